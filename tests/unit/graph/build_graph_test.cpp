#include "parley/graph/event_graph.hpp"
#include "parley/model/dataset.hpp"

#include "support/graph_checks.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

using testing::event;

DateStatement dated(std::string_view edtf, std::string text = {}) {
  DateStatement date;
  date.edtf = parse_edtf(edtf).value();
  date.bounds = tighten(date.edtf->bounds()).value();
  date.text = std::move(text);
  date.basis = Basis::stated;
  return date;
}

Participant part(std::string actor, Role role) {
  Participant made;
  made.actor = std::move(actor);
  made.role = role;
  return made;
}

EventRelation relation(RelationType type, std::string to) {
  EventRelation made;
  made.type = type;
  made.to = std::move(to);
  return made;
}

Alternative alternative(EventProperty property, Rank rank, std::string asserted_by) {
  Alternative made;
  made.property = property;
  made.rank = rank;
  made.asserted_by = std::move(asserted_by);
  return made;
}

Event event_of(std::string id, std::string type, std::vector<std::string> sources) {
  Event event;
  event.id = std::move(id);
  event.own.type = std::move(type);
  event.own.label = LocalizedText{{"en", event.id + " in English"}, {"fa", event.id + " in Farsi"}};
  for (std::string& source : sources) {
    event.evidence.emplace_back().source = std::move(source);
  }
  return event;
}

/// Two sources tell of a deal, one of a withdrawal that answers it; a letter stands alone.
class BuildGraphTest : public ::testing::Test {
 protected:
  BuildGraphTest() {
    dataset.vocabulary.event_types.emplace_back().id = "agreement";
    dataset.vocabulary.event_types.back().symmetric = true;
    dataset.vocabulary.event_types.emplace_back().id = "withdrawal";
    for (const char* id : {"un", "article"}) {
      dataset.sources.emplace_back().id = id;
    }
    for (const char* id : {"usa", "iran", "basij"}) {
      dataset.actors.emplace_back().id = id;
      dataset.actors.back().name = {{"en", std::string("the ") + id}};
      dataset.actors.back().kind = ActorKind::state;
    }
    add_deal();
    add_leaving();
  }

  void add_deal() {
    Event deal = event_of("deal", "agreement", {"un", "article"});
    deal.own.date = dated("2015-07-14");
    deal.own.place = "vienna";
    deal.own.participants =
        std::vector<Participant>{part("usa", Role::participant), part("iran", Role::participant)};
    deal.evidence[1].states.date = dated("2015", "in 2015");
    Alternative sender = alternative(EventProperty::participants, Rank::normal, "un");
    sender.value.participants = std::vector<Participant>{part("basij", Role::observer)};
    deal.alternatives.push_back(sender);
    dataset.events.push_back(deal);
  }

  void add_leaving() {
    Event leaving = event_of("leaving", "withdrawal", {"un"});
    leaving.own.date = dated("2018-05-08");
    leaving.own.part_of = "deal";
    leaving.own.ordinal = 1;
    leaving.own.flags = EventFlags{1U << static_cast<unsigned>(EventFlag::denied)};
    leaving.own.relations = std::vector<EventRelation>{relation(RelationType::responds_to, "deal")};
    leaving.evidence[0].states = leaving.own;
    Alternative day = alternative(EventProperty::date, Rank::deprecated, "basij");
    day.value.date = dated("2018-06-01");
    day.evidence.emplace_back().source = "article";
    leaving.alternatives.push_back(day);
    dataset.events.push_back(leaving);
  }

  EventGraph graph_under(ClaimPolicy::Kind kind, std::string source = {}) const {
    EventGraph graph = build_graph(dataset, ClaimPolicy{kind, std::move(source)});
    testing::expect_consistent(graph);
    return graph;
  }

  Dataset dataset;
};

