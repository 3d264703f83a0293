#include "export/site_pages.hpp"

#include "export/site_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace parley::app {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(SitePageTest, AddressesOfItsFilesHoldInAnyFolder) {
  const std::string page = page_of_site(
      R"(<head><meta name="viewport" /><script src="/assets/a.js"></script><a href="/elsewhere"></a><link href="/assets/a.js?x"></head>)",
      {"assets/a.js"});
  EXPECT_THAT(page, HasSubstr(R"(src="./assets/a.js")"));
  EXPECT_THAT(page, HasSubstr(R"(href="./assets/a.js?x")"));
  EXPECT_THAT(page, HasSubstr(R"(href="/elsewhere")"));
}

TEST(SitePageTest, IsToldThatItHasNoServerBeforeItLoadsAnything) {
  const std::string page =
      page_of_site(R"(<head><meta name="viewport" /><script src="/a.js"></script></head>)", {});
  EXPECT_LT(page.find("Content-Security-Policy"), page.find("<script"));
  EXPECT_LT(page.find(R"(<meta name="parley-site" content="parley-site.json" />)"),
            page.find("<script"));
}

TEST(SitePageTest, LeavesOutWhatIsSaidOfTheServerAndShowsWhatIsSaidOfASite) {
  const std::string page = page_of_site(
      "<p>a<!--server-->b<!--/server-->c<!--site d --><!--server-->e<!--/server--></p></head>", {});
  EXPECT_THAT(page, HasSubstr("<p>acd </p>"));
  EXPECT_THAT(page, Not(HasSubstr("<!--")));
}

// The same cases as in web/src/wire/site.spec.ts: both sides must agree.
TEST(SiteNameTest, IsKeptByEveryFileSystemAndHost) {
  EXPECT_EQ(site_name("basij-letter"), "basij-letter");
  EXPECT_EQ(site_name("source:ifp-basij-letter"), "source_ifp-basij-letter");
  EXPECT_EQ(site_name("con"), "con_");
  EXPECT_EQ(site_name("com1"), "com1_");
  EXPECT_EQ(site_name("com10"), "com10");
  EXPECT_EQ(site_name("A é"), "_41_20_c3_a9");
  EXPECT_EQ(site_name(std::string(121, 'a')), std::string(100, 'a') + "_019ebb34");
}

}  // namespace
}  // namespace parley::app
