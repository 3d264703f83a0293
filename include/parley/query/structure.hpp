#pragma once

#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace parley::query {

// Questions about the network of a slice: its actors, with one undirected link for every two of
// them who take part in an event of the slice together. Lists of actors are in order of id.
//
// `certain` of an item: it also holds over the links alone that the events certain to be in the
// slice make. For every choice of days the links lie between those and all of them, so a certain
// item of components, cores, bridges and cliques holds for each choice; one of cut actors and
// clustering may not, because a link can both lead around an actor and make it the only way. An
// item that is not certain may hold for no choice.
//
// Errors of every question: too_large, timed_out.

/// The groups of actors who are connected by links at all.
struct ComponentsQuery {
  EventFilter filter = {};
};
struct Component {
  std::vector<ActorIndex> actors;
  bool certain = false;
};
struct ComponentsResult {
  std::vector<Component> components;  ///< largest first, then by their first actor
};
/// O(actors + links).
Result<ComponentsResult> run(const EventGraph& graph, const ComponentsQuery& query,
                             const Budget& budget = {});

/// For each actor the largest k such that it lies in the k-core: the largest set of actors of whom
/// each is linked with at least k others of the set (Seidman 1983).
struct CoresQuery {
  EventFilter filter = {};
};
struct ActorCore {
  ActorIndex actor{};
  std::uint32_t core = 0;
  bool certain = false;
};
struct CoresResult {
  std::vector<ActorCore> actors;  ///< highest first, then id
};
/// O(actors + links), by Batagelj and Zaversnik (2003).
Result<CoresResult> run(const EventGraph& graph, const CoresQuery& query,
                        const Budget& budget = {});

/// The actors without whom their component falls apart (articulation points). Lists the parts of
/// those numbered begin … end − 1 in the order of the result.
struct CutActorsQuery {
  EventFilter filter = {};
  std::size_t begin = 0;
  std::size_t end = std::numeric_limits<std::size_t>::max();
};
struct CutActor {
  ActorIndex actor{};
  std::vector<std::vector<ActorIndex>> parts;  ///< two at least; largest first, then first actor
  bool certain = false;
};
struct CutActorsResult {
  std::size_t total = 0;
  /// The actor first who separates most others from the largest part, then id.
  std::vector<CutActor> actors;
};
/// O(actors + links + listed parts), by Tarjan (1972).
Result<CutActorsResult> run(const EventGraph& graph, const CutActorsQuery& query,
                            const Budget& budget = {});

/// The links that alone connect two parts of their component.
struct BridgesQuery {
  EventFilter filter = {};
};
struct Bridge {
  ActorIndex a{};
  ActorIndex b{};          ///< after `a` in order of id
  std::size_t size_a = 0;  ///< actors on the side of `a`, itself included
  std::size_t size_b = 0;
  std::vector<EventIndex> events;  ///< of the two; in time order
  bool certain = false;
};
struct BridgesResult {
  std::vector<Bridge> bridges;  ///< the larger the smaller side the earlier, then a, then b
};
/// O(actors + links · log(links of an actor)).
Result<BridgesResult> run(const EventGraph& graph, const BridgesQuery& query,
                          const Budget& budget = {});

/// The sets of three or more actors who are all linked with each other, and which no other actor
/// can join (maximal cliques).
struct CliquesQuery {
  EventFilter filter = {};
};
struct Clique {
  std::vector<ActorIndex> actors;
  std::size_t events = 0;  ///< in which at least two of them take part
  bool certain = false;
};
struct CliquesResult {
  std::vector<Clique> cliques;  ///< largest first, then most events, then by their actors
};
/// By Bron and Kerbosch (1973); there can be exponentially many.
Result<CliquesResult> run(const EventGraph& graph, const CliquesQuery& query,
                          const Budget& budget = {});

/// For each actor the share of the pairs of its neighbours who are linked themselves, 0 with fewer
/// than two neighbours (Watts and Strogatz 1998).
struct ClusteringQuery {
  EventFilter filter = {};
};
struct ActorClustering {
  ActorIndex actor{};
  double coefficient = 0;  ///< 0..1
  bool certain = false;
};
struct ClusteringResult {
  std::optional<double> mean;           ///< over all actors; none without actors
  std::vector<ActorClustering> actors;  ///< highest first, then id
};
/// O(the sum over all actors of the square of their neighbours).
Result<ClusteringResult> run(const EventGraph& graph, const ClusteringQuery& query,
                             const Budget& budget = {});

}  // namespace parley::query
