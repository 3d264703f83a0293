#include "parley/http/head_guard.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace parley::http {
namespace {

using State = HeadGuard::State;

const Limits limits;

/// The refusal of a head as "status detail", "complete" or "incomplete".
std::string verdict(std::string_view octets, const Limits& own = limits) {
  HeadGuard guard(own);
  switch (guard.read(octets)) {
    case State::incomplete: return "incomplete";
    case State::complete: return "complete";
    case State::refused: break;
  }
  return std::to_string(guard.refusal().kind.status) + ' ' + guard.refusal().detail;
}

constexpr std::string_view uuid = "00000000-0000-4000-8000-000000000000";

struct Parsed {
  api::Request request;
  ParsedHead head;
};

/// What Beast makes of a head that the guard lets through.
Parsed parse(std::string_view octets) {
  HeadGuard guard(limits);
  EXPECT_EQ(guard.read(octets), State::complete);
  Parsed parsed;
  EXPECT_TRUE(parse_head(guard.head(octets), uuid, parsed.request, parsed.head));
  return parsed;
}

api::Request read_request(std::string_view octets) {
  return parse(octets).request;
}

TEST(HeadGuardTest, ReadsMethodTargetAndFieldsInTheirOrder) {
  const api::Request request = read_request(
      "GET /v1/datasets?limit=2 HTTP/1.1\r\nHost: example.org\r\nAccept:  text/csv \r\nX:\r\n\r\n");
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(request.target, "/v1/datasets?limit=2");
  ASSERT_EQ(request.headers.size(), 4U);
  EXPECT_EQ(request.headers[0].name, "Host");
  EXPECT_EQ(request.headers[0].value, "example.org");
  EXPECT_EQ(request.headers[1].name, "Accept");
  EXPECT_EQ(request.headers[1].value, "text/csv");
  EXPECT_EQ(request.headers[2].name, "X");
  EXPECT_EQ(request.headers[2].value, "");
  EXPECT_EQ(request.headers[3].name, "X-Request-Id");
  EXPECT_EQ(request.headers[3].value, uuid);
}

TEST(HeadGuardTest, LeavesWhatFollowsTheHeadToTheNextRequest) {
  const std::string first = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  HeadGuard guard(limits);
  EXPECT_EQ(guard.read(first + "GET /2 HTTP"), State::complete);
  EXPECT_EQ(guard.size(), first.size());
}

TEST(HeadGuardTest, ReadsAnotherHeadAfterAReset) {
  HeadGuard guard(limits);
  ASSERT_EQ(guard.read("GET / HTTP/1.0\r\nConnection: close\r\n\r\n"), State::complete);
  guard.reset();
  const std::string_view second = "HEAD /2 HTTP/1.1\r\nHost: a\r\n\r\n";
  ASSERT_EQ(guard.read(second), State::complete);
  EXPECT_EQ(guard.head(second), second);
}

TEST(HeadGuardTest, TurnsAnAbsoluteTargetIntoOriginForm) {
  EXPECT_EQ(read_request("GET http://a.example:80/x?y HTTP/1.1\r\nHost: b\r\n\r\n").target, "/x?y");
  EXPECT_EQ(read_request("GET HTTPS://a.example HTTP/1.1\r\nHost: b\r\n\r\n").target, "/");
  EXPECT_EQ(read_request("GET http://a.example?y HTTP/1.1\r\nHost: b\r\n\r\n").target, "/?y");
}

TEST(HeadGuardTest, PrefersTheAuthorityOfTheTargetToTheHostField) {
  const auto request = read_request("GET http://a.example/ HTTP/1.1\r\nhOST: b\r\n\r\n");
  EXPECT_EQ(api::find_header(request.headers, "Host"), "a.example");
}

TEST(HeadGuardTest, LeavesAnEmptyLineOutOfTheHead) {
  EXPECT_EQ(read_request("\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n").target, "/x");
}

TEST(HeadGuardTest, CountsALaterMinorVersionAsTheOneSpoken) {
  const Parsed parsed = parse("GET /x HTTP/1.7\r\nHost: a\r\n\r\n");
  EXPECT_FALSE(parsed.head.http_1_0);
  EXPECT_TRUE(parsed.head.keep_alive);
}

TEST(HeadGuardTest, KeepsTheFirstHarmlessRequestIdOfTheClientAlone) {
  const auto request = read_request(
      "GET / HTTP/1.1\r\nX-Request-Id: a b\r\nX-Request-Id: mine\r\nHost: a\r\n"
      "x-request-id: other\r\n\r\n");
  ASSERT_EQ(request.headers.size(), 2U);
  EXPECT_EQ(request.headers.back().value, "mine");
}

TEST(HeadGuardTest, LetsContentThroughWhereTheAddressTakesIt) {
  const ContentLimit some = [](std::string_view method, std::string_view target) {
    return method == "POST" && target == "/notes" ? std::size_t{10} : 0;
  };
  const auto verdict_of = [&](std::string_view octets) {
    HeadGuard guard(limits, some);
    return guard.read(octets) == State::complete ? std::to_string(guard.content_size())
                                                 : guard.refusal().detail;
  };
  EXPECT_EQ(verdict_of("POST /notes HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n"), "10");
  EXPECT_EQ(verdict_of("POST /notes HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n"),
            "expected content of at most 10 octets, got a Content-Length of 11");
  EXPECT_EQ(verdict_of("POST /else HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n"),
            "expected one of the methods GET, HEAD, OPTIONS, got POST");
}

struct Verdict {
  const char* name;
  std::string_view octets;
  std::string_view expected;
};

class HeadGuardVerdict : public testing::TestWithParam<Verdict> {};

TEST_P(HeadGuardVerdict, HasItsReason) {
  EXPECT_EQ(verdict(GetParam().octets), GetParam().expected);
}

using namespace std::string_view_literals;

constexpr Verdict verdicts[] = {
    {"NothingYet", "", "incomplete"},
    {"AHeadWithoutItsLastOctet", "GET / HTTP/1.1\r\nHost: a\r\n\r", "incomplete"},
    {"AnEmptyLineBefore", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "complete"},
    {"TwoEmptyLinesBefore", "\r\n\r\nGET",
     "400 expected a request line of a method, a target and a version"},
    {"ALaterMinorVersion", "GET / HTTP/1.9\r\nHost: a\r\n\r\n", "complete"},
    {"AnotherMajorVersion", "GET / HTTP/2.0\r\n",
     "505 expected version HTTP/1.1 or HTTP/1.0, got HTTP/2.0"},
    {"NoVersion", "GET /\r\n", "400 expected a request line of a method, a target and a version"},
    {"AStrangeVersion", "GET / HTTP/1.10\r\n",
     "400 expected a version such as HTTP/1.1 at the end of the request line"},
    {"ALineFeedAlone", "GET / HTTP/1.1\nHost: a\n\n",
     "400 expected lines to end with CRLF, got a line feed alone at octet 14"},
    {"ACarriageReturnAlone", "GET / HTTP/1.1\rHost: a\r\r",
     "400 expected a line feed after the carriage return at octet 14, got the octet 0x48"},
    {"AnOctetOfNoRequestLine", "GET /\xE9",
     "400 expected a request line of visible ASCII characters and spaces, got the octet 0xe9 at "
     "octet 5"},
    {"ANullInAField", "GET / HTTP/1.1\r\nX: a\0"sv,
     "400 expected a field line without control characters, got the octet 0x00 at octet 20"},
    {"TwoSpaces", "GET  / HTTP/1.1\r\n",
     "400 expected single spaces between method, target and version, got more spaces"},
    {"AMethodThatIsNoToken", "G{T / HTTP/1.1\r\n",
     "400 expected a method of letters, digits and !#$%&'*+-.^_`|~, got another one"},
    {"AFragment", "GET /#x HTTP/1.1\r\n",
     "400 expected a target without a fragment, got '#' in it"},
    {"ARelativeTarget", "GET x HTTP/1.1\r\n",
     "400 expected a target that begins with '/', http:// or https://"},
    {"AStarForGet", "GET * HTTP/1.1\r\n",
     "400 expected a target that begins with '/', http:// or https://"},
    {"AStarForOptions", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "complete"},
    {"UserInformation", "GET http://u:p@a/ HTTP/1.1\r\n",
     "400 expected a host and an optional port in the target, got neither or more"},
    {"AFoldedField", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n",
     "400 expected a field name at the beginning of field line 2, got a space or tab"},
    {"ASpaceBeforeTheColon", "GET / HTTP/1.1\r\nHost : a\r\n",
     "400 expected field line 1 to be a name of letters, digits and !#$%&'*+-.^_`|~, then a "
     "colon"},
    {"NoHost", "GET / HTTP/1.1\r\n\r\n", "400 expected one Host field, got 0"},
    {"NoHostInOldVersion", "GET / HTTP/1.0\r\n\r\n", "complete"},
    {"TwoHosts", "GET / HTTP/1.0\r\nHost: a\r\nHOST: a\r\n\r\n",
     "400 expected one Host field, got 2"},
    {"AHostWithAPath", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
     "400 expected a host and an optional port in the Host field"},
    {"ATooHighPort", "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n",
     "400 expected a host and an optional port in the Host field"},
    {"AnAddressWithAZone", "GET / HTTP/1.1\r\nHost: [fe80::1%25en0]:80\r\n\r\n", "complete"},
    {"ANakedAddress", "GET / HTTP/1.1\r\nHost: ::1\r\n\r\n",
     "400 expected a host and an optional port in the Host field"},
    {"NoContent", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 000\r\n\r\n", "complete"},
    {"Content", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 05\r\n\r\n",
     "413 expected a request without content, got a Content-Length of 5"},
    {"EndlessContent", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775808\r\n\r\n",
     "413 expected no content, got a Content-Length of 19 digits"},
    {"ANegativeLength", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -0\r\n\r\n",
     "400 expected a number of octets in Content-Length"},
    {"TwoLengths", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
     "400 expected one Content-Length field, got more"},
    {"Chunks", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
     "501 expected a request without content, got a Transfer-Encoding"},
    {"ChunksInOldVersion", "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
     "400 expected no Transfer-Encoding in HTTP/1.0, got one"},
    {"ChunksAndLength",
     "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n",
     "400 expected Content-Length or Transfer-Encoding, got both"},
    {"AQuotedCoding", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \"chunked\"\r\n\r\n",
     "400 expected a list of transfer codings in Transfer-Encoding"},
    {"AKnownMethod", "POST / HTTP/1.1\r\nHost: a\r\n\r\n",
     "405 expected one of the methods GET, HEAD, OPTIONS, got POST"},
    {"ATunnel", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
     "405 expected one of the methods GET, HEAD, OPTIONS, got CONNECT"},
    {"AnUnknownMethod", "get / HTTP/1.1\r\nHost: a\r\n\r\n",
     "501 expected one of the methods GET, HEAD, OPTIONS, got an unknown one"},
    {"AKnownExpectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n\r\n", "complete"},
    {"AnUnknownExpectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n",
     "417 expected no Expect field or 100-continue in it, got another expectation"},
};

INSTANTIATE_TEST_SUITE_P(Heads, HeadGuardVerdict, testing::ValuesIn(verdicts),
                         [](const auto& tested) { return std::string(tested.param.name); });

struct Persistence {
  const char* name;
  std::string_view octets;
  bool expected;
};

class HeadGuardKeepsAlive : public testing::TestWithParam<Persistence> {};

TEST_P(HeadGuardKeepsAlive, AsTheClientAsks) {
  EXPECT_EQ(parse(GetParam().octets).head.keep_alive, GetParam().expected);
}

constexpr Persistence wishes[] = {
    {"ByDefault", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", true},
    {"NotWithClose", "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n", false},
    {"NotWithCloseInASecondField",
     "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n", false},
    {"NotInOldVersion", "GET / HTTP/1.0\r\n\r\n", false},
    {"OnRequestInOldVersion", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true},
    {"NotWithBothInOldVersion", "GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", false},
};

INSTANTIATE_TEST_SUITE_P(Wishes, HeadGuardKeepsAlive, testing::ValuesIn(wishes),
                         [](const auto& tested) { return std::string(tested.param.name); });

/// A head with a request line of `octets` octets.
std::string with_request_line(std::size_t octets) {
  return "GET /" + std::string(octets - 14, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

TEST(HeadGuardTest, AcceptsARequestLineUpToItsLimit) {
  EXPECT_EQ(verdict(with_request_line(8'192)), "complete");
  EXPECT_EQ(verdict(with_request_line(8'193)),
            "414 expected a request line of at most 8192 octets, got more");
  EXPECT_EQ(verdict(std::string(8'193, 'a')),
            "414 expected a request line of at most 8192 octets, got more");
}

/// A head of `octets` octets.
std::string of_size(std::size_t octets) {
  const std::string begin = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
  return begin + std::string(octets - begin.size() - 4, 'b') + "\r\n\r\n";
}

TEST(HeadGuardTest, AcceptsAHeadUpToItsLimit) {
  EXPECT_EQ(verdict(of_size(16'384)), "complete");
  EXPECT_EQ(verdict(of_size(16'385)),
            "431 expected a request head of at most 16384 octets, got more");
}

TEST(HeadGuardTest, AcceptsAsManyFieldsAsItsLimit) {
  std::string head = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (int i = 0; i < 99; ++i) {
    head += "X:\r\n";
  }
  EXPECT_EQ(verdict(head + "\r\n"), "complete");
  EXPECT_EQ(verdict(head + "X:\r\n\r\n"), "431 expected at most 100 field lines, got more");
}

}  // namespace
}  // namespace parley::http
