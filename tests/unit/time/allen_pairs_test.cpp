#include "parley/time/allen.hpp"
#include "parley/time/event_relations.hpp"
#include "parley/time/temporal_network.hpp"

#include "random_bounds.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

/// The promises of verdicts, on as many random pairs as PARLEY_PAIRS says (20,000 when it is not
/// set; script/check sets a million, in an optimised build).
namespace parley {
namespace {

std::size_t wanted_pairs() {
  const char* const asked = std::getenv("PARLEY_PAIRS");
  return asked == nullptr ? 20'000 : std::stoul(asked);
}

/// Every relation that some pair of realisations shows, by looking at all of them.
AllenSet shown(const Bounds& a, const Bounds& b) {
  AllenSet found;
  for (const Realisation& one : realisations(a)) {
    for (const Realisation& other : realisations(b)) {
      found |= possible_relations({one.start, one.start, one.end, one.end},
                                  {other.start, other.start, other.end, other.end});
    }
  }
  return found;
}

/// One bound of four a little wider.
Bounds widened(std::mt19937& random, Bounds bounds) {
  switch (random() % 4) {
    case 0: --bounds.start_earliest; break;
    case 1: ++bounds.start_latest; break;
    case 2: --bounds.end_earliest; break;
    default: ++bounds.end_latest; break;
  }
  return tighten(bounds).value();
}

/// The pairs in parts, so that a million can be looked at side by side.
class AllenPairsTest : public ::testing::TestWithParam<unsigned> {};

constexpr unsigned parts = 8;

TEST_P(AllenPairsTest, KeepEveryPromiseOnRandomPairs) {
  std::mt19937 random(316 + GetParam());
  for (std::size_t i = wanted_pairs() / parts; i > 0 && !HasFailure(); --i) {
    const Bounds a = random_bounds(random, 6);
    const Bounds b = random_bounds(random, 6);
    const Bounds c = random_bounds(random, 6);
    const AllenSet ab = possible_relations(a, b);
    EXPECT_TRUE(ab.any());
    EXPECT_EQ(ab, shown(a, b));
    EXPECT_EQ(possible_relations(b, a), converse(ab));
    EXPECT_TRUE((ab & ~possible_relations(widened(random, a), b)).none());
    EXPECT_TRUE((possible_relations(a, c) & ~compose(ab, possible_relations(b, c))).none());
    const EventRelations to_b(b);
    for (const Likelihood& likelihood :
         {to_b.is_before({a}), to_b.is_after({a}), to_b.is_within({a})}) {
      EXPECT_TRUE(likelihood.possible || !likelihood.certain);
    }
    const TemporalNetwork network = TemporalNetwork::make({a, b}, {}).value();
    EXPECT_EQ(network.possible_relations(0, 1), ab);
  }
}

INSTANTIATE_TEST_SUITE_P(Part, AllenPairsTest, ::testing::Range(0U, parts));

}  // namespace
}  // namespace parley
