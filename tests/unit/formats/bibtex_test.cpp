#include "citations_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

/// The fields of the date of publication, and the losses.
std::pair<std::string, std::vector<std::string>> dated(std::string_view edtf) {
  const auto [text, losses] = listed("bibtex", source_of("news", edtf));
  const std::size_t begin = text.find("  title = {{A page}},\n") + 22;
  return {text.substr(begin, text.find("  keywords") - begin), losses};
}

std::string note_of(const std::string& text) {
  const std::size_t begin = text.find("  note = {");
  return begin == std::string::npos ? "" : text.substr(begin, text.find('\n', begin) - begin);
}

TEST(BibtexTest, WritesAnEntryWithTheIdAsItsKey) {
  Source source = source_of("news", "1990-11-05");
  source.author = "Jane Doe and Sons";
  source.publisher = "The Gazette";
  source.url = "https://host/page";
  source.language = "en";
  source.retrieved = "2023-05-01";
  source.note = "Seen twice";
  EXPECT_EQ(listed("bibtex", source).first,
            "@article{page,\n"
            "  author = {{Jane Doe and Sons}},\n"
            "  title = {{A page}},\n"
            "  journal = {{The Gazette}},\n"
            "  year = {1990},\n"
            "  month = nov,\n"
            "  day = {5},\n"
            "  url = {https://host/page},\n"
            "  urldate = {2023-05-01},\n"
            "  language = {en},\n"
            "  keywords = {news},\n"
            "  note = {Seen twice. Parley dataset small, revision abc, claims preferred.},\n"
            "}\n");
}

TEST(BibtexTest, YearMonthAndDayAreThoseThatAreKnown) {
  EXPECT_EQ(dated("1990").first, "  year = {1990},\n");
  EXPECT_EQ(dated("1990-11").first, "  year = {1990},\n  month = nov,\n");
  EXPECT_EQ(dated("1990-11-05/1990-11-20").first, "  year = {1990},\n  month = nov,\n");
  EXPECT_EQ(dated("1990-11/1990-12").first, "  year = {1990},\n");
  EXPECT_EQ(dated("1990-11/1991").first, "  year = {1990--1991},\n");
  EXPECT_EQ(dated("0000").first, "  year = {1 BCE},\n");
  EXPECT_EQ(dated("-0043-03-15").first, "  year = {44 BCE},\n  month = mar,\n  day = {15},\n");
}

TEST(BibtexTest, WhatTheFieldsDoNotSayStandsInTheNote) {
  for (const char* edtf : {"1990-11/1991", "1925~", "2015/..", "[2015,2018]", "2015-22"}) {
    const std::string note = note_of(listed("bibtex", source_of("news", edtf)).first);
    EXPECT_THAT(note, StartsWith(std::string("  note = {Date: ")
                                     .append(edtf == std::string("1925~") ? "1925\\textasciitilde{}"
                                                                          : edtf)));
  }
  EXPECT_THAT(note_of(listed("bibtex", source_of("news", "1990-11")).first),
              Not(HasSubstr("Date")));
  EXPECT_THAT(dated("[2015,2018]").second, ElementsAre("uncertain-bounds: page"));
  EXPECT_THAT(dated("2015/..").second, ElementsAre("open-date: page"));
  EXPECT_THAT(dated("1990-11/1991").second, IsEmpty());
}

TEST(BibtexTest, WhatLatexWouldReadAsACommandIsEscaped) {
  Source source = source_of("news");
  source.title = R"(50% of $5 & #1_a ~b ^c \d {e <f> "g")";
  source.publisher = "R&D";
  const std::string text = listed("bibtex", source).first;
  EXPECT_THAT(text, HasSubstr(R"(  title = {{50\% of \$5 \& \#1\_a \textasciitilde{}b )"
                              R"(\textasciicircum{}c \textbackslash{}d \textbraceleft{}e )"
                              R"(\textless{}f\textgreater{} "g"}},)"));
  EXPECT_THAT(text, HasSubstr(R"(  journal = {{R\&D}},)"));
  EXPECT_EQ(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}'));
}

