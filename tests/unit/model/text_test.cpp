#include "parley/model/text.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

const LocalizedText text{{"en", "letter"}, {"fa", "نامه"}};

TEST(LocalizedTextTest, TheAskedLanguageThenTheFallbackThenTheFirst) {
  EXPECT_EQ(text_in(text, "fa", "en"), "نامه");
  EXPECT_EQ(text_in(text, "de", "fa"), "نامه");
  EXPECT_EQ(text_in(text, "de", "fr"), "letter");
  EXPECT_EQ(text_in({}, "en", "en"), "");
}

}  // namespace
}  // namespace parley
