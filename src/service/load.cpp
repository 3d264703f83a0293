#include "parley/service/load.hpp"

#include "parley/dataset/read.hpp"
#include "parley/service/store_graph.hpp"
#include "parley/store/read.hpp"

#include "open_file.hpp"

#include <future>
#include <memory>
#include <utility>

namespace parley::service {
namespace {

/// The events of a store go straight into its graph. Meanwhile another thread verifies the store,
/// which takes about as long: nothing is served that `parley check` would refuse.
Result<std::shared_ptr<const ServedDataset>> make_served(const std::filesystem::path& path,
                                                         const store::ReadResult& read,
                                                         std::shared_ptr<const OpenFile> file,
                                                         const AttachmentMaker& attach) {
  if (read.store == nullptr) {
    return std::make_shared<const ServedDataset>(read.dataset, attach);
  }
  auto verified = std::async(std::launch::async, [&path] { return store::verify(path); });
  auto graph = build_store_graph(*read.dataset, *read.store);
  if (const Result<void> fine = verified.get(); !fine) {
    return fine.error();
  }
  if (!graph) {
    return graph.error();
  }
  return std::make_shared<const ServedDataset>(read.dataset, *std::move(graph), attach,
                                               std::move(file));
}

}  // namespace

std::optional<ServedDatasets> load(const std::vector<std::filesystem::path>& paths,
                                   const AttachmentMaker& attach, const LineSink& faults) {
  ServedDatasets served;
  bool all_fine = true;
  const auto refuse = [&](const std::filesystem::path& path, const std::string& reason) {
    faults(path.string() + ": " + reason);
    all_fine = false;
  };
  for (const std::filesystem::path& path : paths) {
    // Opened first: the name may go to another store at any time.
    auto file = store::is_store(path) ? OpenFile::open(path) : nullptr;
    const store::ReadResult read = store::read(path);
    for (const dataset::Fault& fault : read.faults) {
      faults(dataset::to_string(fault));
    }
    if (!read.ok()) {
      all_fine = false;
    } else if (find_dataset(served, read.dataset->id) != nullptr) {
      refuse(path,
             "expected an id that no other dataset served has, got " + show(read.dataset->id));
    } else if (auto made = make_served(path, read, std::move(file), attach)) {
      served.push_back(*std::move(made));
    } else {
      refuse(path, made.error().message);
    }
  }
  return all_fine ? std::optional(std::move(served)) : std::nullopt;
}

}  // namespace parley::service
