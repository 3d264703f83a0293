// Raw requests with the statuses that may answer them, against a real server and, octet by octet,
// against the guard and the parser alone.

#include "parley/http/head_guard.hpp"

#include "test_client.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace parley::http {
namespace {

struct WireCase {
  std::string name;
  std::string raw;
  std::set<std::string> expected;  ///< statuses, classes such as 2xx, "close", "timeout"
  bool must_close = false;
  std::size_t max_answers = 1;
};

std::string from_base64(std::string_view text) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const auto value = alphabet.find(c);
    if (value == std::string_view::npos) {
      break;
    }
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
    }
  }
  return out;
}

std::vector<WireCase> read_cases(const std::string& path) {
  std::ifstream in(path);
  std::vector<WireCase> cases;
  for (const auto& entry : nlohmann::json::parse(in)) {
    WireCase wire;
    wire.name = entry.at("name").get<std::string>();
    if (entry.contains("raw_base64")) {
      wire.raw = from_base64(entry.at("raw_base64").get<std::string>());
    } else {
      for (const auto& run : entry.at("raw_rle")) {
        const std::string piece = from_base64(run.at(0).get<std::string>());
        for (int i = run.at(1).get<int>(); i > 0; --i) {
          wire.raw += piece;
        }
      }
    }
    std::istringstream expected(entry.at("expect").get<std::string>());
    for (std::string one; std::getline(expected, one, '|');) {
      wire.expected.insert(one);
    }
    wire.must_close = entry.at("close").get<std::string>() == "must";
    wire.max_answers = entry.at("max_responses").get<std::size_t>();
    cases.push_back(std::move(wire));
  }
  return cases;
}

std::vector<std::string> statuses_in(const std::string& octets) {
  std::vector<std::string> statuses;
  constexpr std::string_view line = "HTTP/1.1 ";
  for (auto at = octets.find(line); at != std::string::npos; at = octets.find(line, at + 1)) {
    const std::string status = octets.substr(at + line.size(), 3);
    if (std::all_of(status.begin(), status.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      statuses.push_back(status);
    }
  }
  return statuses;
}

void expect_right_answer(const WireCase& wire, const std::string& octets) {
  SCOPED_TRACE(wire.name);
  ASSERT_NE(octets.substr(0, 12), "(still open)");
  std::vector<std::string> statuses = statuses_in(octets);
  std::string first = statuses.empty() ? "close" : statuses.front();
  // The server ends every wait itself: 408 stands for what a client sees as a silent wait.
  if (first == "408" && wire.expected.count("timeout") > 0) {
    first = "timeout";
  }
  const bool right = wire.expected.count(first) > 0 ||
                     (!statuses.empty() && wire.expected.count(first.substr(0, 1) + "xx") > 0);
  EXPECT_TRUE(right) << "got " << first;
  const bool said_close = octets.rfind("\r\nConnection: close\r\n") != std::string::npos;
  EXPECT_TRUE(!wire.must_close || statuses.empty() || said_close);
  while (statuses.size() > 1 && (statuses.back() == "400" || statuses.back() == "408")) {
    statuses.pop_back();  // the end of what followed
  }
  EXPECT_LE(statuses.size(), wire.max_answers);
}

void expect_right_answers(const std::vector<WireCase>& cases, Pieces pieces) {
  Limits limits;
  // Long enough to send all cases of one round, whatever else the machine does.
  limits.first_byte_time = limits.head_time = limits.idle_time = std::chrono::seconds{3};
  const Server server = start_server(echo, limits);
  constexpr std::size_t at_once = 400;
  for (std::size_t begin = 0; begin < cases.size(); begin += at_once) {
    std::vector<std::string> requests;
    const std::size_t end = std::min(begin + at_once, cases.size());
    for (std::size_t i = begin; i < end; ++i) {
      requests.push_back(cases[i].raw);
    }
    const std::vector<std::string> answers = exchange_all(server.port(), requests, pieces);
    for (std::size_t i = begin; i < end; ++i) {
      expect_right_answer(cases[i], answers[i - begin]);
    }
  }
}

/// What the reader makes of octets that come in pieces of one size: every verdict in turn.
std::string verdicts(const std::string& raw, std::size_t piece) {
  const Limits limits;
  HeadGuard guard(limits);
  std::string summary;
  std::size_t begin = 0;
  std::size_t end = 0;
  while (end < raw.size()) {
    end = std::min(end + piece, raw.size());
    while (begin < end) {
      const auto state = guard.read(std::string_view(raw).substr(begin, end - begin));
      if (state == HeadGuard::State::incomplete) {
        break;
      }
      if (state == HeadGuard::State::refused) {
        return summary + std::to_string(guard.refusal().kind.status) + ' ' + guard.refusal().detail;
      }
      api::Request request;
      ParsedHead parsed;
      const std::string_view head = guard.head(std::string_view(raw).substr(begin, end - begin));
      if (!parse_head(head, "uuid", request, parsed)) {
        return summary + "400 not taken by Beast";
      }
      summary += request.method + ' ' + request.target + ' ' +
                 std::to_string(request.headers.size()) + (parsed.keep_alive ? " on\n" : " off\n");
      begin += guard.size();
      guard.reset();
    }
  }
  return summary;
}

const std::string own_cases = PARLEY_ROOT "/tests/data/http-requests.json";
const std::string public_cases = PARLEY_ROOT "/../shared/cases/http-requests-public.json";

class SentWireCasesTest : public testing::TestWithParam<Pieces> {};

TEST_P(SentWireCasesTest, AreAnsweredAsExpected) {
  expect_right_answers(read_cases(own_cases), GetParam());
}

TEST_P(SentWireCasesTest, OfThePublicSuitesAreAnsweredAsExpected) {
  if (!std::ifstream(public_cases)) {
    GTEST_SKIP() << "the requests of the public suites are not here";
  }
  expect_right_answers(read_cases(public_cases), GetParam());
}

std::string name_of(const testing::TestParamInfo<Pieces>& tested) {
  constexpr std::array<const char*, 3> names{"Whole", "Lines", "Octets"};
  return names.at(static_cast<std::size_t>(tested.param));
}

INSTANTIATE_TEST_SUITE_P(InPieces, SentWireCasesTest,
                         testing::Values(Pieces::whole, Pieces::lines, Pieces::octets), name_of);

TEST(WireCasesTest, GivesOneVerdictHoweverTheOctetsAreSplit) {
  for (const WireCase& wire : read_cases(own_cases)) {
    SCOPED_TRACE(wire.name);
    const std::string whole = verdicts(wire.raw, wire.raw.size());
    for (const std::size_t piece : {1U, 2U, 7U, 1'000U}) {
      EXPECT_EQ(verdicts(wire.raw, piece), whole) << "in pieces of " << piece;
    }
  }
}

}  // namespace
}  // namespace parley::http
