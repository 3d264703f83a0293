#include "test_data.hpp"

namespace parley::dataset {
namespace {

using test::messages_about;
using test::small_dataset;

json::Value value_of(const std::string& text) {
  return json::parse(text).value.value();
}

/// An event that paper states, with more members.
json::Value event(const std::string& id, const std::string& date, const std::string& more = "{}") {
  json::Value made = value_of(more);
  made["id"] = id;
  made["type"] = "meeting";
  made["label"] = {{"en", id}};
  made["evidence"] = value_of(R"([{"source": "paper"}])");
  if (!date.empty()) {
    made["date"] = date;
    made["evidence"][0]["states"] = {{"date", date}};
  }
  return made;
}

std::string with_events(std::initializer_list<json::Value> events,
                        const std::string& orders = "[]") {
  json::Value dataset = small_dataset();
  dataset["events"] = json::Value::array();
  for (const json::Value& item : events) {
    dataset["events"].push_back(item);
  }
  dataset["orders"] = value_of(orders);
  return messages_about(dataset);
}

TEST(CheckIdsTest, UnknownIdsAndIdsOfAnotherKindAreTold) {
  json::Value dataset = small_dataset();
  dataset["affiliations"] = value_of(
      R"([{"actor":"north","type":"member-of","with":"league","evidence":[{"source":"north"}]}])");
  dataset["claims"] = value_of(
      R"([{"id":"c","assertedBy":"talks","relayedBy":["paper","x"],"madeIn":"y","force":"asserts",
           "about":["talks","north","c","paper"],"evidence":[{"source":"z"}]}])");
  dataset["events"][0]["type"] = "party";
  EXPECT_EQ(messages_about(dataset),
            "d.json:/affiliations/0/evidence/0/source: expected the id of a source, got \"north\", "
            "which is an actor\n"
            "d.json:/affiliations/0/with: expected the id of an actor, got \"league\"\n"
            "d.json:/claims/0/about/3: expected the id of an event, an actor or a claim, got "
            "\"paper\", which is a source\n"
            "d.json:/claims/0/assertedBy: expected the id of an actor or a source, got \"talks\", "
            "which is an event\n"
            "d.json:/claims/0/evidence/0/source: expected the id of a source, got \"z\"\n"
            "d.json:/claims/0/madeIn: expected the id of an event, got \"y\"\n"
            "d.json:/claims/0/relayedBy/1: expected the id of an actor or a source, got \"x\"\n"
            "d.json:/events/0/type: expected the id of an event type, got \"party\"\n");
}

TEST(CheckIdsTest, IdsInStatementsAndAlternativesAreChecked) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["evidence"][0]["states"]["partOf"] = "nowhere";
  dataset["events"][0]["alternatives"] = value_of(
      R"([{"property":"participants","value":[{"actor":"who","role":"host"}],"rank":"normal",
           "assertedBy":"nobody","evidence":[{"source":"nothing"}]}])");
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/0/alternatives/0/assertedBy: expected the id of an actor or a source, "
            "got \"nobody\"\n"
            "d.json:/events/0/alternatives/0/evidence/0/source: expected the id of a source, got "
            "\"nothing\"\n"
            "d.json:/events/0/alternatives/0/value/0/actor: expected the id of an actor, got "
            "\"who\"\n"
            "d.json:/events/0/evidence/0/states/partOf: expected the id of an event, got "
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
            "none that does\n");
  const test::TemporaryFolder folder;
  EXPECT_TRUE(read(folder.write("d.json", dataset.dump())).ok());
}

TEST(CheckRelationsTest, CyclesAreShownWhereTheyClose) {
  EXPECT_EQ(with_events({event("a", "", R"({"relations":[{"type":"causes","to":"b"}]})"),
                         event("b", "", R"({"relations":[{"type":"causes","to":"c"}]})"),
                         event("c", "", R"({"relations":[{"type":"causes","to":"a"}]})")}),
            "d.json:/events/2/relations/0: expected no cycle of causes, got a → b → c → a\n");
  EXPECT_EQ(with_events({event("a", "", R"({"partOf":"a"})")}),
            "d.json:/events/0/partOf: expected no cycle of part-of, got a → a\n");
  EXPECT_EQ(with_events({event("a", "", R"({"relations":[{"type":"responds-to","to":"b"}]})"),
                         event("b", "", R"({"relations":[{"type":"responds-to","to":"a"}]})")}),
            "");
}

TEST(CheckRelationsTest, ACycleOfManyEventsIsFoundWithoutRecursion) {
  json::Value dataset = small_dataset();
  dataset["events"] = json::Value::array();
  constexpr int count = 30'000;
  for (int i = 0; i < count; ++i) {
    dataset["events"].push_back(event("e" + std::to_string(i), ""));
    dataset["events"][static_cast<std::size_t>(i)]["partOf"] =
        "e" + std::to_string((i + 1) % count);
  }
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/29999/partOf: expected no cycle of part-of, got e0 → e1 → e2 → e3 → e4 "
            "→ e5 → e6 → e7 → e8 → e9 → e10 → e11 → … → e0\n");
}

