#include "parley/api/route_of.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace parley::api {
namespace {

/// The pattern of a target, or "none".
std::string_view pattern_of(std::string_view target) {
  const auto place = route_of(target);
  return place ? route_patterns()[*place] : "none";
}

TEST(RouteOfTest, ATargetBelongsToThePatternThatAnswersIt) {
  EXPECT_EQ(pattern_of("/livez"), "/livez");
  EXPECT_EQ(pattern_of("/v1"), "/v1");
  EXPECT_EQ(pattern_of("/v1/datasets/x/events?actor=iran&from=/v1"),
            "/v1/datasets/{dataset}/events");
  EXPECT_EQ(pattern_of("/v1/datasets/x/actors/a/with/b"),
            "/v1/datasets/{dataset}/actors/{actor}/with/{other}");
  EXPECT_EQ(pattern_of("/v1/datasets/\xD8\xA7/events"), "/v1/datasets/{dataset}/events");
}

TEST(RouteOfTest, PercentEncodingDoesNotHideAPattern) {
  EXPECT_EQ(pattern_of("/v1/data%73ets/x/events"), "/v1/datasets/{dataset}/events");
  EXPECT_EQ(pattern_of("/v1/datasets/a%2Fb"), "/v1/datasets/{dataset}");
}

TEST(RouteOfTest, WhatTheRouterFindsNoAddressForHasNoPattern) {
  for (const std::string_view target :
       {"", "/", "*", "v1", "/V1", "/v1/", "/v1/datasets/", "/v1/datasets//events", "/v2",
        "/v1/datasets/%zz", "/v1/datasets/x/events/e/f", "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p"}) {
    EXPECT_EQ(pattern_of(target), "none") << target;
  }
}

TEST(RouteOfTest, EveryPatternIsItsOwn) {
  for (const std::string_view pattern : route_patterns()) {
    EXPECT_EQ(pattern_of(pattern), pattern);  // braces are no harm in a path that nobody checks
  }
}

}  // namespace
}  // namespace parley::api
