#include "parley/delivery/static_site.hpp"

#include "parley/delivery/codings.hpp"
#include "parley/delivery/kept_answer.hpp"

#include "unit/delivery/exchanges.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace parley::delivery {
namespace {

namespace fs = std::filesystem;

class StaticSiteTest : public testing::Test {
 protected:
  StaticSiteTest()
      : folder_(fs::temp_directory_path() / ("parley-site-" + std::to_string(::getpid()))),
        root_(folder_ / "site") {
    fs::create_directories(root_ / "assets");
    write("site/index.html", "<!doctype html><title>Parley</title>");
    write("site/embed.html", "<!doctype html><title>Embed</title>");
    write("site/assets/app-1a2b3c.js", "export {};\n");
    write("site/a b.txt", "blank");
    write("site/.hidden", "hidden");
    write("secret.txt", "secret");
  }

  ~StaticSiteTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  void write(const std::string& path, std::string_view text) const {
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }

  api::Response send(const api::Request& request) const {
    const Deliverer site = make_static_site(root_, {{{"/embed/", "embed.html"}}}).value();
    return answer_at_once(site, request);
  }

  api::Response get(const std::string& target, const std::string& if_none_match = "",
                    const std::string& accept_encoding = "") const {
    api::Request request;
    request.target = target;
    if (!if_none_match.empty()) {
      request.headers.push_back({"If-None-Match", if_none_match});
    }
    if (!accept_encoding.empty()) {
      request.headers.push_back({"Accept-Encoding", accept_encoding});
    }
    return send(request);
  }

  static std::string field(const api::Response& response, std::string_view name) {
    return std::string(api::find_header(response.headers, name));
  }

