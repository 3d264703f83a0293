#include "parley/graph/boost/actors_view.hpp"
#include "parley/graph/boost/events_view.hpp"
#include "parley/graph/boost/participation_view.hpp"

#include "support/every_alternative.hpp"
#include "support/graph_checks.hpp"
#include "support/graph_from_text.hpp"
#include "support/random_graph.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <map>
#include <queue>
#include <set>
#include <tuple>
#include <vector>

namespace parley {
namespace {

using testing::Dice;
using testing::graph_from_text;
using testing::nth_actor;
using testing::nth_event;
using testing::random_graph;

template <class View>
struct ModelsEveryPromisedConcept {
  using Vertex = typename View::vertex_descriptor;
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<View>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, Vertex, boost::vertex_index_t>));
};
template struct ModelsEveryPromisedConcept<ParticipationView>;
template struct ModelsEveryPromisedConcept<ActorsView>;
template struct ModelsEveryPromisedConcept<EventsView>;

SliceFilter random_filter(Dice& dice) {
  SliceFilter filter;
  if (!dice.one_in(4)) {
    const Day begin = dice.roll(40);
    filter.window = Window{begin, begin + 1 + dice.roll(20)};
  }
  filter.certainty = dice.one_in(3) ? Certainty::certain : Certainty::possible;
  if (dice.one_in(3)) {
    filter.types = {TypeIndex{dice.roll(4)}, TypeIndex{dice.roll(4)}};
  }
  return filter;
}

/// The promise of EventSlice, word by word.
bool in_slice(const EventGraph& graph, const SliceFilter& filter, EventIndex event) {
  return (filter.types.empty() || std::find(filter.types.begin(), filter.types.end(),
                                            graph.event_type(event)) != filter.types.end()) &&
         (!filter.window || testing::active(graph, event, *filter.window, filter.certainty));
}

using RolesOf = std::map<ActorIndex, std::set<Role>>;

RolesOf roles_in(const EventGraph& graph, EventIndex event) {
  RolesOf roles;
  for (const Participation& part : graph.participants(event)) {
    roles[part.actor].insert(part.role);
  }
  return roles;
}

using Link = std::tuple<std::size_t, std::size_t, std::size_t>;

std::multiset<Link> expected_actor_links(const EventGraph& graph, const SliceFilter& filter,
                                         Direction direction) {
  std::multiset<Link> links;
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    const EventIndex event = nth_event(i);
    if (!in_slice(graph, filter, event)) {
      continue;
    }
    const bool all = direction == Direction::any || graph.is_symmetric(graph.event_type(event));
    const RolesOf roles = roles_in(graph, event);
    for (const auto& [a, of_a] : roles) {
      for (const auto& [b, of_b] : roles) {
        const bool initiates = of_a.contains(Role::initiator) && of_b.contains(Role::recipient);
        const bool alike = of_a.contains(Role::participant) && of_b.contains(Role::participant);
        if (a != b && (all || initiates || alike)) {
          links.emplace(to_size(a), to_size(b), i);
        }
      }
    }
  }
  return links;
}

template <class View, class KeyOf>
void expect_every_walk_finds(const View& view, const std::multiset<Link>& expected,
                             const KeyOf& key_of) {
  std::multiset<Link> out;
  std::multiset<Link> in;
  std::multiset<Link> all;
  std::size_t adjacent = 0;
  for (auto [v, last] = vertices(view); v != last; ++v) {
    for (auto [edge, end] = out_edges(*v, view); edge != end; ++edge) {
      EXPECT_EQ(source(*edge, view), *v);
      out.insert(key_of(*edge));
    }
    for (auto [edge, end] = in_edges(*v, view); edge != end; ++edge) {
      EXPECT_EQ(target(*edge, view), *v);
      in.insert(key_of(*edge));
    }
    const auto [first, end] = adjacent_vertices(*v, view);
    adjacent += static_cast<std::size_t>(std::distance(first, end));
    EXPECT_EQ(static_cast<std::size_t>(std::distance(first, end)), out_degree(*v, view));
  }
  for (auto [edge, end] = edges(view); edge != end; ++edge) {
    all.insert(key_of(*edge));
  }
  EXPECT_EQ(out, expected);
  EXPECT_EQ(in, expected);
  EXPECT_EQ(all, expected);
  EXPECT_EQ(num_edges(view), expected.size());
  EXPECT_EQ(adjacent, expected.size());
}

