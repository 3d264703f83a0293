#include "parley/dataset/write.hpp"

#include "test_data.hpp"

namespace parley::dataset {
namespace {

using test::event;
using test::messages_about;
using test::small_dataset;
using test::value_of;

/// An event whose date paper states, given as JSON.
json::Value dated(const std::string& id, const std::string& date, const std::string& more = "{}") {
  json::Value made = event(id, "", more);
  made["date"] = value_of(date);
  made["evidence"][0]["states"] = {{"date", value_of(date)}};
  return made;
}

json::Value with(std::initializer_list<json::Value> events) {
  json::Value dataset = small_dataset();
  dataset["events"] = json::Value::array();
  std::copy(events.begin(), events.end(), std::back_inserter(dataset["events"]));
  return dataset;
}

std::shared_ptr<const Dataset> load(const json::Value& dataset) {
  const test::TemporaryFolder folder;
  const ReadResult result = read(folder.write("d.json", dataset.dump()));
  EXPECT_TRUE(result.ok()) << test::messages(result);
  return result.dataset;
}

TEST(RelativeDateTest, IsAnEventAndADistanceThatTheGraphTurnsIntoBounds) {
  const auto dataset =
      load(with({event("remark", "2021-01-24"),
                 dated("talks", R"({"relativeTo":"remark","offset":"P1D/P14D"})")}));
  const DateStatement& date = *dataset->events[1].own.date;
  EXPECT_EQ(date.relative_to, "remark");
  ASSERT_TRUE(date.offset.has_value());
  EXPECT_EQ(date.offset->least, 1);
  EXPECT_EQ(date.offset->most, 14);
  EXPECT_EQ(date.offset->text, "P1D/P14D");
  EXPECT_TRUE(is_undated(date.bounds));
}

TEST(RelativeDateTest, IsWrittenAsItWasRead) {
  const std::string date =
      R"({"anchor":"paper","basis":"stated","edtf":"2021","offset":"P1M/..","reason":"so counted",)"
      R"("relativeTo":"remark","text":"a month later"})";
  const auto dataset = load(with({event("remark", "2021-01-24"), dated("talks", date)}));
  EXPECT_NE(canonical_json(*dataset).find("\"date\":" + date), std::string::npos)
      << canonical_json(*dataset);
  const auto again = load(value_of(native_json(*dataset)));
  EXPECT_EQ(again->revision, dataset->revision);
  EXPECT_EQ(again->events[1].evidence[0].states.date->relative_to, "remark");
}

TEST(RelativeDateTest, MovesTheRevisionWithEachOfItsParts) {
  const auto revision = [](const std::string& to, const std::string& offset) {
    return load(with({event("a", "2001"), event("b", "2001"),
                      dated("c", R"({"relativeTo":")" + to + R"(","offset":")" + offset + "\"}")}))
        ->revision;
  };
  EXPECT_NE(revision("a", "P1D"), revision("b", "P1D"));
  EXPECT_NE(revision("a", "P1D"), revision("a", "P2D"));
}

struct Case {
  const char* offset;
  const char* date;  ///< of the event that is dated from 2021-01-20/2021-01-24
  bool fits;
};

TEST(RelativeDateTest, CountsFromLastDayToFirstDayInWhicheverDirection) {
  const Case all[] = {
      {"P1D/P14D", "2021-01-24", false},
      {"P1D/P14D", "2021-01-25", true},
      {"P1D/P14D", "2021-02-07", true},
      {"P1D/P14D", "2021-02-08", false},
      {"P1D/P14D", "2021-02-07/2021-03-09", true},
      {"P3D", "2021-01-26", false},
      {"P3D", "2021-01-27", true},
      {"P3D", "2021-01-28", false},
      {"P0D", "2021-01-24", true},
      {"P0D", "2021-01-23", false},
      {"P2W", "2021-02-07", true},
      {"P1M", "2021-02-20", false},
      {"P1M", "2021-02-21", true},
      {"P1M", "2021-02-24", true},
      {"P1M", "2021-02-25", false},
      {"P30D/..", "2021-02-22", false},
      {"P30D/..", "2031-01-01", true},
      {"-P1D", "2021-01-19", true},
      {"-P1D", "2021-01-18", false},
      {"-P1D", "2021-01-20", false},
      {"-P1D", "2021-01-01/2021-01-19", true},
      {"-P14D/-P1D", "2021-01-06", true},
      {"-P14D/-P1D", "2021-01-05", false},
      {"../-P1D", "1066", true},
      {"../-P1D", "2021-01-20", false},
  };
  for (const Case& one : all) {
    const std::string date = std::string(R"({"edtf":")") + one.date +
                             R"(","relativeTo":"remark","offset":")" + one.offset + "\"}";
    const std::string messages =
        messages_about(with({event("remark", "2021-01-20/2021-01-24"), dated("talks", date)}));
    EXPECT_EQ(messages.empty(), one.fits) << one.offset << ' ' << one.date << '\n' << messages;
  }
}

std::string distance_fault(const std::string& offset, const std::string& date) {
  return messages_about(
      with({event("remark", "2021-01-24"),
            dated("talks", R"({"edtf":")" + date + R"(","relativeTo":"remark","offset":")" +
                               offset + "\"}")}));
}

