#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/model/dataset.hpp"
#include "parley/service/dataset_summary.hpp"
#include "parley/service/text_lookup.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::service {

class OpenFile;
class ServedDataset;

/// What the layer that answers questions keeps beside a graph, such as text that its answers
/// repeat. This layer only stores it.
class GraphAttachment {
 public:
  GraphAttachment() = default;
  GraphAttachment(const GraphAttachment&) = delete;
  GraphAttachment& operator=(const GraphAttachment&) = delete;
  virtual ~GraphAttachment() = default;
};

/// The graph of one dataset under one claim policy, with what answers need beside it.
struct PolicyGraph {
  EventGraph graph;
  std::vector<const EventType*> types;  ///< by TypeIndex; null where the vocabulary has none
  std::vector<const Actor*> actors;     ///< by ActorIndex
  std::unique_ptr<const GraphAttachment> attachment;  ///< what the AttachmentMaker returned
  std::unique_ptr<const TextLookup> text = std::make_unique<const TextLookup>();
};

/// Makes the attachment of a graph that has just been built. Called once per graph, from any
/// thread; may be empty.
using AttachmentMaker = std::function<std::unique_ptr<const GraphAttachment>(
    const ServedDataset& served, const PolicyGraph& built)>;

/// The claims that contradict or correct one, by their place in Dataset::claims, in its order.
struct Objections {
  std::vector<std::uint32_t> contradictions;
  std::vector<std::uint32_t> corrections;
};

/// One dataset as it is served: the model, an index of its ids and one graph per claim policy. The
/// `preferred` graph is built at once, every other one for the first question that needs it; all
/// are kept: at most one per source, one per actor who asserts something, and two more. Any number
/// of threads may read.
class ServedDataset {
 public:
  explicit ServedDataset(const std::shared_ptr<const Dataset>& dataset, AttachmentMaker attach);
  /// With a `preferred` graph that is already built and may contain events that the dataset does
  /// not: the simple ones of a store.
  ServedDataset(std::shared_ptr<const Dataset> dataset, EventGraph preferred,
                AttachmentMaker attach, std::shared_ptr<const OpenFile> store_file = nullptr);
  ~ServedDataset();
  ServedDataset(const ServedDataset&) = delete;
  ServedDataset& operator=(const ServedDataset&) = delete;

  const Dataset& dataset() const noexcept { return *dataset_; }
  const DatasetSummary& summary() const noexcept { return summary_; }
  /// The file that it was read from; null when that was no store.
  const OpenFile* store_file() const noexcept { return store_file_.get(); }

  /// The graph under that policy. A `source:` policy must name a source of the dataset, an
  /// `actor:` policy an actor.
  std::shared_ptr<const PolicyGraph> graph(const ClaimPolicy& policy) const;

  /// False when graph() would have to build it, or wait until another thread has.
  bool has_graph(const ClaimPolicy& policy) const;

  const Actor* find_actor(std::string_view id) const noexcept;     ///< null: none
  const Source* find_source(std::string_view id) const noexcept;   ///< null: none
  const Claim* find_claim(std::string_view id) const noexcept;     ///< null: none
  const EventType* find_type(std::string_view id) const noexcept;  ///< null: none

  /// The places of all events, under any policy: their spellings by the folded name
  /// (text/fold.hpp), those of one name in code point order.
  using Places = std::map<std::string, std::vector<std::string_view>, std::less<>>;
  const Places& places() const noexcept { return places_; }
  /// The spellings of one place, whatever case and accents it is asked with; none: no such place.
  std::span<const std::string_view> spellings_of(std::string_view place) const;

  /// Claims made in an event or about it, by their place in Dataset::claims.
  std::span<const std::uint32_t> claims_of(std::string_view event) const noexcept;

  /// Empty for most claims, and for an unknown one.
  const Objections& objections_to(std::string_view claim) const noexcept;

 private:
  struct Slot;
  using Rows = std::unordered_map<std::string_view, std::uint32_t>;

  std::shared_ptr<const PolicyGraph> complete(EventGraph graph) const;
  void index_places();
  void index_claims();
  void index_objections();

  std::shared_ptr<const Dataset> dataset_;
  AttachmentMaker attach_;
  std::shared_ptr<const OpenFile> store_file_;
  Rows actors_;
  Rows sources_;
  Rows claims_;
  Rows types_;
  Places places_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> claims_by_event_;
  std::unordered_map<std::string_view, Objections> objections_;
  DatasetSummary summary_;
  std::shared_ptr<const PolicyGraph> preferred_;
  mutable std::mutex mutex_;  ///< guards slots_, never held while a graph is built
  mutable std::map<std::string, std::shared_ptr<Slot>> slots_;
};

}  // namespace parley::service
