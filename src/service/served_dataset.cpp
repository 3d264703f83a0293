#include "parley/service/served_dataset.hpp"

#include "parley/service/store_graph.hpp"
#include "parley/text/fold.hpp"

#include <algorithm>
#include <atomic>
#include <unordered_set>
#include <utility>

namespace parley::service {
namespace {

template <class Items>
void index_ids(const Items& items, std::unordered_map<std::string_view, std::uint32_t>& rows) {
  rows.reserve(items.size());
  std::uint32_t row = 0;
  for (const auto& item : items) {
    rows.emplace(item.id, row++);
  }
}

template <class T>
const T* find_row(const std::unordered_map<std::string_view, std::uint32_t>& rows,
                  const std::vector<T>& items, std::string_view id) noexcept {
  const auto found = rows.find(id);
  return found == rows.end() ? nullptr : &items[found->second];
}

void add_places(const EventProperties& properties, std::unordered_set<std::string_view>& places) {
  if (properties.place) {
    places.insert(*properties.place);
  }
}

void add_places(const std::vector<Evidence>& evidence,
                std::unordered_set<std::string_view>& places) {
  for (const Evidence& item : evidence) {
    add_places(item.states, places);
  }
}

}  // namespace

/// One graph: the first thread that needs it builds it, others wait for that graph only.
struct ServedDataset::Slot {
  std::once_flag once;
  std::shared_ptr<const PolicyGraph> graph;
  std::atomic<bool> is_built = false;
};

ServedDataset::ServedDataset(const std::shared_ptr<const Dataset>& dataset, AttachmentMaker attach)
    : ServedDataset(dataset, build_graph(*dataset, ClaimPolicy{}), std::move(attach)) {}

ServedDataset::ServedDataset(std::shared_ptr<const Dataset> dataset, EventGraph preferred,
                             AttachmentMaker attach, std::shared_ptr<const OpenFile> store_file)
    : dataset_(std::move(dataset)), attach_(std::move(attach)), store_file_(std::move(store_file)) {
  index_ids(dataset_->actors, actors_);
  index_ids(dataset_->sources, sources_);
  index_ids(dataset_->claims, claims_);
  index_ids(dataset_->vocabulary.event_types, types_);
  preferred_ = complete(std::move(preferred));
  index_places();
  index_claims();
  index_objections();
  summary_ = summarise(*dataset_, preferred_->graph);
}

ServedDataset::~ServedDataset() = default;

/// Adds what answers need beside the graph.
std::shared_ptr<const PolicyGraph> ServedDataset::complete(EventGraph graph) const {
  auto built = std::make_shared<PolicyGraph>(PolicyGraph{std::move(graph), {}, {}, nullptr});
  const std::size_t count = built->graph.type_count();
  built->types.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    built->types.push_back(find_type(built->graph.type_id(static_cast<TypeIndex>(i))));
  }
  for (std::size_t i = 0; i < built->graph.actor_count(); ++i) {
    built->actors.push_back(find_actor(built->graph.actor_id(static_cast<ActorIndex>(i))));
  }
  if (attach_) {
    built->attachment = attach_(*this, *built);
  }
  return built;
}

void ServedDataset::index_places() {
  std::unordered_set<std::string_view> spellings;
  for (const Event& event : dataset_->events) {
    add_places(event.own, spellings);
    add_places(event.evidence, spellings);
    for (const Alternative& other : event.alternatives) {
      add_places(other.value, spellings);
      add_places(other.evidence, spellings);
    }
  }
  const EventGraph& graph = preferred_->graph;
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    if (const std::string_view place = graph.place(static_cast<EventIndex>(i)); !place.empty()) {
      spellings.insert(place);
    }
  }
  for (const std::string_view spelling : spellings) {
    places_[fold(spelling)].push_back(spelling);
  }
  for (auto& [name, of_name] : places_) {
    std::sort(of_name.begin(), of_name.end());
  }
}

void ServedDataset::index_claims() {
  for (std::uint32_t row = 0; row < dataset_->claims.size(); ++row) {
    const Claim& claim = dataset_->claims[row];
    const auto add = [&](std::string_view id) {
      if (preferred_->graph.find_event(id)) {
        std::vector<std::uint32_t>& rows = claims_by_event_[id];
        if (rows.empty() || rows.back() != row) {
          rows.push_back(row);
        }
      }
    };
    add(claim.made_in);
    for (const std::string& about : claim.about) {
      add(about);
    }
  }
}

void ServedDataset::index_objections() {
  for (std::uint32_t row = 0; row < dataset_->claims.size(); ++row) {
    for (const std::string& other : dataset_->claims[row].contradicts) {
      objections_[other].contradictions.push_back(row);
    }
    for (const std::string& other : dataset_->claims[row].corrects) {
      objections_[other].corrections.push_back(row);
    }
  }
}

std::shared_ptr<const PolicyGraph> ServedDataset::graph(const ClaimPolicy& policy) const {
  if (policy.kind == ClaimPolicy::Kind::preferred) {
    return preferred_;
  }
  std::shared_ptr<Slot> slot;
  {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<Slot>& entry = slots_[to_string(policy)];
    if (!entry) {
      entry = std::make_shared<Slot>();
    }
    slot = entry;
  }
  std::call_once(slot->once, [&] {
    slot->graph = complete(rebuild_graph(*dataset_, preferred_->graph, policy));
    slot->is_built = true;
  });
  std::shared_ptr<const PolicyGraph> graph = slot->graph;
  if (policy.is_one_actor() && graph->graph.event_count() == 0) {
    // There may be a great many actors of whom nothing is recorded that they assert.
    const std::lock_guard lock(mutex_);
    slots_.erase(to_string(policy));
  }
  return graph;
}

bool ServedDataset::has_graph(const ClaimPolicy& policy) const {
  if (policy.kind == ClaimPolicy::Kind::preferred) {
    return true;
  }
  const std::lock_guard lock(mutex_);
  const auto found = slots_.find(to_string(policy));
  return found != slots_.end() && found->second->is_built;
}

const Objections& ServedDataset::objections_to(std::string_view claim) const noexcept {
  static const Objections none;
  const auto found = objections_.find(claim);
  return found == objections_.end() ? none : found->second;
}

const Actor* ServedDataset::find_actor(std::string_view id) const noexcept {
  return find_row(actors_, dataset_->actors, id);
}

const Source* ServedDataset::find_source(std::string_view id) const noexcept {
  return find_row(sources_, dataset_->sources, id);
}

const Claim* ServedDataset::find_claim(std::string_view id) const noexcept {
  return find_row(claims_, dataset_->claims, id);
}

const EventType* ServedDataset::find_type(std::string_view id) const noexcept {
  return find_row(types_, dataset_->vocabulary.event_types, id);
}

std::span<const std::string_view> ServedDataset::spellings_of(std::string_view place) const {
  const auto found = places_.find(fold(place));
  return found == places_.end() ? std::span<const std::string_view>() : found->second;
}

std::span<const std::uint32_t> ServedDataset::claims_of(std::string_view event) const noexcept {
  const auto found = claims_by_event_.find(event);
  return found == claims_by_event_.end() ? std::span<const std::uint32_t>() : found->second;
}

}  // namespace parley::service
