#include "parley/service/served_dataset.hpp"

#include "parley/service/catalogue.hpp"
#include "parley/time/edtf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace parley::service {
namespace {

const ClaimPolicy article_only{ClaimPolicy::Kind::source, "article"};

Event make_event(std::string id, std::string source) {
  Event event;
  event.id = std::move(id);
  event.own.type = "agreement";
  event.own.label = LocalizedText{{"en", event.id}};
  event.own.place = "Vienna";
  Evidence evidence;
  evidence.source = std::move(source);
  evidence.states_all = true;
  event.evidence = {evidence};
  return event;
}

std::shared_ptr<const Dataset> make_dataset(const std::string& id) {
  auto dataset = std::make_shared<Dataset>();
  dataset->id = id;
  dataset->revision = "1";
  for (const char* source : {"article", "paper"}) {
    dataset->sources.emplace_back().id = source;
  }
  dataset->actors.emplace_back().id = "usa";
  dataset->vocabulary.event_types.emplace_back().id = "agreement";
  dataset->events = {make_event("deal", "article"), make_event("talks", "paper")};
  Claim claim;
  claim.id = "c1";
  claim.about = {"deal", "elsewhere"};
  dataset->claims = {claim};
  return dataset;
}

class Number : public GraphAttachment {
 public:
  explicit Number(int number) : value(number) {}
  int value;
};

TEST(ServedDatasetTest, AGraphIsBuiltOncePerPolicyHoweverManyThreadsNeedIt) {
  const ServedDataset served(make_dataset("small"), nullptr);
  std::vector<std::shared_ptr<const PolicyGraph>> graphs(8);
  std::vector<std::thread> threads;
  for (auto& graph : graphs) {
    threads.emplace_back([&] { graph = served.graph(article_only); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const auto& graph : graphs) {
    EXPECT_EQ(graph, graphs.front());
  }
  EXPECT_NE(served.graph(ClaimPolicy{}), graphs.front());
  EXPECT_EQ(served.graph(ClaimPolicy{})->graph.event_count(), 2U);
  EXPECT_EQ(graphs.front()->graph.event_count(), 1U);
}

TEST(ServedDatasetTest, EveryGraphGetsOneAttachment) {
  std::atomic<int> made = 0;
  const ServedDataset served(make_dataset("small"),
                             [&](const ServedDataset& of, const PolicyGraph& built) {
                               EXPECT_EQ(of.dataset().id, "small");
                               EXPECT_EQ(built.types.size(), built.graph.type_count());
                               EXPECT_EQ(built.actors.size(), built.graph.actor_count());
                               return std::make_unique<const Number>(++made);
                             });
  EXPECT_EQ(made, 1);
  for (int i = 0; i < 2; ++i) {
    const auto graph = served.graph(article_only);
    EXPECT_EQ(dynamic_cast<const Number&>(*graph->attachment).value, 2);
  }
  EXPECT_EQ(made, 2);
}

TEST(ServedDatasetTest, FindsWhatTheDatasetHasById) {
  const ServedDataset served(make_dataset("small"), nullptr);
  EXPECT_NE(served.find_actor("usa"), nullptr);
  EXPECT_EQ(served.find_actor("mars"), nullptr);
  EXPECT_NE(served.find_source("paper"), nullptr);
  EXPECT_EQ(served.find_source("usa"), nullptr);
  EXPECT_NE(served.find_type("agreement"), nullptr);
  EXPECT_NE(served.find_claim("c1"), nullptr);
  EXPECT_FALSE(served.spellings_of("Vienna").empty());
  EXPECT_THAT(served.claims_of("deal"), ::testing::ElementsAre(0));
  EXPECT_TRUE(served.claims_of("elsewhere").empty());
}

TEST(ServedDatasetTest, CountsItsEventsOnce) {
  const ServedDataset served(make_dataset("small"), nullptr);
  EXPECT_EQ(served.summary().events, 2U);
  EXPECT_EQ(served.summary().by_type.at("agreement"), 2U);
  EXPECT_EQ(served.summary().by_kind.size(), 1U);
  EXPECT_FALSE(served.summary().earliest);
}

TEST(CatalogueTest, ASwapChangesTheNextSnapshotAndNoneTakenBefore) {
  const auto serve = [](const char* id) {
    return std::make_shared<const ServedDataset>(make_dataset(id), nullptr);
  };
  Catalogue catalogue({serve("before")});
  const auto begun = catalogue.snapshot();
  catalogue.swap({serve("after")});
  EXPECT_NE(find_dataset(*begun, "before"), nullptr);
  EXPECT_EQ(find_dataset(*begun, "after"), nullptr);
  EXPECT_NE(find_dataset(*catalogue.snapshot(), "after"), nullptr);
}

/// The span of a dataset whose events have these dates, as `earliest latest latestStart`.
std::string span_of(const std::vector<std::string>& dates) {
  auto dataset = std::make_shared<Dataset>(*make_dataset("small"));
  dataset->events.clear();
  for (const std::string& date : dates) {
    Event event = make_event("e" + std::to_string(dataset->events.size()), "article");
    if (!date.empty()) {
      event.own.date.emplace();
      event.own.date->edtf = Edtf::parse(date).value();
      event.own.date->bounds = tighten(event.own.date->edtf->bounds()).value();
    }
    dataset->events.push_back(event);
  }
  const ServedDataset served(dataset, nullptr);
  std::string text;
  for (const std::optional<Day> day :
       {served.summary().earliest, served.summary().latest, served.summary().latest_start}) {
    text += (text.empty() ? "" : " ") + (day ? format_day(*day) : std::string("none"));
  }
  return text;
}

TEST(ServedDatasetTest, TheSpanIsOfTheDaysThatEventsMayTouch) {
  EXPECT_EQ(span_of({"1993", "1990-05"}), "1990-05-01 1993-12-31 1993-12-31");
  EXPECT_EQ(span_of({"1990/1995-06", ""}), "1990-01-01 1995-06-30 1990-12-31");
  EXPECT_EQ(span_of({""}), "none none none");
}

TEST(ServedDatasetTest, AnOpenEndMakesTheSpanOpen) {
  EXPECT_EQ(span_of({"1993/..", "1990"}), "1990-01-01 none 1993-12-31");
  EXPECT_EQ(span_of({"../1993", "1990"}), "none 1993-12-31 1993-12-31");
}

TEST(ServedDatasetTest, AnUnknownEndCountsByTheDaysThatAreKnown) {
  EXPECT_EQ(span_of({"1993/", "1990"}), "1990-01-01 1993-12-31 1993-12-31");
  EXPECT_EQ(span_of({"/1993", "1994"}), "1993-01-01 1994-12-31 1994-12-31");
  EXPECT_EQ(span_of({"[..1993-05-01]", "1990"}), "1990-01-01 1993-05-01 1993-05-01");
}

TEST(ServedDatasetTest, APlaceIsFoundInEverySpellingOfIt) {
  auto dataset = std::make_shared<Dataset>(*make_dataset("small"));
  dataset->events[1].own.place = "VIENNA";
  const ServedDataset served(dataset, nullptr);
  EXPECT_THAT(served.spellings_of("viénna"), testing::ElementsAre("VIENNA", "Vienna"));
  EXPECT_TRUE(served.spellings_of("Vienne").empty());
}

TEST(ServedDatasetTest, KnowsWhichGraphsAreBuilt) {
  const ServedDataset served(make_dataset("small"), nullptr);
  EXPECT_TRUE(served.has_graph(ClaimPolicy{}));
  EXPECT_FALSE(served.has_graph(article_only));
  served.graph(article_only);
  EXPECT_TRUE(served.has_graph(article_only));
}

TEST(CatalogueTest, TheGenerationRisesWithEachSwap) {
  Catalogue catalogue;
  const std::uint64_t first = catalogue.generation();
  EXPECT_EQ(catalogue.generation(), first);
  catalogue.swap({});
  EXPECT_EQ(catalogue.generation(), first + 1);
}

}  // namespace
}  // namespace parley::service
