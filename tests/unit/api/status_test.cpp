#include "parley/time/edtf.hpp"

#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::api {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

Participant part(const char* actor, Role role) {
  Participant made;
  made.actor = actor;
  made.role = role;
  return made;
}

Event flagged(const char* id, const char* type, const char* edtf, std::vector<Participant> parts,
              std::initializer_list<EventFlag> flags) {
  Event made;
  made.id = id;
  made.own.type = type;
  made.own.label = LocalizedText{{"en", id}};
  made.own.date = DateStatement{};
  made.own.date->edtf = Edtf::parse(edtf).value();
  made.own.date->bounds = tighten(made.own.date->edtf->bounds()).value();
  made.own.participants = std::move(parts);
  made.own.flags = EventFlags{0};
  for (const EventFlag flag : flags) {
    *made.own.flags = static_cast<EventFlags>(*made.own.flags | 1U << static_cast<unsigned>(flag));
  }
  return made;
}

/// The small dataset with secret talks that were denied, and an ultimatum that stayed a threat; the
/// withdrawal refers to the talks.
std::shared_ptr<Dataset> with_denied_talks() {
  auto dataset = small_dataset();
  dataset->events.push_back(flagged("secret-talks", "round", "2017-03-01",
                                    {part("p5", Role::participant), part("usa", Role::participant)},
                                    {EventFlag::denied}));
  dataset->events.push_back(flagged("ultimatum", "letter", "2019-06-01",
                                    {part("usa", Role::initiator), part("iran", Role::recipient)},
                                    {EventFlag::denied, EventFlag::hypothetical}));
  for (Event& event : dataset->events) {
    if (event.id == "withdrawal") {
      event.own.relations->push_back({RelationType::refers_to, "secret-talks", {}, {}});
    } else if (event.id == "secret-talks") {
      event.own.relations =
          std::vector<EventRelation>{{RelationType::refers_to, "ultimatum", {}, {}}};
    }
  }
  return dataset;
}

class StatusTest : public ::testing::Test {
 protected:
  Json json(const std::string& rest) const { return client_.json(rest); }
  std::vector<std::string> listed(const std::string& rest, const std::string& member = "id") const {
    return client_.listed(rest, member);
  }
  /// The node or edge of that id in the graph; null when there is none.
  Json in_graph(const std::string& question, std::string_view id) const {
    const Json answer = json("/graph?" + question);
    for (const char* list : {"nodes", "edges"}) {
      for (const Json& one : answer[list]) {
        if (one["id"] == id) {
          return one;
        }
      }
    }
    return nullptr;
  }

  const Client client_{with_denied_talks()};
};

TEST_F(StatusTest, EventsLeavesOutEveryFlaggedEvent) {
  EXPECT_THAT(listed("/events?status=actual"),
              ElementsAre("talks-2013", "deal", "withdrawal", "vienna", "vienna-r1", "letter"));
  EXPECT_EQ(json("/events?status=actual")["total"], 6);
  EXPECT_THAT(listed("/events?status=actual&actor=usa"),
              ElementsAre("talks-2013", "deal", "withdrawal"));
  EXPECT_THAT(listed("/events?status=all"), Contains("rumour"));
}

TEST_F(StatusTest, ActorsCountsOnlyActualEvents) {
  EXPECT_THAT(listed("/actors"), ElementsAre("iran", "usa", "eu", "p5"));
  EXPECT_THAT(listed("/actors?status=actual"), ElementsAre("iran", "eu", "usa"))
      << "p5 took part in nothing that happened";
  EXPECT_EQ(json("/actors?status=actual")["items"][2]["events"], 3);
}

TEST_F(StatusTest, NeighboursAndDyadsRestOnActualEvents) {
  EXPECT_THAT(listed("/actors/usa/neighbours", "actor"), ElementsAre("iran", "eu", "p5"));
  EXPECT_THAT(listed("/actors/usa/neighbours?status=actual", "actor"), ElementsAre("iran", "eu"));
  EXPECT_THAT(listed("/actors/usa/with/p5"), ElementsAre("secret-talks"));
  EXPECT_THAT(listed("/actors/usa/with/p5?status=actual"), IsEmpty());
}

