#pragma once

#include "../brute_force.hpp"

#include <map>
#include <set>
#include <vector>

namespace parley::query::testing {

using ActorSet = std::set<ActorIndex>;

/// Who is linked with whom in a slice, gathered without any index of the engine.
struct PlainNetwork {
  std::map<ActorIndex, ActorSet> neighbours;

  PlainNetwork() = default;
  PlainNetwork(const EventGraph& graph, const std::vector<EventIndex>& events) {
    for (const EventIndex event : events) {
      for (const Participation& a : graph.participants(event)) {
        neighbours[a.actor];
        for (const Participation& b : graph.participants(event)) {
          if (a.actor != b.actor) {
            neighbours[a.actor].insert(b.actor);
          }
        }
      }
    }
  }

  bool linked(ActorIndex a, ActorIndex b) const {
    const auto row = neighbours.find(a);
    return row != neighbours.end() && row->second.contains(b);
  }

  /// Everybody connected with `actor`, itself included.
  ActorSet reached_from(ActorIndex actor) const {
    ActorSet reached{actor};
    std::vector<ActorIndex> open{actor};
    while (!open.empty()) {
      const ActorIndex at = open.back();
      open.pop_back();
      for (const ActorIndex next : neighbours.at(at)) {
        if (reached.insert(next).second) {
          open.push_back(next);
        }
      }
    }
    return reached;
  }

  std::set<ActorSet> components() const {
    std::set<ActorSet> components;
    for (const auto& [actor, row] : neighbours) {
      components.insert(reached_from(actor));
    }
    return components;
  }

  PlainNetwork without(ActorIndex removed) const {
    PlainNetwork rest = *this;
    rest.neighbours.erase(removed);
    for (auto& [actor, row] : rest.neighbours) {
      row.erase(removed);
    }
    return rest;
  }

  PlainNetwork without_link(ActorIndex a, ActorIndex b) const {
    PlainNetwork rest = *this;
    rest.neighbours[a].erase(b);
    rest.neighbours[b].erase(a);
    return rest;
  }
};

/// A slice over possible and over certain events, for the promise of `certain`.
struct PlainSlices {
  PlainSlices(const EventGraph& graph, EventFilter filter)
      : events(every_wanted(graph, filter)), possible(graph, events) {
    filter.certainty = Certainty::certain;
    certain_events = every_wanted(graph, filter);
    certain = PlainNetwork(graph, certain_events);
  }

  std::vector<EventIndex> events;
  PlainNetwork possible;
  std::vector<EventIndex> certain_events;
  PlainNetwork certain;
};

/// Calls `look(graph, filter)` for small random graphs with all kinds of dates and filters.
template <class Look>
void for_each_random_slice(const Look& look, parley::testing::RandomGraphSize size = {},
                           std::uint64_t seeds = 60) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    size.events = 4 + dice.roll(30);
    size.actors = 4 + dice.roll(8);
    size.parts = 2 + dice.roll(3);
    const EventGraph graph = parley::testing::random_graph(seed, size);
    for (const unsigned which : {0U, 1U, 3U, 129U}) {
      look(graph, random_filter(dice, which, size.actors));
    }
  }
}

}  // namespace parley::query::testing
