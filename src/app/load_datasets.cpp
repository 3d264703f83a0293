#include "load_datasets.hpp"

#include "parley/api/store_graph.hpp"
#include "parley/store/read.hpp"

#include "shipped_files.hpp"

#include <filesystem>
#include <memory>

namespace parley::app {
namespace {

/// The paths to read: those given, else the shipped one, else none.
std::vector<std::filesystem::path> wanted_paths(const std::vector<std::string>& given) {
  if (!given.empty()) {
    return {given.begin(), given.end()};
  }
  const auto shipped = shipped_dataset();
  return shipped ? std::vector{*shipped} : std::vector<std::filesystem::path>{};
}

/// Makes a dataset ready to be asked; the events of a store go straight into its graph.
Result<std::shared_ptr<const api::ServedDataset>> make_served(const store::ReadResult& read) {
  if (read.store == nullptr) {
    return std::make_shared<const api::ServedDataset>(read.dataset);
  }
  auto graph = api::build_store_graph(*read.dataset, *read.store);
  if (!graph) {
    return graph.error();
  }
  return std::make_shared<const api::ServedDataset>(read.dataset, *std::move(graph));
}

}  // namespace

std::optional<api::ServedDatasets> load_datasets(const std::vector<std::string>& paths,
                                                 const LineSink& faults) {
  const auto wanted = wanted_paths(paths);
  if (wanted.empty()) {
    faults("parley: expected a dataset, got none, and the shipped one is not beside the program");
    return std::nullopt;
  }
  api::ServedDatasets served;
  bool all_fine = true;
  for (const std::filesystem::path& path : wanted) {
    const store::ReadResult read = store::read(path);
    for (const dataset::Fault& fault : read.faults) {
      faults(dataset::to_string(fault));
    }
    if (!read.ok()) {
      all_fine = false;
    } else if (api::find_dataset(served, read.dataset->id) != nullptr) {
      faults(path.string() + ": expected an id that no other dataset served has, got " +
             show(read.dataset->id));
      all_fine = false;
    } else {
      auto made = make_served(read);
      if (made) {
        served.push_back(*std::move(made));
      } else {
        faults(path.string() + ": " + made.error().message);
        all_fine = false;
      }
    }
  }
  if (!all_fine) {
    return std::nullopt;
  }
  return served;
}

}  // namespace parley::app
