#include "parley/text/authority.hpp"

#include "commands/commands.hpp"
#include "serve/serve.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace parley::app {
namespace {

template <class Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

const Words<spdlog::level::level_enum> levels{
    {"trace", spdlog::level::trace}, {"debug", spdlog::level::debug}, {"info", spdlog::level::info},
    {"warn", spdlog::level::warn},   {"error", spdlog::level::err},   {"off", spdlog::level::off}};

const Words<LogFormat> formats{{"text", LogFormat::text}, {"json", LogFormat::json}};

/// An option that takes one of these words; `target` holds what is meant without it.
template <class Value>
void add_choice(CLI::App& command, const std::string& name, const Words<Value>& words,
                Value& target, std::string help) {
  std::string listed;
  std::string usual;
  for (const auto& [word, value] : words) {
    listed.append(listed.empty() ? "" : ", ").append(word);
    usual = value == target ? std::string(word) : usual;
  }
  help.append(": ").append(listed);
  command
      .add_option_function<std::string>(
          name,
          [&words, &target, name, listed](const std::string& given) {
            for (const auto& [word, value] : words) {
              if (word == given) {
                target = value;
                return;
              }
            }
            throw CLI::ValidationError(name, "expected one of " + listed + "; got " + show(given));
          },
          std::move(help))
      ->default_str(usual);
}

/// True for a scheme of the web with an authority behind it, and at most a slash behind that.
bool is_public_url(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (text.starts_with(scheme)) {
      text.remove_prefix(scheme.size());
      text.remove_suffix(text.ends_with('/') ? 1 : 0);
      return !text.empty() && !text.starts_with(':') && is_host_and_port(text);
    }
  }
  return false;
}

void add_listening_options(CLI::App& command, ServeOptions& options) {
  command.add_option("--address", options.server.address, "numeric address to listen on")
      ->capture_default_str();
  command.add_option("--port", options.server.port, "port to listen on; 0 picks a free one")
      ->check(whole_number(0, 65535))
      ->capture_default_str();
  command.add_option("--threads", options.server.threads, "threads that answer; 0: one per core")
      ->check(whole_number(0, 1024))
      ->capture_default_str();
  command
      .add_option("--cache", options.cache_octets,
                  "octets of answers to keep, such as 64M; 0: keep none")
      ->transform(CLI::AsSizeValue(false))
      ->default_str("64M");
  command
      .add_option("--keep", options.keep,
                  "folder where revisions that a reload replaces live on; without it, none do")
      ->check(file_name());
  command.add_flag("--watch", options.watch, "reload when files of the datasets change");
}

void add_operating_options(CLI::App& command, ServeOptions& options) {
  add_choice(command, "--log-level", levels, options.log.level, "least grave lines of the log");
  add_choice(command, "--log-format", formats, options.log.format,
             "form of the log on standard error; json has a line for each request");
  command.add_option_function<std::string>(
      "--admin",
      [&options](const std::string& given) {
        const auto endpoint = read_endpoint(given);
        if (!endpoint) {
          throw CLI::ValidationError("--admin", endpoint.error().message);
        }
        options.admin = *endpoint;
      },
      "ADDRESS:PORT for /metrics, /livez and /readyz, to be kept from strangers; without it, none");
  command.add_option_function<std::string>(
      "--public-url",
      [&options](const std::string& given) {
        if (!is_public_url(given)) {
          throw CLI::ValidationError(
              "--public-url",
              "expected http:// or https:// with a host and no path, such as "
              "https://parley.example; got " +
                  show(given));
        }
        options.public_url = given.ends_with('/') ? given.substr(0, given.size() - 1) : given;
      },
      "where clients find this server, such as https://parley.example: for citations and linked "
      "data");
  command
      .add_option("--pid-file", options.pid_file, "file for the id of the process, while it serves")
      ->check(file_name());
}

}  // namespace

void add_serve_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "serve", "Serves datasets over HTTP: SIGHUP reloads them, SIGTERM drains and stops");
  auto options = std::make_shared<ServeOptions>();
  command->add_option("DATASET", options->datasets,
                      "folders, .json files or .db stores; without any, the shipped negotiations");
  add_listening_options(*command, *options);
  add_operating_options(*command, *options);
  command->callback([&streams, &action, options] {
    action = [&streams, options] { return serve(*options, streams); };
  });
}

}  // namespace parley::app