TEST(BibtexTest, AnAddressIsPrintedLetterByLetter) {
  Source source = source_of("news");
  source.url = "https://host/a_b%20{c}?q=1&r=~é\\";
  EXPECT_THAT(listed("bibtex", source).first,
              HasSubstr("  url = {https://host/a_b%20%7Bc%7D?q=1&r=~%C3%A9%5C},\n"));
}

TEST(BibtexTest, LineBreaksAndControlCharactersAreReplacedAndNamed) {
  Source source = source_of("news");
  source.title = "two\r\nlines\a";
  const auto [text, losses] = listed("bibtex", source);
  EXPECT_THAT(text, HasSubstr("  title = {{two lines\uFFFD}},\n"));
  EXPECT_THAT(losses, ElementsAre("line-break: page", "control-character: page"));
}

TEST(BibtexTest, EveryKindOfSourceHasATypeWithTheFieldsItNeeds) {
  const auto entry = [](const char* kind, const char* publisher) {
    Source source = source_of(kind);
    source.publisher = publisher;
    const std::string text = listed("bibtex", source).first;
    return text.substr(0, text.find('{')) +
           (*publisher == 0
                ? ""
                : text.substr(text.rfind('\n', text.find("{{P}}")) + 2,
                              text.find(" = {{P}}") - text.rfind('\n', text.find("{{P}}")) - 2));
  };
  EXPECT_EQ(entry("news", "P"), "@article journal");
  EXPECT_EQ(entry("news", ""), "@misc");
  EXPECT_EQ(entry("article", "P"), "@article journal");
  EXPECT_EQ(entry("report", "P"), "@techreport institution");
  EXPECT_EQ(entry("report", ""), "@misc");
  EXPECT_EQ(entry("book", "P"), "@book publisher");
  EXPECT_EQ(entry("book", ""), "@book");
  for (const char* kind : {"official", "chronology", "encyclopedia", "copy", "dataset", "other"}) {
    EXPECT_EQ(entry(kind, "P"), "@misc howpublished") << kind;
  }
}

TEST(BibtexTest, ADayOfRetrievalIsUrldateAndWhatIsNoDateIsInTheNote) {
  Source source = source_of("news");
  source.retrieved = "2023-05";
  EXPECT_THAT(listed("bibtex", source).first, HasSubstr("  urldate = {2023-05},\n"));
  source.retrieved = "2023-05/2023-06";
  EXPECT_THAT(note_of(listed("bibtex", source).first), HasSubstr("Retrieved: 2023-05/2023-06."));
}

TEST(BibtexTest, ADatasetAnEventAndASourceAreCitedWithTheirRevision) {
  CitedThing dataset = cited_dataset();
  dataset.origin.version = "1.0";
  EXPECT_EQ(cited("bibtex", dataset).first,
            "@misc{small,\n"
            "  title = {{A small dataset}},\n"
            "  version = {1.0, revision abc, claims preferred},\n"
            "  url = {https://host/v1/datasets/small?revision=abc},\n"
            "  note = {License: CC0-1.0.},\n"
            "}\n");
  EXPECT_EQ(cited("bibtex", cited_event()).first,
            "@misc{letter,\n"
            "  title = {{The letter}},\n"
            "  howpublished = {{A small dataset}},\n"
            "  version = {revision abc, claims preferred},\n"
            "  url = {https://host/v1/datasets/small/events/letter?revision=abc},\n"
            "  note = {Date of the event: 1990-11. Event letter of dataset small, revision abc, "
            "claims preferred.},\n"
            "}\n");
  const Source source = source_of("report", "1990");
  EXPECT_THAT(cited("bibtex", cited_source(source)).first,
              HasSubstr("Parley dataset small, revision abc, claims preferred."));
}

}  // namespace
}  // namespace parley::formats
