#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"
#include "parley/store/stored_event.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace parley::store {

/// Writes a new store, row by row. The store takes the place of an older one in one step, in
/// finish(): until then, after a failure, and when the writer is destroyed unfinished, the older
/// one stays as it was.
///
/// Sources, actors and types are numbered from 0 in the order of the calls; events may come before
/// what they name, and in any order (in time order they are written once, else twice). Ids must be
/// unique, and all that events name must have been added before finish(), which fails otherwise.
class Writer {
 public:
  Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  virtual ~Writer() = default;

  /// The heading: all of the dataset but its sections.
  virtual Result<void> add_heading(const Dataset& dataset) = 0;
  virtual Result<void> add_source(const Source& source) = 0;
  virtual Result<void> add_actor(const Actor& actor) = 0;
  /// A type of the dataset's own, or the one of the built-in vocabulary with that id.
  virtual Result<void> add_type(const EventType& type) = 0;
  virtual Result<void> add_simple_event(const StoredEvent& event) = 0;
  /// Any other event; `columns` holds its preferred values (StoredEvent::source is not used).
  virtual Result<void> add_full_event(const Event& event, const StoredEvent& columns) = 0;
  /// Makes full events of simple ones that were added, each id once: `change` adds to the event
  /// what its row does not hold, and leaves what the row holds. Called when all events are added.
  /// Error: there is no such simple event.
  virtual Result<void> make_full(const std::vector<std::string>& ids,
                                 const std::function<Event(const StoredEvent&)>& change) = 0;
  virtual Result<void> add_affiliation(const Affiliation& affiliation) = 0;
  virtual Result<void> add_order(const Order& order) = 0;
  virtual Result<void> add_claim(const Claim& claim) = 0;

  /// Puts the store in its place and returns the dataset's revision. The writer is used up.
  virtual Result<std::string> finish() = 0;
};

/// Begins a store at `target`. Error: no file can be written there.
Result<std::unique_ptr<Writer>> create(const std::filesystem::path& target);

}  // namespace parley::store
