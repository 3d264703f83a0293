#pragma once

#include "parley/dataset/store_event.hpp"
#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace parley::dataset {

/// Writes a `.db` store, row by row, into a file beside the target that takes its place only when
/// finish() has put everything on disk: until then, and after any failure, the target is as it was.
///
/// Sources, actors and types are numbered from 0 in the order in which they are added; events may
/// come before what they name. Events come in any order: in time order they are written once, in
/// any other once more at the end. Ids must be unique, and what events name must be there by the
/// end: finish() fails otherwise.
class StoreWriter {
 public:
  static Result<StoreWriter> create(const std::filesystem::path& target);
  ~StoreWriter();
  StoreWriter(StoreWriter&&) noexcept;
  StoreWriter& operator=(StoreWriter&&) noexcept;

  /// The heading: everything of the dataset but its sections.
  Result<void> add_heading(const Dataset& dataset);
  Result<void> add_source(const Source& source);
  Result<void> add_actor(const Actor& actor);
  /// A type of the dataset's own, or one of the vocabulary by that id.
  Result<void> add_type(const EventType& type);
  Result<void> add_event(const StoredEvent& event);
  /// An event that is more than simple: kept whole, and in columns as `preferred` tells it.
  Result<void> add_full_event(const Event& event, const StoredEvent& columns);
  Result<void> add_affiliation(const Affiliation& affiliation);
  Result<void> add_order(const Order& order);
  Result<void> add_claim(const Claim& claim);

  /// Puts the store in its place and gives the dataset's revision. The writer is used up.
  Result<std::string> finish();

 private:
  struct State;
  explicit StoreWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace parley::dataset
