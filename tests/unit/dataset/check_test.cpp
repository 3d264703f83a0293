#include "test_data.hpp"

namespace parley::dataset {
namespace {

using test::event;
using test::messages_about;
using test::small_dataset;
using test::value_of;
using test::with_events;

TEST(CheckIdsTest, UnknownIdsAndIdsOfAnotherKindAreReported) {
  json::Value dataset = small_dataset();
  dataset["affiliations"] = value_of(
      R"([{"actor":"north","type":"member-of","with":"league","evidence":[{"source":"north"}]}])");
  dataset["claims"] = value_of(
      R"([{"id":"c","assertedBy":"talks","relayedBy":["paper","x"],"madeIn":"y","force":"asserts",
           "about":["talks","north","c","paper"],"evidence":[{"source":"z"}]}])");
  dataset["events"][0]["type"] = "party";
  EXPECT_EQ(
      messages_about(dataset),
      "d.json:/affiliations/0/evidence/0/source: expected the id of a source, got \"north\", "
      "which is an actor\n"
      "d.json:/affiliations/0/with: expected the id of an actor (north, south), got \"league\"\n"
      "d.json:/claims/0/about/3: expected the id of an event, an actor or a claim, got "
      "\"paper\", which is a source\n"
      "d.json:/claims/0/assertedBy: expected the id of an actor or a source, got \"talks\", "
      "which is an event\n"
      "d.json:/claims/0/evidence/0/source: expected the id of a source (paper), got \"z\"\n"
      "d.json:/claims/0/madeIn: expected the id of an event (talks), got \"y\"\n"
      "d.json:/claims/0/relayedBy/1: expected the id of an actor or a source (paper, north, "
      "south), got \"x\"\n"
      "d.json:/events/0/type: expected the id of an event type, got \"party\"\n"
      "warning: d.json:/claims/0/relayedBy/0: expected a source that gives evidence for the "
      "claim, got \"paper\", which gives none [relay-evidence]\n");
}

TEST(CheckIdsTest, IdsInStatementsAndAlternativesAreChecked) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["evidence"][0]["states"]["partOf"] = "nowhere";
  dataset["events"][0]["alternatives"] = value_of(
      R"([{"property":"participants","value":[{"actor":"who","role":"host"}],"rank":"normal",
           "assertedBy":"nobody","evidence":[{"source":"nothing"}]}])");
  EXPECT_EQ(
      messages_about(dataset),
      "d.json:/events/0/alternatives/0/assertedBy: expected the id of an actor or a source "
      "(paper, north, south), got \"nobody\"\n"
      "d.json:/events/0/alternatives/0/evidence/0/source: expected the id of a source (paper), "
      "got \"nothing\"\n"
      "d.json:/events/0/alternatives/0/value/0/actor: expected the id of an actor (north, "
      "south), got \"who\"\n"
      "d.json:/events/0/evidence/0/states/partOf: expected the id of an event (talks), got "
      "\"nowhere\"\n");
}

TEST(CheckDatesTest, AMemberOfAFormerAgeCannotTakePart) {
  json::Value dataset = small_dataset();
  dataset["actors"][0]["existed"] = "1900/2001-04";
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/0/participants/0/actor: expected an actor that existed on 2001-05-01, "
            "got \"north\", which existed 1900/2001-04\n");
  dataset["actors"][0]["existed"] = "1900/2001-05";  // may have ended on any day of May
  EXPECT_EQ(messages_about(dataset), "");
  dataset["actors"][0]["existed"] = "2001-05-02/";
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/0/participants/0/actor: expected an actor that existed on 2001-05-01, "
            "got \"north\", which existed 2001-05-02/\n");
  dataset["events"][0]["participants"][0]["role"] = "subject";
  EXPECT_EQ(messages_about(dataset), "");
}

TEST(CheckDatesTest, WarnsOfADateThatNobodyStates) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["date"] = "2001-05";
  EXPECT_EQ(messages_about(dataset),
            "warning: d.json:/events/0/date: expected evidence that states the date 2001-05, got "
            "none that does [date-evidence]\n");
  const test::TemporaryFolder folder;
  EXPECT_TRUE(read(folder.write("d.json", dataset.dump())).ok());
}

TEST(CheckCountsTest, MoreSubEventsThanCountedIsAFaultAndFewerAWarning) {
  EXPECT_EQ(
      with_events({event("whole", "", R"({"count":1})"), event("one", "", R"({"partOf":"whole"})"),
                   event("two", "", R"({"relations":[{"type":"part-of","to":"whole"}]})")}),
      "d.json:/events/0/count: expected at most 1 sub-events, got 2: one, two\n");
  EXPECT_EQ(with_events(
                {event("whole", "", R"({"count":8})"), event("one", "", R"({"partOf":"whole"})")}),
            "warning: d.json:/events/0/count: expected 8 sub-events, got 1 recorded [count]\n");
  EXPECT_EQ(
      with_events({event("whole", "", R"({"count":1})"),
                   event("one", "",
                         R"({"partOf":"whole","relations":[{"type":"part-of","to":"whole"}]})")}),
      "");
}

