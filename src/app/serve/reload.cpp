#include "serve/reload.hpp"

#include "load_datasets.hpp"
#include "serve/service_manager.hpp"

#include <exception>
#include <utility>

namespace parley::app {

void log_fault(spdlog::logger& log, std::string_view line) {
  constexpr std::string_view mark = "warning: ";
  if (line.starts_with(mark)) {
    log.warn(line.substr(mark.size()));
  } else {
    log.error(line);
  }
}

bool Reloader::reload() {
  notify_reloading();
  bool loaded = false;
  try {
    loaded = read_and_swap();
  } catch (const std::exception&) {
    log_->error(
        "reload: not enough memory or an internal fault, still serving what was loaded "
        "before");
  }
  (loaded ? loaded_ : refused_).fetch_add(1, std::memory_order_relaxed);
  notify_ready();
  return loaded;
}

bool Reloader::read_and_swap() {
  auto served = load_datasets(*paths_, [this](const std::string& line) { log_fault(*log_, line); });
  if (!served) {
    log_->error("reload: faulty data, still serving what was loaded before");
    return false;
  }
  catalogue_->swap(*std::move(served));
  log_->info("reload: serving the new data");
  return true;
}

MetricsSource Reloader::metrics() const {
  return {"parley_reloads_total", "Reloads, by whether the new data is served.",
          MetricsSource::Kind::counter, [this] {
            const auto count = [](const std::atomic<std::uint64_t>& number) {
              return static_cast<double>(number.load(std::memory_order_relaxed));
            };
            return std::vector<Sample>{{{{"result", "loaded"}}, count(loaded_)},
                                       {{{"result", "refused"}}, count(refused_)}};
          }};
}

}  // namespace parley::app