struct Contradiction {
  const char* relation;
  const char* a;
  const char* b;
  bool contradicts;
};

TEST(CheckRelationsTest, RelationsMayShareADayButNotGoAgainstTheDates) {
  const Contradiction all[] = {
      {"follows", "2001-05-02", "2001-05-01", false},
      {"follows", "2001-05-01", "2001-05-01", false},
      {"follows", "2001-04-30", "2001-05-01", true},
      {"follows", "2001-05", "2001-05-10", false},
      {"follows", "2001-05-01/2001-05-09", "2001-04-01/2001-05-03", true},
      {"causes", "2001-05-01", "2001-05-01", false},
      {"causes", "2001-05-02", "2001-05-01", true},
      {"continues", "2001-05-01", "2001-05-02", true},
      {"continues", "2001-05-02", "2001-05-01", false},
      {"responds-to", "2001", "2001-12-31", false},
      {"responds-to", "2000", "2001-01-01", true},
      {"implements", "2000", "2001-01-01", true},
      {"violates", "2000", "2001-01-01", true},
      {"supersedes", "2000", "2001-01-01", true},
      {"refers-to", "2000", "2001-01-01", false},
      {"part-of", "2001-05-01", "2001-05", false},
      {"part-of", "2001-06-01", "2001-05/2001-05", true},
      {"part-of", "2001-05-01/2001-06-02", "2001-05-01/2001-06-01", true},
      {"part-of", "2001-04-30/2001-05-02", "2001-05-01/2001-06-01", true},
      {"part-of", "[2001-05..]", "../2001-06-01", false},
  };
  for (const Contradiction& one : all) {
    const std::string relation =
        std::string(R"({"relations":[{"type":")") + one.relation + R"(","to":"b"}]})";
    const std::string messages = with_events({event("a", one.a, relation), event("b", one.b)});
    const std::string expected = std::string(
                                     "d.json:/events/0/relations/0: expected dates with "
                                     "which a ") +
                                 one.relation + " b can hold, got a (" + one.a + ") and b (" +
                                 one.b + ")\n";
    EXPECT_EQ(messages, one.contradicts ? expected : "") << one.relation << one.a << one.b;
  }
}

TEST(CheckRelationsTest, StatedOrdersMustFitTheDates) {
  const Contradiction all[] = {
      {"before", "2001-05-01", "2001-05-03", false},
      {"before", "2001-05-01", "2001-05-02", true},
      {"meets", "2001-05-01", "2001-05-02", false},
      {"equals", "2001-05-01", "2001-05-02", true},
      {"after", "2001-05", "2001-05", false},
      {"during", "2001-05-02", "2001-05-01/2001-05-03", false},
      {"within", "2001-05-01", "2001-05-01/2001-05-03", false},
      {"within", "2001-05-04", "2001-05-01/2001-05-03", true},
      {"shares-a-day", "2001-05-01/2001-05-03", "2001-05-03/2001-05-04", false},
      {"shares-a-day", "2001-05-01", "2001-05-02", true},
      {"ends-before-or-with-start-of", "2001-05-01", "2001-05-02", false},
      {"ends-before-or-with-start-of", "2001-05-01", "2001-05-01", true},
      {"starts-before-start-of", "2001-05-01", "2001-05-02", false},
      {"starts-before-start-of", "2001-05-01", "2001-05-01", true},
  };
  for (const Contradiction& one : all) {
    const std::string orders = std::string(R"([{"a":"a","is":")") + one.relation +
                               R"(","b":"b","evidence":[{"source":"paper"}]}])";
    const std::string messages = with_events({event("a", one.a), event("b", one.b)}, orders);
    const std::string expected = std::string("d.json:/orders/0: expected dates with which a ") +
                                 one.relation + " b can hold, got a (" + one.a + ") and b (" +
                                 one.b + ")\n";
    EXPECT_EQ(messages, one.contradicts ? expected : "") << one.relation << one.a << one.b;
  }
}

TEST(CheckRelationsTest, TheSameOrderStatedTwiceIsNoFault) {
  const std::string order = R"({"a":"a","is":"before","b":"b","evidence":[{"source":"paper"}]})";
  EXPECT_EQ(with_events({event("a", ""), event("b", "")}, '[' + order + ',' + order + ']'), "");
}

TEST(CheckCountsTest, MoreSubEventsThanCountedIsAFaultAndFewerAWarning) {
  EXPECT_EQ(
      with_events({event("whole", "", R"({"count":1})"), event("one", "", R"({"partOf":"whole"})"),
                   event("two", "", R"({"relations":[{"type":"part-of","to":"whole"}]})")}),
      "d.json:/events/0/count: expected at most 1 sub-events, got 2: one, two\n");
  EXPECT_EQ(with_events(
                {event("whole", "", R"({"count":8})"), event("one", "", R"({"partOf":"whole"})")}),
            "warning: d.json:/events/0/count: expected 8 sub-events, got 1 recorded\n");
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
