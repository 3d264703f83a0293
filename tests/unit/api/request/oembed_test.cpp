#include "parley/api/oembed.hpp"

#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace parley::api {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A server that knows no public address: it is known by the Host of a request.
class OembedTest : public testing::Test {
 protected:
  Response ask(const std::string& query, const std::string& host = "parley.example") const {
    return client_.get("/oembed" + query, {{"Host", host}});
  }
  Json json(const std::string& query) const { return Json::parse(ask(query).body); }
  int status(const std::string& query) const { return ask(query).status; }

  Client client_;
};

TEST_F(OembedTest, APageOfTheServerIsAFrame) {
  const Json rich =
      json("?url=https://parley.example/%3Fdataset%3Dsmall%26datetime%3D2021%26x%3D1");
  EXPECT_EQ(rich.at("type"), "rich");
  EXPECT_EQ(rich.at("version"), "1.0");
  EXPECT_EQ(rich.at("title"), "Small");
  EXPECT_EQ(rich.at("provider_name"), "Parley");
  EXPECT_EQ(rich.at("provider_url"), "https://parley.example/");
  EXPECT_EQ(rich.at("width"), 800);
  EXPECT_EQ(rich.at("height"), 480);
  // What the page does not read is left out.
  EXPECT_EQ(rich.at("html"),
            "<iframe src=\"https://parley.example/embed/small?datetime=2021\" title=\"Small\" "
            "width=\"800\" height=\"480\" frameborder=\"0\" loading=\"lazy\" "
            "allow=\"clipboard-write\"></iframe>");
}

TEST_F(OembedTest, EveryKindOfPageHasOne) {
  const std::string same = "/embed/small?event=deal\"";
  for (const char* url :
       {"https://parley.example/e/small/deal", "https://parley.example/embed/small?event=deal",
        "https://PARLEY.example:443/?event=deal", "HTTPS://parley.example?event=deal%23top"}) {
    const Response response = ask("?url=" + std::string(url));
    EXPECT_EQ(response.status, 200) << url << response.body;
    EXPECT_THAT(Json::parse(response.body).at("html").get<std::string>(), HasSubstr(same)) << url;
  }
  const Json actor = json("?url=https://parley.example/a/small/usa");
  EXPECT_THAT(actor.at("html").get<std::string>(), HasSubstr("/embed/small?actor=usa\""));
  EXPECT_GT(actor.at("height"), 480);
}

TEST_F(OembedTest, TheTitleIsInTheLanguageOfThePage) {
  EXPECT_EQ(json("?url=https://parley.example/?lang=de").at("title"), "Klein");
}

TEST_F(OembedTest, BoundsInPixelsAreKept) {
  const Json rich = json("?url=https://parley.example/&maxwidth=300&maxheight=99999999999999");
  EXPECT_EQ(rich.at("width"), 300);
  EXPECT_EQ(rich.at("height"), 480);
  EXPECT_THAT(rich.at("html").get<std::string>(), HasSubstr("width=\"300\" height=\"480\""));
  for (const char* bound : {"0", "-1", "x", "", "1.5", "1e3", "-99999999999999999999"}) {
    EXPECT_EQ(status("?url=https://parley.example/&maxwidth=" + std::string(bound)), 400) << bound;
  }
}

TEST_F(OembedTest, OtherServersAreNotAnsweredFor) {
  for (const char* url :
       {"https://other.example/", "https://parley.example.other.example/",
        "https://parley.example@other.example/", "https://other.example/?x=parley.example",
        "https://parley.example:8443/", "//parley.example/", "ftp://parley.example/",
        "javascript:alert(1)", "parley.example", "/", "https://", "https:///embed/small", "%00",
        "https://parley.example/%FF"}) {
    const Response response = ask("?url=" + std::string(url));
    EXPECT_GE(response.status, 400) << url;
    EXPECT_LE(response.status, 404) << url;
    EXPECT_EQ(header(response, "Content-Type"), "application/problem+json");
    EXPECT_THAT(response.body, Not(HasSubstr("<iframe"))) << url;
  }
}

TEST_F(OembedTest, WhatIsNoPageOrNotThereIsNotFound) {
  for (const char* path :
       {"nothing", "v1/datasets/small", "embed", "embed/", "embed/none", "embed/small/x", "e/small",
        "e/small/none", "a/small/none", "e/none/deal", "?dataset=none", "?event=none",
        "embed/small/", "assets/x.js"}) {
    EXPECT_EQ(status("?url=https://parley.example/" + std::string(path)), 404) << path;
  }
}

TEST_F(OembedTest, AFormatThatItHasNotIsNotImplemented) {
  const Response response = ask("?url=https://parley.example/&format=yaml");
  EXPECT_EQ(response.status, 501);
  EXPECT_EQ(header(response, "Content-Type"), "application/problem+json");
  EXPECT_THAT(response.body, HasSubstr("expected one of: json, xml"));
  EXPECT_EQ(status(""), 400);
  EXPECT_EQ(status("?url="), 400);
  EXPECT_EQ(status("?url=https://parley.example/&callback=x"), 400);
  for (const char* name : {"url", "format", "maxwidth", "maxheight"}) {
    const std::string one = std::string(name) + "=json";
    EXPECT_THAT(ask("?" + one + "&" + one).body, HasSubstr("expected once, got it again")) << name;
  }
}

