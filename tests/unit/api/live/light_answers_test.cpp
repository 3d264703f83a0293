#include "support/synthetic_graph.hpp"
#include "unit/api/client.hpp"
#include "unit/api/live/golden_targets.hpp"
#include "unit/api/shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace parley::api {
namespace {

/// Both ways to ask one router over the same datasets.
class Asked {
 public:
  explicit Asked(service::ServedDatasets datasets, RouterOptions options = {})
      : catalogue_(std::move(datasets)), handlers_(make_handlers(catalogue_, std::move(options))) {}

  std::optional<Response> light(const std::string& target, std::vector<Header> headers = {}) const {
    return handlers_.light({"GET", target, std::move(headers)});
  }
  Response whole(const std::string& target, std::vector<Header> headers = {}) const {
    return handlers_.whole({"GET", target, std::move(headers)});
  }

 private:
  service::Catalogue catalogue_;
  Handlers handlers_;
};

service::ServedDatasets serve(const std::vector<std::shared_ptr<const Dataset>>& datasets) {
  service::ServedDatasets served;
  for (const auto& dataset : datasets) {
    served.push_back(std::make_shared<const service::ServedDataset>(dataset, make_attachment));
  }
  return served;
}

/// Everything of an answer, for a comparison.
std::string text_of(const Response& response) {
  std::string text = std::to_string(response.status);
  for (const Header& header : response.headers) {
    text.append("\n").append(header.name).append(": ").append(header.value);
  }
  return text + "\n\n" + response.body;
}

/// A question on every route of the small dataset, and some that are refused.
std::vector<std::string> small_targets() {
  const std::string base = "/v1/datasets/small";
  std::vector<std::string> targets{"/livez",   "/readyz",           "/v1",    "/v1/datasets", base,
                                   "/nothing", "/v1/datasets/smal", "/v1/%zz"};
  for (const std::string rest : {"/events",
                                 "/events?actor=iran",
                                 "/events?q=deal",
                                 "/events?claims=all",
                                 "/events?country=IR",
                                 "/events?before=deal",
                                 "/events?place=vienna",
                                 "/events/deal",
                                 "/events/dael",
                                 "/actors",
                                 "/actors?datetime=2015",
                                 "/actors/iran",
                                 "/actors/irn",
                                 "/actors/iran/neighbours",
                                 "/actors/iran/with/usa",
                                 "/claims",
                                 "/claims?q=deal",
                                 "/claims/none",
                                 "/sources",
                                 "/sources/none",
                                 "/places",
                                 "/vocabulary",
                                 "/graph",
                                 "/graph?view=actors",
                                 "/graph?format=d3",
                                 "/paths?from=usa",
                                 "/paths?from=usa&to=iran",
                                 "/changes",
                                 "/relation?a=deal&b=withdrawal",
                                 "/centrality?measure=betweenness",
                                 "/structure",
                                 "/series",
                                 "/series?by=actor",
                                 "/diff?datetime=2015&against=2018",
                                 "/diff?againstClaims=all",
                                 "/events?limit=0",
                                 "/events?what=now",
                                 "/events?revision=000000000000",
                                 "/events?cursor=x"}) {
    targets.push_back(base + rest);
  }
  return targets;
}

TEST(LightAnswersTest, ALightAnswerIsTheWholeAnswerOrNothing) {
  const Asked shipped(serve(all_shipped_data()));
  const Asked small(serve({small_dataset()}));
  std::size_t answered = 0;
  const auto compare = [&answered](const Asked& asked, const std::string& target) {
    const auto before = asked.light(target);  // when no graph or index was built for it
    const Response whole = asked.whole(target);
    const auto after = asked.light(target);
    for (const auto& light : {before, after}) {
      EXPECT_EQ(light ? text_of(*light) : text_of(whole), text_of(whole)) << target;
    }
    answered += after ? 1U : 0U;
  };
  for (const std::string& target : golden_targets()) {
    compare(shipped, target);
  }
  for (const std::string& target : small_targets()) {
    compare(small, target);
  }
  EXPECT_GT(answered, 70U);
}

TEST(LightAnswersTest, WhatASmallDatasetIsAskedMostIsAnsweredAtOnce) {
  const Asked asked(serve({small_dataset()}));
  std::set<std::string> heavy{
      "/v1/datasets/small/events?q=deal", "/v1/datasets/small/claims?q=deal",
      "/v1/datasets/small/events?claims=all", "/v1/datasets/small/diff?againstClaims=all",
      "/v1/datasets/small/graph?format=d3"};
  for (const std::string& target : small_targets()) {
    EXPECT_EQ(asked.light(target).has_value(), !heavy.contains(target)) << target;
  }
}

TEST(LightAnswersTest, AGraphOrAnIndexIsBuiltByAWholeAnswerAlone) {
  const Asked asked(serve({small_dataset()}));
  for (const std::string target :
       {"/v1/datasets/small/events?claims=all", "/v1/datasets/small/events?q=deal"}) {
    EXPECT_FALSE(asked.light(target)) << target;
    EXPECT_FALSE(asked.light(target)) << target;
    const Response whole = asked.whole(target);
    const auto light = asked.light(target);
    ASSERT_TRUE(light) << target;
    EXPECT_EQ(light->body, whole.body);
  }
}

TEST(LightAnswersTest, WhatTheClientHasIsKnownAtOnce) {
  const Asked asked(serve({small_dataset()}));
  const std::string target = "/v1/datasets/small/centrality?measure=betweenness";
  const std::string tag(find_header(asked.whole(target), "ETag"));
  const auto unchanged = asked.light(target, {{"If-None-Match", tag}});
  ASSERT_TRUE(unchanged);
  EXPECT_EQ(unchanged->status, 304);
  const auto failed = asked.light(target, {{"If-Match", "\"another\""}});
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->status, 412);
}

