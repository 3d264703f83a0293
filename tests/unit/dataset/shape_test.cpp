#include "parley/dataset/write.hpp"

#include "test_data.hpp"

namespace parley::dataset {
namespace {

using test::messages_about;
using test::small_dataset;

/// The messages when one place of the small dataset holds something else.
std::string with(const std::string& pointer, const std::string& text) {
  json::Value dataset = small_dataset();
  dataset[json::Value::json_pointer(pointer)] = json::parse(text).value.value();
  return messages_about(dataset);
}

TEST(ShapeTest, TheSmallDatasetHasNoFault) {
  EXPECT_EQ(messages_about(small_dataset()), "");
}

TEST(ShapeTest, MissingKeysAreNamed) {
  json::Value dataset = small_dataset();
  dataset["events"][0].erase("label");
  dataset["events"][0].erase("evidence");
  dataset["actors"][0].erase("kind");
  EXPECT_EQ(messages_about(dataset),
            "d.json:/actors/0: expected the key kind, got an object without it\n"
            "d.json:/events/0: expected the key label, got an object without it\n"
            "d.json:/events/0: expected the key evidence, got an object without it\n");
}

TEST(ShapeTest, WrongValuesAreShown) {
  EXPECT_EQ(with("/events/0/id", R"("Talks")"),
            "d.json:/events/0/id: expected an id of the characters a-z 0-9 - that begins with no "
            "-, got \"Talks\"\n");
  EXPECT_EQ(with("/events/0/label", R"("Talks")"),
            "d.json:/events/0/label: expected texts by language tag, such as {\"en\": \"…\"}, got "
            "\"Talks\"\n");
  EXPECT_EQ(with("/events/0/label", R"({"English":"Talks"})"),
            "d.json:/events/0/label/English: expected a language tag such as en or zh-Hant, got "
            "\"English\"\n");
  EXPECT_EQ(with("/events/0/count", "2.5"),
            "d.json:/events/0/count: expected a whole number from 1 to 2147483647, got the number "
            "2.5\n");
  EXPECT_EQ(with("/events/0/count", R"({"atLeast":0})"),
            "d.json:/events/0/count/atLeast: expected a whole number from 1 to 2147483647, got the "
            "number 0\n");
  EXPECT_EQ(with("/events/0/outcome", R"("postponed")"),
            "d.json:/events/0/outcome: expected one of accepted, rejected, got \"postponed\"\n");
  EXPECT_EQ(
      with("/events/0/quantities",
           R"([{"what":"Dead","value":1e16,"evidence":[{"source":"paper"}]}])"),
      "d.json:/events/0/quantities/0/value: expected a number from -1e15 to 1e15, got the number "
      "1e+16\n"
      "d.json:/events/0/quantities/0/what: expected an id of the characters a-z 0-9 - that begins "
      "with no -, got \"Dead\"\n");
  EXPECT_EQ(with("/actors/0/aliases", R"(["N",{"text":""},7])"),
            "d.json:/actors/0/aliases/1/text: expected a text of at least one character, got "
            "\"\"\n"
            "d.json:/actors/0/aliases/2: expected a text of at least one character, or an object "
            "with one, got the number 7\n");
  EXPECT_EQ(with("/sources/0/title", "[]"),
            "d.json:/sources/0/title: expected a text of at least one character, or texts by "
            "language tag, got an array\n");
  EXPECT_EQ(with("/events/0/place", "null"),
            "d.json:/events/0/place: expected a text of at least one character, got null\n");
  EXPECT_EQ(with("/events/0/flags", R"(["future","future"])"),
            "d.json:/events/0/flags/1: expected each flag once, got \"future\" again\n");
  EXPECT_EQ(with("/events/0/participants/0/role", R"("boss")"),
            "d.json:/events/0/participants/0/role: expected one of initiator, recipient, "
            "participant, mediator, host, signatory, guarantor, observer, subject, facilitator, "
            "chief-negotiator, accompanying, spokesperson, organiser, got \"boss\"\n");
  EXPECT_EQ(with("/events/0/evidence", "[]"),
            "d.json:/events/0/evidence: expected an array of at least one item, got an empty "
            "array\n");
  EXPECT_EQ(with("/sources/0/url", R"("ftp://x")"),
            "d.json:/sources/0/url: expected an address that begins with https:// or http:// and "
            "has no spaces, got \"ftp://x\"\n");
  EXPECT_EQ(with("/dataset/vocabulary", R"("cooking")"),
            "d.json:/dataset/vocabulary: expected the vocabulary negotiation, got \"cooking\"\n");
}

TEST(ShapeTest, WholeNumbersMayBeWrittenAsFractions) {
  EXPECT_EQ(with("/events/0/ordinal", "3.0"), "");
}

TEST(ShapeTest, DatesSayWhichByteDoesNotFit) {
  const EdtfFault fault = Edtf::parse("2001-13-01").error();
  EXPECT_EQ(with("/events/0/date", R"("2001-13-01")"),
            "d.json:/events/0/date: expected an EDTF date with " + fault.expected + " at byte " +
                std::to_string(fault.offset) + ", got \"2001-13-01\"; did you mean 2001-01-13?\n");
  EXPECT_EQ(with("/events/0/date", "2001"),
            "d.json:/events/0/date: expected an EDTF date or an object, got the number 2001\n");
}

TEST(ShapeTest, WrittenBoundsAreWholeDaysIncluded) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["date"] = {{"startEarliest", "2001-05-01"}, {"endLatest", "2001-05-03"}};
  dataset["events"][0]["evidence"][0]["states"]["date"] = dataset["events"][0]["date"];
  const test::TemporaryFolder folder;
  const ReadResult result = read(folder.write("d.json", dataset.dump()));
  ASSERT_TRUE(result.ok()) << test::messages(result);
  const Bounds expected{parse_day("2001-05-01").value(), parse_day("2001-05-03").value(),
                        parse_day("2001-05-02").value(), parse_day("2001-05-04").value()};
  EXPECT_EQ(result.dataset->events[0].own.date->bounds, expected);
  EXPECT_TRUE(result.dataset->events[0].own.date->bounds_given);
}

TEST(ShapeTest, ABoundOfNullIsNoBound) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["date"] = {{"startEarliest", "2001-05-01"},
                                  {"startLatest", nullptr},
                                  {"endEarliest", nullptr},
                                  {"endLatest", nullptr}};
  json::Value left_out = dataset;
  left_out["events"][0]["date"] = {{"startEarliest", "2001-05-01"}};
  const test::TemporaryFolder folder;
  const ReadResult with_null = read(folder.write("d.json", dataset.dump()));
  ASSERT_TRUE(with_null.ok()) << test::messages(with_null);
  const ReadResult without = read(folder.write("e.json", left_out.dump()));
  EXPECT_EQ(with_null.dataset->revision, without.dataset->revision);
  EXPECT_EQ(with_null.dataset->events[0].own.date->bounds.end_latest, no_latest);
  ASSERT_TRUE(write(*with_null.dataset, folder.path() / "again.json").has_value());
  EXPECT_EQ(read(folder.path() / "again.json").dataset->revision, without.dataset->revision);

