#include "parley/text/utf8.hpp"

#include "events_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::pair<std::string, std::vector<std::string>> calendar(std::vector<EventRecord> events) {
  return written(find_event_format("ical"), document_of(std::move(events)));
}

/// The lines as a client reads them, without folds.
std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) {
    text.erase(at, 3);
  }
  return text;
}

/// The lines from DTSTART to before SUMMARY.
std::string days_of(std::string_view edtf) {
  const std::string text = calendar({event_on(edtf)}).first;
  const std::size_t begin = text.find("DTSTART");
  return text.substr(begin, text.find("SUMMARY") - begin);
}

std::vector<std::string> losses_of(std::string_view edtf) {
  return calendar({event_on(edtf)}).second;
}

TEST(ICalTest, WritesACalendarWithAnAllDayEvent) {
  EXPECT_EQ(calendar({event_on("2022-08-14")}).first,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Parley//Parley//EN\r\n"
            "CALSCALE:GREGORIAN\r\nNAME:A small dataset\r\nX-WR-CALNAME:A small dataset\r\n"
            "DESCRIPTION:Dataset: small\\, revision abc\\, claims preferred\\nEvents: 1 of \r\n"
            " 1\\nLicense: CC0-1.0\r\nX-PARLEY-REVISION:abc\r\n"
            "BEGIN:VEVENT\r\nUID:urn:parley:small/events/e\r\nDTSTAMP:19700101T000000Z\r\n"
            "DTSTART;VALUE=DATE:20220814\r\nSUMMARY:The letter\r\nSTATUS:CONFIRMED\r\n"
            "TRANSP:TRANSPARENT\r\nCATEGORIES:Letter\r\nURL:urn:parley:small/events/e\r\n"
            "X-PARLEY-EDTF;VALUE=TEXT:2022-08-14\r\n"
            "DESCRIPTION:Date: 2022-08-14\\nType: Letter\\nDataset: small\\, revision abc\\,\r\n"
            "  claims preferred\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(ICalTest, TheEndIsTheDayAfterTheLast) {
  EXPECT_EQ(days_of("2022-08-14"), "DTSTART;VALUE=DATE:20220814\r\n");
  EXPECT_EQ(days_of("2022-08-14/2022-08-16"),
            "DTSTART;VALUE=DATE:20220814\r\nDTEND;VALUE=DATE:20220817\r\n");
  EXPECT_THAT(losses_of("2022-08-14/2022-08-16"), IsEmpty());
}

TEST(ICalTest, AMonthIsItsExtentAndNamed) {
  EXPECT_EQ(days_of("1990-11"), "DTSTART;VALUE=DATE:19901101\r\nDTEND;VALUE=DATE:19901201\r\n");
  EXPECT_THAT(losses_of("1990-11"), ElementsAre("uncertain-bounds: e"));
  EXPECT_THAT(calendar({event_on("1990-11")}).first,
              HasSubstr("X-PARLEY-EDTF;VALUE=TEXT:1990-11\r\n"));
}

TEST(ICalTest, OpenEndsStandAtWhatIsKnownAndAreNamed) {
  EXPECT_EQ(days_of("2022-01-25/.."), "DTSTART;VALUE=DATE:20220125\r\n");
  EXPECT_EQ(days_of("../1960-05-01"), "DTSTART;VALUE=DATE:19600501\r\n");
  EXPECT_THAT(losses_of("2022-01-25/.."), ElementsAre("open-end: e"));
  EXPECT_THAT(losses_of("../1960-05-01"), ElementsAre("open-start: e"));
  EXPECT_THAT(losses_of("1960/.."), ElementsAre("open-end: e", "uncertain-bounds: e"));
}

TEST(ICalTest, YearsThatNeedMoreThanFourDigitsAreLeftOutAndNamed) {
  const auto [text, losses] = calendar({event_on("-0043-03-15", "bce"), event_on("0000", "zero"),
                                        event_on("-0010/0002", "both"), event_on("Y10000", "late"),
                                        event_on("9999-12", "last"), event_on("9999-12-31", "day"),
                                        event_on("0001-01-01", "first")});
  EXPECT_THAT(losses, ElementsAre("year-range: bce zero both late last"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:99991231\r\nSUMMARY"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:00010101\r\nSUMMARY"));
}

TEST(ICalTest, UndatedEventsAreLeftOutAndAnEmptyCalendarIsNamed) {
  const auto [text, losses] = calendar({event_on("", "lost")});
  EXPECT_THAT(text, Not(HasSubstr("VEVENT")));
  EXPECT_THAT(losses, ElementsAre("undated: lost", "no-events"));
}

TEST(ICalTest, WhatIsNoFactIsTentativeOrCancelledAndSaysSo) {
  const auto with = [](std::initializer_list<EventFlag> flags) {
    EventRecord event = event_on("2022-08-14");
    unsigned set = 0;
    for (const EventFlag flag : flags) {
      set |= 1U << static_cast<unsigned>(flag);
    }
    event.flags = static_cast<EventFlags>(set);
    return unfolded(calendar({event}).first);
  };
  EXPECT_THAT(with({EventFlag::future}),
              HasSubstr("SUMMARY:[future] The letter\r\nSTATUS:TENTATIVE\r\n"));
  EXPECT_THAT(with({EventFlag::hypothetical}), HasSubstr("STATUS:TENTATIVE\r\n"));
  EXPECT_THAT(with({EventFlag::negated}), HasSubstr("STATUS:CANCELLED\r\n"));
  const std::string text = with({EventFlag::future, EventFlag::denied});
  EXPECT_THAT(text, HasSubstr("SUMMARY:[future\\, denied] The letter\r\nSTATUS:CANCELLED\r\n"));
  EXPECT_THAT(text, HasSubstr("\\nNot stated as a fact: future\\, denied\\n"));
}

TEST(ICalTest, TextIsEscaped) {
  EventRecord event = event_on("2022-08-14");
  event.label = "a,b;c\\d \"q\": e\tf";
  event.note = "two\r\nlines\nthree\rfour";
  event.place = "Genève; Palais";
  const auto [text, losses] = calendar({event});
  EXPECT_THAT(unfolded(text), HasSubstr("SUMMARY:a\\,b\\;c\\\\d \"q\": e\tf\r\n"));
  EXPECT_THAT(unfolded(text), HasSubstr("Note: two\\nlines\\nthree\\nfour\\n"));
  EXPECT_THAT(unfolded(text), HasSubstr("LOCATION:Genève\\; Palais\r\n"));
  EXPECT_THAT(losses, IsEmpty());
}

TEST(ICalTest, ControlCharactersAreReplacedAndNamed) {
  EventRecord event = event_on("2022-08-14");
  event.label = "bell\a and etx\x03 and del\x7F";
  const auto [text, losses] = calendar({event});
  EXPECT_THAT(text, HasSubstr("SUMMARY:bell\uFFFD and etx\uFFFD and del\uFFFD\r\n"));
  EXPECT_THAT(losses, ElementsAre("control-character: e"));
}

TEST(ICalTest, NoLineHasMoreThan75OctetsAndNoFoldCutsACharacter) {
  EventRecord event = event_on("2022-08-14");
  std::string label;
  for (int i = 0; i < 60; ++i) {
    label.append(i % 3 == 0 ? "é" : i % 3 == 1 ? "مذ" : "😀x");
  }
  event.label = label;
  const std::string text = calendar({event}).first;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = rest.find("\r\n");
    ASSERT_NE(end, std::string_view::npos);
    EXPECT_LE(end, 75U);
    EXPECT_TRUE(is_utf8(rest.substr(0, end))) << rest.substr(0, end);
    rest.remove_prefix(end + 2);
  }
  EXPECT_THAT(unfolded(text), HasSubstr("SUMMARY:" + label + "\r\n"));
}

