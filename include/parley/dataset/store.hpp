#pragma once

#include "parley/dataset/read.hpp"
#include "parley/dataset/store_event.hpp"
#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace parley::dataset {

/// True for a path that names a store: its extension is `.db`.
bool is_store(const std::filesystem::path& path);

/// A `.db` store, open to be read and never changed. One thread at a time.
class Store {
 public:
  /// Error: expected a Parley store, got what (foreign, damaged, cut short, of a newer version).
  static Result<std::shared_ptr<const Store>> open(const std::filesystem::path& path);
  ~Store();

  const std::string& revision() const noexcept;  ///< as it was when the store was written
  std::uint64_t event_count() const noexcept;
  std::uint64_t simple_event_count() const noexcept;
  const std::vector<std::string>& type_ids() const noexcept;  ///< by StoredEvent::type

  /// Calls use(event) for each simple event, in time order. Actors and sources are numbered as in
  /// the dataset that read() gives beside the store. Error: the store is damaged; `use` may have
  /// been called by then.
  Result<void> for_each_simple_event(const std::function<void(const StoredEvent&)>& use) const;

  /// The store without its simple events as one JSON text of the native format.
  Result<std::string> document() const;

  /// The simple event of that id in the model's form; `dataset` is the one read beside the store.
  /// Error not_found: there is none.
  Result<Event> find_simple_event(const std::string& id, const Dataset& dataset) const;

  /// Looks at every page and every row, and computes the revision anew. Error: what is wrong.
  Result<void> verify() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Reads and checks a `.db` store; see read().
ReadResult read_store(const std::filesystem::path& path, const SourceTexts& texts = {});

/// A simple event in the model's form.
Event to_event(const StoredEvent& stored, const std::vector<std::string>& type_ids,
               const Dataset& dataset);

/// Everything in a store as model values, simple events too: for small ones.
Result<std::shared_ptr<const Dataset>> whole_dataset(const Dataset& dataset, const Store& store);

/// Writes a dataset as a store, replacing `target` in one step; gives its revision.
Result<std::string> write_store(const Dataset& dataset, const std::filesystem::path& target);

}  // namespace parley::dataset