TEST(LightAnswersTest, ALightAnswerCountsNoVisitsOfTheWholeOne) {
  RouterOptions options;
  options.light_visits = 0;
  const Asked asked(serve({small_dataset()}), options);
  EXPECT_FALSE(asked.light("/v1/datasets/small/events"));
  EXPECT_EQ(asked.whole("/v1/datasets/small/events").status, 200);
  EXPECT_TRUE(asked.light("/livez"));
}

/// A dataset of many events and actors, with a graph but without values of the model for its
/// events, as of a store.
std::shared_ptr<const service::ServedDataset> big_dataset() {
  testing::SyntheticShape shape;
  shape.events = 60'000;
  shape.actors = 5'000;
  EventGraph graph = testing::synthetic_graph(3, shape);
  auto dataset = std::make_shared<Dataset>();
  dataset->id = "big";
  dataset->language = "en";
  dataset->revision = small_revision;
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    Actor& actor = dataset->actors.emplace_back();
    actor.id = graph.actor_id(static_cast<ActorIndex>(i));
    actor.name = {{"en", actor.id}};
    actor.country = "XX";
  }
  Source& wire = dataset->sources.emplace_back();
  wire.id = "wire";
  dataset->events.resize(graph.event_count());  // the rows that the graph names
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    const auto row = graph.model_row(static_cast<EventIndex>(i));
    Event& event = dataset->events[row];
    event.id = graph.event_id(static_cast<EventIndex>(i));
    event.own.type = std::string(graph.type_id(graph.event_type(static_cast<EventIndex>(i))));
    event.own.label = LocalizedText{{"en", "An event"}};
  }
  return std::make_shared<const service::ServedDataset>(std::move(dataset), std::move(graph),
                                                        make_attachment);
}

TEST(LightAnswersTest, HeavyQuestionsOnABigGraphGetNothing) {
  const auto big = big_dataset();
  const Asked asked({big});
  const std::string base = "/v1/datasets/big";
  for (const std::string rest : {"/series",
                                 "/series?by=actor",
                                 "/paths?from=actor-0",
                                 "/paths?from=actor-0&to=actor-9",
                                 "/centrality",
                                 "/structure",
                                 "/structure?measure=cliques",
                                 "/graph",
                                 "/graph?view=actors",
                                 "/graph?view=events",
                                 "/graph?format=d3&datetime=1970-01-03",
                                 "/places",
                                 "/actors",
                                 "/actors?datetime=1970-01-03",
                                 "/diff?datetime=1971&against=1972",
                                 "/events?limit=10000",
                                 "/events?role=initiator",
                                 "/events?country=XX",
                                 "/events?q=event",
                                 "/events?claims=all",
                                 "/events?actor=nobody",
                                 "/actors/nobody"}) {
    EXPECT_FALSE(asked.light(base + rest)) << rest;
  }
  for (const std::string rest :
       {"", "/events", "/events?datetime=1970-01-03", "/events/event-10000007",
        "/actors/actor-4000", "/actors/actor-4000/neighbours", "/actors/actor-4000/with/actor-1",
        "/relation?a=event-10000007&b=event-10000009", "/vocabulary", "/sources", "/claims",
        "/graph?datetime=1970-01-03", "/events?limit=0", "/events?what=now"}) {
    EXPECT_TRUE(asked.light(base + rest)) << rest;
  }
}

}  // namespace
}  // namespace parley::api
