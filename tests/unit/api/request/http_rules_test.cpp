#include "parley/api/conditional.hpp"
#include "parley/api/methods.hpp"
#include "parley/api/percent.hpp"
#include "parley/api/problem.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley::api {
namespace {

TEST(MethodsTest, AreAllowedKnownOrUnknown) {
  for (const char* method : {"GET", "HEAD", "OPTIONS"}) {
    EXPECT_EQ(support_of(method), MethodSupport::allowed) << method;
    EXPECT_NE(allowed_methods.find(method), std::string_view::npos) << method;
  }
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT"}) {
    EXPECT_EQ(support_of(method), MethodSupport::not_allowed) << method;
  }
  for (const char* method : {"", "get", "BREW"}) {
    EXPECT_EQ(support_of(method), MethodSupport::unknown) << method;
  }
}

Request with_fields(std::vector<Header> headers) {
  Request request;
  request.headers = std::move(headers);
  return request;
}

TEST(ConditionalTest, IfNoneMatchIsAListOfTagsComparedWeakly) {
  const auto contains = [](const std::string& field) {
    return if_none_match_contains(with_fields({{"If-None-Match", field}}), "\"a,b\"");
  };
  for (const char* field : {"\"a,b\"", "W/\"a,b\"", "\"x\", \"a,b\"", " * ", ",,\"a,b\""}) {
    EXPECT_TRUE(contains(field)) << field;
  }
  for (const char* field : {"", "\"a\"", "a,b", "\"a,b", "\"x\" *"}) {
    EXPECT_FALSE(contains(field)) << field;
  }
  EXPECT_TRUE(if_none_match_contains(
      with_fields({{"if-none-match", "\"x\""}, {"If-None-Match", "\"y\""}}), "\"y\""));
  EXPECT_FALSE(if_none_match_contains(with_fields({}), "\"y\""));
}

TEST(ConditionalTest, IfMatchIsEvaluatedFirstAndComparesStrongly) {
  EXPECT_EQ(evaluate(with_fields({}), "\"a\""), Precondition::proceed);
  EXPECT_EQ(evaluate(with_fields({{"If-Match", "W/\"a\""}}), "\"a\""), Precondition::failed);
  EXPECT_EQ(evaluate(with_fields({{"If-Match", "\"a\""}, {"If-None-Match", "*"}}), "\"a\""),
            Precondition::not_modified);
}

TEST(PercentTest, APathIsDecodedUpToItsQuery) {
  EXPECT_EQ(decode_path("/a%20b/c%C3%A9+?x=%zz"), "/a b/c\u00e9+");
  for (const char* target : {"/%", "/%2", "/%zz", "/%ff", "/%00"}) {
    EXPECT_FALSE(decode_path(target)) << target;
  }
}

TEST(PercentTest, AnEncodedValueStaysOneValue) {
  EXPECT_EQ(encode_query_value("a b&c=d+e%,:/~\u00e9"), "a%20b%26c%3Dd%2Be%25,:/~%C3%A9");
}

TEST(ProblemJsonTest, HasErrorsWhenThereAreAnyOrWhenTheyAreWanted) {
  const Problem problem{problems::not_found, "no <b>", {}};
  const std::string begin =
      R"({"type":"/problems/not-found","title":"There is nothing at this address",)"
      R"("status":404,"detail":"no \u003cb>","instance":"urn:x")";
  EXPECT_EQ(problem_json(problem, "urn:x"), begin + R"(,"errors":[]})");
  EXPECT_EQ(problem_json({problems::not_found, "no <b>", {{"q", "1", "bad"}}}, "urn:x"),
            begin + R"(,"errors":[{"parameter":"q","value":"1","reason":"bad"}]})");
}

TEST(ProblemInstanceTest, IsTheIdOfTheRequest) {
  EXPECT_EQ(instance_of("4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a11"),
            "urn:uuid:4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a11");
  EXPECT_EQ(instance_of("trace-1.a_b"), "trace-1.a_b");
  EXPECT_EQ(instance_of("4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a1g"),
            "4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a1g");
  EXPECT_EQ(instance_of(""), "urn:uuid:00000000-0000-0000-0000-000000000000");
}

}  // namespace
}  // namespace parley::api
