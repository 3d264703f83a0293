#include "log/request_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <string>

namespace parley::app {
namespace {

using nlohmann::json;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

json as_json(const http::Answered& what) {
  std::string text = "{";
  text.append(line_of_request(what, "/v1", LogFormat::json)).append("}");
  return json::parse(text);
}

http::Answered answered(const api::Request& request) {
  http::Answered what;
  what.request = &request;
  what.request_id = "id-1";
  what.client = "192.0.2.7";
  what.status = 200;
  what.octets = 1'234;
  what.handling = std::chrono::nanoseconds{1'234'567};
  return what;
}

TEST(RequestLineTest, SaysWhoAskedWhatAndWhatWasSent) {
  const api::Request request{
      "GET",
      "/v1?lang=en",
      {{"User-Agent", "curl/8"},
       {"Referer", "https://example.org/page"},
       {"traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}}};
  const json expected = json::parse(R"({"message":"request","request_id":"id-1",
      "client":"192.0.2.7","method":"GET","target":"/v1?lang=en","route":"/v1","status":200,
      "octets":1234,"ms":1.235,"user_agent":"curl/8","referer":"https://example.org/page",
      "trace_id":"4bf92f3577b34da6a3ce929d0e0e4736"})");
  EXPECT_EQ(as_json(answered(request)), expected);
  EXPECT_EQ(line_of_request(answered(request), "/v1", LogFormat::text),
            "192.0.2.7 200 1234 octets 1.235 ms id-1 GET /v1?lang=en");
}

TEST(RequestLineTest, WhatTheClientDidNotSendIsLeftOut) {
  const api::Request request{"GET", "/v1", {{"traceparent", "00-zero"}}};
  const json line = as_json(answered(request));
  for (const char* const name : {"user_agent", "referer", "trace_id"}) {
    EXPECT_FALSE(line.contains(name)) << name;
  }
}

TEST(RequestLineTest, ARequestThatWasRefusedUnreadHasALineToo) {
  http::Answered what;
  what.request_id = "id-2";
  what.client = "::1";
  what.status = 431;
  const json line = as_json(what);
  EXPECT_EQ(line.at("status"), 431);
  EXPECT_FALSE(line.contains("target"));
  EXPECT_THAT(line_of_request(what, "(none)", LogFormat::text), EndsWith(" id-2 - -"));
}

TEST(RequestLineTest, HostileTextsStayInsideTheirMembers) {
  const std::string hostile = "/\",\"status\":500,\"x\":\"\n\r\x1B[31m\xFF\xC0\x80\\";
  const api::Request request{"G\nT", hostile, {{"User-Agent", hostile}, {"Referer", hostile}}};
  const std::string_view raw = line_of_request(answered(request), "/v1", LogFormat::json);
  for (const char c : {'\n', '\r', '\x1B', '\xFF', '\xC0'}) {
    EXPECT_EQ(raw.find(c), std::string_view::npos) << int{c};
  }
  const json line = as_json(answered(request));
  EXPECT_EQ(line.at("status"), 200);
  EXPECT_FALSE(line.contains("x"));
  EXPECT_THAT(line.at("target").get<std::string>(), HasSubstr("\"status\":500"));
}

TEST(RequestLineTest, LongTextsAreCutBetweenCharacters) {
  std::string target = "/";
  for (std::size_t i = 0; i < max_logged_target; ++i) {
    target += "ψ";  // two octets, from an odd place
  }
  const api::Request request{"GET", target, {{"User-Agent", std::string(9'999, 'u')}}};
  const json line = as_json(answered(request));
  const auto logged = line.at("target").get<std::string>();
  EXPECT_LE(logged.size(), max_logged_target + 3);
  EXPECT_THAT(logged, EndsWith("ψ…"));
  EXPECT_EQ(line.at("user_agent"), std::string(max_logged_header, 'u') + "…");
  EXPECT_THAT(logged, Not(HasSubstr("\xEF\xBF\xBD")));
}

}  // namespace
}  // namespace parley::app