TEST_F(StatusTest, EveryViewOfTheGraphLeavesOutFlaggedEvents) {
  EXPECT_EQ(in_graph("status=actual", "secret-talks"), nullptr);
  EXPECT_EQ(in_graph("status=actual&view=events", "secret-talks"), nullptr);
  EXPECT_EQ(in_graph("status=actual&view=actors", "i:p5:usa:undirected"), nullptr);
  EXPECT_EQ(in_graph("status=actual&view=actors", "i:usa:iran:directed")["events"], 1);
  EXPECT_EQ(json("/graph?status=actual")["query"]["status"], "actual");
}

TEST_F(StatusTest, PathsDoNotLeadThroughFlaggedEvents) {
  EXPECT_EQ(json("/paths?from=p5&to=iran")["hops"], 2);
  EXPECT_TRUE(json("/paths?from=p5&to=iran&status=actual")["hops"].is_null());
  for (const std::string kind : {"shortest", "earliest-arrival", "latest-departure", "fastest"}) {
    EXPECT_THAT(listed("/paths?from=p5&kind=" + kind, "actor"), Contains("usa")) << kind;
    EXPECT_THAT(listed("/paths?from=p5&status=actual&kind=" + kind, "actor"), IsEmpty()) << kind;
  }
}

TEST_F(StatusTest, SeriesCountsActualEvents) {
  const auto in_2017 = [this](const std::string& more) {
    return json("/series?datetime=2017&step=P1Y&certainty=certain" + more)["items"];
  };
  EXPECT_EQ(in_2017("")[0]["certain"], 1);
  EXPECT_EQ(in_2017("&status=actual")[0]["certain"], 0);
  EXPECT_EQ(in_2017("&by=actor").size(), 2U);
  EXPECT_EQ(in_2017("&by=actor&status=actual").size(), 0U);
}

TEST_F(StatusTest, DifferenceComparesActualEventsOnBothSides) {
  const std::string question = "/diff?datetime=2017&against=2019&certainty=certain";
  EXPECT_EQ(json(question)["counts"]["onlyHere"], 1);
  EXPECT_EQ(json(question)["counts"]["onlyAgainst"], 1);
  EXPECT_EQ(json(question + "&status=actual")["total"], 0);
}

TEST_F(StatusTest, CentralityRanksByActualEventsUnlessAskedForAll) {
  for (const std::string measure :
       {"degree", "pagerank", "betweenness", "closeness", "eigenvector"}) {
    const std::string question = "/centrality?measure=" + measure;
    const Json usual = json(question);
    EXPECT_EQ(usual["status"], "actual");
    EXPECT_EQ(usual["items"], json(question + "&status=actual")["items"]) << measure;
    EXPECT_THAT(listed(question, "actor"), Not(Contains("p5"))) << measure;
    const Json all = json(question + "&status=all");
    EXPECT_EQ(all["status"], "all");
    EXPECT_THAT(listed(question + "&status=all", "actor"), Contains("p5")) << measure;
  }
  const Json answer = json("/centrality");
  std::vector<std::string> keys;
  for (const auto& [key, value] : answer.items()) {
    keys.push_back(key);
  }
  EXPECT_THAT(keys, ElementsAre("dataset", "revision", "policy", "measure", "status", "total",
                                "items", "links"));
}

TEST_F(StatusTest, AllIsWhatEveryOtherQuestionMeansWithoutIt) {
  for (const std::string question :
       {"/events?", "/actors?", "/actors/usa/neighbours?", "/actors/usa/with/p5?",
        "/graph?view=participation&", "/graph?view=actors&", "/graph?view=events&",
        "/paths?from=p5&", "/series?", "/diff?datetime=2017&against=2019&"}) {
    Json usual = json(question);
    Json all = json(question + "status=all");
    for (Json* answer : {&usual, &all}) {  // both of which repeat the question
      answer->erase("links");
      answer->erase("query");
    }
    EXPECT_EQ(usual, all) << question;
    EXPECT_TRUE(usual.contains("items") || usual.contains("edges")) << question;
  }
}

TEST_F(StatusTest, AnUnknownStatusIsAnsweredWithThoseThereAre) {
  for (const std::string question :
       {"/events?", "/actors?", "/graph?", "/paths?from=usa&", "/centrality?", "/structure?",
        "/series?", "/diff?against=2015&", "/actors/usa/neighbours?", "/actors/usa/with/iran?"}) {
    EXPECT_THAT(client_.errors(question + "status=real"),
                ElementsAre("status: expected one of: all, actual; got \"real\""))
        << question;
  }
  EXPECT_THAT(client_.errors("/events/deal?status=actual"), Not(IsEmpty()))
      << "one event is not filtered";
}

