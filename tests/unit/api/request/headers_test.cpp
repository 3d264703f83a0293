#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

class HeadersTest : public ::testing::Test {
 protected:
  Response with(const std::string& name, const std::string& value,
                const std::string& rest = "/events/deal") const {
    return client_.get(client_.base + rest, {{name, value}});
  }
  std::string tag(const std::string& rest = "/events/deal") const {
    return header(client_.get(client_.base + rest), "ETag");
  }
  const Client client_;
};

TEST_F(HeadersTest, TheTagIsStrongAndMadeOfRevisionQuestionAndFormat) {
  EXPECT_THAT(tag(), MatchesRegex("\"0123456789ab-[0-9a-f]{16}-json\""));
  EXPECT_EQ(tag("/events?type=letter,round"), tag("/events?type=round&type=letter"));
  EXPECT_NE(tag("/events"), tag("/events?limit=1"));
  EXPECT_NE(tag("/events/deal"), tag("/events/letter"));
  EXPECT_THAT(tag("/graph?format=d3"), HasSubstr("-d3\""));
}

TEST_F(HeadersTest, TheTagDependsOnWhatIsSaidNotOnHowItIsEncoded) {
  EXPECT_EQ(tag("/events?type=letter,round"), tag("/events?type=roun%64&type=%6Cetter"));
  EXPECT_EQ(tag("/events?q=a+b"), tag("/events?%71=a%20b"));
  EXPECT_EQ(tag("/events?datetime=[2015]"), tag("/events?datetime=%5B2015%5D"));
  EXPECT_EQ(tag("/events/deal"), tag("/events/%64eal"));
}

TEST_F(HeadersTest, TheValuesOfAListMayComeInAnyOrderAndForm) {
  EXPECT_EQ(tag("/events?type=round,letter"), tag("/events?type=letter&type=round"));
  EXPECT_EQ(tag("/events?type=round,%6Cetter"), tag("/events?type=letter,round"));
  EXPECT_NE(tag("/events?type=round,letter"), tag("/events?type=round"));
}

TEST_F(HeadersTest, ACommaMayBelongToAPlace) {
  auto dataset = small_dataset();
  dataset->events[0].own.place = "Vienna";
  dataset->events[1].own.place = "Austria";
  const Client client(dataset);
  const std::string whole = "/events?place=Vienna,%20Austria";
  const std::string two = "/events?place=Vienna&place=Austria";
  EXPECT_EQ(client.json(whole)["total"], 1);
  EXPECT_EQ(client.json(two)["total"], 2);
  EXPECT_NE(header(client.get(client.base + whole), "ETag"),
            header(client.get(client.base + two), "ETag"));
}

TEST_F(HeadersTest, AKnownTagIsAnsweredWithNotModifiedAndNoContent) {
  for (const std::string& value :
       {tag(), "W/" + tag(), "\"x\", " + tag() + ", \"y\"", std::string("*"), ",, " + tag()}) {
    const Response response = with("If-None-Match", value);
    EXPECT_EQ(response.status, 304) << value;
    EXPECT_EQ(response.body, "");
    EXPECT_EQ(header(response, "ETag"), tag());
    EXPECT_THAT(header(response, "Cache-Control"), HasSubstr("max-age=60"));
    EXPECT_EQ(header(response, "Vary"), "Accept, Accept-Encoding");
    EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(header(response, "Content-Type"), "");
  }
}

TEST_F(HeadersTest, AnotherOrAMalformedTagIsAnsweredInFull) {
  const std::string bare = tag().substr(1, tag().size() - 2);
  for (const std::string& value : {std::string("\"x\""), bare, "w/" + tag(), "W" + tag(),
                                   std::string("!!"), std::string(), std::string("\"")}) {
    const Response response = with("If-None-Match", value);
    EXPECT_EQ(response.status, 200) << value;
    EXPECT_EQ(response.body, client_.get(client_.base + "/events/deal").body);
  }
}

TEST_F(HeadersTest, IfMatchComparesStrongly) {
  EXPECT_EQ(with("If-Match", tag()).status, 200);
  EXPECT_EQ(with("If-Match", "*").status, 200);
  EXPECT_EQ(with("If-Match", "W/" + tag()).status, 412);
  EXPECT_EQ(with("If-Match", "\"x\"").status, 412);
}

TEST_F(HeadersTest, PreconditionsDoNotHideErrors) {
  EXPECT_EQ(with("If-None-Match", "*", "/events/none").status, 404);
  EXPECT_EQ(with("If-None-Match", "*", "/events?limit=x").status, 400);
  EXPECT_EQ(with("If-None-Match", "*", "/events?revision=000000000000").status, 410);
}

TEST_F(HeadersTest, HeadAnswersLikeGet) {
  const Response get = client_.get(client_.base + "/events");
  const Response head = client_.send("HEAD", client_.base + "/events");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.body, get.body) << "the transport measures it and leaves it out";
  EXPECT_EQ(header(head, "ETag"), header(get, "ETag"));
}

