#include "parley/http/refusal.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley::http {
namespace {

TEST(ProblemTest, IsAWholeDocument) {
  const api::Response response =
      problem({refusals::uri_too_long, "expected less"}, "4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a11");
  EXPECT_EQ(response.status, 414);
  EXPECT_EQ(api::find_header(response.headers, "Content-Type"), "application/problem+json");
  EXPECT_EQ(api::find_header(response.headers, "Cache-Control"), "no-store");
  EXPECT_EQ(response.body,
            R"({"type":"/problems/uri-too-long","title":"The request line is too long",)"
            R"("status":414,"detail":"expected less",)"
            R"("instance":"urn:uuid:4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a11","errors":[]})"
            "\n");
}

TEST(ProblemTest, EscapesItsDetail) {
  const api::Response response = problem({refusals::malformed_request, "got \"\\\x01\xE9\""}, "");
  EXPECT_NE(response.body.find("\"detail\":\"got \\\"\\\\\\u0001\uFFFD\\\"\","), std::string::npos)
      << response.body;
}

TEST(ProblemTest, ListsTheAllowedMethodsWhereTheMethodIsAtFault) {
  for (const auto kind : {refusals::method_not_allowed, refusals::method_not_implemented}) {
    EXPECT_EQ(api::find_header(problem({kind, ""}, "").headers, "Allow"), "GET, HEAD, OPTIONS");
  }
  EXPECT_EQ(api::find_header(problem({api::problems::not_found, ""}, "").headers, "Allow"), "");
}

}  // namespace
}  // namespace parley::http