TEST(ActorsViewTest, EveryWalkFindsTheLinksOfTheSlice) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed);
    Dice dice(seed);
    const SliceFilter filter = random_filter(dice);
    for (const Direction direction : {Direction::any, Direction::directed}) {
      const ActorsView view(EventSlice(graph, filter), direction);
      expect_every_walk_finds(
          view, expected_actor_links(graph, filter, direction), [](const ActorLink& link) {
            return Link(to_size(link.source), to_size(link.target), to_size(link.event));
          });
    }
  }
}

TEST(ActorsViewTest, LinksOfAnActorComeInTimeOrder) {
  const EventGraph graph = graph_from_text(R"(
    2017/2019   a->d  t  long
    2018-01-02  a->c  t  second
    2018-01-01  a->b  t  first
    -           a->e  t  undated
    2016        a->f  t  before
  )");
  const ActorsView view(
      EventSlice(graph, {.window = Window{to_day({2018, 1, 1}), to_day({2018, 2, 1})}}));
  std::string found;
  for (auto [edge, end] = out_edges(testing::actor(graph, "a"), view); edge != end; ++edge) {
    found += graph.actor_id((*edge).target);
  }
  EXPECT_EQ(found, "dbce");
}

TEST(EventsViewTest, EveryWalkFindsTheRelationsWithinTheSlice) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed);
    Dice dice(seed);
    const SliceFilter filter = random_filter(dice);
    std::set<Link> expected;
    for (std::size_t i = 0; i < graph.event_count(); ++i) {
      const auto add = [&](EventIndex to, RelationType type) {
        if (in_slice(graph, filter, nth_event(i)) && in_slice(graph, filter, to)) {
          expected.emplace(i, to_size(to), static_cast<std::size_t>(type));
        }
      };
      for (const EventLink& link : graph.relations_from(nth_event(i))) {
        add(link.event, link.type);
      }
      if (const auto whole = graph.part_of(nth_event(i))) {
        add(*whole, RelationType::part_of);
      }
    }
    const EventsView view(EventSlice(graph, filter));
    expect_every_walk_finds(view, {expected.begin(), expected.end()}, [](const RelationLink& link) {
      return Link(to_size(link.source), to_size(link.target), static_cast<std::size_t>(link.type));
    });
  }
}

TEST(ParticipationViewTest, BothEndsOfEveryEdgeShowItOnce) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed);
    Dice dice(seed);
    const SliceFilter filter = random_filter(dice);
    std::multiset<Link> expected;
    for (std::size_t i = 0; i < graph.event_count(); ++i) {
      if (in_slice(graph, filter, nth_event(i))) {
        for (const auto& [actor, roles] : roles_in(graph, nth_event(i))) {
          expected.emplace(to_size(actor), i, 0);
        }
      }
    }
    const ParticipationView view{EventSlice(graph, filter)};
    std::multiset<Link> from_actors;
    std::multiset<Link> from_events;
    std::multiset<Link> inward;
    for (auto [v, last] = vertices(view); v != last; ++v) {
      for (auto [edge, end] = out_edges(*v, view); edge != end; ++edge) {
        const ParticipationVertex other = target(*edge, view);
        EXPECT_EQ(source(*edge, view), *v);
        EXPECT_NE(view.is_actor(*v), view.is_actor(other));
        if (view.is_actor(*v)) {
          from_actors.emplace(to_size(view.actor(*v)), to_size(view.event(other)), 0);
        } else {
          from_events.emplace(to_size(view.actor(other)), to_size(view.event(*v)), 0);
        }
      }
      for (auto [edge, end] = in_edges(*v, view); edge != end; ++edge) {
        EXPECT_EQ(target(*edge, view), *v);
        if (view.is_actor(*v)) {
          inward.emplace(to_size(view.actor(*v)), to_size(view.event(source(*edge, view))), 0);
        }
      }
      EXPECT_EQ(degree(*v, view), in_degree(*v, view));
    }
    EXPECT_EQ(from_actors, expected);
    EXPECT_EQ(from_events, expected);
    EXPECT_EQ(inward, expected);
    EXPECT_EQ(num_edges(view), expected.size());
  }
}

TEST(ParticipationViewTest, AnEdgeIsTheSameFromBothEnds) {
  const ParticipationLink there{ParticipationVertex{1}, ParticipationVertex{5}};
  const ParticipationLink back{ParticipationVertex{5}, ParticipationVertex{1}};
  const ParticipationLink other{ParticipationVertex{1}, ParticipationVertex{6}};
  EXPECT_TRUE(there == back);
  EXPECT_FALSE(there == other);
}

