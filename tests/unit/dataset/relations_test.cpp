#include "test_data.hpp"

namespace parley::dataset {
namespace {

using test::event;
using test::messages_about;
using test::small_dataset;
using test::with_events;

TEST(CheckRelationsTest, CyclesAreShownWhereTheyClose) {
  EXPECT_EQ(with_events({event("a", "", R"({"relations":[{"type":"causes","to":"b"}]})"),
                         event("b", "", R"({"relations":[{"type":"causes","to":"c"}]})"),
                         event("c", "", R"({"relations":[{"type":"causes","to":"a"}]})")}),
            "d.json:/events/2/relations/0: expected no cycle of causes, got a → b → c → a\n");
  EXPECT_EQ(with_events({event("a", "", R"({"relations":[{"type":"stage-of","to":"b"}]})"),
                         event("b", "", R"({"relations":[{"type":"stage-of","to":"a"}]})")}),
            "d.json:/events/1/relations/0: expected no cycle of stage-of, got a → b → a\n");
  EXPECT_EQ(with_events({event("a", "", R"({"partOf":"a"})")}),
            "d.json:/events/0/partOf: expected no cycle of part-of, got a → a\n");
  EXPECT_EQ(with_events({event("a", "", R"({"relations":[{"type":"responds-to","to":"b"}]})"),
                         event("b", "", R"({"relations":[{"type":"responds-to","to":"a"}]})")}),
            "");
}

TEST(CheckRelationsTest, ACycleOfManyEventsIsFoundAndShownInPart) {
  json::Value dataset = small_dataset();
  dataset["events"] = json::Value::array();
  constexpr int count = 3'000;
  for (int i = 0; i < count; ++i) {
    dataset["events"].push_back(event("e" + std::to_string(i), ""));
    dataset["events"][static_cast<std::size_t>(i)]["partOf"] =
        "e" + std::to_string((i + 1) % count);
  }
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/2999/partOf: expected no cycle of part-of, got e0 → e1 → e2 → e3 → e4 "
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
      {"stage-of", "2000", "2001-01-01", true},
      {"stage-of", "2001-05-01/2001-06-01", "2001-05-01", false},
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

}  // namespace
}  // namespace parley::dataset
