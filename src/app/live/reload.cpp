#include "live/reload.hpp"

#include "parley/text/utf8.hpp"

#include "load_datasets.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <optional>
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

struct Replacement {
  std::shared_ptr<const service::ServedDataset> old;
  service::Change change;
};

std::vector<Replacement> replacements(const service::ServedDatasets& before,
                                      const service::ServedDatasets& now) {
  std::vector<Replacement> found;
  for (const auto& served : now) {
    const Dataset& dataset = served->dataset();
    const auto old = service::find_dataset(before, dataset.id);
    if (old != nullptr && old->dataset().revision != dataset.revision) {
      found.push_back(
          {old, {dataset.id, dataset.revision, old->dataset().revision, served->summary().events}});
    }
  }
  return found;
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

void Reloader::refuse(const std::vector<std::string>& faults) {
  const std::vector<std::filesystem::path> datasets = paths_to_load(paths_);
  service::ReloadState state{std::chrono::system_clock::now(), false, {}};
  for (const std::string& fault : faults) {
    if (state.faults.size() < most_faults) {
      state.faults.push_back(without_folders(fault, datasets));
    }
  }
  catalogue_.refuse(std::move(state));
  log_.error("reload: faulty data, still serving what was loaded before");
}

bool Reloader::reload() {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> faults;
  try {
    auto served = load_datasets(paths_, [this, &faults](const std::string& line) {
      log_fault(log_, line);
      if (!line.starts_with(warning_mark) && !line.starts_with(note_mark)) {
        faults.push_back(line);
      }
    });
    if (!served) {
      refuse(faults);
      return false;
    }
    const auto before = catalogue_.snapshot();
    use_again(*before, *served);
    const std::vector<Replacement> replaced = replacements(*before, *served);
    if (parts_.kept != nullptr) {
      // Before the swap, so that a cited revision has an answer at every moment.
      for (const Replacement& one : replaced) {
        parts_.kept->keep(*one.old);
      }
    }
    catalogue_.swap(*std::move(served));
    if (parts_.changes != nullptr) {
      // After the swap, so that who is told gets the new data.
      for (const Replacement& one : replaced) {
        parts_.changes->publish(one.change);
      }
    }
    log_.info("reload: serving the new data");
    return true;
  } catch (const std::exception&) {
    refuse({"expected memory for the new data beside the old, got too little"});
    return false;
  }
}

}  // namespace parley::app
