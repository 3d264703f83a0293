#include "citations_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// The value of `issued`.
std::string issued(std::string_view edtf) {
  const Source source = source_of("news", edtf);
  const std::string text = listed("csl-json", source).first;
  const std::string key = "\"issued\":";
  const std::size_t begin = text.find(key) + key.size();
  return text.substr(begin, text.find('}', begin) + 1 - begin);
}

std::vector<std::string> losses_of(std::string_view edtf) {
  return listed("csl-json", source_of("news", edtf)).second;
}

TEST(CslJsonTest, WritesAListOfItems) {
  Source source = source_of("news", "1990-11");
  source.author = "Jane Doe";
  source.publisher = "The Gazette";
  source.url = "https://host/page";
  source.language = "en";
  source.retrieved = "2023-05-01";
  source.note = "Seen twice";
  EXPECT_EQ(listed("csl-json", source).first,
            R"([{"id":"page","type":"article-newspaper","title":"A page",)"
            R"("author":[{"literal":"Jane Doe"}],"container-title":"The Gazette",)"
            R"("issued":{"date-parts":[[1990,11]]},"accessed":{"date-parts":[[2023,5,1]]},)"
            R"("URL":"https://host/page","language":"en","keyword":"news",)"
            R"("source":"Parley dataset small, revision abc, claims preferred",)"
            R"("note":"Seen twice."}])");
}

TEST(CslJsonTest, ADateHasThePartsThatAreKnown) {
  EXPECT_EQ(issued("1990"), R"({"date-parts":[[1990]]})");
  EXPECT_EQ(issued("1990-11"), R"({"date-parts":[[1990,11]]})");
  EXPECT_EQ(issued("1990-11-05"), R"({"date-parts":[[1990,11,5]]})");
  EXPECT_EQ(issued("1990-11-05/1991"), R"({"date-parts":[[1990,11,5],[1991]]})");
  EXPECT_EQ(issued("2015-22"), R"({"date-parts":[[2015]],"season":2})");
  EXPECT_THAT(losses_of("1990-11-05/1991"), IsEmpty());
  EXPECT_THAT(losses_of("2015-22"), IsEmpty());
}

TEST(CslJsonTest, ThereIsNoYear0) {
  EXPECT_EQ(issued("0001"), R"({"date-parts":[[1]]})");
  EXPECT_EQ(issued("0000"), R"({"date-parts":[[-1]]})");
  EXPECT_EQ(issued("-0043-03-15"), R"({"date-parts":[[-44,3,15]]})");
}

TEST(CslJsonTest, WhatIsUncertainIsCirca) {
  EXPECT_EQ(issued("1925~"), R"({"date-parts":[[1925]],"circa":true})");
  EXPECT_EQ(issued("1925-03?"), R"({"date-parts":[[1925,3]],"circa":true})");
  EXPECT_EQ(issued("[2022-01-25..2022-02-08]"),
            R"({"date-parts":[[2022,1,25],[2022,2,8]],"circa":true})");
  EXPECT_EQ(issued("2015-22~"), R"({"date-parts":[[2015]],"season":2,"circa":true})");
  EXPECT_THAT(losses_of("[2022-01-25..2022-02-08]"), ElementsAre("uncertain-bounds: page"));
  EXPECT_THAT(losses_of("1925~"), IsEmpty());
}

TEST(CslJsonTest, ADateThatIsOpenStandsAtTheOtherEndAndIsNamed) {
  EXPECT_EQ(issued("2015/.."), R"({"date-parts":[[2015]]})");
  EXPECT_EQ(issued("../2015-03"), R"({"date-parts":[[2015,3]]})");
  EXPECT_THAT(losses_of("2015/.."), ElementsAre("open-date: page"));
}

TEST(CslJsonTest, WordsStandWhereThereIsNoDate) {
  Source source = source_of("news");
  EXPECT_THAT(listed("csl-json", source).first, Not(HasSubstr("issued")));
  source.published = DateStatement{};
  source.published->text = "that winter";
  EXPECT_THAT(listed("csl-json", source).first, HasSubstr(R"("issued":{"literal":"that winter"})"));
}

