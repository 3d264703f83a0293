#include "live/reload.hpp"

#include "parley/text/utf8.hpp"

#include "load_datasets.hpp"
#include "serve/service_manager.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <utility>

namespace parley::app {
namespace {

constexpr std::string_view warning_mark = "warning: ";
constexpr std::string_view note_mark = "note: ";

/// What clients see of a failed reload: enough to find the first mistakes.
constexpr std::size_t most_faults = 50;
constexpr std::size_t longest_fault = 400;

/// The line without the folders that the datasets are in.
std::string without_folders(std::string line, const std::vector<std::filesystem::path>& datasets) {
  for (const std::filesystem::path& path : datasets) {
    const std::string parent = path.parent_path().string();
    const std::string folder = parent.ends_with('/') ? parent : parent + '/';
    if (parent.empty()) {
      continue;
    }
    if (line.starts_with(folder)) {
      line.erase(0, folder.size());
    }
    // The root alone also begins every place in a file.
    for (std::size_t at = 0;
         folder.size() > 1 && (at = line.find(folder, at)) != std::string::npos;) {
      line.erase(at, folder.size());
    }
  }
  return std::string(cut_utf8(line, longest_fault));
}

/// Serves the old object of a revision again that has stayed: its graphs and indexes are built.
void use_again(const service::ServedDatasets& before, service::ServedDatasets& now) {
  for (auto& served : now) {
    const auto old = service::find_dataset(before, served->dataset().id);
    if (old != nullptr && old->dataset().revision == served->dataset().revision) {
      served = old;
    }
  }
}

std::vector<service::Change> changes_between(const service::ServedDatasets& before,
                                             const service::ServedDatasets& now) {
  std::vector<service::Change> changes;
  for (const auto& served : now) {
    const Dataset& dataset = served->dataset();
    const auto old = service::find_dataset(before, dataset.id);
    if (old != nullptr && old->dataset().revision != dataset.revision) {
      changes.push_back(
          {dataset.id, dataset.revision, old->dataset().revision, served->summary().events});
    }
  }
  return changes;
}

}  // namespace

void log_fault(spdlog::logger& log, std::string_view line) {
  if (line.starts_with(warning_mark)) {
    log.warn(line.substr(warning_mark.size()));
  } else {
    log.error(line);
  }
}

Reloader::Reloader(std::vector<std::string> paths, service::Catalogue& catalogue,
                   const ReloadParts& parts, spdlog::logger& log)
    : paths_(std::move(paths)), catalogue_(catalogue), parts_(parts), log_(log) {}

bool Reloader::refuse(const std::vector<std::string>& faults) {
  const std::vector<std::filesystem::path> datasets = paths_to_load(paths_);
  service::ReloadState state{std::chrono::system_clock::now(), false, {}};
  for (const std::string& fault : faults) {
    if (state.faults.size() < most_faults) {
      state.faults.push_back(without_folders(fault, datasets));
    }
  }
  catalogue_.refuse(std::move(state));
  return false;
}

bool Reloader::reload() {
  const std::lock_guard lock(mutex_);
  notify_reloading();
  bool loaded = false;
  try {
    loaded = read_and_swap();
  } catch (const std::exception&) {
    log_.error(
        "reload: not enough memory or an internal fault, still serving what was loaded "
        "before");
    refuse({"expected memory for the new data beside the old, got too little"});
  }
  (loaded ? loaded_ : refused_).fetch_add(1, std::memory_order_relaxed);
  notify_ready();
  return loaded;
}

bool Reloader::read_and_swap() {
  std::vector<std::string> faults;
  auto served = load_datasets(paths_, [this, &faults](const std::string& line) {
    log_fault(log_, line);
    if (!line.starts_with(warning_mark) && !line.starts_with(note_mark)) {
      faults.push_back(line);
    }
  });
  if (!served) {
    log_.error("reload: faulty data, still serving what was loaded before");
    return refuse(faults);
  }
  const auto before = catalogue_.snapshot();
  use_again(*before, *served);
  const std::vector<service::Change> changes = changes_between(*before, *served);
  if (parts_.kept != nullptr) {
    // Before the swap, so that a cited revision has an answer at every moment.
    for (const service::Change& change : changes) {
      parts_.kept->keep(*service::find_dataset(*before, change.dataset));
    }
  }
  catalogue_.swap(*std::move(served));
  publish(changes);
  log_.info("reload: serving the new data");
  return true;
}

/// After the swap, so that who is told gets the new data.
void Reloader::publish(const std::vector<service::Change>& changes) {
  if (parts_.changes == nullptr) {
    return;
  }
  try {
    for (const service::Change& change : changes) {
      parts_.changes->publish(change);
    }
  } catch (const std::exception&) {
    log_.warn("reload: not enough memory to tell everybody who listens to changes");
  }
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
