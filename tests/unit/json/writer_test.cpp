#include "parley/json/writer.hpp"

#include "parley/json/reader.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace parley::json {
namespace {

std::string as_json(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

TEST(JsonWriterTest, WritesCommasBetweenValues) {
  Writer writer;
  writer.begin_object().member("a", 1).key("b").begin_array().value("x").value(true).null();
  writer.begin_object().end_object().begin_array().end_array().end_array().member("c", 2.5);
  writer.end_object();
  EXPECT_EQ(writer.take(), R"({"a":1,"b":["x",true,null,{},[]],"c":2.5})");
}

TEST(JsonWriterTest, JoinsPartsToOneString) {
  Writer writer;
  writer.begin_array().joined({"e", "a", "b"}, ':').joined({"e", "a\"", ""}, ':').end_array();
  EXPECT_EQ(writer.take(), R"(["e:a:b","e:a\":"])");
}

TEST(JsonWriterTest, WritesTextsOfEveryLengthWhole) {
  for (std::size_t length = 0; length < 70; ++length) {
    for (std::size_t escaped = 0; escaped <= length; ++escaped) {
      std::string text(length, 'x');
      std::string written = text;
      if (escaped < length) {
        text[escaped] = '\n';
        written.replace(escaped, 1, "\\n");
      }
      Writer writer;
      writer.begin_object().member(text, text).key("k").raw("\"" + written + "\"").end_object();
      const std::string quoted = "\"" + written + "\"";
      ASSERT_EQ(writer.text(), "{" + quoted + ":" + quoted + ",\"k\":" + quoted + "}");
    }
  }
}

TEST(JsonWriterTest, WritesAKeyThatIsJsonUnchanged) {
  Writer writer;
  writer.begin_object().raw_key("\"a\\n\"").value(1).raw_key("\"\"").value(2).end_object();
  EXPECT_EQ(writer.text(), R"({"a\n":1,"":2})");
}

TEST(JsonWriterTest, DoesNotWriteReservedRoom) {
  Writer writer;
  writer.reserve(100);
  writer.begin_array().value(1);
  writer.reserve(10);
  writer.end_array();
  EXPECT_EQ(writer.take(), "[1]");
  EXPECT_EQ(writer.value(2).take(), "2");
}

TEST(JsonWriterTest, OmitsEmptyTextOnRequest) {
  Writer writer;
  writer.begin_object().member_if("a", "").member_if("b", "x").end_object();
  EXPECT_EQ(writer.text(), R"({"b":"x"})");
}

TEST(JsonWriterTest, WritesTheExtremesOfNumbers) {
  Writer writer;
  writer.begin_array()
      .value(std::numeric_limits<std::int64_t>::min())
      .value(std::numeric_limits<std::uint64_t>::max())
      .value(0.1)
      .value(std::numeric_limits<double>::infinity())
      .end_array();
  EXPECT_EQ(writer.text(), "[-9223372036854775808,18446744073709551615,0.1,null]");
}

TEST(JsonWriterTest, EscapesOnlyWhatItMust) {
  EXPECT_EQ(as_json("a\"b\\c\n\r\t\b\f\x01é😀"), R"("a\"b\\c\n\r\t\b\f\u0001é😀")");
}

TEST(JsonWriterTest, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(as_json("a\xFF"
                    "b\xC0\xAF"
                    "c\xED\xA0\x80"),
            "\"a\uFFFDb\uFFFD\uFFFDc\uFFFD\uFFFD\uFFFD\"");
}

TEST(JsonWriterTest, WhatItWritesReadsBackTheSame) {
  std::string every;
  for (int byte = 0; byte < 0x80; ++byte) {
    every += static_cast<char>(byte);
  }
  EXPECT_EQ(parse(as_json(every)).value, Value(every));
}

}  // namespace
}  // namespace parley::json
