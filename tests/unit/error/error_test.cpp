#include "parley/error/error.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace parley {
namespace {

TEST(ErrorTest, TakingTheValueOfAFailureThrowsItsMessageAndPlace) {
  const Result<int> failed = Error{ErrorCode::not_found, "no such event", "events/x"};
  try {
    (void)failed.value();
    FAIL() << "a value came out of an error";
  } catch (const std::runtime_error& thrown) {
    EXPECT_STREQ(thrown.what(), "events/x: no such event");
  }
}

TEST(ShowTest, EscapesControlCharactersAndCutsLongTextAtACharacter) {
  EXPECT_EQ(show("a\nb"), "\"a\\x0ab\"");
  EXPECT_EQ(show(std::string(79, 'a') + "é" + "tail"), '"' + std::string(79, 'a') + "…\"");
  EXPECT_EQ(show(std::string(80, 'a')), '"' + std::string(80, 'a') + '"');
}

}  // namespace
}  // namespace parley