TEST(CslJsonTest, EveryKindOfSourceHasAType) {
  const std::vector<std::pair<const char*, const char*>> types{
      {"news", "article-newspaper"},
      {"article", "article-magazine"},
      {"report", "report"},
      {"official", "document"},
      {"chronology", "document"},
      {"encyclopedia", "entry-encyclopedia"},
      {"book", "book"},
      {"copy", "document"},
      {"dataset", "dataset"},
      {"memory", "document"},
      {"coding", "document"},
      {"other", "document"}};
  for (const auto& [kind, type] : types) {
    Source source = source_of(kind);
    source.publisher = "P";
    const std::string text = listed("csl-json", source).first;
    EXPECT_THAT(text, HasSubstr(std::string("\"type\":\"").append(type).append("\""))) << kind;
    EXPECT_THAT(text, HasSubstr(std::string("\"keyword\":\"").append(kind).append("\"")));
  }
  EXPECT_THAT(listed("csl-json", source_of("memory")).first,
              HasSubstr(R"("note":"The coders' memory, not checked in a page.")"));
}

TEST(CslJsonTest, WhatIsDroppedIsNamed) {
  Source source = source_of("news", "1990-11");
  source.published->text = "last month";
  source.alternatives.emplace_back();
  source.title = "On <i>Iran</i>";
  EXPECT_THAT(listed("csl-json", source).second,
              ElementsAre("alternatives: page", "date-words: page", "markup: page"));
}

TEST(CslJsonTest, QuotesControlCharactersAndMarkupStay) {
  Source source = source_of("news");
  source.title = "\"q\" \a <script>\n\u202Eمذاکرات";
  EXPECT_THAT(listed("csl-json", source).first,
              HasSubstr("\"title\":\"\\\"q\\\" \\u0007 <script>\\n\u202Eمذاکرات\""));
}

TEST(CslJsonTest, ATitleIsInTheLanguageOfTheAnswerElseInItsOwn) {
  Source source = source_of("news");
  source.language = "fa";
  source.titles = {{"en", "A page"}, {"fa", "صفحه"}};
  SourcesDocument document{small_origin(), {&source}};
  document.origin.language = "en";
  EXPECT_THAT(written(find_sources_format("csl-json"), document).first, HasSubstr("A page"));
  document.origin.language = "de";
  EXPECT_THAT(written(find_sources_format("csl-json"), document).first, HasSubstr("صفحه"));
}

TEST(CslJsonTest, ADatasetAnEventAndASourceAreCitedWithTheirRevision) {
  CitedThing dataset = cited_dataset();
  dataset.origin.version = "1.0";
  dataset.origin.citation = "Doe: A small dataset";
  dataset.origin.language = "en";
  EXPECT_EQ(cited("csl-json", dataset).first,
            R"([{"id":"small","type":"dataset","title":"A small dataset",)"
            R"("URL":"https://host/v1/datasets/small?revision=abc","language":"en",)"
            R"("version":"1.0, revision abc, claims preferred",)"
            R"("note":"Doe: A small dataset. License: CC0-1.0."}])");

  CitedThing event = cited_event();
  event.flags = 1U << static_cast<unsigned>(EventFlag::denied);
  EXPECT_EQ(cited("csl-json", event).first,
            R"([{"id":"letter","type":"entry","title":"[denied] The letter",)"
            R"("container-title":"A small dataset","event-date":{"date-parts":[[1990,11]]},)"
            R"("URL":"https://host/v1/datasets/small/events/letter?revision=abc",)"
            R"("version":"revision abc, claims preferred",)"
            R"("note":"Event letter of dataset small, revision abc, claims preferred."}])");

  Source source = source_of("report", "1990");
  source.publisher = "IAEA";
  EXPECT_EQ(cited("csl-json", cited_source(source)).first,
            R"([{"id":"page","type":"report","title":"A page","publisher":"IAEA",)"
            R"("issued":{"date-parts":[[1990]]},"keyword":"report",)"
            R"("source":"Parley dataset small, revision abc, claims preferred",)"
            R"("archive":"Parley dataset small",)"
            R"("archive_location":"revision abc, claims preferred"}])");
}

TEST(CslJsonTest, AnEmptyListIsADocument) {
  EXPECT_EQ(written(find_sources_format("csl-json"), SourcesDocument{small_origin(), {}}).first,
            "[]");
}

}  // namespace
}  // namespace parley::formats
