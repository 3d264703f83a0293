#include "parley/time/event_relations.hpp"

#include "network_oracle.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

namespace parley {
namespace {

AllenSet relation_set(std::initializer_list<AllenRelation> relations) {
  AllenSet set;
  for (const AllenRelation relation : relations) {
    set.set(static_cast<std::size_t>(relation));
  }
  return set;
}

/// How likely one relation of a set is, from all that are possible.
Likelihood likelihood(const AllenSet& possible, const AllenSet& wanted) {
  return {(possible & wanted).any(), (possible & ~wanted).none()};
}

const AllenSet before_or_meets = relation_set({AllenRelation::before, AllenRelation::meets});
const AllenSet after_or_met_by = relation_set({AllenRelation::after, AllenRelation::met_by});
const AllenSet inside = relation_set(
    {AllenRelation::starts, AllenRelation::equals, AllenRelation::during, AllenRelation::finishes});

void expect_likelihoods(const EventRelations& one, const EventRelations::Other& other,
                        const AllenSet& relations) {
  EXPECT_EQ(one.relations(other), relations);
  EXPECT_EQ(one.is_before(other), likelihood(relations, before_or_meets));
  EXPECT_EQ(one.is_after(other), likelihood(relations, after_or_met_by));
  EXPECT_EQ(one.is_within(other), likelihood(relations, inside));
}

TEST(EventRelationsTest, AgreesWithTheRelationsOfTheNetwork) {
  std::mt19937 random(1'992);
  std::size_t consistent = 0;
  for (int i = 0; i < 1'500; ++i) {
    const std::vector<Bounds> events = {random_bounds(random, 5), random_bounds(random, 5),
                                        random_bounds(random, 5)};
    auto statements = random_statements(random, events.size(), 1 + random() % 2);
    sprinkle_days(random, statements);
    const auto network = TemporalNetwork::make(events, statements);
    if (!network) {
      continue;
    }
    ++consistent;
    const Bounds outsider = random_bounds(random, 5);
    for (std::size_t a = 0; a < events.size(); ++a) {
      const EventRelations to_a(*network, a);
      for (std::size_t b = 0; b < events.size(); ++b) {
        expect_likelihoods(to_a, {network->bounds(b), b}, network->possible_relations(b, a));
      }
      expect_likelihoods(to_a, {outsider}, converse(network->possible_relations(a, outsider)));
      expect_likelihoods(EventRelations(outsider, {}, &*network), {network->bounds(a), a},
                         network->possible_relations(a, outsider));
    }
  }
  EXPECT_GT(consistent, 100U);
}

TEST(EventRelationsTest, AnOutsiderStandsToAnEventAsADatedEventOfTheNetwork) {
  std::mt19937 random(17);
  for (int i = 0; i < 600; ++i) {
    std::vector<Bounds> events = {random_bounds(random, 6), random_bounds(random, 6)};
    const Bounds outsider = random_bounds(random, 6);
    auto statements = random_statements(random, 2, 1);
    sprinkle_days(random, statements);
    const auto without = TemporalNetwork::make(events, statements);
    events.push_back(outsider);
    const auto with = TemporalNetwork::make(events, statements);
    if (without && with) {
      EXPECT_EQ(without->possible_relations(0, outsider), with->possible_relations(0, 2));
    }
  }
}

TEST(EventRelationsTest, AnEventAfterAnEventWithoutDateMovesWithIt) {
  const std::vector<OrderStatement> letter_after_remark = {{0, TimeOrder::days_after, 1, 1, 14}};
  const auto undated = TemporalNetwork::make({Bounds{}, Bounds{}}, letter_after_remark);
  EXPECT_TRUE(is_undated(undated->bounds(0)));
  EXPECT_EQ(undated->possible_relations(0, 1), after_or_met_by);
  const auto dated = TemporalNetwork::make({Bounds{}, {24, 24, 25, 25}}, letter_after_remark);
  EXPECT_EQ(dated->bounds(0), (Bounds{25, 38, 26, no_latest}));
}

}  // namespace
}  // namespace parley
