// If-Match and If-None-Match, for answers that are new, kept, or made by the pool.

#include "unit/delivery/pipeline_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace parley::delivery {
namespace {

using testing::HasSubstr;

class ConditionsTest : public PipelineTest, public testing::WithParamInterface<std::string> {
 protected:
  /// The status for a client that sends this condition.
  int status(const std::string& size, const std::string& accepted, const std::string& name,
             const std::string& value) const {
    if (GetParam() == "kept") {
      send(get("/" + size, accepted));
    }
    const std::string room = GetParam() == "heavy" ? "/heavy/" : "/";
    return send(get(room + size, accepted, {{name, value}})).status;
  }
  std::string tag(const std::string& size, const std::string& suffix) const {
    return std::string(GetParam() == "heavy" ? "\"r1-heavy/" : "\"r1-") + size + suffix + "\"";
  }
};

INSTANTIATE_TEST_SUITE_P(Wherever, ConditionsTest, testing::Values("new", "kept", "heavy"),
                         [](const auto& place) { return place.param; });

TEST_P(ConditionsTest, ATagOfTheSameCodingIsNotModified) {
  for (const char* size : {"5000", "50000"}) {
    EXPECT_EQ(status(size, "br", "If-None-Match", tag(size, "-br")), 304);
    EXPECT_EQ(status(size, "br", "If-None-Match", "\"x\", W/" + tag(size, "-br")), 304);
    EXPECT_EQ(status(size, "", "If-None-Match", tag(size, "")), 304);
  }
}

TEST_P(ConditionsTest, ATagOfAnotherCodingIsModified) {
  for (const char* size : {"5000", "50000"}) {
    EXPECT_EQ(status(size, "br", "If-None-Match", tag(size, "")), 200);
    EXPECT_EQ(status(size, "br", "If-None-Match", tag(size, "-gzip")), 200);
    EXPECT_EQ(status(size, "", "If-None-Match", tag(size, "-br")), 200);
    EXPECT_EQ(status(size, "gzip", "If-None-Match", tag(size, "-br")), 200);
  }
}

TEST_P(ConditionsTest, TheTagOfASmallAnswerIsNotModifiedWhateverTheClientAccepts) {
  EXPECT_EQ(status("100", "br", "If-None-Match", tag("100", "")), 304);
  EXPECT_EQ(status("100", "br", "If-None-Match", "\"x\""), 200);
}

TEST_P(ConditionsTest, AStarIsNotModified) {
  EXPECT_EQ(status("5000", "br", "If-None-Match", "*"), 304);
  EXPECT_EQ(status("100", "br", "If-None-Match", "*"), 304);
}

TEST_P(ConditionsTest, IfMatchWantsTheTagOfTheCoding) {
  EXPECT_EQ(status("5000", "br", "If-Match", tag("5000", "-br")), 200);
  EXPECT_EQ(status("5000", "br", "If-Match", "*"), 200);
  EXPECT_EQ(status("5000", "br", "If-Match", tag("5000", "")), 412);
  EXPECT_EQ(status("5000", "br", "If-Match", "W/" + tag("5000", "-br")), 412);
  EXPECT_EQ(status("5000", "", "If-Match", tag("5000", "-br")), 412);
  EXPECT_EQ(status("100", "br", "If-Match", tag("100", "")), 200);
}

TEST_F(PipelineTest, IfMatchIsJudgedBeforeIfNoneMatch) {
  const Request request =
      get("/5000", "br", {{"If-Match", "\"x\""}, {"If-None-Match", "\"r1-5000-br\""}});
  const Response response = send(request);
  EXPECT_EQ(response.status, 412);
  EXPECT_THAT(response.body, HasSubstr("the answer now has the tag \\\"r1-5000-br\\\""));
}

TEST_F(PipelineTest, NotModifiedIsAnsweredBeforeAnythingIsComputed) {
  const Response response = send(get("/5000", "br", {{"If-None-Match", "\"r1-5000-br\""}}));
  EXPECT_EQ(response.status, 304);
  EXPECT_EQ(field(response, "ETag"), "\"r1-5000-br\"");
  EXPECT_EQ(api_.computed, 0);
}

TEST_F(PipelineTest, A304HasTheTagAndNoFieldsOfABody) {
  send(get("/5000", "br"));
  const Response response = send(get("/5000", "br", {{"If-None-Match", "\"r1-5000-br\""}}));
  EXPECT_EQ(response.status, 304);
  EXPECT_EQ(response.body, "");
  EXPECT_EQ(field(response, "ETag"), "\"r1-5000-br\"");
  EXPECT_EQ(field(response, "Cache-Control"), "public");
  EXPECT_EQ(field(response, "Vary"), "Accept, Accept-Encoding");
  EXPECT_EQ(field(response, "Content-Encoding"), "");
  EXPECT_EQ(field(response, "Content-Type"), "");
}

}  // namespace
}  // namespace parley::delivery