  dataset["events"][0]["date"] = {{"startEarliest", nullptr}, {"endLatest", nullptr}};
  const ReadResult undated = read(folder.write("d.json", dataset.dump()));
  ASSERT_TRUE(undated.ok()) << test::messages(undated);
  EXPECT_TRUE(is_undated(undated.dataset->events[0].own.date->bounds));
}

TEST(ShapeTest, WrittenBoundsMustFitEachOtherAndTheEdtfValue) {
  EXPECT_EQ(with("/events/0/date", R"({"startEarliest":"2001-05-03","endLatest":"2001-05-01"})"),
            "d.json:/events/0/date: expected bounds that leave room for a start and an end, got "
            "none that fit\n");
  EXPECT_EQ(with("/events/0/date", R"({"edtf":"2001-05","startEarliest":"2001-06-01"})"),
            "d.json:/events/0/date: expected bounds that leave room for a start and an end, got "
            "none that fit\n");
  EXPECT_EQ(with("/events/0/date", R"({"startEarliest":"May"})"),
            "d.json:/events/0/date/startEarliest: expected a day as YYYY-MM-DD, or null for no "
            "bound, got "
            "\"May\"\n");
}

TEST(ShapeTest, ADateMayBeNothingButWords) {
  EXPECT_EQ(with("/events/0/date", R"({"text":"recently","anchor":"paper"})"), "");
}

TEST(ShapeTest, AnchorsAreDatesOrSources) {
  EXPECT_EQ(with("/events/0/date", R"({"text":"recently","anchor":"talks"})"),
            "d.json:/events/0/date/anchor: expected an EDTF date or the id of a source, got "
            "\"talks\"\n");
  EXPECT_EQ(with("/events/0/date", R"({"text":"recently","anchor":"2001-05~"})"), "");
}

TEST(ShapeTest, QuotesHaveAtMostTwentyFiveWords) {
  std::string words;
  for (int i = 0; i < 26; ++i) {
    words += "word ";
  }
  EXPECT_EQ(with("/events/0/evidence/0/quote", json::Value{{"exact", words}}.dump()),
            "d.json:/events/0/evidence/0/quote/exact: expected a quote of at most 25 words, got 26 "
            "words\n");
}

TEST(ShapeTest, AnAlternativeHasTheShapeOfItsProperty) {
  EXPECT_EQ(
      with("/events/0/alternatives", R"([{"property":"count","value":"eight","rank":"normal"}])"),
      "d.json:/events/0/alternatives/0/value: expected a whole number from 1 to 2147483647, "
      "got \"eight\"\n");
  EXPECT_EQ(with("/events/0/alternatives", R"([{"property":"colour","value":1,"rank":"normal"}])"),
            "d.json:/events/0/alternatives/0/property: expected one of type, label, date, place, "
            "participants, partOf, ordinal, count, flags, relations, outcome, got \"colour\"\n");
}

TEST(OwnTypesTest, TakeFamilyAndSymmetryFromWhatTheySpecialise) {
  json::Value dataset = small_dataset();
  dataset["types"] = json::parse(R"([
    {"id": "picnic", "label": {"en": "Picnic"}, "specialises": "garden-party"},
    {"id": "garden-party", "label": {"en": "Garden party"}, "specialises": "meeting"},
    {"id": "lecture", "label": {"en": "Lecture"}, "specialises": "meeting", "symmetric": false}
  ])")
                         .value.value();
  dataset["events"][0]["type"] = "picnic";
  const test::TemporaryFolder folder;
  const ReadResult result = read(folder.write("d.json", dataset.dump()));
  ASSERT_TRUE(result.ok()) << test::messages(result);
  const Vocabulary& vocabulary = result.dataset->vocabulary;
  EXPECT_EQ(vocabulary.find_type("picnic")->family, "talks");
  EXPECT_TRUE(vocabulary.find_type("picnic")->symmetric);
  EXPECT_FALSE(vocabulary.find_type("lecture")->symmetric);
}

TEST(OwnTypesTest, SpecialiseSomethingKnownAndNotEachOther) {
  json::Value dataset = small_dataset();
  dataset["types"] = json::parse(R"([
    {"id": "a", "label": {"en": "A"}, "specialises": "b"},
    {"id": "b", "label": {"en": "B"}, "specialises": "a"},
    {"id": "c", "label": {"en": "C"}, "specialises": "d"},
    {"id": "c", "label": {"en": "Again"}, "specialises": "call"}
  ])")
                         .value.value();
  EXPECT_EQ(messages_about(dataset),
            "d.json:/types/1/specialises: expected a type that does not in turn specialise this "
            "one, got \"a\"\n"
            "d.json:/types/2/specialises: expected the id of an event type, got \"d\"\n"
            "d.json:/types/3/id: expected an event type id of its own, got \"c\" again\n");
}

}  // namespace
}  // namespace parley::dataset
