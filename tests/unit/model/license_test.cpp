#include "parley/model/license.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(LicenseTest, ANameOfSpdxHasAPageThere) {
  EXPECT_EQ(license_url("CC-BY-4.0"), "https://spdx.org/licenses/CC-BY-4.0.html");
  EXPECT_EQ(license_url("ODbL-1.0"), "https://spdx.org/licenses/ODbL-1.0.html");
}

TEST(LicenseTest, AUrlIsItsOwnAddress) {
  EXPECT_EQ(license_url("https://example.org/terms?v=1"), "https://example.org/terms?v=1");
  EXPECT_EQ(license_url("http://example.org/"), "http://example.org/");
}

TEST(LicenseTest, EveryOtherTextHasNone) {
  for (const char* const text :
       {"", "unknown", "CC-BY", "cc-by-4.0", "ask us", "ftp://example.org", "https://a.example/<b>",
        "https://a.example/a b", "https://a.example/\r\nX: y", "https://a.example/\xC3\xBC"}) {
    EXPECT_EQ(license_url(text), "") << text;
  }
}

}  // namespace
}  // namespace parley