/// Hops from one actor by a queue of our own, straight from the promise of the actors view.
std::map<std::size_t, std::size_t> hops_by_hand(const std::multiset<Link>& links,
                                                std::size_t start) {
  std::map<std::size_t, std::size_t> hops{{start, 0}};
  std::deque<std::size_t> queue{start};
  while (!queue.empty()) {
    const std::size_t at = queue.front();
    queue.pop_front();
    for (const auto& [from, to, event] : links) {
      if (from == at && hops.emplace(to, hops[at] + 1).second) {
        queue.push_back(to);
      }
    }
  }
  return hops;
}

TEST(ActorsViewTest, BreadthFirstSearchAgreesWithOneByHand) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed, {.events = 40, .actors = 25});
    Dice dice(seed);
    const SliceFilter filter = random_filter(dice);
    const Direction direction = dice.one_in(2) ? Direction::any : Direction::directed;
    const ActorsView view(EventSlice(graph, filter), direction);
    const ActorIndex start{dice.roll(25)};
    std::vector<std::size_t> hops(num_vertices(view), 0);
    std::vector<boost::default_color_type> colours(num_vertices(view));
    const auto number = get(boost::vertex_index, view);
    boost::breadth_first_search(
        view, start,
        boost::visitor(
            boost::make_bfs_visitor(boost::record_distances(
                boost::make_iterator_property_map(hops.begin(), number), boost::on_tree_edge())))
            .color_map(boost::make_iterator_property_map(colours.begin(), number)));
    std::map<std::size_t, std::size_t> found;
    for (std::size_t i = 0; i < hops.size(); ++i) {
      if (hops[i] > 0 || i == to_size(start)) {
        found[i] = hops[i];
      }
    }
    EXPECT_EQ(found, hops_by_hand(expected_actor_links(graph, filter, direction), to_size(start)));
  }
}

TEST(ActorsViewTest, DijkstraWithDaysAsWeightsAgreesWithRelaxingUntilNothingChanges) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed, {.events = 40, .actors = 25});
    Dice dice(seed);
    const SliceFilter filter = random_filter(dice);
    const ActorsView view(EventSlice(graph, filter), Direction::directed);
    const ActorIndex start{dice.roll(25)};
    const auto weight = [](std::size_t event) { return 1 + event % 7; };
    std::vector<std::size_t> far(num_vertices(view));
    const auto number = get(boost::vertex_index, view);
    const auto weights = boost::make_function_property_map<ActorLink>(
        [&weight](const ActorLink& link) { return weight(to_size(link.event)); });
    boost::dijkstra_shortest_paths(view, start,
                                   boost::weight_map(weights).distance_map(
                                       boost::make_iterator_property_map(far.begin(), number)));
    constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> expected(far.size(), never);
    expected[to_size(start)] = 0;
    const auto links = expected_actor_links(graph, filter, Direction::directed);
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& [from, to, event] : links) {
        if (expected[from] != never && expected[from] + weight(event) < expected[to]) {
          expected[to] = expected[from] + weight(event);
          changed = true;
        }
      }
    }
    EXPECT_EQ(far, expected);
  }
}

TEST(ParticipationViewTest, ConnectedComponentsAgreeWithWhoCanReachWhom) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed, {.events = 15, .actors = 25});
    Dice dice(seed);
    const SliceFilter filter = random_filter(dice);
    const ParticipationView view{EventSlice(graph, filter)};
    std::vector<int> component(num_vertices(view));
    boost::connected_components(
        view, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, view)));
    const auto links = expected_actor_links(graph, filter, Direction::any);
    for (std::size_t a = 0; a < graph.actor_count(); ++a) {
      const auto reached = hops_by_hand(links, a);
      for (std::size_t b = 0; b < graph.actor_count(); ++b) {
        EXPECT_EQ(component[a] == component[b], reached.contains(b));
      }
    }
  }
}

TEST(ViewsTest, OfAnEmptyGraphHaveNothing) {
  const EventGraph graph = GraphBuilder().build();
  const EventSlice slice(graph, {.window = Window{0, 10}});
  EXPECT_EQ(num_vertices(ActorsView(slice)), 0U);
  EXPECT_EQ(num_edges(ActorsView(slice)), 0U);
  EXPECT_EQ(num_vertices(EventsView(slice)), 0U);
  EXPECT_EQ(num_edges(EventsView(slice)), 0U);
  EXPECT_EQ(num_vertices(ParticipationView(slice)), 0U);
  EXPECT_EQ(num_edges(ParticipationView(slice)), 0U);
}

}  // namespace
}  // namespace parley
