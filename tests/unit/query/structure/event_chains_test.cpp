#include "parley/query/event_chains.hpp"

#include "plain_network.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace parley::query {
namespace {

using parley::testing::graph_from_text;
using testing::for_each_random_slice;

std::string hinges(const EventGraph& graph, const char* event) {
  std::string text;
  for (const Hinge& hinge :
       run(graph, HingesQuery{graph.find_event(event).value(), {}}).value().hinges) {
    text += std::string(graph.event_id(hinge.event)) + " ";
  }
  return text;
}

std::string layers(const EventGraph& graph) {
  std::string text;
  for (const EventLayer& item : run(graph, LayersQuery{}).value().events) {
    text += std::string(graph.event_id(item.event)) + ":" + std::to_string(item.layer) + " ";
  }
  return text;
}

TEST(HingesTest, AreTheEventsOnEveryChainNearestFirst) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a  t  first
    2018-01-02  a  t  talks    follows=first
    2018-01-03  a  t  one      follows=talks
    2018-01-03  a  t  other    responds-to=talks
    2018-01-04  a  t  accord   follows=one follows=other
    2018-01-05  a  t  late     implements=accord
  )");
  EXPECT_EQ(hinges(graph, "late"), "accord talks first ");
  EXPECT_EQ(hinges(graph, "accord"), "talks first ");
  EXPECT_EQ(hinges(graph, "first"), "");
}

TEST(HingesTest, TwoBeginningsHaveNoHingeInCommon) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a  t  one
    2018-01-01  a  t  other
    2018-01-02  a  t  both   follows=one follows=other
    2018-01-03  a  t  after  follows=both
  )");
  EXPECT_EQ(hinges(graph, "both"), "");
  EXPECT_EQ(hinges(graph, "after"), "both ");
}

TEST(HingesTest, ACauseComesBeforeWhatItCausesAndAWholeBeforeItsParts) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a  t  cause  causes=talks
    2018-01-02  a  t  talks
    2018-01-03  a  t  round  part-of=talks
  )");
  EXPECT_EQ(hinges(graph, "round"), "talks cause ");
  EXPECT_EQ(layers(graph), "cause:0 talks:1 round:2 ");
}

TEST(HingesTest, AnEventOutsideOfTheSliceHasNone) {
  const EventGraph graph = graph_from_text(R"(
    2018  a  t  one
    2019  a  t  two  follows=one
  )");
  HingesQuery query{graph.find_event("two").value(), {}};
  query.filter.window = Window{to_day({2018, 1, 1}), to_day({2018, 2, 1})};
  EXPECT_TRUE(run(graph, query).value().hinges.empty());
}

TEST(LayersTest, EventsInACircleShareALayerAndTheCircleIsNamed) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a  t  first
    2018-01-02  a  t  x     refers-to=y follows=first
    2018-01-03  a  t  y     refers-to=x
    2018-01-04  a  t  last  follows=y
    2018-01-05  a  t  self  refers-to=self
  )");
  EXPECT_EQ(layers(graph), "first:0 self:0 x:1 y:1 last:2 ");
  const LayersResult result = run(graph, LayersQuery{}).value();
  ASSERT_EQ(result.circles.size(), 1U);
  EXPECT_EQ(result.circles[0], (std::vector<EventIndex>{graph.find_event("x").value(),
                                                        graph.find_event("y").value()}));
  EXPECT_EQ(hinges(graph, "last"), "y x first ");
}

/// The relations of a slice from earlier to later by the definition in event_chains.hpp, and who
/// leads to whom over any number of them.
struct PlainChains {
  PlainChains(const EventGraph& graph, const std::vector<EventIndex>& slice)
      : events(slice.begin(), slice.end()) {
    const auto add = [&](EventIndex source, EventIndex target, RelationType type) {
      if (source != target && events.contains(target)) {
        links.insert(type == RelationType::causes ? std::pair(source, target)
                                                  : std::pair(target, source));
      }
    };
    for (const EventIndex event : slice) {
      for (const EventLink& link : graph.relations_from(event)) {
        add(event, link.event, link.type);
      }
      if (const auto whole = graph.part_of(event)) {
        add(event, *whole, RelationType::part_of);
      }
    }
  }

