#include "served_process.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <set>
#include <string>

namespace parley::app {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

std::string dataset_text(const std::string& title) {
  return R"({"dataset":{"id":"tiny","title":{"en":")" + title +
         R"("},"license":"CC0-1.0","language":"en","vocabulary":"negotiation"},)"
         R"("sources":[{"id":"s","title":"A page","kind":"news"}],)"
         R"("actors":[{"id":"a","name":{"en":"A"},"kind":"state"}],)"
         R"("events":[{"id":"e","type":"meeting","label":{"en":"They met"},)"
         R"("evidence":[{"source":"s"}]}]})";
}

/// Asks until the answer holds `wanted`: a reload has no other sign.
std::string get_until(const ServedProcess& server, const std::string& target,
                      const std::string& wanted) {
  const auto end = std::chrono::steady_clock::now() + max_wait;
  std::string answer;
  do {
    answer = server.get(target);
  } while (answer.find(wanted) == std::string::npos && std::chrono::steady_clock::now() < end);
  return answer;
}

/// The value of a header of an answer.
std::string header(const std::string& answer, const std::string& name) {
  const std::size_t begin = answer.find(name + ": ") + name.size() + 2;
  return answer.substr(begin, answer.find("\r\n", begin) - begin);
}

TEST(ServeCommandTest, ProblemsCarryTheIdOfTheirRequestAndNoRestartRepeatsIt) {
  std::set<std::string> ids;
  for (int start = 0; start < 3; ++start) {
    const ServedProcess server({PARLEY_ROOT "/data/iran-nuclear"});
    for (int i = 0; i < 4; ++i) {
      const std::string answer = server.get("/v1/datasets/nowhere");
      const std::string id = header(answer, "X-Request-Id");
      EXPECT_THAT(answer, HasSubstr("\"instance\":\"urn:uuid:" + id + "\""));
      EXPECT_TRUE(ids.insert(id).second) << id << " again";
    }
  }
}

TEST(ServeCommandTest, SaysWhereItListensAndNothingElseAndStopsWhenAsked) {
  ServedProcess server({});
  EXPECT_THAT(server.first_line(), MatchesRegex("listening on http://127\\.0\\.0\\.1:[0-9]+"));
  EXPECT_THAT(server.get("/v1/datasets"), HasSubstr(R"("id":"iran-nuclear")"));
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait_for_exit(), 0);
  EXPECT_EQ(server.rest_of_output(), "");
}

TEST(ServeCommandTest, ServesBothShippedNegotiationsWithoutADataset) {
  const ServedProcess server({});
  const std::string answer = server.get("/v1/datasets");
  const std::size_t iran = answer.find(R"({"id":"iran-nuclear")");
  const std::size_t colombia = answer.find(R"({"id":"colombia-farc")");
  ASSERT_NE(iran, std::string::npos) << answer;
  ASSERT_NE(colombia, std::string::npos) << answer;
  EXPECT_LT(iran, colombia) << "the page opens with the first";
}

TEST(ServeCommandTest, ReloadsOnHangup) {
  const TemporaryFile file;
  file.write(dataset_text("First"));
  ServedProcess server({file.path()});
  EXPECT_THAT(server.get("/v1/datasets/tiny"), HasSubstr("First"));
  file.write(dataset_text("Second"));
  server.signal(SIGHUP);
  EXPECT_THAT(get_until(server, "/v1/datasets/tiny", "Second"), HasSubstr("Second"));
}

TEST(ServeCommandTest, KeepsTheOldDataWhenTheNewIsFaulty) {
  const TemporaryFile file;
  file.write(dataset_text("First"));
  ServedProcess server({file.path()});
  file.write("{ broken");
  server.signal(SIGHUP);
  file.write(dataset_text("Third"));
  server.signal(SIGHUP);
  // Signals are taken one after the other, so that the third state shows the second is over; a
  // server that died or dropped its data at the faulty one would not get there.
  EXPECT_THAT(get_until(server, "/v1/datasets/tiny", "Third"), HasSubstr("Third"));
}

TEST(ServeCommandTest, ARemarkOnReloadedDataIsLoggedAsAWarning) {
  const TemporaryFile file;
  const TemporaryFile log;
  file.write(dataset_text("First"));
  ServedProcess server({file.path()}, log.path());
  std::string remarked = dataset_text("Second");
  remarked.insert(remarked.find(R"("evidence")"), R"("date":"2015",)");  // which nothing states
  file.write(remarked);
  server.signal(SIGHUP);
  get_until(server, "/v1/datasets/tiny", "Second");
  server.signal(SIGTERM);
  server.wait_for_exit();
  const std::string lines = log.read();
  EXPECT_THAT(lines, HasSubstr(" warn " + file.path()));
  EXPECT_THAT(lines, Not(HasSubstr(" error ")));
  EXPECT_THAT(lines, Not(HasSubstr("warn warning:")));
}

TEST(ServeCommandTest, RefusesAFaultyDatasetAtStart) {
  const TemporaryFile file;
  file.write("[]");
  ServedProcess server({file.path()});
  EXPECT_EQ(server.first_line(), "");
  EXPECT_EQ(server.wait_for_exit(), 1);
}

TEST(ServeCommandTest, ServesThePagesBesideTheApi) {
  if (!fs::exists(PARLEY_ROOT "/web/dist/index.html")) {
    GTEST_SKIP() << "the pages are not built (script/build builds them)";
  }
  const ServedProcess server({});
  EXPECT_THAT(server.get("/"), HasSubstr("<parley-app"));
}

}  // namespace
}  // namespace parley::app
