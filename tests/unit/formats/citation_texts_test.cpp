#include "citations_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(CitationTextTest, ADatasetIsCitedAsItWantsToBe) {
  CitedThing thing = cited_dataset();
  EXPECT_EQ(cited("citation", thing).first,
            "A small dataset (dataset small). CC0-1.0. Revision abc, claims preferred. "
            "https://host/v1/datasets/small?revision=abc\n");
  thing.origin.version = "1.0";
  thing.origin.license = "unknown";
  EXPECT_EQ(cited("citation", thing).first,
            "A small dataset (dataset small, version 1.0). Revision abc, claims preferred. "
            "https://host/v1/datasets/small?revision=abc\n");
  thing.origin.citation = "Doe: A small dataset. CC0.";
  EXPECT_EQ(cited("citation", thing).first,
            "Doe: A small dataset. CC0. Revision abc, claims preferred. "
            "https://host/v1/datasets/small?revision=abc\n");
}

TEST(CitationTextTest, AnEventIsCitedWithItsDateAndWhatItIsNot) {
  CitedThing thing = cited_event();
  thing.flags = 1U << static_cast<unsigned>(EventFlag::hypothetical);
  EXPECT_EQ(cited("citation", thing).first,
            "“[hypothetical] The letter” (1990-11), event letter in: A small dataset (dataset "
            "small). CC0-1.0. Revision abc, claims preferred. "
            "https://host/v1/datasets/small/events/letter?revision=abc\n");
}

TEST(CitationTextTest, ASourceIsCitedWithItsAddressAndOurs) {
  Source source = source_of("news", "1990-11-05");
  source.author = "Jane Doe";
  source.publisher = "The Gazette";
  source.url = "https://gazette/page";
  EXPECT_EQ(cited("citation", cited_source(source)).first,
            "Jane Doe: “A page”, The Gazette, 1990-11-05, https://gazette/page, source page in: A "
            "small dataset (dataset small). CC0-1.0. Revision abc, claims preferred. "
            "https://host/v1/datasets/small/sources/page?revision=abc\n");
}

TEST(CitationTextTest, IsOneLine) {
  CitedThing thing = cited_event();
  thing.label = "two\nlines\a";
  const auto [text, losses] = cited("citation", thing);
  EXPECT_THAT(text, HasSubstr("“two lines\uFFFD”"));
  EXPECT_THAT(losses, ElementsAre("line-break: letter", "control-character: letter"));
}

TEST(CffTest, WritesACitationFileOfADataset) {
  CitedThing thing = cited_dataset();
  thing.origin.version = "1.0";
  thing.origin.citation = "Doe: A small dataset";
  const auto [text, losses] = cited("cff", thing);
  EXPECT_EQ(text,
            "cff-version: 1.2.0\n"
            "type: dataset\n"
            "message: \"Please cite this dataset with its revision. Doe: A small dataset.\"\n"
            "title: \"A small dataset\"\n"
            "authors:\n"
            "  - name: \"Contributors to the dataset small\"\n"
            "version: \"1.0\"\n"
            "commit: \"abc\"\n"
            "license: \"CC0-1.0\"\n"
            "url: \"https://host/v1/datasets/small?revision=abc\"\n"
            "identifiers:\n"
            "  - type: url\n"
            "    value: \"https://host/v1/datasets/small?revision=abc\"\n"
            "    description: \"This revision of the dataset\"\n"
            "  - type: other\n"
            "    value: \"abc\"\n"
            "    description: \"The revision: SHA-256 of the canonical form\"\n");
  EXPECT_THAT(losses, ElementsAre("no-author"));
}

TEST(CffTest, ALicenseIsANameAnAddressOrLost) {
  CitedThing thing = cited_dataset();
  thing.origin.license = "https://license/";
  EXPECT_THAT(cited("cff", thing).first, HasSubstr("\nlicense-url: \"https://license/\"\n"));
  for (const char* license : {"unknown", "", "public domain"}) {
    thing.origin.license = license;
    const auto [text, losses] = cited("cff", thing);
    EXPECT_THAT(text, Not(HasSubstr("license"))) << license;
    EXPECT_THAT(losses, ElementsAre("no-author", "license")) << license;
  }
}

TEST(CffTest, ANameWithoutAServerIsAnIdentifierAndNoAddress) {
  CitedThing thing = cited_dataset();
  thing.address = "urn:parley:small";
  const std::string text = cited("cff", thing).first;
  EXPECT_THAT(text, Not(HasSubstr("\nurl:")));
  EXPECT_THAT(text, HasSubstr("  - type: other\n    value: \"urn:parley:small\"\n"));
}

TEST(CffTest, NoTextCanBecomeAnythingElseInYaml) {
  CitedThing thing = cited_dataset();
  thing.origin.title = "a: \"b\" #c \\d\n- e\a\x7F \u0085\u2028\u202E\uFEFF 😀 مذاکرات";
  const auto [text, losses] = cited("cff", thing);
  EXPECT_THAT(text, HasSubstr("title: \"a: \\\"b\\\" #c \\\\d\\u000a- e\\u0007\\u007f "
                              "\\u0085\\u2028\\u202e\\ufeff 😀 مذاکرات\"\n"));
}

TEST(CitationFormatsTest, EveryDialectIsFoundByItsName) {
  std::vector<std::string_view> names;
  for (const CitationFormat& format : citation_formats()) {
    names.push_back(format.name);
    EXPECT_EQ(find_citation_format(format.name), &format);
  }
  EXPECT_THAT(names, ElementsAre("citation", "bibtex", "csl-json", "cff"));
  names.clear();
  for (const SourcesFormat& format : sources_formats()) {
    names.push_back(format.name);
    EXPECT_EQ(find_sources_format(format.name), &format);
  }
  EXPECT_THAT(names, ElementsAre("csl-json", "bibtex"));
}

}  // namespace
}  // namespace parley::formats
