#include "log/trace_parent.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace parley::app {
namespace {

constexpr std::string_view valid = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
constexpr std::string_view trace = "4bf92f3577b34da6a3ce929d0e0e4736";

/// The valid value with other text at a place.
std::string with(std::size_t at, std::string_view text) {
  return std::string(valid).replace(at, text.size(), text);
}

TEST(TraceParentTest, TheExamplesOfTheStandardHaveTheirTraceId) {
  EXPECT_EQ(trace_id(valid), trace);
  EXPECT_EQ(trace_id(with(53, "00")), trace) << "not sampled";
  EXPECT_EQ(trace_id("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            "0af7651916cd43dd8448eb211c80319c");
}

TEST(TraceParentTest, ALaterVersionIsReadAsFarAsItIsKnown) {
  EXPECT_EQ(trace_id(with(0, "cc")), trace);
  EXPECT_EQ(trace_id(with(0, "cc") + "-what-comes-later"), trace);
  EXPECT_EQ(trace_id(with(0, "cc") + "-"), trace);
  EXPECT_EQ(trace_id(with(0, "cc") + ".later"), "");
}

TEST(TraceParentTest, AnInvalidOneIsIgnored) {
  EXPECT_EQ(trace_id(with(0, "ff")), "");
  EXPECT_EQ(trace_id(with(3, std::string(32, '0'))), "");
  EXPECT_EQ(trace_id(with(36, std::string(16, '0'))), "");
  EXPECT_EQ(trace_id(with(3, "4BF9")), "") << "capitals";
  EXPECT_EQ(trace_id(with(36, "g")), "");
  EXPECT_EQ(trace_id(with(53, "\n1")), "");
  for (const std::size_t hyphen : {2U, 35U, 52U}) {
    EXPECT_EQ(trace_id(with(hyphen, "_")), "") << hyphen;
  }
  EXPECT_EQ(trace_id(std::string(valid) + "-00"), "") << "version 00 ends there";
  for (std::size_t size = 0; size < valid.size(); ++size) {
    EXPECT_EQ(trace_id(valid.substr(0, size)), "") << size;
  }
}

TEST(TraceParentTest, TwoOfThemInOneRequestAreIgnored) {
  const api::Header one{"TraceParent", std::string(valid)};
  EXPECT_EQ(trace_id_of({{"Host", "h"}, one}), trace);
  EXPECT_EQ(trace_id_of({one, one}), "");
  EXPECT_EQ(trace_id_of({{"Host", "h"}}), "");
}

}  // namespace
}  // namespace parley::app