TEST_F(OembedTest, XmlIsTheSame) {
  const Response response = ask("?format=xml&url=https://parley.example/e/small/deal?lang=de");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Content-Type"), "text/xml; charset=utf-8");
  EXPECT_THAT(response.body,
              HasSubstr("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>"));
  EXPECT_THAT(response.body, HasSubstr("<type>rich</type>"));
  EXPECT_THAT(
      response.body,
      HasSubstr("<html>&lt;iframe "
                "src=&quot;https://parley.example/embed/small?event=deal&amp;amp;lang=de&quot;"));
}

TEST_F(OembedTest, NothingThatIsGivenBecomesMarkup) {
  for (const char* format : {"json", "xml"}) {
    const Response response =
        ask("?format=" + std::string(format) +
                "&url=http://a'%26b/?datetime=%2522%253E%253Cscript%253Ealert(1)%2526theme=x%2527",
            "a'&b");
    ASSERT_EQ(response.status, 200) << response.body;
    EXPECT_THAT(response.body, HasSubstr("datetime=%22%3E%3Cscript%3Ealert%281%29%26theme"));
    EXPECT_THAT(response.body, Not(HasSubstr("<script"))) << format;
    EXPECT_THAT(response.body, Not(HasSubstr("src=\\\"http://a'"))) << "the Host is escaped";
    EXPECT_THAT(response.body,
                HasSubstr(format == std::string("json") ? "http://a&#39;&amp;b/embed"
                                                        : "http://a&amp;#39;&amp;amp;b/embed"));
  }
}

TEST_F(OembedTest, AnAnswerThatDependsOnTheHostIsKeptByNobody) {
  EXPECT_EQ(header(ask("?url=https://parley.example/"), "Cache-Control"), "no-store");
}

TEST(OembedOfAPublicServerTest, ThePublicAddressStandsInEveryAnswer) {
  RouterOptions options;
  options.public_url = "https://parley.example";
  const Client client(small_dataset(), options);
  for (const char* url :
       {"https://parley.example/", "http://parley.example/", "http://10.0.0.1:8080/"}) {
    const Response response =
        client.get("/oembed?url=" + std::string(url), {{"Host", "10.0.0.1:8080"}});
    ASSERT_EQ(response.status, 200) << url;
    EXPECT_EQ(Json::parse(response.body).at("provider_url"), "https://parley.example/");
    EXPECT_THAT(response.body, HasSubstr("https://parley.example/embed/small"));
    EXPECT_THAT(header(response, "Cache-Control"), HasSubstr("max-age=60"));
  }
  EXPECT_EQ(client.get("/oembed?url=https://other.example/", {{"Host", "10.0.0.1:8080"}}).status,
            404);
}

class DiscoveryTest : public testing::Test {
 protected:
  Discovery of(const std::string& target, const std::string& public_url = "",
               std::vector<Header> headers = {{"Host", "parley.example"}}) {
    return discover({"GET", target, std::move(headers)}, *client_.catalogue().snapshot(),
                    public_url);
  }

  Client client_;
};

TEST_F(DiscoveryTest, APageNamesItsAnswers) {
  EXPECT_EQ(of("/?event=deal&theme=dark").links,
            "<link rel=\"alternate\" type=\"application/json+oembed\" "
            "href=\"/oembed?url=http://parley.example/"
            "%3Fevent%3Ddeal%26theme%3Ddark&amp;format=json\" title=\"oEmbed\" />\n"
            "<link rel=\"alternate\" type=\"text/xml+oembed\" "
            "href=\"/oembed?url=http://parley.example/"
            "%3Fevent%3Ddeal%26theme%3Ddark&amp;format=xml\" title=\"oEmbed\" />\n");
  EXPECT_THAT(of("/embed/small", "https://public.example").links,
              HasSubstr("url=https://public.example/embed/small&"));
  EXPECT_THAT(of("/", "", {{"Host", "parley.example"}, {"X-Forwarded-Proto", "https"}}).links,
              HasSubstr("url=https://parley.example/&"));
}

TEST_F(DiscoveryTest, WhatItNamesIsAnswered) {
  const std::string links = of("/embed/small?datetime=2021").links;
  const std::size_t begin = links.find("href=\"") + 6;
  std::string address = links.substr(begin, links.find('"', begin) - begin);
  address.replace(address.find("&amp;"), 5, "&");
  EXPECT_EQ(client_.get(address, {{"Host", "parley.example"}}).status, 200);
}

TEST_F(DiscoveryTest, OnlyAFrameOfNoDatasetIsNotFound) {
  EXPECT_TRUE(of("/embed/small").found);
  for (const char* target :
       {"/embed/none", "/embed/small/x", "/embed/%zz", "/embed/%FF", "/embed/none?dataset=small"}) {
    EXPECT_FALSE(of(target).found) << target;
    EXPECT_EQ(of(target).links, "") << target;
  }
  for (const char* target : {"/?dataset=none", "/index.html", "/nothing"}) {
    EXPECT_TRUE(of(target).found) << target;
    EXPECT_EQ(of(target).links, "") << target;
  }
}

TEST_F(DiscoveryTest, NothingThatIsSentBecomesMarkup) {
  const Discovery discovery = of("/?a=%22%3E%3Cscript%3E&b='", "", {{"Host", "a'&b"}});
  EXPECT_THAT(discovery.links,
              HasSubstr("url=http://a%27%26b/%3Fa%3D%2522%253E%253Cscript%253E%26b%3D%27&amp;"));
  EXPECT_EQ(of("/?a=\"><script>").links, "") << "no address";
}

}  // namespace
}  // namespace parley::api