TEST(RelativeDateTest, ADistanceThatTheDatesContradictIsReportedInWords) {
  EXPECT_EQ(distance_fault("P1D/P14D", "2021-03-01"),
            "d.json:/events/1/date/relativeTo: expected dates with which talks begins 1 to 14 days "
            "after remark ends can hold, got talks (2021-03-01) and remark (2021-01-24)\n");
  EXPECT_EQ(distance_fault("-P2W/-P1D", "2021-03-01"),
            "d.json:/events/1/date/relativeTo: expected dates with which talks ends 1 to 14 days "
            "before remark begins can hold, got talks (2021-03-01) and remark (2021-01-24)\n");
  EXPECT_EQ(distance_fault("P1D", "2021-03-01"),
            "d.json:/events/1/date/relativeTo: expected dates with which talks begins 1 day after "
            "remark ends can hold, got talks (2021-03-01) and remark (2021-01-24)\n");
  EXPECT_EQ(distance_fault("P0D", "2021-03-01"),
            "d.json:/events/1/date/relativeTo: expected dates with which talks begins on the last "
            "day of remark can hold, got talks (2021-03-01) and remark (2021-01-24)\n");
  EXPECT_EQ(distance_fault("P60D/..", "2021-03-01"),
            "d.json:/events/1/date/relativeTo: expected dates with which talks begins at least 60 "
            "days after remark ends can hold, got talks (2021-03-01) and remark (2021-01-24)\n");
}

TEST(RelativeDateTest, DistancesInACircleCannotAllHold) {
  const test::TemporaryFolder folder;
  const json::Value dataset = with({dated("a", R"({"relativeTo":"b","offset":"P1D"})"),
                                    dated("b", R"({"relativeTo":"a","offset":"P1D/.."})")});
  const std::string file = folder.write("d.json", dataset.dump()).string();
  const ReadResult result = read(file);
  ASSERT_EQ(result.faults.size(), 1U);
  EXPECT_EQ(to_string(result.faults[0]),
            file +
                ":/events/1/date/relativeTo (event \"b\"), line 1: expected statements that can "
                "all hold, got \"a begins 1 day after b ends\" (" +
                file +
                ":/events/0/date/relativeTo) and "
                "\"b begins at least 1 day after a ends\" (" +
                file + ":/events/1/date/relativeTo)");
}

TEST(RelativeDateTest, DistancesInACircleThatAgreeAreNoFault) {
  EXPECT_EQ(messages_about(with({dated("a", R"({"relativeTo":"b","offset":"-P3D"})"),
                                 dated("b", R"({"relativeTo":"a","offset":"P1D/P7D"})")})),
            "");
}

