#include "../test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::event;
using test::with_events;
using testing::HasSubstr;

TEST(SameEventTest, TheSecondOfTwoEventsThatSayTheSameIsRemarkedOn) {
  const auto second = [](const std::string& date, const std::string& more) {
    const std::string label = R"("label":{"en":"The talks"})";
    json::Value a = event("a", "2001-05-01", R"({"place":"Oslo"})");
    json::Value b = event("b", date, more);
    a["label"] = {{"en", "The talks"}};
    if (b["label"]["en"] == "b") {
      b["label"] = {{"en", "the Talks"}};
    }
    return with_events({a, b});
  };
  EXPECT_EQ(second("2001-05-01", R"({"place":"OSLO"})"),
            "warning: d.json:/events/1: expected another type, date, label, place or participants "
            "than those of \"a\", got the same [same-event]\n");
  EXPECT_EQ(second("2001-05-02", R"({"place":"Oslo"})"), "");
  EXPECT_EQ(second("2001-05-01", R"({"place":"Bergen"})"), "");
  EXPECT_EQ(
      second("2001-05-01", R"({"place":"Oslo","participants":[{"actor":"north","role":"host"}]})"),
      "");
  EXPECT_EQ(second("2001-05-01", R"({"place":"Oslo","outcome":"rejected"})"), "");
  EXPECT_EQ(second("2001-05-01", R"({"place":"Oslo","flags":["denied"]})"), "");
}

TEST(SameEventTest, EventsWithoutADateMayBeAlike) {
  json::Value a = event("a", "");
  json::Value b = event("b", "");
  b["label"] = a["label"];
  EXPECT_EQ(with_events({a, b}), "");
}

TEST(SameEventTest, TheOrderOfParticipantsMakesNoOtherEvent) {
  json::Value a = event("a", "2001-05-01", R"({"participants":[{"actor":"north","role":"host"},
                                              {"actor":"south","role":"participant"}]})");
  json::Value b = event("b", "2001-05-01", R"({"participants":[{"actor":"south",
                                              "role":"participant"},{"actor":"north","role":"host"}]})");
  b["label"] = a["label"];
  EXPECT_THAT(with_events({a, b}), HasSubstr("[same-event]"));
  b["participants"][0]["role"] = "observer";
  EXPECT_EQ(with_events({a, b}), "");
}

TEST(EffectBeforeCauseTest, TheTimeOfDayCountsWhereTheDaysAreTheSame) {
  const auto caused = [](const std::string& cause, const std::string& effect) {
    return with_events(
        {event("a", cause, R"({"relations":[{"type":"causes","to":"b"}]})"), event("b", effect)});
  };
  EXPECT_EQ(caused("2001-05-01T10:00:00Z", "2001-05-01T09:00:00Z"),
            "warning: d.json:/events/0/relations/0: expected an effect no earlier than its cause, "
            "got b (2001-05-01T09:00:00Z) before a (2001-05-01T10:00:00Z) "
            "[effect-before-cause]\n");
  EXPECT_EQ(caused("2001-05-01T10:00:00Z", "2001-05-01T10:00:00Z"), "");
  EXPECT_EQ(caused("2001-05-01T10:00:00Z", "2001-05-01T09:00:00"), "")
      << "the place of the second clock is not known";
  EXPECT_EQ(caused("2001-05-01T10:00:00Z", "2001-05-01"), "");
  EXPECT_THAT(caused("2001-05-01T22:00:00-08:00", "2001-05-02T03:00:00Z"),
              HasSubstr("[effect-before-cause]"))
      << "three hours earlier, on another day of another place";
}

TEST(EffectBeforeCauseTest, WhatTheDaysContradictIsAFaultAndNoRemark) {
  const std::string messages = with_events(
      {event("a", "2001-05-02T10:00:00Z", R"({"relations":[{"type":"causes","to":"b"}]})"),
       event("b", "2001-05-01T10:00:00Z")});
  EXPECT_THAT(messages, HasSubstr("expected dates with which a causes b can hold"));
  EXPECT_THAT(messages, testing::Not(HasSubstr("effect-before-cause")));
}

TEST(AnswerBeforeQuestionTest, TheTimeOfDayCountsWhereTheDaysAreTheSame) {
  const auto answered = [](const std::string& question, const std::string& answer) {
    return with_events({event("q", question),
                        event("a", answer, R"({"relations":[{"type":"responds-to","to":"q"}]})")});
  };
  EXPECT_EQ(answered("2001-05-01T10:00:00", "2001-05-01T09:30:00"),
            "warning: d.json:/events/1/relations/0: expected an answer no earlier than what it "
            "responds to, got a (2001-05-01T09:30:00) before q (2001-05-01T10:00:00) "
            "[answer-before-question]\n");
  EXPECT_EQ(answered("2001-05-01T09:30:00", "2001-05-01T10:00:00"), "");
}

}  // namespace
}  // namespace parley::dataset