TEST(ICalTest, ALineOf75OctetsIsNotFolded) {
  EventRecord event = event_on("2022-08-14");
  const std::string label(75 - 8, 'x');
  event.label = label;
  EXPECT_THAT(calendar({event}).first, HasSubstr("\r\nSUMMARY:" + label + "\r\nSTATUS"));
}

TEST(ICalTest, APartNamesItsWhole) {
  EventRecord event = event_on("2022-08-14");
  event.part_of = "round";
  EXPECT_THAT(calendar({event}).first,
              HasSubstr("RELATED-TO;RELTYPE=PARENT:urn:parley:small/events/round\r\n"));
}

TEST(ICalTest, SourcesStandInTheDescriptionWithTheirAddresses) {
  EventRecord event = event_on("2022-08-14");
  event.sources = {{"s", "A page", "https://host/a,b", "words"}};
  event.has_alternatives = true;
  const auto [text, losses] = calendar({event});
  EXPECT_THAT(unfolded(text), HasSubstr("\\nSources: A page <https://host/a\\,b>\\n"));
  EXPECT_THAT(losses, ElementsAre("evidence: e", "alternatives: e"));
}

TEST(EventFormatsTest, TimelinesAndCalendarsNameTheMembersThatTheyLeaveOut) {
  for (const char* name : {"timelinejs", "vis-timeline", "ical"}) {
    Losses losses;
    find_event_format(name)->write(document_of({event_on("2015-07-14")}), losses);
    ASSERT_EQ(losses.items().size(), 1U) << name;
    EXPECT_EQ(losses.items()[0].kind.slug, "members");
    EXPECT_EQ(losses.items()[0].count, 0U);
  }
}

TEST(EventFormatsTest, EveryDialectIsFoundByItsName) {
  for (const EventFormat& format : event_formats()) {
    EXPECT_EQ(find_event_format(format.name), &format);
  }
  EXPECT_EQ(find_event_format("json"), nullptr) << "the native form is the API's own";
}

}  // namespace
}  // namespace parley::formats
