#pragma once

#include "parley/store/store.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace parley::store {

/// A simple event as a value of the model; `dataset` is what Store::document() holds.
Event to_event(const StoredEvent& stored, const std::vector<std::string>& type_ids,
               const Dataset& dataset);

/// The same where the lists are not yet those of a dataset: `type` is that of the event (without
/// one it has no label but its own), actors and sources are numbered as in `stored`, `language` is
/// the dataset's.
Event to_event(const StoredEvent& stored, const EventType* type, const std::string& language,
               const std::vector<Actor>& actors, const std::vector<Source>& sources);

/// The dataset with all of its events in memory: for small stores. `dataset` is the one that was
/// read with the store. Error: the store is damaged.
Result<std::shared_ptr<const Dataset>> whole_dataset(const Dataset& dataset, const Store& store);

/// Writes a dataset as a store at `target`, in one step; returns its revision. Error: `target`
/// cannot be written.
Result<std::string> write(const Dataset& dataset, const std::filesystem::path& target);

}  // namespace parley::store
