#include "log/line_formatter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace parley::app {
namespace {

using nlohmann::json;
using testing::EndsWith;
using testing::MatchesRegex;

/// What somebody who wants to forge lines or command a terminal would send.
const std::string hostile =
    "a\n2026-01-01T00:00:00.000Z info forged\r\x1B[2J\x07\x7F\t\xC2\x9B"
    "31m\xE2\x80\xA8\xE2\x80\xAE\xE2\x81\xA6\xFF\xC3(\xED\xA0\x80\"}\\end";

std::string printable(std::string_view text) {
  std::string out;
  append_printable(out, text);
  return out;
}

TEST(LineFormatterTest, ATextLineHasTimeLevelAndMessage) {
  EXPECT_THAT(format_line(LogFormat::text, spdlog::level::warn, "all is {} well"),
              MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z warn "
                           "all is \\{\\} well\n"));
}

TEST(LineFormatterTest, AJsonLineIsOneObject) {
  const std::string line = format_line(LogFormat::json, spdlog::level::err, "it \"broke\"");
  const json read = json::parse(line);
  EXPECT_EQ(read.size(), 3U);
  EXPECT_EQ(read.at("level"), "error");
  EXPECT_EQ(read.at("message"), "it \"broke\"");
  EXPECT_THAT(read.at("time").get<std::string>(), MatchesRegex("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z"));
}

TEST(LineFormatterTest, NoMessageBreaksOutOfItsLine) {
  for (const LogFormat format : {LogFormat::text, LogFormat::json}) {
    const std::string line = format_line(format, spdlog::level::info, hostile);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    EXPECT_TRUE(std::none_of(line.begin(), line.end() - 1, [](char c) {
      return (c >= 0 && c < ' ') || c == '\x7F';
    })) << line;
  }
  const json read = json::parse(format_line(LogFormat::json, spdlog::level::info, hostile));
  EXPECT_THAT(read.at("message").get<std::string>(), EndsWith("\"}\\end"));
}

TEST(LineFormatterTest, NoMarkOfAJsonLineReordersIt) {
  const std::string marks = "\u202E\u2066\u061C\u2028\u0085<";
  const std::string line = format_line(LogFormat::json, spdlog::level::info, marks);
  EXPECT_THAT(line, testing::HasSubstr(R"("\u202e\u2066\u061c\u2028\u0085\u003c")"));
  EXPECT_EQ(json::parse(line).at("message"), marks);
}

TEST(LineFormatterTest, WhatCommandsATerminalIsMadeVisible) {
  EXPECT_EQ(printable("plain, ψαρί, 条約"), "plain, ψαρί, 条約");
  EXPECT_EQ(printable("\x1B[2J\r\n\x7F"), "\\x1B[2J\\x0D\\x0A\\x7F");
  EXPECT_EQ(printable("\xC2\x9B\u061C"), "\\u{009B}\\u{061C}");
  EXPECT_EQ(printable("\xE2\x80\xA8\xE2\x80\xAE\xE2\x81\xA6"), "\\u{2028}\\u{202E}\\u{2066}");
  EXPECT_EQ(printable("\xFF\xC3("), "\xEF\xBF\xBD\xEF\xBF\xBD(");
  EXPECT_EQ(printable(std::string_view("\0", 1)), "\\x00");
}

TEST(LineFormatterTest, ALongMessageIsCut) {
  const std::string message(3 * max_message, 'm');
  EXPECT_LT(format_line(LogFormat::text, spdlog::level::info, message).size(), max_message + 64);
  const json read = json::parse(format_line(LogFormat::json, spdlog::level::info, message));
  EXPECT_EQ(read.at("message").get<std::string>().size(), max_message);
}

TEST(LineFormatterTest, ALevelIsNamedAsTheOptionNamesIt) {
  EXPECT_EQ(name_of(spdlog::level::trace), "trace");
  EXPECT_EQ(name_of(spdlog::level::debug), "debug");
  EXPECT_EQ(name_of(spdlog::level::warn), "warn");
  EXPECT_EQ(name_of(spdlog::level::err), "error");
  EXPECT_EQ(name_of(spdlog::level::off), "off");
}

}  // namespace
}  // namespace parley::app
