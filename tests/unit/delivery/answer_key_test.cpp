#include "cache/answer_key.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley::delivery {
namespace {

std::string sorted(std::string_view target) {
  std::string out;
  append_sorted_target(out, target);
  return out;
}

std::string key_of(const std::string& target, const CodingChoice& choice = {},
                   std::uint64_t generation = 1, const std::string& accept = "") {
  api::Request request;
  request.target = target;
  if (!accept.empty()) {
    request.headers.push_back({"Accept", accept});
  }
  std::string key;
  write_answer_key(key, request, choice, generation);
  return key;
}

TEST(AnswerKeyTest, ParametersAreSortedByNameAndThoseOfOneNameStayInOrder) {
  EXPECT_EQ(sorted("/v1"), "/v1");
  EXPECT_EQ(sorted("/v1?"), "/v1?");
  EXPECT_EQ(sorted("/v1?b=1&a=2&b=0&a=1"), "/v1?a=2&a=1&b=1&b=0");
  EXPECT_EQ(sorted("/v1?b&a=&&ab=1"), "/v1?&a=&ab=1&b");
  EXPECT_EQ(sorted("/v1?b=?&a=/"), "/v1?a=/&b=?");
}

TEST(AnswerKeyTest, AnAcceptThatMayAskForADialectIsPartOfTheKey) {
  const auto with = [](const std::string& accept) { return key_of("/v1", {}, 1, accept); };
  EXPECT_NE(with("text/csv"), with("application/json"));
  EXPECT_NE(with("text/csv"), with("text/csv;q=0.1, application/json"));
  EXPECT_EQ(with("*/*"), with("application/json"));
  EXPECT_EQ(with("text/html, image/webp, */*;q=0.8"), with(""));
}

TEST(AnswerKeyTest, TargetsWithEscapesInNamesStayAsTheyAre) {
  EXPECT_EQ(sorted("/v1?b=1&%61=2&a=3"), "/v1?b=1&%61=2&a=3");
  EXPECT_EQ(sorted("/v1?b=%61&a=1+2"), "/v1?a=1+2&b=%61");
}

TEST(AnswerKeyTest, EqualQuestionsHaveEqualKeys) {
  EXPECT_EQ(key_of("/v1?b=1&a=2"), key_of("/v1?a=2&b=1"));
  EXPECT_EQ(key_of("/v1", {}, 1, "*/*"), key_of("/v1", {}, 1, "text/html, */*;q=0.8"));
}

TEST(AnswerKeyTest, EverythingThatAnAnswerDependsOnIsPartOfIt) {
  const std::string key = key_of("/v1?a=1");
  EXPECT_NE(key, key_of("/v1?a=2"));
  EXPECT_NE(key, key_of("/v2?a=1"));
  EXPECT_NE(key, key_of("/v1?a=1", {Coding::gzip, false}));
  EXPECT_NE(key_of("/v1?a=1", {Coding::gzip, true}), key_of("/v1?a=1", {Coding::gzip, false}));
  EXPECT_NE(key, key_of("/v1?a=1", {}, 2));
  EXPECT_NE(key, key_of("/v1?a=1", {}, std::uint64_t{1} << 60U));
  EXPECT_NE(key, key_of("/v1?a=1", {}, 1, "image/png"));
}

}  // namespace
}  // namespace parley::delivery
