#include "parley/api/router.hpp"
#include "parley/http/server.hpp"
#include "parley/http/static_site.hpp"

#include "commands/commands.hpp"
#include "live/reload.hpp"
#include "load_datasets.hpp"
#include "shipped_files.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <malloc.h>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::app {
namespace {

struct ServeArguments {
  std::vector<std::string> datasets;
  http::ServerOptions server;
};

/// Large answers are made and dropped all the time: their memory is kept for the next one, so that
/// the kernel does not have to map it page by page for each.
void keep_memory_of_large_answers() {
  constexpr int kept_octets = 64 << 20;
  mallopt(M_MMAP_THRESHOLD, kept_octets);
  mallopt(M_TRIM_THRESHOLD, kept_octets);
}

/// The signals that control a server; blocked in every thread and received by one `sigwait`.
sigset_t control_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGHUP, SIGTERM, SIGINT}) {
    sigaddset(&signals, signal);
  }
  return signals;
}

bool is_api_path(std::string_view target) {
  const std::string_view path = target.substr(0, target.find('?'));
  return path == "/v1" || path.starts_with("/v1/") || path == "/livez" || path == "/readyz";
}

/// The API at its paths, the pages at every other one.
api::Handler with_pages(api::Handler router, spdlog::logger& log) {
  const auto folder = shipped_pages();
  if (!folder) {
    log.warn("the pages are not built: serving the API alone");
    return router;
  }
  auto pages = http::make_static_site(*folder);
  if (!pages) {
    log.warn("the pages cannot be served: {}", pages.error().message);
    return router;
  }
  return [router = std::move(router), pages = *pages](const api::Request& request) {
    return is_api_path(request.target) ? router(request) : pages(request);
  };
}

/// Waits for signals until the server has drained. A second request to stop ends it at once.
void obey_signals(http::Server& server, Reloader& reloader, std::atomic<bool>& ready,
                  spdlog::logger& log) {
  const sigset_t signals = control_signals();
  for (;;) {
    int signal = 0;
    sigwait(&signals, &signal);
    if (signal == SIGHUP) {
      reloader.reload();
      continue;
    }
    log.info("stopping: finishing the answers under way");
    ready = false;
    server.begin_drain();
    // From here the default action of a second signal, ending the process, is the right one.
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    server.wait();
    return;
  }
}

int serve(ServeArguments arguments, const Streams& streams) {
  spdlog::logger log("parley", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  log.set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
  const sigset_t signals = control_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  keep_memory_of_large_answers();

  auto served = load_datasets(arguments.datasets,
                              [&](const std::string& line) { streams.err << line << '\n'; });
  if (!served) {
    return exit_faulty_input;
  }
  service::Catalogue catalogue(*std::move(served));
  std::atomic<bool> ready = true;
  api::Handler router =
      api::make_router(catalogue, {.ready = [&ready] { return ready.load(); },
                                   .clock = [] { return std::chrono::steady_clock::now(); }});
  arguments.server.log = [&log](std::string_view line) { log.warn(line); };
  auto server = http::Server::start(arguments.server, with_pages(std::move(router), log));
  if (!server) {
    streams.err << "parley serve: " << server.error().location << ": " << server.error().message
                << '\n';
    return exit_faulty_input;
  }
  const bool v6 = arguments.server.address.find(':') != std::string::npos;
  streams.out << "listening on http://" << (v6 ? "[" : "") << arguments.server.address
              << (v6 ? "]" : "") << ':' << server->port() << std::endl;
  if (!streams.out) {
    return exit_faulty_input;  // whoever started it would wait for the line for ever
  }
  Reloader reloader(arguments.datasets, catalogue, {}, log);
  obey_signals(*server, reloader, ready, log);
  return exit_fine;
}

}  // namespace

void add_serve_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "serve", "Serves datasets over HTTP: SIGHUP reloads them, SIGTERM drains and stops");
  auto arguments = std::make_shared<ServeArguments>();
  command->add_option("DATASET", arguments->datasets,
                      "folders, .json files or .db stores; without any, the shipped negotiations");
  command->add_option("--address", arguments->server.address, "numeric address to listen on")
      ->capture_default_str();
  command->add_option("--port", arguments->server.port, "port to listen on; 0 picks a free one")
      ->check(whole_number(0, 65535))
      ->capture_default_str();
  command
      ->add_option("--threads", arguments->server.threads, "threads that answer; 0: one per core")
      ->check(whole_number(0, 1024))
      ->capture_default_str();
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return serve(*arguments, streams); };
  });
}

}  // namespace parley::app
