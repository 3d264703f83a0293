#include "serve/serve.hpp"

#include "parley/api/router.hpp"
#include "parley/service/change_feed.hpp"
#include "parley/service/kept_revisions.hpp"

#include "commands/commands.hpp"
#include "live/reload.hpp"
#include "live/watch.hpp"
#include "load_datasets.hpp"
#include "serve/admin.hpp"
#include "serve/answering.hpp"
#include "serve/control.hpp"
#include "serve/observer.hpp"
#include "serve/pages.hpp"
#include "serve/pid_file.hpp"
#include "serve/served_metrics.hpp"
#include "serve/service_manager.hpp"

#include <atomic>
#include <chrono>
#include <malloc.h>
#include <memory>
#include <ostream>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace parley::app {
namespace {

/// Few programs ask there, and each of its connections is one less for everybody else.
constexpr std::size_t max_admin_connections = 16;

/// Large answers are made and dropped all the time: their memory is kept for the next one, so that
/// the kernel does not have to map it page by page for each.
void keep_memory_of_large_answers() {
  constexpr int kept_octets = 64 << 20;
  mallopt(M_MMAP_THRESHOLD, kept_octets);
  mallopt(M_TRIM_THRESHOLD, kept_octets);
}

/// What keeps the server from starting is shown at every log level, in the form of the log.
class StartFaults {
 public:
  StartFaults(const Streams& streams, const LogOptions& log) noexcept
      : streams_(streams), log_(log) {}

  void show(std::string_view line) const {
    constexpr std::string_view mark = "warning: ";
    const bool warns = line.starts_with(mark);
    if (warns && log_.level > spdlog::level::warn) {
      return;
    }
    if (log_.format == LogFormat::text) {
      streams_.err << line << '\n';
      return;
    }
    streams_.err << format_line(log_.format, warns ? spdlog::level::warn : spdlog::level::err,
                                line.substr(warns ? mark.size() : 0));
  }

  /// Returns false.
  bool fail(std::string_view where, const Error& error) const {
    std::string line = "parley serve: ";
    line.append(where).append(": ").append(error.message);
    show(line);
    return false;
  }

 private:
  const Streams& streams_;
  const LogOptions& log_;
};

/// A server with all that belongs to it. Members that others read come before those.
class Serving {
 public:
  Serving(const ServeOptions& options, const Streams& streams)
      : options_(options),
        streams_(streams),
        faults_(streams, options.log),
        log_(options.log),
        kept_(open_kept()),
        reloader_(options.datasets, catalogue_, {kept_.get(), &changes_}, log_.messages()),
        observer_(metrics_.registry(), log_) {}

  int run() {
    if (!load() || !listen() || !listen_for_admin() || !watch() || !write_pid_file() ||
        !announce()) {
      return exit_faulty_input;
    }
    obey_signals({[this] { reloader_.reload(); }, [this] { stop(); }});
    server_->wait();
    return exit_fine;
  }

 private:
  std::unique_ptr<service::KeptRevisions> open_kept() {
    if (options_.keep.empty()) {
      return nullptr;
    }
    return std::make_unique<service::KeptRevisions>(
        options_.keep, service::KeepLimits{}, api::make_attachment,
        [this](const std::string& line) { log_.messages().warn(line); });
  }

  bool watch() {
    if (!options_.watch) {
      return true;
    }
    auto started = Watch::start(
        paths_to_load(options_.datasets), [this] { reloader_.reload(); },
        [this](const std::string& line) { log_.messages().warn(line); });
    if (!started) {
      return faults_.fail("--watch", started.error());
    }
    watch_ = *std::move(started);
    return true;
  }

  bool load() {
    auto served =
        load_datasets(options_.datasets, [this](const std::string& line) { faults_.show(line); });
    if (!served) {
      return false;
    }
    catalogue_.swap(*std::move(served));
    return true;
  }

  bool listen() {
    api::Handlers handlers =
        api::make_handlers(catalogue_, {.ready = [this] { return ready_.load(); },
                                        .public_url = options_.public_url,
                                        .clock = [] { return std::chrono::steady_clock::now(); },
                                        .kept = kept_.get(),
                                        .changes = &changes_});
    router_ = handlers.whole;
    auto answers = make_answering(catalogue_, changes_, std::move(handlers), options_.cache_octets,
                                  statistics_);
    http::ServerOptions options = options_.server;
    options.log = [this](std::string_view line) { log_.messages().warn(line); };
    options.observer = &observer_;
    auto started = http::Server::start(
        options, with_pages(std::move(answers), catalogue_, options_.public_url, log_.messages()));
    if (!started) {
      return faults_.fail(started.error().location, started.error());
    }
    server_.emplace(*std::move(started));
    metrics_.add(reloader_.metrics());
    add_answering_metrics(metrics_, statistics_);
    add_served_metrics(metrics_, catalogue_, *server_, log_);
    return true;
  }

  bool listen_for_admin() {
    if (!options_.admin) {
      return true;
    }
    http::ServerOptions options;
    options.address = options_.admin->address;
    options.port = options_.admin->port;
    options.threads = 1;
    options.limits.max_connections = max_admin_connections;
    options.log = [this](std::string_view line) { log_.messages().warn(line); };
    auto started = http::Server::start(options, make_admin_handler(metrics_, router_));
    if (!started) {
      return faults_.fail("--admin", started.error());
    }
    admin_.emplace(*std::move(started));
    log_.messages().info("admin: metrics and health on {}",
                         url_of({options.address, admin_->port()}));
    return true;
  }

  bool write_pid_file() {
    if (options_.pid_file.empty()) {
      return true;
    }
    auto written = PidFile::write(options_.pid_file);
    if (!written) {
      return faults_.fail("--pid-file " + written.error().location, written.error());
    }
    pid_file_.emplace(*std::move(written));
    return true;
  }

  /// Says that it serves, to whoever started it and waits for that.
  bool announce() {
    const std::string url = url_of({options_.server.address, server_->port()});
    streams_.out << "listening on " << url << std::endl;
    if (!streams_.out) {
      return false;
    }
    log_.messages().info("listening on {} as process {}; datasets: {}", url, getpid(),
                         catalogue_.snapshot()->size());
    notify_ready();
    return true;
  }

  void stop() {
    log_.messages().info("stopping: finishing the answers under way");
    notify_stopping();
    ready_ = false;
    changes_.end();
    server_->begin_drain();
  }

  const ServeOptions& options_;
  const Streams& streams_;
  StartFaults faults_;
  Log log_;
  service::Catalogue catalogue_;
  std::unique_ptr<service::KeptRevisions> kept_;  ///< null: none are kept
  service::ChangeFeed changes_;
  Reloader reloader_;
  std::atomic<bool> ready_ = true;
  api::Handler router_;
  std::shared_ptr<delivery::PipelineStatistics> statistics_ =
      std::make_shared<delivery::PipelineStatistics>();
  Metrics metrics_;
  RequestObserver observer_;
  std::optional<http::Server> server_;
  std::optional<http::Server> admin_;
  std::unique_ptr<Watch> watch_;  ///< null: files are not watched
  std::optional<PidFile> pid_file_;
};

}  // namespace

int serve(const ServeOptions& options, const Streams& streams) {
  block_control_signals();
  keep_memory_of_large_answers();
  return Serving(options, streams).run();
}

}  // namespace parley::app
