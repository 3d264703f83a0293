#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"
#include "parley/store/stored_event.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace parley::store {

/// A dataset in a database, open for reading. Nothing changes it while it is open. One thread at a
/// time. Every Error of a damaged store is invalid_argument: "expected a Parley store, got …".
class Store {
 public:
  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  virtual ~Store() = default;

  /// Of the whole dataset, as it was when the store was written.
  virtual const std::string& revision() const noexcept = 0;
  virtual std::uint64_t event_count() const noexcept = 0;  ///< simple and full events
  virtual std::uint64_t simple_event_count() const noexcept = 0;
  virtual const std::vector<std::string>& type_ids() const noexcept = 0;  ///< by StoredEvent::type

  /// Calls use(event) for each simple event, in time order: by start_earliest, then end_latest,
  /// then id; undated events last. Actors and sources are numbered as in document(). Error: the
  /// store is damaged; `use` may have been called before that is known.
  virtual Result<void> for_each_simple_event(
      const std::function<void(const StoredEvent&)>& use) const = 0;

  /// The dataset without its simple events, as one JSON text of the native format.
  virtual Result<std::string> document() const = 0;

  /// The simple event of that id; `dataset` is what document() holds. Error not_found: there is no
  /// simple event of that id.
  virtual Result<Event> find_simple_event(const std::string& id, const Dataset& dataset) const = 0;

  /// Reads every page and every row, and computes the revision again. Error: what is wrong.
  virtual Result<void> verify() const = 0;
};

/// True for a path that names a store: its extension is `.db`.
bool is_store(const std::filesystem::path& path);

/// Opens the store at a path. Error: there is none, or it is another program's, of a newer version,
/// damaged or cut short.
Result<std::shared_ptr<const Store>> open(const std::filesystem::path& path);

}  // namespace parley::store