TEST(RelativeDateTest, FaultsPointToTheMemberThatIsWrong) {
  const auto about = [](const std::string& date) {
    json::Value dataset = with({event("remark", "2021-01-24"), event("talks", "")});
    dataset["events"][1]["date"] = value_of(date);
    return messages_about(dataset);
  };
  EXPECT_EQ(about(R"({"relativeTo":"remark"})"),
            "d.json:/events/1/date: expected the key offset, got an object without it\n");
  EXPECT_EQ(about(R"({"offset":"P1D"})"),
            "d.json:/events/1/date: expected the key relativeTo, got an object without it\n");
  EXPECT_EQ(about(R"({"relativeTo":"remark","offset":3})"),
            "d.json:/events/1/date/offset: expected a duration such as P3D or a span such as "
            "P1D/P14D, got the number 3\n");
  EXPECT_EQ(about(R"({"relativeTo":"remark","offset":"3 days"})"),
            "d.json:/events/1/date/offset: expected a duration in days such as P3D or -P2W, or a "
            "span such as P1D/P14D, got \"3 days\"\n");
  EXPECT_EQ(about(R"({"relativeTo":"remark","offset":"-P1D/P1D"})"),
            "d.json:/events/1/date/offset: expected two durations on the same side, both before "
            "(-P…) or both after, got \"-P1D/P1D\"\n");
  EXPECT_EQ(about(R"({"relativeTo":"nobody","offset":"P1D"})"),
            "d.json:/events/1/date/relativeTo: expected the id of an event (remark, talks), got "
            "\"nobody\"\n"
            "warning: d.json:/events/1/date: expected evidence that states the date P1D from "
            "nobody, got none that does [date-evidence]\n");
  EXPECT_EQ(about(R"({"relativeTo":"paper","offset":"P1D"})"),
            "d.json:/events/1/date/relativeTo: expected the id of an event, got \"paper\", which "
            "is a source\n"
            "warning: d.json:/events/1/date: expected evidence that states the date P1D from "
            "paper, got none that does [date-evidence]\n");
  EXPECT_EQ(about(R"({"relativeTo":"talks","offset":"P1D"})"),
            "d.json:/events/1/date/relativeTo: expected the id of another event, got \"talks\"\n"
            "warning: d.json:/events/1/date: expected evidence that states the date P1D from "
            "talks, got none that does [date-evidence]\n");
}

TEST(RelativeDateTest, StatementsAndAlternativesAreCheckedToo) {
  json::Value dataset = with({event("remark", "2021-01-24"), event("talks", "2021-01-26")});
  dataset["events"][1]["evidence"].push_back(
      value_of(R"({"source":"paper","states":{"date":{"relativeTo":"memo","offset":"P2D"}}})"));
  dataset["events"][1]["alternatives"] = value_of(
      R"([{"property":"date","rank":"normal","value":{"relativeTo":"talks","offset":"P2D"}}])");
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/1/alternatives/0/value/relativeTo: expected the id of another event, "
            "got \"talks\"\n"
            "d.json:/events/1/evidence/1/states/date/relativeTo: expected the id of an event "
            "(remark, talks), got \"memo\"\n");
}

TEST(RelativeDateTest, ParticipantsMustHaveLivedWhereTheOrderPutsTheEvent) {
  const std::string part = R"({"participants":[{"actor":"north","role":"host"}]})";
  json::Value dataset =
      with({event("remark", "2021-01-24"),
            dated("talks", R"({"relativeTo":"remark","offset":"P1D/P14D"})", part)});
  dataset["actors"][0]["existed"] = "2021-02-07/..";
  EXPECT_EQ(messages_about(dataset), "");
  dataset["actors"][0]["existed"] = "../2021-01-24";
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/1/participants/0/actor: expected an actor that existed on "
            "2021-01-25/.., where stated order puts the event, got \"north\", which existed "
            "../2021-01-24\n");
}

TEST(RelativeDateTest, OrdersAloneBoundAnEventForItsParticipants) {
  json::Value dataset =
      with({event("first", "2001-05-01"), event("last", "2001-05-09"),
            event("between", "", R"({"participants":[{"actor":"north","role":"host"}]})")});
  dataset["orders"] = value_of(
      R"([{"a":"first","is":"before","b":"between","evidence":[{"source":"paper"}]},
          {"a":"between","is":"before","b":"last","evidence":[{"source":"paper"}]}])");
  dataset["actors"][0]["existed"] = "2001-05-08/..";
  EXPECT_EQ(messages_about(dataset),
            "d.json:/events/2/participants/0/actor: expected an actor that existed on "
            "2001-05-03/2001-05-07, where stated order puts the event, got \"north\", which "
            "existed 2001-05-08/..\n");
}

}  // namespace
}  // namespace parley::dataset
