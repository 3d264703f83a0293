#include "parley/query/layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace parley::query {
namespace {

struct Drawn {
  std::vector<LayoutSize> sizes;
  std::vector<LayoutLink> links;

  Result<LayoutResult> lay(const Budget& budget = {}) const {
    return run({.sizes = sizes, .links = links}, budget);
  }
};

Drawn chain(std::uint32_t vertices) {
  Drawn drawn{std::vector<LayoutSize>(vertices, {30, 20}), {}};
  for (std::uint32_t i = 1; i < vertices; ++i) {
    drawn.links.push_back({i - 1, i});
  }
  return drawn;
}

/// Many links, several components and vertices without any link.
Drawn tangled(std::uint32_t vertices, std::uint32_t seed) {
  Drawn drawn{std::vector<LayoutSize>(vertices, {24, 24}), {}};
  std::minstd_rand random(seed);
  for (std::uint32_t i = 0; i < vertices; ++i) {
    drawn.links.push_back({static_cast<std::uint32_t>(random() % vertices) / 2,
                           static_cast<std::uint32_t>(random() % vertices) / 2});
  }
  return drawn;
}

double distance(const LayoutPlace& a, const LayoutPlace& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

TEST(LayoutTest, NothingHasNoPlaces) {
  const LayoutResult result = Drawn{}.lay().value();
  EXPECT_TRUE(result.places.empty());
  EXPECT_EQ(result.width, 0);
}

TEST(LayoutTest, OneVertexStandsInTheMiddleOfItsRoom) {
  const LayoutResult result = chain(1).lay().value();
  EXPECT_EQ(result.places[0], (LayoutPlace{15, 10}));
  EXPECT_EQ(result.width, 30);
  EXPECT_EQ(result.height, 20);
}

TEST(LayoutTest, LinkedVerticesStandNearerThanTheEndsOfTheirChain) {
  const LayoutResult result = chain(8).lay().value();
  for (std::size_t i = 1; i < 8; ++i) {
    EXPECT_LT(distance(result.places[i - 1], result.places[i]),
              distance(result.places[0], result.places[7]) / 3);
  }
}

TEST(LayoutTest, EveryRoomLiesInTheDrawingAndOnNoOther) {
  const Drawn drawn = tangled(120, 7);
  const LayoutResult result = drawn.lay().value();
  for (std::size_t i = 0; i < result.places.size(); ++i) {
    EXPECT_GE(result.places[i].x, 12 - 0.01);
    EXPECT_LE(result.places[i].x, result.width - 12 + 0.01);
    EXPECT_GE(result.places[i].y, 12 - 0.01);
    EXPECT_LE(result.places[i].y, result.height - 12 + 0.01);
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_TRUE(std::abs(result.places[i].x - result.places[j].x) > 22 ||
                  std::abs(result.places[i].y - result.places[j].y) > 22)
          << i << " and " << j;
    }
  }
}

TEST(LayoutTest, EqualQuestionsHaveEqualAnswers) {
  for (const std::uint32_t vertices : {40U, 700U, 4'000U}) {
    const Drawn drawn = tangled(vertices, 3);
    EXPECT_EQ(drawn.lay().value().places, drawn.lay().value().places) << vertices;
  }
}

TEST(LayoutTest, TheOrderAndDirectionOfLinksDoNotMatter) {
  Drawn drawn = tangled(60, 5);
  const auto places = drawn.lay().value().places;
  std::reverse(drawn.links.begin(), drawn.links.end());
  for (LayoutLink& link : drawn.links) {
    std::swap(link.a, link.b);
  }
  drawn.links.push_back(drawn.links.front());
  drawn.links.push_back({9, 9});
  EXPECT_EQ(drawn.lay().value().places, places);
}

TEST(LayoutTest, PlacesAreHundredthsOfAPixel) {
  const LayoutResult result = tangled(50, 9).lay().value();
  for (const LayoutPlace& place : result.places) {
    EXPECT_NEAR(place.x * 100, std::round(place.x * 100), 1e-6);
    EXPECT_NEAR(place.y * 100, std::round(place.y * 100), 1e-6);
  }
}

TEST(LayoutTest, ItStopsWhereverTheBudgetEnds) {
  for (const std::uint32_t vertices : {30U, 520U}) {
    const Drawn drawn = tangled(vertices, 1);
    std::uint64_t enough = 1;
    while (drawn.lay({.max_visits = enough}).has_error()) {
      enough *= 2;
    }
    ASSERT_GT(enough, vertices);
    for (std::uint64_t visits = 1; visits <= enough / 2; visits += 1 + visits / 7) {
      const auto result = drawn.lay({.max_visits = visits});
      ASSERT_TRUE(result.has_error()) << visits;
      EXPECT_EQ(result.error().code, ErrorCode::too_large);
    }
  }
}

TEST(LayoutTest, OutOfTimeIsAnErrorOfItsOwn) {
  const auto result = tangled(500, 1).lay({.out_of_time = [] { return true; }});
  ASSERT_TRUE(result.has_error());
  EXPECT_EQ(result.error().code, ErrorCode::timed_out);
}

TEST(LayoutTest, AChainOfAMillionIsPlacedOrRefusedButNeverHangs) {
  const auto result = chain(1'000'000).lay();
  if (result) {
    EXPECT_EQ(result->places.size(), 1'000'000U);
  } else {
    EXPECT_EQ(result.error().code, ErrorCode::too_large);
  }
}

TEST(LayoutTest, EveryPlaceIsANumberAtEveryBoundOfTheAlgorithms) {
  for (const std::size_t vertices : {std::size_t{2}, std::size_t{3}, most_for_springs,
                                     most_for_springs + 1, most_for_forces, most_for_forces + 1}) {
    const LayoutResult result = chain(static_cast<std::uint32_t>(vertices)).lay().value();
    EXPECT_TRUE(std::all_of(result.places.begin(), result.places.end(), [](const LayoutPlace& at) {
      return std::isfinite(at.x) && std::isfinite(at.y);
    })) << vertices;
  }
}

}  // namespace
}  // namespace parley::query