TEST_F(StatusTest, ANodeOrParticipationShowsTheFlagsOfItsEvent) {
  EXPECT_EQ(in_graph("", "secret-talks")["flags"], Json::parse(R"(["denied"])"));
  EXPECT_EQ(in_graph("", "ultimatum")["flags"], Json::parse(R"(["hypothetical", "denied"])"));
  EXPECT_EQ(in_graph("", "e:ultimatum:usa:initiator")["flags"],
            Json::parse(R"(["hypothetical", "denied"])"));
  EXPECT_FALSE(in_graph("", "deal").contains("flags"));
  EXPECT_FALSE(in_graph("", "e:withdrawal:usa:initiator").contains("flags"));
  EXPECT_FALSE(in_graph("", "usa").contains("flags"));
}

TEST_F(StatusTest, ARelationShowsTheFlagsOfEitherEvent) {
  const auto flags = [this](const char* edge) { return in_graph("view=events", edge)["flags"]; };
  EXPECT_EQ(flags("r:withdrawal:refers-to:secret-talks"), Json::parse(R"(["denied"])"));
  EXPECT_EQ(flags("r:secret-talks:refers-to:ultimatum"),
            Json::parse(R"(["hypothetical", "denied"])"));
  EXPECT_TRUE(flags("r:withdrawal:responds-to:deal").is_null());
}

TEST_F(StatusTest, AnInteractionIsMarkedWhereAllItsEventsAre) {
  const Json denied = in_graph("view=actors", "i:p5:usa:undirected");
  EXPECT_EQ(denied["flags"], Json::parse(R"(["denied"])"));
  EXPECT_EQ(denied["byFlag"], Json::parse(R"({"denied": 1})"));
  const Json mixed = in_graph("view=actors", "i:usa:iran:directed");
  EXPECT_EQ(mixed["events"], 2);
  EXPECT_FALSE(mixed.contains("flags"));
  EXPECT_EQ(mixed["byFlag"], Json::parse(R"({"hypothetical": 1, "denied": 1})"));
  const Json plain = in_graph("view=actors", "i:iran:usa:undirected");
  EXPECT_FALSE(plain.contains("flags"));
  EXPECT_FALSE(plain.contains("byFlag"));
}

TEST_F(StatusTest, EveryDialectShowsTheSameFlags) {
  for (const std::string view : {"participation", "actors", "events"}) {
    const Json native = json("/graph?view=" + view);
    const Json d3 = json("/graph?format=d3&view=" + view);
    const Json elements = json("/graph?format=cytoscape&view=" + view)["elements"];
    std::size_t shown = 0;
    for (std::size_t i = 0; i < native["edges"].size(); ++i) {
      const Json& edge = native["edges"][i];
      shown += edge.contains("flags") ? 1U : 0U;
      EXPECT_EQ(d3["links"][i], edge);
      EXPECT_EQ(elements["edges"][i]["data"], edge);
    }
    EXPECT_GT(shown, 0U) << view;
    EXPECT_EQ(d3["nodes"], native["nodes"]);
  }
}

TEST_F(StatusTest, AnswersThatCountEventsSayHowManyDidNotHappen) {
  EXPECT_EQ(json("/events")["flagged"], 3);
  EXPECT_EQ(json("/events?type=letter")["flagged"], 1);
  EXPECT_EQ(json("/series?step=P1Y")["flagged"], 3);
  EXPECT_EQ(json("/actors/usa/neighbours")["flagged"], 3);
  EXPECT_EQ(json("/actors/usa/with/iran")["flagged"], 1);
  for (const std::string question : {"/events?type=agreement", "/events?status=actual",
                                     "/series?status=actual", "/actors/eu/neighbours"}) {
    EXPECT_FALSE(json(question).contains("flagged")) << question;
  }
  EXPECT_EQ(json("")["counts"]["byFlag"], Json::parse(R"({"denied": 3, "hypothetical": 1})"));
}

}  // namespace
}  // namespace parley::api
