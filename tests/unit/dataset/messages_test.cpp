#include "test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::event;
using test::messages_about;
using test::messages_of;
using test::small_dataset;
using testing::HasSubstr;
using testing::Not;

using Files = std::map<std::string, std::string>;

/// The whole messages of one file.
std::vector<std::string> whole_messages(const std::string& text) {
  std::vector<std::string> all;
  for (const Fault& fault : read_text(text, "d.json").faults) {
    all.push_back(to_string(fault));
  }
  return all;
}

TEST(MessagesTest, NameTheRecordAndTheLineBesideTheirPlace) {
  EXPECT_THAT(
      whole_messages("{\"dataset\": {\"id\": \"x\"},\n"
                     "\"sources\": [{\"id\": \"paper\", \"title\": \"P\", \"kind\": \"news\"}],\n"
                     "\"events\": [{\"id\": \"santa-rosa\", \"type\": \"attack\",\n"
                     "  \"label\": {\"en\": \"A\"}, \"ordinal\": 0,\n"
                     "  \"evidence\": [{\"source\": \"paper\"}]}]}"),
      testing::ElementsAre("d.json:/events/0/ordinal (event \"santa-rosa\"), line 4: "
                           "expected a whole number from 1 to 2147483647, got the number "
                           "0"));
}

TEST(MessagesTest, NameRecordsWithoutIdsByTheirEnds) {
  json::Value dataset = small_dataset();
  dataset["affiliations"] = test::value_of(
      R"([{"actor":"north","type":"member-of","with":"soth","evidence":[{"source":"paper"}]}])");
  dataset["orders"] =
      test::value_of(R"([{"a":"talks","is":"befor","b":"talks","evidence":[{"source":"paper"}]}])");
  const auto lines = whole_messages(dataset.dump());
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_THAT(lines[0], HasSubstr("(affiliation of \"north\" with \"soth\")"));
  EXPECT_THAT(lines[1], HasSubstr("(order of \"talks\" and \"talks\")"));
}

TEST(MessagesTest, SuggestTheNearestIdAndListTheIdsWhereTheyAreFew) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["participants"][0]["actor"] = "nort";
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/0/participants/0/actor: expected the id of an actor (north, south), "
            "got \"nort\"; did you mean \"north\"?\n");
  for (int i = 0; i < 14; ++i) {
    json::Value actor = dataset["actors"][1];
    actor["id"] = "actor-" + std::to_string(i);
    actor["name"]["en"] = "Actor " + std::to_string(i);
    dataset["actors"].push_back(actor);
  }
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/0/participants/0/actor: expected the id of an actor, got \"nort\"; did "
            "you mean \"north\"?\n");
}

TEST(MessagesTest, SuggestOnlyIdsThatWouldDo) {
  json::Value dataset = small_dataset();
  dataset["sources"][0]["id"] = "nort";
  dataset["events"][0]["evidence"][0]["source"] = "north";
  EXPECT_THAT(messages_about(dataset),
              HasSubstr("expected the id of a source, got \"north\", which "
                        "is an actor"));
  dataset["events"][0]["evidence"][0]["source"] = "norrt";
  EXPECT_THAT(messages_about(dataset), HasSubstr("(nort), got \"norrt\"; did you mean \"nort\"?"));
}

TEST(MessagesTest, SuggestEventTypesWordsAndKeys) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["type"] = "ceasfire";
  EXPECT_THAT(messages_about(dataset), HasSubstr("got \"ceasfire\"; did you mean \"ceasefire\"?"));
  dataset = small_dataset();
  dataset["events"][0]["participants"][0]["role"] = "mediatr";
  EXPECT_THAT(messages_about(dataset), HasSubstr("got \"mediatr\"; did you mean \"mediator\"?"));
  dataset = small_dataset();
  dataset["events"][0]["labl"] = 1;
  EXPECT_THAT(messages_about(dataset), HasSubstr("got \"labl\"; did you mean \"label\"?"));
}

TEST(MessagesTest, ATextThatIsNotJsonComesFirstAndHoldsBackWhatMayFollowFromIt) {
  json::Value talks = small_dataset();
  talks["events"][0]["participants"][0]["actor"] = "someone-in-z";
  talks["events"][0]["colour"] = "red";
  const std::string all =
      messages_of(Files{{"a.json", talks.dump()}, {"z.json", "{\"actors\": [}"}});
  EXPECT_EQ(all.substr(0, all.find('\n')),
            "z.json:/actors: expected a value or \"]\", got \"}\" at line 1, column 13");
  EXPECT_THAT(all, HasSubstr("\na.json:/events/0/colour: expected one of the keys "));
  EXPECT_THAT(all, Not(HasSubstr("someone-in-z")));
  EXPECT_THAT(all, HasSubstr(": expected files that can all be read before ids are looked up and "
                             "remarks made, got one that cannot\n"));
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 3);
}

TEST(MessagesTest, AreOfTheOneFileAloneWhereThereIsNoOther) {
  EXPECT_EQ(
      messages_of(Files{{"a.json", "{"}}),
      "a.json: expected a key in quotation marks or \"}\", got the end of the text at line 1, "
      "column 2\n");
}

}  // namespace
}  // namespace parley::dataset