  fs::path folder_;
  fs::path root_;
};

TEST_F(StaticSiteTest, AnswersTheRootWithItsIndex) {
  const api::Response response = get("/?lang=de");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "<!doctype html><title>Parley</title>");
  EXPECT_EQ(field(response, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(field(response, "Cache-Control"), "no-cache");
  EXPECT_EQ(field(response, "Content-Security-Policy"),
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'self'");
}

TEST_F(StaticSiteTest, MarksHashedAssetsAsImmutable) {
  const api::Response response = get("/assets/app-1a2b3c.js");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "export {};\n");
  EXPECT_EQ(field(response, "Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(field(response, "Cache-Control"), "public, max-age=31536000, immutable");
}

TEST_F(StaticSiteTest, AnswersEveryPathBelowAPrefixWithItsPageForAnyFrame) {
  const api::Response response = get("/embed/iran-nuclear");
  EXPECT_EQ(response.body, "<!doctype html><title>Embed</title>");
  EXPECT_NE(field(response, "Content-Security-Policy").find("frame-ancestors *"),
            std::string::npos);
  EXPECT_EQ(get("/embed/%zz").body, response.body);
  EXPECT_EQ(get("/embed/%FF").body, response.body);
  EXPECT_EQ(get("/embed/").status, 404);
}

TEST_F(StaticSiteTest, AnIsolatedPageMayFrameAPageBelowAPrefix) {
  EXPECT_EQ(field(get("/embed/x"), "Cross-Origin-Embedder-Policy"), "require-corp");
  EXPECT_EQ(field(get("/"), "Cross-Origin-Embedder-Policy"), "");
}

TEST_F(StaticSiteTest, AmendsHtmlForTheRequest) {
  write("site/index.html", "<!doctype html><head></head><body>" + std::string(3'000, '.'));
  StaticSiteOptions options{{{"/embed/", "embed.html"}}, [](const api::Request& request) {
                              return PageAmendment{"<link href=\"" + request.target + "\">",
                                                   request.target != "/embed/none"};
                            }};
  const Deliverer site = make_static_site(root_, options).value();
  const auto ask = [&](const std::string& target, std::vector<api::Header> headers = {}) {
    return answer_at_once(site, {"GET", target, std::move(headers)});
  };
  const api::Response one = ask("/?a");
  EXPECT_NE(one.body.find("<head><link href=\"/?a\"></head>"), std::string::npos);
  EXPECT_EQ(field(one, "Vary"), "Accept-Encoding");
  EXPECT_NE(field(one, "ETag"), field(ask("/?b"), "ETag"));
  EXPECT_EQ(ask("/?a", {{"If-None-Match", field(one, "ETag")}}).status, 304);
  EXPECT_EQ(ask("/?a", {{"If-Match", "\"x\""}}).status, 412);
  const api::Response packed = ask("/?a", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(field(packed, "Content-Encoding"), "gzip");
  EXPECT_TRUE(decodes_to(Coding::gzip, packed.body, one.body));
  EXPECT_EQ(
      ask("/?a", {{"Accept-Encoding", "gzip"}, {"If-None-Match", field(packed, "ETag")}}).status,
      304);
  EXPECT_EQ(ask("/assets/app-1a2b3c.js").body, "export {};\n");
}

TEST_F(StaticSiteTest, AFrameOfNothingIsNotFoundAndStillAPage) {
  StaticSiteOptions options{{{"/embed/", "embed.html"}}, [](const api::Request&) {
                              return PageAmendment{"", false};
                            }};
  const Deliverer site = make_static_site(root_, options).value();
  const api::Response response = answer_at_once(site, {"GET", "/embed/none", {}});
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.body, "<!doctype html><title>Embed</title>");
  EXPECT_EQ(field(response, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(field(response, "Cache-Control"), "public, max-age=60");
  EXPECT_EQ(field(response, "ETag"), "");
}

TEST_F(StaticSiteTest, AnswersNotModifiedForTheTagTheClientHas) {
  const std::string tag = field(get("/"), "ETag");
  EXPECT_EQ(tag.size(), 34U);
  for (const std::string& known : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
    const api::Response response = get("/", known);
    EXPECT_EQ(response.status, 304) << known;
    EXPECT_EQ(response.body, "");
    EXPECT_EQ(field(response, "ETag"), tag);
    EXPECT_EQ(field(response, "Cache-Control"), "no-cache");
  }
  EXPECT_EQ(get("/", "\"x\"").status, 200);
}

TEST_F(StaticSiteTest, ChangesTheTagWithTheContent) {
  const std::string before = field(get("/"), "ETag");
  write("site/index.html", "<!doctype html><title>Other</title>");
  EXPECT_NE(field(get("/"), "ETag"), before);
}

TEST_F(StaticSiteTest, FindsNamesThatNeedEscapes) {
  EXPECT_EQ(get("/a%20b.txt").body, "blank");
}

TEST_F(StaticSiteTest, APageAnswersWithoutItsEndingToo) {
  EXPECT_EQ(get("/embed").body, get("/embed.html").body);
  EXPECT_EQ(field(get("/embed"), "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(get("/index").status, 404) << "its address is the slash";
}

TEST_F(StaticSiteTest, FindsNothingOutsideItsFiles) {
  for (const char* target :
       {"/nothing", "/assets", "/assets/", "/../secret.txt", "/%2e%2e/secret.txt",
        "/..%2fsecret.txt", "/.hidden", "//index.html", "/index.html/", "/%", "/%zz"}) {
    const api::Response response = get(target);
    EXPECT_EQ(response.status, 404) << target;
    EXPECT_EQ(field(response, "Content-Type"), "application/problem+json");
  }
}

TEST_F(StaticSiteTest, ListsItsMethods) {
  api::Request request;
  request.method = "OPTIONS";
  EXPECT_EQ(send(request).status, 204);
  EXPECT_EQ(field(send(request), "Allow"), "GET, HEAD, OPTIONS");
  request.method = "POST";
  EXPECT_EQ(send(request).status, 405);
  EXPECT_EQ(field(send(request), "Allow"), "GET, HEAD, OPTIONS");
}

TEST_F(StaticSiteTest, RefusesAsTheTransportDoes) {
  const api::Response response = get("/nothing");
  EXPECT_EQ(field(response, "Cache-Control"), "public, max-age=60");
  EXPECT_EQ(response.body,
            "{\"type\":\"/problems/not-found\",\"title\":\"Nothing is here\",\"status\":404,"
            "\"detail\":\"no page has this address\","
            "\"instance\":\"urn:uuid:00000000-0000-0000-0000-000000000000\",\"errors\":[]}\n");
}

TEST_F(StaticSiteTest, AnswersInTheCodingThatTheClientLikesBest) {
  const std::string script(5'000, ';');
  write("site/assets/app.js", script);
  for (const auto& [accepted, coding] :
       {std::pair("gzip, br", Coding::brotli), std::pair("gzip", Coding::gzip),
        std::pair("br;q=0.5, zstd", Coding::zstd)}) {
    const api::Response response = get("/assets/app.js", "", accepted);
    EXPECT_EQ(field(response, "Content-Encoding"), name_of(coding));
    EXPECT_EQ(field(response, "Vary"), "Accept-Encoding");
    EXPECT_TRUE(decodes_to(coding, response.body, script)) << accepted;
  }
  const api::Response whole = get("/assets/app.js");
  EXPECT_EQ(whole.body, script);
  EXPECT_EQ(field(whole, "Content-Encoding"), "");
  EXPECT_EQ(field(whole, "Vary"), "Accept-Encoding");
}

TEST_F(StaticSiteTest, LeavesSmallFilesAsTheyAre) {
  const api::Response response = get("/", "", "gzip, br");
  EXPECT_EQ(field(response, "Content-Encoding"), "");
  EXPECT_EQ(field(response, "Vary"), "");
  EXPECT_EQ(get("/", field(response, "ETag"), "gzip, br").status, 304);
}

TEST_F(StaticSiteTest, GivesEachCodingATagOfItsOwn) {
  write("site/assets/app.js", std::string(5'000, ';'));
  const std::string plain = field(get("/assets/app.js"), "ETag");
  const std::string coded_tag = field(get("/assets/app.js", "", "br"), "ETag");
  EXPECT_EQ(coded_tag, plain.substr(0, plain.size() - 1) + "-br\"");
  EXPECT_EQ(get("/assets/app.js", coded_tag, "br").status, 304);
  EXPECT_EQ(field(get("/assets/app.js", coded_tag, "br"), "ETag"), coded_tag);
  EXPECT_EQ(get("/assets/app.js", plain, "br").status, 200);
  EXPECT_EQ(get("/assets/app.js", coded_tag).status, 200);
  EXPECT_EQ(get("/assets/app.js", coded_tag, "gzip").status, 200);
}

TEST_F(StaticSiteTest, SendsTheSiblingThatWasMadeBefore) {
  const std::string script(5'000, ';');
  write("site/assets/app.js", script);
  // Larger than what the server would make itself, so that it can be told apart.
  const std::string other = *encode(Coding::gzip, script, Effort::answer);
  ASSERT_NE(other, *encode(Coding::gzip, script, Effort::file));
  write("site/assets/app.js.gz", other);
  EXPECT_EQ(get("/assets/app.js", "", "gzip").body, other);
  EXPECT_EQ(get("/assets/app.js.gz").status, 404);
}

TEST_F(StaticSiteTest, SendsNoSiblingOfOtherOctets) {
  const std::string script(5'000, ';');
  write("site/assets/app.js", script);
  for (const Coding coding : coded) {
    write("site/assets/app.js" + std::string(coding == Coding::brotli ? ".br"
                                             : coding == Coding::zstd ? ".zst"
                                                                      : ".gz"),
          *encode(coding, script + "// older"));
    const api::Response response = get("/assets/app.js", "", std::string(name_of(coding)));
    EXPECT_TRUE(decodes_to(coding, response.body, script)) << name_of(coding);
  }
}

TEST_F(StaticSiteTest, AFileThatOnlyEndsLikeASiblingIsAPage) {
  write("site/table.csv.gz", "compressed");
  EXPECT_EQ(get("/table.csv.gz").body, "compressed");
}

TEST_F(StaticSiteTest, RefusesAnIfMatchThatNamesAnotherTag) {
  api::Request request;
  request.headers = {{"If-Match", "\"x\""}};
  EXPECT_EQ(send(request).status, 412);
}

TEST_F(StaticSiteTest, RefusesALinkThatLeadsOut) {
  fs::create_symlink(folder_ / "secret.txt", root_ / "assets" / "link.txt");
  const auto site = make_static_site(root_);
  ASSERT_FALSE(site.has_value());
  EXPECT_EQ(site.error().message, "expected no link that leads out of the folder");
  EXPECT_EQ(site.error().location, "assets/link.txt");
}

TEST_F(StaticSiteTest, FollowsALinkThatStaysInside) {
  fs::create_symlink("app-1a2b3c.js", root_ / "assets" / "app.js");
  EXPECT_EQ(get("/assets/app.js").body, "export {};\n");
}

TEST_F(StaticSiteTest, RefusesAFolderWithoutAnIndex) {
  fs::remove(root_ / "index.html");
  const auto site = make_static_site(root_);
  ASSERT_FALSE(site.has_value());
  EXPECT_EQ(site.error().message, "expected a file index.html in the folder of pages");
}

TEST_F(StaticSiteTest, RefusesAFolderWithoutItsPages) {
  const auto site = make_static_site(root_, {{{"/x/", "x.html"}}});
  ASSERT_FALSE(site.has_value());
  EXPECT_EQ(site.error().message, "expected a file \"x.html\" in the folder of pages");
}

TEST_F(StaticSiteTest, RefusesAMissingFolder) {
  const auto site = make_static_site(root_ / "absent");
  ASSERT_FALSE(site.has_value());
  EXPECT_EQ(site.error().message, "expected a folder of built pages");
}

}  // namespace
}  // namespace parley::delivery