  /// The events that links lead to from one, itself included; not through `avoided`.
  std::set<EventIndex> reached_from(EventIndex event, const EventIndex* avoided = nullptr) const {
    std::set<EventIndex> reached{event};
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& [from, to] : links) {
        if (reached.contains(from) && (avoided == nullptr || to != *avoided)) {
          changed = reached.insert(to).second || changed;
        }
      }
    }
    return reached;
  }
  bool leads(EventIndex from, EventIndex to) const { return reached_from(from).contains(to); }

  bool is_beginning(EventIndex event) const {
    return std::all_of(events.begin(), events.end(), [&](EventIndex other) {
      return !leads(other, event) || leads(event, other);
    });
  }

  /// For each event, whatever chains from other beginnings reach without it.
  std::map<EventIndex, std::set<EventIndex>> reached_without() const {
    std::vector<EventIndex> beginnings;
    std::copy_if(events.begin(), events.end(), std::back_inserter(beginnings),
                 [this](EventIndex event) { return is_beginning(event); });
    std::map<EventIndex, std::set<EventIndex>> reached;
    for (const EventIndex hinge : events) {
      for (const EventIndex begin : beginnings) {
        if (begin != hinge) {
          reached[hinge].merge(reached_from(begin, &hinge));
        }
      }
    }
    return reached;
  }

  std::map<EventIndex, std::uint32_t> layers() const {
    std::map<EventIndex, std::set<EventIndex>> reached;
    for (const EventIndex event : events) {
      reached[event] = reached_from(event);
    }
    const auto together = [&](EventIndex a, EventIndex b) {
      return reached[a].contains(b) && reached[b].contains(a);
    };
    std::map<EventIndex, std::uint32_t> layers;
    for (const EventIndex event : events) {
      layers[event] = 0;
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& [from, to] : links) {
        const std::uint32_t least = layers[from] + (together(from, to) ? 0 : 1);
        if (layers[to] < least) {
          layers[to] = least;
          changed = true;
        }
      }
    }
    return layers;
  }

  std::set<EventIndex> events;
  std::set<std::pair<EventIndex, EventIndex>> links;
};

TEST(HingesTest, AgreeWithLeavingOutOneEventAfterTheOther) {
  for_each_random_slice(
      [](const EventGraph& graph, EventFilter filter) {
        const PlainChains chains(graph, testing::every_wanted(graph, filter));
        EventFilter sure = filter;
        sure.certainty = Certainty::certain;
        const PlainChains certain(graph, testing::every_wanted(graph, sure));
        auto without = chains.reached_without();
        auto certain_without = certain.reached_without();
        for (const EventIndex event : chains.events) {
          const HingesResult result = run(graph, HingesQuery{event, filter}).value();
          std::set<EventIndex> expected;
          for (const EventIndex other : chains.events) {
            if (other != event && !without[other].contains(event)) {
              expected.insert(other);
            }
          }
          std::set<EventIndex> found;
          for (const Hinge& hinge : result.hinges) {
            for (const EventIndex nearer : found) {
              EXPECT_TRUE(chains.leads(hinge.event, nearer)) << "not nearest first";
            }
            found.insert(hinge.event);
            const bool is_certain = certain.events.contains(event) &&
                                    certain.events.contains(hinge.event) &&
                                    !certain_without[hinge.event].contains(event);
            EXPECT_EQ(hinge.certain, is_certain);
          }
          EXPECT_EQ(found, expected);
        }
      },
      {}, 30);
}

TEST(LayersTest, AgreeWithRaisingLayersUntilNothingChanges) {
  for_each_random_slice([](const EventGraph& graph, EventFilter filter) {
    const PlainChains chains(graph, testing::every_wanted(graph, filter));
    EventFilter sure = filter;
    sure.certainty = Certainty::certain;
    const auto certain = PlainChains(graph, testing::every_wanted(graph, sure)).layers();
    const LayersResult result = run(graph, LayersQuery{filter}).value();
    std::map<EventIndex, std::uint32_t> found;
    std::pair<std::uint32_t, EventIndex> last{0, EventIndex{0}};
    for (const EventLayer& item : result.events) {
      found[item.event] = item.layer;
      const auto same = certain.find(item.event);
      EXPECT_EQ(item.certain, same != certain.end() && same->second == item.layer);
      EXPECT_LE(last, std::pair(item.layer, item.event));
      last = {item.layer, item.event};
    }
    EXPECT_EQ(found, chains.layers());
    std::set<EventIndex> in_circles;
    for (const auto& circle : result.circles) {
      EXPECT_GE(circle.size(), 2U);
      for (const EventIndex event : circle) {
        EXPECT_TRUE(chains.leads(event, circle.front()) && chains.leads(circle.front(), event));
        in_circles.insert(event);
      }
    }
    for (const EventIndex event : chains.events) {
      const bool expected =
          std::any_of(chains.events.begin(), chains.events.end(), [&](EventIndex other) {
            return other != event && chains.leads(event, other) && chains.leads(other, event);
          });
      EXPECT_EQ(in_circles.contains(event), expected);
    }
  });
}

}  // namespace
}  // namespace parley::query