TEST_F(HeadersTest, AnybodysPageMayReadEveryAnswer) {
  for (const std::string& target : {client_.base, std::string("/nothing"), std::string("/livez"),
                                    client_.base + "/events?limit=x"}) {
    const Response response = client_.get(target, {{"Origin", "https://a.example"}});
    EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*") << target;
    EXPECT_EQ(header(response, "Access-Control-Expose-Headers"),
              "ETag, Link, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, "
              "Server-Timing");
    EXPECT_EQ(header(response, "Access-Control-Allow-Credentials"), "");
    EXPECT_EQ(header(response, "Set-Cookie"), "");
    EXPECT_EQ(header(response, "Accept-Ranges"), "none");
    EXPECT_EQ(header(response, "Referrer-Policy"), "strict-origin-when-cross-origin");
    EXPECT_EQ(header(response, "Cross-Origin-Resource-Policy"), "cross-origin");
    EXPECT_EQ(header(response, "Timing-Allow-Origin"), "*");
    EXPECT_EQ(header(response, "Content-Security-Policy"), "default-src 'none'; sandbox");
  }
}

TEST_F(HeadersTest, OptionsAnswersThePreflight) {
  const Response response =
      client_.send("OPTIONS", client_.base + "/events/deal",
                   {{"Origin", "https://a.example"}, {"Access-Control-Request-Method", "PUT"}});
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(response.body, "");
  EXPECT_EQ(header(response, "Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(header(response, "Access-Control-Allow-Methods"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(header(response, "Access-Control-Max-Age"), "86400");
  EXPECT_EQ(header(response, "Access-Control-Allow-Headers"),
            "Accept, Content-Type, If-Match, If-None-Match, If-Modified-Since, traceparent, "
            "tracestate, X-Request-Id");
  EXPECT_EQ(header(response, "Content-Type"), "");
  EXPECT_EQ(client_.send("OPTIONS", "/nothing").status, 404);
  EXPECT_EQ(client_.send("OPTIONS", "*").status, 204);
}

TEST_F(HeadersTest, OtherMethodsAreRefusedWithThoseAllowed) {
  for (const std::string method : {"POST", "PUT", "DELETE", "PATCH", "TRACE"}) {
    const Response response = client_.send(method, client_.base + "/events");
    EXPECT_EQ(response.status, 405) << method;
    EXPECT_EQ(header(response, "Allow"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(header(response, "Content-Type"), "application/problem+json");
  }
  EXPECT_EQ(client_.send("BREW", client_.base + "/events").status, 501);
  EXPECT_EQ(client_.send("POST", "/nothing").status, 404);
}

TEST_F(HeadersTest, AcceptIsRefusedOnlyWhenItAllowsNeitherJsonNorHtml) {
  const std::string browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  for (const std::string& value :
       {browser, std::string("application/*"), std::string("*/*"), std::string("APPLICATION/JSON"),
        std::string(), std::string("application/json; charset=utf-8"),
        std::string("text/html;q=0.1, application/json"), std::string("application/json;q=0.1234"),
        std::string("*/*;q=0, application/json"), std::string("///;;q=x"), std::string("text/html"),
        std::string("text/*"), std::string("text/html;q=0.5, image/*")}) {
    const Response response = with("Accept", value);
    EXPECT_EQ(response.status, 200) << value;
    EXPECT_EQ(header(response, "Content-Type"), "application/json");
    EXPECT_EQ(header(response, "Vary"), "Accept, Accept-Encoding");
  }
  for (const std::string value :
       {"image/png", "application/json;q=0, */*", "text/plain", "*/*;q=0.0",
        "text/html, application/json;q=0", "text/html;q=0"}) {
    const Response response = with("Accept", value);
    EXPECT_EQ(response.status, 406) << value;
    EXPECT_EQ(header(response, "Vary"), "Accept, Accept-Encoding");
  }
}

TEST_F(HeadersTest, FormatBeatsAccept) {
  const Response response = with("Accept", "image/png", "/graph?format=cytoscape");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Vary"), "Accept-Encoding");
}

TEST_F(HeadersTest, PinnedAnswersNeverChangeAndErrorsAreKeptShortly) {
  const auto caching = [&](const std::string& rest) {
    return header(client_.get(client_.base + rest), "Cache-Control");
  };
  EXPECT_EQ(caching("/events"),
            "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
  EXPECT_EQ(caching(std::string("/events?revision=") + small_revision),
            "public, max-age=31536000, immutable");
  EXPECT_EQ(caching("/events/none"), "public, max-age=60");
  EXPECT_EQ(caching("/events?limit=x"), "public, max-age=10");
  EXPECT_EQ(header(client_.get("/livez"), "Cache-Control"), "no-store");
  // Another request for this address would not get it.
  EXPECT_EQ(header(with("If-Match", "\"another\""), "Cache-Control"), "no-store");
}

TEST_F(HeadersTest, ReadinessIsWhatTheProgramSays) {
  const service::Catalogue catalogue;
  bool ready = true;
  const Handler router = make_router(catalogue, {[&ready] { return ready; }, 0});
  const Request request{"GET", "/readyz", {}};
  EXPECT_EQ(router(request).status, 200);
  EXPECT_EQ(router(request).body, "{\"status\":\"ready\"}");
  ready = false;
  EXPECT_EQ(router(request).status, 503);
  EXPECT_EQ(header(router(request), "Cache-Control"), "no-store");
  EXPECT_EQ(router({"GET", "/livez", {}}).body, "{\"status\":\"live\"}");
  EXPECT_EQ(router({"GET", "/livez?x=1", {}}).status, 400);
}

}  // namespace
}  // namespace parley::api