TEST(CheckCountsTest, OrdinalsAreUniqueWithinOneEventOnly) {
  EXPECT_EQ(
      with_events({event("p", ""), event("q", ""), event("a", "", R"({"partOf":"p","ordinal":1})"),
                   event("b", "", R"({"partOf":"q","ordinal":1})"),
                   event("c", "", R"({"partOf":"p","ordinal":1})")}),
      "d.json:/events/4/ordinal: expected an ordinal of its own within p, got 1, the ordinal "
      "of a\n");
}

TEST(CheckRanksTest, OneBestValueOfEachProperty) {
  const auto alternative = [](const char* value, const char* rank) {
    return std::string(R"({"property":"place","value":")") + value + R"(","rank":")" + rank + "\"}";
  };
  const auto with = [&](const std::string& own, const std::string& alternatives) {
    return with_events({event("a", "", "{" + own + "\"alternatives\":[" + alternatives + "]}")});
  };
  EXPECT_EQ(with("", alternative("x", "normal") + ',' + alternative("y", "normal")),
            "d.json:/events/0/alternatives/1: expected one best value of place, got a second one "
            "of rank normal\n");
  EXPECT_EQ(
      with(R"("place":"w",)", alternative("x", "normal") + ',' + alternative("y", "preferred")),
      "d.json:/events/0/alternatives/1: expected one best value of place, got a preferred "
      "one beside the event's own\n");
  EXPECT_EQ(with(R"("place":"w",)", alternative("x", "normal") + ',' + alternative("y", "normal") +
                                        ',' + alternative("z", "deprecated")),
            "");
  EXPECT_EQ(with("", alternative("x", "preferred") + ',' + alternative("y", "normal")), "");
}

class QuotesTest : public testing::Test {
 protected:
  /// The messages about one piece of evidence, with `text` at hand for its source.
  static std::string check(const std::string& evidence, const std::string& text) {
    json::Value dataset = small_dataset();
    dataset["events"][0]["evidence"][0].update(value_of(evidence));
    return messages_about(dataset, {{"paper", text}});
  }
};

TEST_F(QuotesTest, FitByTheirWordsOrTheirPlaceInCodePoints) {
  EXPECT_EQ(check(R"({"quote":{"exact":"talks"}})", "the talks go on"), "");
  EXPECT_EQ(
      check(R"({"quote":{"exact":"talks","prefix":"the ","suffix":" go"}})", "the talks go on"),
      "");
  EXPECT_EQ(check(R"({"quote":{"exact":"talks"},"position":{"start":4,"end":9}})", "thé talks"),
            "");
}

TEST_F(QuotesTest, ThatAreNotThereAreFaults) {
  EXPECT_EQ(check(R"({"quote":{"exact":"walks"}})", "the talks"),
            "d.json:/events/0/evidence/0/quote/exact: expected words that stand in paper, got "
            "\"walks\"\n");
  EXPECT_EQ(check(R"({"quote":{"exact":"talks","prefix":"no "}})", "the talks"),
            "d.json:/events/0/evidence/0/quote/exact: expected words that stand in paper, got "
            "\"talks\" there, but not between that prefix and suffix\n");
}

TEST_F(QuotesTest, AtAnotherPlaceAreFaultsThatSayWhere) {
  EXPECT_EQ(check(R"({"quote":{"exact":"talks"},"position":{"start":3,"end":8}})", "thé talks"),
            "d.json:/events/0/evidence/0/position: expected \"talks\" at 3-8, got \" talk\" there; "
            "the words stand at 4-9\n");
  EXPECT_EQ(check(R"({"quote":{"exact":"walks"},"position":{"start":90,"end":95}})", "thé talks"),
            "d.json:/events/0/evidence/0/position: expected \"walks\" at 90-95, got \"\" there\n");
  EXPECT_EQ(check(R"({"position":{"start":0,"end":10}})", "thé talks"),
            "d.json:/events/0/evidence/0/position: expected a position within the 9 characters of "
            "the text, got 0-10\n");
}

TEST_F(QuotesTest, InATextThatHasChangedAreFoundByTheirWords) {
  const std::string other(64, '0');
  EXPECT_EQ(
      check(
          R"({"quote":{"exact":"talks","prefix":"the "},"position":{"start":0,"end":5},"sha256":")" +
              other + "\"}",
          "the talks"),
      "d.json:/events/0/evidence/0/sha256: expected the SHA-256 of the text, "
      "45cb501fac921c36f4075fd0e2dcebcab94c3d158aff80a0a7a93e022eff4643, got " +
          other + "\n");
}

TEST_F(QuotesTest, TextsMustBelongToASourceAndBeReadable) {
  EXPECT_EQ(messages_about(small_dataset(), {{"nobody", "text"}}),
            "nobody.txt: expected the text of a source of the dataset, got \"nobody\"\n");
  EXPECT_EQ(messages_about(small_dataset(), {{"paper", "\xFF"}}),
            "paper.txt: expected a text in UTF-8, got other bytes\n");
  const test::TemporaryFolder folder;
  const auto file = folder.write("d.json", small_dataset().dump());
  EXPECT_EQ(test::messages(read(file, {{"paper", folder.path() / "none.txt"}}), folder.path()),
            "none.txt: expected a file with the text of paper, got nothing there\n");
}

}  // namespace
}  // namespace parley::dataset