TEST_F(BuildGraphTest, PreferredHasTheEventsOwnValuesInTheDatasetsLanguage) {
  dataset.language = "fa";
  const EventGraph graph = graph_under(ClaimPolicy::Kind::preferred);
  ASSERT_EQ(graph.event_count(), 2U);
  const EventIndex deal = event(graph, "deal");
  const EventIndex leaving = event(graph, "leaving");
  EXPECT_EQ(graph.event_label(deal), "deal in Farsi");
  EXPECT_EQ(graph.actor_label(testing::actor(graph, "usa")), "the usa");
  EXPECT_EQ(graph.actor_kind(testing::actor(graph, "usa")), ActorKind::state);
  EXPECT_EQ(graph.date_text(deal).edtf, "2015-07-14");
  EXPECT_EQ(graph.place(deal), "vienna");
  EXPECT_EQ(graph.participants(deal).size(), 2U);
  EXPECT_TRUE(graph.is_symmetric(graph.event_type(deal)));
  EXPECT_FALSE(graph.is_symmetric(graph.event_type(leaving)));
  EXPECT_EQ(graph.sources(deal).size(), 2U);
  EXPECT_EQ(graph.sources(leaving).size(), 1U);
  EXPECT_EQ(graph.part_of(leaving), deal);
  EXPECT_EQ(graph.ordinal(leaving), 1);
  EXPECT_TRUE(has_flag(graph.flags(leaving), EventFlag::denied));
  EXPECT_EQ(graph.relations_to(deal)[0].event, leaving);
  EXPECT_EQ(graph.model_row(leaving), 1U);
}

TEST_F(BuildGraphTest, AllHoldsEveryValueWithItsRankAndWhoAssertsIt) {
  const EventGraph graph = graph_under(ClaimPolicy::Kind::all);
  const auto parts = graph.participants(event(graph, "deal"));
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(graph.actor_id(parts[2].actor), "basij");
  EXPECT_EQ(parts[2].rank, Rank::normal);
  EXPECT_EQ(graph.assertors()[parts[2].asserted_by], "un");
  const Bounds leaving = graph.bounds(event(graph, "leaving"));
  EXPECT_EQ(leaving.start_earliest, to_day({2018, 5, 8}));
  EXPECT_EQ(leaving.end_latest, to_day({2018, 6, 2}));
  EXPECT_EQ(graph.sources(event(graph, "leaving")).size(), 2U);
}

TEST_F(BuildGraphTest, ASourceTellsOnlyItsOwnEventsAndEveryActorStays) {
  const EventGraph graph = graph_under(ClaimPolicy::Kind::source, "article");
  const EventIndex deal = event(graph, "deal");
  EXPECT_EQ(graph.date_text(deal).edtf, "2015");
  EXPECT_EQ(graph.date_text(deal).text, "in 2015");
  EXPECT_EQ(graph.place(deal), "");
  EXPECT_TRUE(graph.participants(deal).empty());
  EXPECT_EQ(graph.event_label(deal), "deal in English");
  EXPECT_EQ(graph.actor_count(), 3U);
  ASSERT_EQ(graph.sources(deal).size(), 1U);
  EXPECT_EQ(graph.source_id(graph.sources(deal)[0]), "article");
}

TEST_F(BuildGraphTest, WhatPointsAtAnEventTheSourceDoesNotTellIsDropped) {
  dataset.events[0].evidence.erase(dataset.events[0].evidence.begin());  // "un" knows of no deal
  dataset.events[0].alternatives.clear();
  const EventGraph graph = graph_under(ClaimPolicy::Kind::source, "un");
  ASSERT_EQ(graph.event_count(), 1U);
  const EventIndex leaving = event(graph, "leaving");
  EXPECT_EQ(graph.part_of(leaving), std::nullopt);
  EXPECT_TRUE(graph.relations_from(leaving).empty());
  EXPECT_EQ(graph.model_row(leaving), 1U);
}

TEST_F(BuildGraphTest, AnUnknownSourceTellsNothing) {
  EXPECT_EQ(graph_under(ClaimPolicy::Kind::source, "nobody").event_count(), 0U);
}

TEST_F(BuildGraphTest, AnEventWithoutDateIsUndated) {
  dataset.events[1].own.date.reset();
  dataset.events[1].alternatives.clear();
  dataset.events[1].own.relations.reset();
  dataset.events[1].own.part_of.reset();
  const EventGraph graph = graph_under(ClaimPolicy::Kind::preferred);
  EXPECT_EQ(graph.undated().begin, 1U);
  EXPECT_EQ(graph.date_text(event(graph, "leaving")).edtf, "");
  EXPECT_EQ(graph.date_text(event(graph, "leaving")).basis, std::nullopt);
}

TEST(BuildGraphOfNothingTest, AnEmptyDatasetMakesAnEmptyGraph) {
  const EventGraph graph = build_graph({}, {});
  testing::expect_consistent(graph);
  EXPECT_EQ(graph.event_count(), 0U);
}

}  // namespace
}  // namespace parley
