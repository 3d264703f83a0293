#include "parley/text/closest_word.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace parley {
namespace {

std::string suggestion(std::string_view wanted, std::initializer_list<std::string_view> words) {
  ClosestWord closest(wanted);
  for (const std::string_view word : words) {
    closest.consider(word);
  }
  return closest.suggestion();
}

TEST(ClosestWordTest, IsTheWordWithTheFewestLettersToChange) {
  EXPECT_EQ(suggestion("mediatr", {"host", "meditation", "mediator"}),
            "; did you mean \"mediator\"?");
  EXPECT_EQ(suggestion("cubba", {"cuba", "chile"}), "; did you mean \"cuba\"?");
}

TEST(ClosestWordTest, IsNothingWhereNoWordIsClose) {
  EXPECT_EQ(suggestion("mediator", {"host", "guarantor"}), "");
  EXPECT_EQ(suggestion("usa", {"iran", "eu"}), "") << "two letters of a short word are too many";
  EXPECT_EQ(suggestion("usa", {}), "");
}

TEST(ClosestWordTest, ComparesNoVeryLongWords) {
  const std::string longest(64, 'a');
  EXPECT_EQ(suggestion(longest, {std::string(63, 'a')}),
            "; did you mean \"" + std::string(63, 'a') + "\"?");
  EXPECT_EQ(suggestion(longest + 'a', {longest}), "");
}

}  // namespace
}  // namespace parley
