#include "parley/time/day.hpp"

#include "unit/formats/linked/linked_fixture.hpp"

#include <gmock/gmock.h>

#include <array>

namespace parley::formats {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string span_of(const EventRecord& event) {
  return test::block_of(test::turtle_of(event), "<urn:parley:small/events/e#time>");
}

std::string span_on(std::string_view edtf) {
  return span_of(event_on(edtf));
}

TEST(LinkedDatesTest, TheDatatypeIsAsPreciseAsTheDate) {
  EXPECT_THAT(span_on("2015"), HasSubstr("\"2015\"^^edtf:EDTF ,\n\t\t\"2015\"^^xsd:gYear ;"));
  EXPECT_THAT(span_on("1990-11"), HasSubstr("\"1990-11\"^^xsd:gYearMonth ;"));
  EXPECT_THAT(span_on("2015-07-14"), HasSubstr("\"2015-07-14\"^^xsd:date ;"));
  EXPECT_THAT(span_on("-0043"), HasSubstr("\"-0043\"^^xsd:gYear ;"));
  EXPECT_THAT(span_on("-0043-03"), HasSubstr("\"-0043-03\"^^xsd:gYearMonth ;"));
  EXPECT_THAT(span_on("Y170000"), HasSubstr("\"170000\"^^xsd:gYear ;"));
  EXPECT_THAT(span_on("Y-170000"), HasSubstr("\"-170000\"^^xsd:gYear ;"));
}

TEST(LinkedDatesTest, WhatIsNoYearMonthOrDayIsEdtfAlone) {
  for (const std::string_view edtf :
       {"2015~", "2015-07?", "201X", "2015-XX", "2015-21", "2015/2016", "2015-07-14/..",
        "[2018,2020]", "Y17E7", "Y171010000S3", "2015-07-14T12:00:00Z", "1950S2"}) {
    std::string literal("dcterms:date \"");
    literal.append(edtf).append("\"^^edtf:EDTF ;");
    EXPECT_THAT(span_on(edtf), HasSubstr(literal)) << edtf;
    EXPECT_THAT(test::turtle_of(event_on(edtf)), Not(HasSubstr("sem:hasTimeStamp "))) << edtf;
  }
}

TEST(LinkedDatesTest, AMonthIsNeverADay) {
  const std::string text = test::turtle_of(event_on("1990-11"));
  EXPECT_THAT(text, Not(HasSubstr("schema:startDate")));
  EXPECT_THAT(text, Not(HasSubstr("schema:endDate")));
  EXPECT_THAT(span_on("1990-11"),
              AllOf(HasSubstr("crm:P82a_begin_of_the_begin \"1990-11-01\"^^xsd:date"),
                    HasSubstr("crm:P81a_end_of_the_begin \"1990-11-30\"^^xsd:date"),
                    HasSubstr("crm:P81b_begin_of_the_end \"1990-11-01\"^^xsd:date"),
                    HasSubstr("crm:P82b_end_of_the_end \"1990-11-30\"^^xsd:date")));
}

TEST(LinkedDatesTest, DaysBeforeOurEraHaveFourDigits) {
  const std::string text = test::turtle_of(event_on("-0043-03-15"));
  EXPECT_THAT(text, HasSubstr("schema:startDate \"-0043-03-15\"^^xsd:date"));
  EXPECT_THAT(text, HasSubstr("crm:P82b_end_of_the_end \"-0043-03-15\"^^xsd:date"));
  EXPECT_THAT(test::turtle_of(event_on("0000-05-01")), HasSubstr("\"0000-05-01\"^^xsd:date"));
}

TEST(LinkedDatesTest, AnOpenEndHasNoBound) {
  const std::string open = test::turtle_of(event_on("2015-07-14/.."));
  EXPECT_THAT(open, HasSubstr("schema:startDate \"2015-07-14\""));
  EXPECT_THAT(open, Not(HasSubstr("schema:endDate")));
  EXPECT_THAT(open, Not(HasSubstr("P82b")));
  EXPECT_THAT(open, Not(HasSubstr("hasLatestEndTimeStamp")));
  EXPECT_THAT(open, HasSubstr("\"2015-07-14/..\"^^edtf:EDTF"));
  EXPECT_THAT(test::turtle_of(event_on("2015-07-14/")), HasSubstr("\"2015-07-14/\"^^edtf:EDTF"));
}

TEST(LinkedDatesTest, EachOfSeveralDatesIsATimeSpan) {
  const std::array<Bounds, 2> years{parse_edtf("2018").value().bounds(),
                                    parse_edtf("2020").value().bounds()};
  EventRecord event = event_on("[2018,2020]");
  event.date.one_of = years;
  const std::string text = test::turtle_of(event);
  EXPECT_THAT(span_of(event), HasSubstr("parley:oneOf <urn:parley:small/events/e#time-1> ,\n"
                                        "\t\t<urn:parley:small/events/e#time-2> ."));
  EXPECT_THAT(test::block_of(text, "<urn:parley:small/events/e#time-2>"),
              HasSubstr("crm:P82a_begin_of_the_begin \"2020-01-01\""));
}

TEST(LinkedDatesTest, AnUndatedEventHasNoTimeSpanUnlessItsSourceHasWordsForIt) {
  EXPECT_THAT(test::turtle_of(event_on("")), Not(HasSubstr("Time-Span")));
  EventRecord event = event_on("");
  event.date.text = "in those days";
  EXPECT_EQ(span_of(event),
            "<urn:parley:small/events/e#time>\n\ta crm:E52_Time-Span ;\n"
            "\tparley:dateText \"in those days\" .\n");
}

}  // namespace
}  // namespace parley::formats
