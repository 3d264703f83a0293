#include "structure/linked_actors.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include "links/actor_links.hpp"
#include "links/certain_events.hpp"
#include "selection/planner.hpp"
#include "within_budget.hpp"

#include <algorithm>
#include <utility>

namespace parley::query {
namespace {

/// The vertex of each slot: the place of its actor in order of id.
std::vector<std::uint32_t> vertices_of(const std::vector<ActorIndex>& actors_by_slot,
                                       const std::vector<ActorIndex>& actors) {
  std::vector<std::uint32_t> vertices;
  vertices.reserve(actors.size());
  for (const ActorIndex actor : actors_by_slot) {
    vertices.push_back(static_cast<std::uint32_t>(
        std::lower_bound(actors.begin(), actors.end(), actor) - actors.begin()));
  }
  return vertices;
}

SimpleGraph graph_of(std::vector<VertexPair> links, const std::vector<std::uint32_t>& vertices) {
  for (VertexPair& link : links) {
    link = {vertices[link.from], vertices[link.to]};
  }
  return {vertices.size(), links};
}

}  // namespace

LinkedActors::LinkedActors(const EventGraph& graph, const EventFilter& filter, Meter& meter)
    : graph_(graph), slice_(plan_events(graph, filter, meter)) {
  const SpendOrThrow spend(meter);
  spend(slice_.size() + 1);
  ActorSlots slots(graph.actor_count());
  std::vector<VertexPair> links = shared_links(graph, slice_, slots, meter);
  spend(links.size() + slots.size());
  actors_ = slots.actors();
  std::sort(actors_.begin(), actors_.end());
  const std::vector<std::uint32_t> vertices = vertices_of(slots.actors(), actors_);
  links_ = graph_of(std::move(links), vertices);

  const std::optional<EventSet> certain = certain_events(graph, filter, slice_, meter);
  if (!certain) {
    return;
  }
  certain_.emplace();
  links = shared_links(graph, *certain, slots, meter);
  spend(links.size());
  certain_->links = graph_of(std::move(links), vertices);
  certain_->present.resize(size());
  for (const VertexPair& part : participation_links(graph, *certain, slots, meter)) {
    certain_->present[vertices[part.from]] = true;
  }
}

LinkedActors::Events LinkedActors::events_of_links(Meter& meter) const {
  const SpendOrThrow spend(meter);
  struct Entry {
    std::uint32_t link;
    EventIndex event;
  };
  std::vector<Entry> entries;
  std::vector<std::uint32_t> here;
  slice_.for_each([&](EventIndex event) {
    here.clear();
    for (const Party& party : parties(graph_.participants(event))) {
      here.push_back(static_cast<std::uint32_t>(
          std::lower_bound(actors_.begin(), actors_.end(), party.actor()) - actors_.begin()));
    }
    spend(here.size() * here.size());
    for (std::size_t a = 0; a < here.size(); ++a) {
      for (std::size_t b = a + 1; b < here.size(); ++b) {
        entries.push_back(
            {static_cast<std::uint32_t>(links_.edge_number({here[a], here[b]})), event});
      }
    }
  });
  Events result;
  result.begins_.assign(links_.edge_number_bound() + 1, 0);
  result.events_.resize(entries.size());
  for (const Entry& entry : entries) {
    ++result.begins_[entry.link];
  }
  std::uint32_t begin = 0;
  for (std::uint32_t& place : result.begins_) {  // counts become the ends of rows,
    begin += place;
    place = begin;
  }
  for (std::size_t i = entries.size(); i-- > 0;) {  // and, filled from behind, their begins
    result.events_[--result.begins_[entries[i].link]] = entries[i].event;
  }
  return result;
}

}  // namespace parley::query
