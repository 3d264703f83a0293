#include "parley/json/reader.hpp"

#include "unit/api/client.hpp"
#include "unit/api/shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace parley::api {
namespace {

using ::testing::AnyOf;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Ne;
using ::testing::Not;
using ::testing::Property;
using ::testing::StartsWith;

class DialectsTest : public ::testing::Test {
 protected:
  Response ask(const std::string& rest, const std::vector<Header>& headers = {}) const {
    return client_.get(client_.base + rest, headers);
  }
  std::string type_for(const std::string& accept, const std::string& rest = "/actors") const {
    const Response response = ask(rest, {{"Accept", accept}});
    return response.status == 200 ? header(response, "Content-Type")
                                  : std::to_string(response.status);
  }
  const Client client_;
};

TEST_F(DialectsTest, AcceptChoosesTheDialectOfMostWeight) {
  EXPECT_EQ(type_for("text/csv"), "text/csv; charset=utf-8");
  EXPECT_EQ(type_for("application/x-ndjson"), "application/x-ndjson");
  EXPECT_EQ(type_for("text/csv;q=0.4, application/x-ndjson;q=0.5"), "application/x-ndjson");
  EXPECT_EQ(type_for("text/csv;q=0.25, application/json;q=0.3"), "application/json");
  EXPECT_EQ(type_for("text/csv, application/json"), "application/json");
  EXPECT_EQ(type_for("text/csv, */*"), "text/csv; charset=utf-8");
  EXPECT_EQ(type_for("text/*"), "text/csv; charset=utf-8");
  EXPECT_EQ(type_for("text/csv;q=0, application/x-ndjson"), "application/x-ndjson");
}

TEST_F(DialectsTest, ABrowserGetsJson) {
  EXPECT_EQ(type_for("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
                     "image/png,image/svg+xml,*/*;q=0.8",
                     "/events"),
            "application/json");
}

TEST_F(DialectsTest, WhatNothingFitsIsRefusedWithWhatThereIs) {
  EXPECT_EQ(type_for("application/pdf"), "406");
  EXPECT_THAT(ask("/actors", {{"Accept", "application/pdf"}}).body,
              HasSubstr("this address offers application/json, text/csv, application/x-ndjson"));
}

TEST_F(DialectsTest, AnUnknownFormatListsWhatThereIs) {
  const Response typo = ask("/actors?format=cvs");
  EXPECT_EQ(typo.status, 400);
  EXPECT_THAT(typo.body, HasSubstr("expected one of: json, csv, ndjson; got \\\"cvs\\\"; did you "
                                   "mean \\\"csv\\\"?"));
  EXPECT_THAT(ask("/actors?format=d3").body, HasSubstr("which other addresses have"));
  EXPECT_EQ(ask("/relation?a=deal&b=letter&format=csv").status, 400);
}

TEST_F(DialectsTest, RowsHaveTheColumnsOfTheirList) {
  const Response rows = ask("/actors?format=csv&limit=1");
  EXPECT_THAT(rows.body, StartsWith("id,label,kind,country,wikidata,aliases,events,first.edtf,"));
  EXPECT_EQ(std::count(rows.body.begin(), rows.body.end(), '\n'), 2);
  EXPECT_THAT(ask("/events?format=csv").body, HasSubstr(":initiator"));
}

TEST_F(DialectsTest, LinesAreTheItemsOfTheAnswer) {
  const json::Parsed answer = json::parse(ask("/events").body);
  const std::string lines = ask("/events?format=ndjson").body;
  std::size_t begin = 0;
  for (const json::Value& item : answer.value->at("items")) {
    const std::size_t end = lines.find('\n', begin);
    EXPECT_EQ(*json::parse(lines.substr(begin, end - begin)).value, item);
    begin = end + 1;
  }
  EXPECT_EQ(begin, lines.size());
}

TEST_F(DialectsTest, WhatIsLostIsLinkedAndReported) {
  const Response rows = ask("/events?format=csv&limit=1");
  EXPECT_THAT(header(rows, "Link"), HasSubstr("events?limit=1&format=csv&report=losses>; "
                                              "rel=\"describedby\""));
  EXPECT_THAT(header(rows, "Link"), HasSubstr("rel=\"next\""));
  const Response report = ask("/events?format=csv&limit=1&report=losses");
  EXPECT_EQ(header(report, "Content-Type"), "application/json");
  EXPECT_THAT(report.body, HasSubstr(R"({"loss":"members")"));
  EXPECT_THAT(report.body, HasSubstr(R"({"loss":"rest")"));
  EXPECT_THAT(report.body, HasSubstr(R"("participants.label")"));
  EXPECT_EQ(ask("/events?format=csv&report=all").status, 400);
}

/// What rows may lack: words that repeat what an id says, the evidence, and how a date was reached.
bool may_be_lost(const std::string& member) {
  const std::set<std::string> words = {"participants.label", "participants.note", "relations.label",
                                       "relayedBy.label",    "actors.label",      "date.anchor",
                                       "date.offset",        "date.relativeTo",   "date.stated",
                                       "date.tightenedBy",   "date.values"};
  return member.starts_with("evidence.") || words.contains(member);
}

TEST(ListRowsTest, EveryListKeepsAllButEvidenceAndRepetitions) {
  const Client shipped(all_shipped_data());
  const std::string iran = "/v1/datasets/iran-nuclear/";
  const std::string farc = "/v1/datasets/colombia-farc/";
  for (const std::string& list : {iran + "events?claims=all",
                                  iran + "actors?claims=all",
                                  iran + "claims?claims=all",
                                  iran + "sources?claims=all",
                                  iran + "places?claims=all",
                                  iran + "actors/iran/neighbours?claims=all",
                                  iran + "actors/iran/with/united-states?claims=all",
                                  iran + "series?by=actor",
                                  iran + "series?by=type",
                                  iran + "series?step=P1Y",
                                  iran + "centrality?measure=pagerank",
                                  iran + "structure?measure=components",
                                  iran + "structure?measure=cores",
                                  iran + "structure?measure=cut-actors",
                                  iran + "structure?measure=bridges",
                                  iran + "structure?measure=cliques",
                                  iran + "structure?measure=clustering",
                                  iran + "structure?measure=min-cut&from=iran&to=israel",
                                  iran + "structure?measure=hinges&event=jcpoa",
                                  iran + "structure?measure=layers",
                                  farc + "events?claims=all",
                                  farc + "actors?claims=all",
                                  farc + "claims?claims=all",
                                  farc + "sources?claims=all"}) {
    const Response rows = shipped.get(list + "&format=csv");
    ASSERT_EQ(rows.status, 200) << list;
    EXPECT_GE(std::count(rows.body.begin(), rows.body.end(), '\n'), 2) << list;
    const json::Parsed report = json::parse(shipped.get(list + "&format=csv&report=losses").body);
    for (const json::Value& loss : report.value->at("items")) {
      EXPECT_THAT(loss.at("loss").get<std::string>(), AnyOf("envelope", "members")) << list;
      for (const json::Value& member : loss.value("ids", json::Value::array())) {
        EXPECT_TRUE(may_be_lost(member.get<std::string>())) << list << ": " << member;
      }
    }
  }
}

TEST_F(DialectsTest, JsonLosesNothing) {
  EXPECT_THAT(header(ask("/events"), "Link"), Not(HasSubstr("describedby")));
  EXPECT_THAT(ask("/events?report=losses").body,
              HasSubstr(R"("format":"json","total":0,"items":[])"));
  EXPECT_THAT(ask("/graph?report=losses").body,
              HasSubstr(R"("format":"json","total":0,"items":[])"));
}

TEST_F(DialectsTest, ADialectHasATagOfItsOwn) {
  EXPECT_THAT(header(ask("/events?format=csv"), "ETag"), HasSubstr("-csv\""));
  EXPECT_THAT(header(ask("/events", {{"Accept", "text/csv"}}), "ETag"), HasSubstr("-csv\""));
  EXPECT_EQ(
      ask("/events?format=csv", {{"If-None-Match", header(ask("/events?format=csv"), "ETag")}})
          .status,
      304);
}

TEST_F(DialectsTest, APictureMayHaveAStyleAndNothingElseAlsoWhenItIsUnchanged) {
  const std::string picture = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
  for (const std::string asked : {"/events?format=svg", "/graph?format=svg"}) {
    const Response whole = ask(asked);
    EXPECT_EQ(header(whole, "Content-Type"), "image/svg+xml");
    EXPECT_EQ(header(whole, "Content-Security-Policy"), picture);
    EXPECT_THAT(whole.common, Each(Property(&FixedHeader::name, Ne("Content-Security-Policy"))));
    const Response unchanged = ask(asked, {{"If-None-Match", header(whole, "ETag")}});
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_EQ(header(unchanged, "Content-Security-Policy"), picture);
    EXPECT_EQ(header(ask(asked + "&report=losses"), "Content-Security-Policy"),
              "default-src 'none'; sandbox");
  }
}

TEST_F(DialectsTest, AFileIsNamedAfterTheDatasetAndTheQuestion) {
  EXPECT_THAT(header(ask("/events?format=csv"), "Content-Disposition"), HasSubstr("-events.csv\""));
}

}  // namespace
}  // namespace parley::api
