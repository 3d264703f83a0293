#include "parley/query/structure.hpp"

#include "structure/linked_actors.hpp"
#include "within_budget.hpp"

#include <boost/graph/bron_kerbosch_all_cliques.hpp>

#include <algorithm>

namespace parley::query {
namespace {

using Members = std::vector<std::uint32_t>;

constexpr std::size_t fewest_members = 3;

/// Stores every clique that boost::bron_kerbosch_all_cliques finds.
struct StoreClique {
  std::vector<Members>* found;
  Meter* meter;

  template <class Clique, class Graph>
  void clique(const Clique& clique, const Graph& /*graph*/) {
    const SpendOrThrow spend(*meter);
    spend(clique.size());
    Members& members = found->emplace_back(clique.begin(), clique.end());
    std::sort(members.begin(), members.end());
  }
};

/// Calls `visit(a, b)` for every two members until it returns false; true when it never did.
template <class Visit>
bool for_each_pair_while(const Members& members, const Visit& visit) {
  for (std::size_t a = 0; a < members.size(); ++a) {
    for (std::size_t b = a + 1; b < members.size(); ++b) {
      if (!visit(members[a], members[b])) {
        return false;
      }
    }
  }
  return true;
}

/// The number of events in which at least two of the members take part.
std::size_t count_events(const Members& members, const SimpleGraph& links,
                         const LinkedActors::Events& events_of_links,
                         std::vector<EventIndex>& events, Meter& meter) {
  const SpendOrThrow spend(meter);
  events.clear();
  for_each_pair_while(members, [&](std::uint32_t a, std::uint32_t b) {
    const auto more = events_of_links.of(links.edge_number({a, b}));
    spend(1 + more.size());
    events.insert(events.end(), more.begin(), more.end());
    return true;
  });
  std::sort(events.begin(), events.end());
  return static_cast<std::size_t>(std::unique(events.begin(), events.end()) - events.begin());
}

bool is_certain(const Members& members, const SimpleGraph* certain_links) {
  return certain_links == nullptr ||
         for_each_pair_while(members, [certain_links](std::uint32_t a, std::uint32_t b) {
           return certain_links->has_edge(a, b);
         });
}

}  // namespace

Result<CliquesResult> run(const EventGraph& graph, const CliquesQuery& query,
                          const Budget& budget) {
  return within_budget<CliquesResult>(budget, [&](Meter& meter) {
    const LinkedActors actors(graph, query.filter, meter);
    std::vector<Members> found;
    boost::bron_kerbosch_all_cliques(budgeted(actors.links(), meter), StoreClique{&found, &meter},
                                     fewest_members);
    const LinkedActors::Events events_of_links = actors.events_of_links(meter);
    CliquesResult result;
    result.cliques.reserve(found.size());
    std::vector<EventIndex> events;
    for (const Members& members : found) {
      Clique& clique = result.cliques.emplace_back();
      for (const std::uint32_t member : members) {
        clique.actors.push_back(actors.actor(member));
      }
      clique.events = count_events(members, actors.links(), events_of_links, events, meter);
      clique.certain = is_certain(members, actors.certain_links());
    }
    std::sort(result.cliques.begin(), result.cliques.end(), [](const Clique& a, const Clique& b) {
      if (a.actors.size() != b.actors.size()) {
        return a.actors.size() > b.actors.size();
      }
      return a.events != b.events ? a.events > b.events : a.actors < b.actors;
    });
    return result;
  });
}

}  // namespace parley::query
