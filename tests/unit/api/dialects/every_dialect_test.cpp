#include "parley/api/offers.hpp"
#include "parley/json/reader.hpp"

#include "unit/api/client.hpp"
#include "unit/api/shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What holds for every dialect there is, also for one that is added later: it answers the question
/// that was asked, as the native answer does.
namespace parley::api {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A question, the member of its native answer that lists things, and what it offers.
struct Question {
  std::string address;
  std::string list;
  Offer offer;
};

const std::vector<Question> questions = {
    {"graph?view=participation", "nodes", Offer::graph},
    {"graph?view=actors", "nodes", Offer::graph},
    {"graph?view=events", "nodes", Offer::graph},
    {"events?limit=10000", "items", Offer::events},
    {"actors/iran/with/united-states?limit=10000", "items", Offer::events},
    {"sources?limit=10000", "items", Offer::sources},
};

/// Ways to ask for a part of the data, or for another view of it.
const std::vector<std::string> parts = {"", "&claims=source:tass-1108321", "&claims=all"};

class EveryDialectTest : public ::testing::Test {
 protected:
  json::Value json(const std::string& target) const {
    const Response response = shipped_.get(base_ + target);
    EXPECT_EQ(response.status, 200) << target << response.body;
    return json::parse(response.body).value.value_or(json::Value::object());
  }
  std::string text(const std::string& target) const {
    const Response response = shipped_.get(base_ + target);
    EXPECT_EQ(response.status, 200) << target << response.body;
    return response.body;
  }
  /// Ids that a dialect says it left out.
  std::set<std::string> left_out(const std::string& target) const {
    std::set<std::string> ids;
    const json::Value report = json(target + "&report=losses");
    for (const json::Value& loss : report.at("items")) {
      for (const json::Value& id : loss.value("ids", json::Value::array())) {
        ids.insert(id.get<std::string>());
      }
    }
    return ids;
  }

  /// Tables of edges name a node only where it has one, pictures name things by their labels.
  static bool names_all(std::string_view dialect) {
    return dialect != "csv-edges" && dialect != "svg";
  }

  const Client shipped_{all_shipped_data()};
  const std::string base_ = "/v1/datasets/iran-nuclear/";
};

TEST_F(EveryDialectTest, NamesEveryThingOfTheNativeAnswerOrSaysThatItIsLeftOut) {
  for (const Question& question : questions) {
    for (const std::string& part : parts) {
      const json::Value native = json(question.address + part);
      for (const formats::Dialect* dialect : dialects_of(question.offer)) {
        if (!names_all(dialect->name)) {
          continue;
        }
        const std::string asked = question.address + part + "&format=" + std::string(dialect->name);
        const std::string written = text(asked);
        const std::set<std::string> lost = left_out(asked);
        for (const json::Value& thing : native.at(question.list)) {
          const std::string id = thing.at("id").get<std::string>();
          if (!lost.contains(id)) {
            EXPECT_THAT(written, HasSubstr(id)) << asked;
          }
        }
      }
    }
  }
}

TEST_F(EveryDialectTest, AnswersForTheWindowThatWasAskedFor) {
  for (const Question& question : questions) {
    if (question.offer == Offer::sources) {
      continue;
    }
    for (const formats::Dialect* dialect : dialects_of(question.offer)) {
      const std::string written =
          text(question.address + "&datetime=2018-05/2018-08&format=" + std::string(dialect->name));
      EXPECT_THAT(written, Not(HasSubstr("geneva-extension"))) << dialect->name;
      EXPECT_LT(written.size(),
                text(question.address + "&format=" + std::string(dialect->name)).size())
          << dialect->name;
    }
  }
}

TEST_F(EveryDialectTest, IsInTheLanguageThatWasAskedFor) {
  const std::string in_persian = "ایران";
  for (const Question& question : questions) {
    if (question.offer == Offer::sources || question.address == "graph?view=events") {
      continue;
    }
    for (const formats::Dialect* dialect : dialects_of(question.offer)) {
      // Tables of edges and rows of events name actors by their ids.
      if (dialect->name == "csv-edges" || dialect == &csv_rows) {
        continue;
      }
      EXPECT_THAT(text(question.address + "&lang=fa&format=" + std::string(dialect->name)),
                  HasSubstr(in_persian))
          << question.address << dialect->name;
    }
  }
}

TEST_F(EveryDialectTest, GivesEqualAnswersToEqualQuestions) {
  for (const Question& question : questions) {
    for (const formats::Dialect* dialect : dialects_of(question.offer)) {
      const std::string asked = question.address + "&format=" + std::string(dialect->name);
      EXPECT_EQ(text(asked), Client(all_shipped_data()).get(base_ + asked).body) << asked;
    }
  }
}

TEST_F(EveryDialectTest, HasNoLossWithoutAReasonInPlainWords) {
  for (const Question& question : questions) {
    for (const formats::Dialect* dialect : dialects_of(question.offer)) {
      const json::Value report =
          json(question.address + "&report=losses&format=" + std::string(dialect->name));
      EXPECT_EQ(report.at("total").get<std::size_t>(), report.at("items").size());
      for (const json::Value& loss : report.at("items")) {
        EXPECT_THAT(loss.at("text").get<std::string>(), ::testing::EndsWith(".")) << dialect->name;
        EXPECT_THAT(loss.at("loss").get<std::string>(), ::testing::MatchesRegex("[a-z-]+"));
      }
    }
  }
}

TEST_F(EveryDialectTest, ThingsThatCanBeCitedAreCitedWithTheirRevision) {
  const std::string revision = json("events?limit=1").at("revision").get<std::string>();
  for (const std::string thing : {"events/jcpoa?", "sources/tass-1108321?"}) {
    for (const formats::Dialect* dialect : dialects_of(Offer::citation)) {
      EXPECT_THAT(text(thing + "format=" + std::string(dialect->name)),
                  HasSubstr(revision.substr(0, 12)))
          << thing << dialect->name;
    }
  }
}

}  // namespace
}  // namespace parley::api
