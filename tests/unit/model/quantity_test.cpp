#include "parley/model/quantity.hpp"

#include "parley/model/range_writer.hpp"
#include "parley/model/vocabulary.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

Quantity quantity(std::string what, NumberRange value, std::string unit = "people",
                  Rank rank = Rank::normal) {
  Quantity made;
  made.what = std::move(what);
  made.value = value;
  made.unit = std::move(unit);
  made.rank = rank;
  return made;
}

std::vector<QuantityGroup> groups_of(const std::vector<Quantity>& all) {
  std::vector<StatedQuantity> stated;
  for (const Quantity& one : all) {
    stated.push_back({&one, one.asserted_by, {}});
  }
  return group_quantities(stated);
}

template <class Range>
std::string written(const Range& range) {
  json::Writer out;
  write_range(out, range);
  return out.take();
}

TEST(QuantityTest, ThoseOfOneThingAndOneUnitStandTogetherWhereTheFirstStands) {
  const std::vector<Quantity> all{quantity("deaths", NumberRange::exactly(26)),
                                  quantity("wounded", NumberRange::exactly(3)),
                                  quantity("deaths", NumberRange::exactly(26)),
                                  quantity("deaths", NumberRange::exactly(1), "per cent")};
  const auto groups = groups_of(all);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].what, "deaths");
  EXPECT_EQ(groups[0].unit, "people");
  EXPECT_EQ(groups[0].values.size(), 2U);
  EXPECT_EQ(groups[0].values[1].quantity, &all[2]);
  EXPECT_EQ(groups[1].what, "wounded");
  EXPECT_EQ(groups[2].unit, "per cent");
}

TEST(QuantityTest, ValuesAgreeWhenOneNumberFitsThemAll) {
  constexpr double none = std::numeric_limits<double>::infinity();
  const auto agree = [](std::vector<Quantity> all) { return groups_of(all).front().agree; };
  EXPECT_TRUE(agree({quantity("deaths", NumberRange::exactly(26))}));
  EXPECT_FALSE(agree({quantity("deaths", NumberRange::exactly(26)),
                      quantity("deaths", NumberRange::exactly(27))}));
  EXPECT_TRUE(agree({quantity("deaths", NumberRange::exactly(26)),
                     quantity("deaths", {.least = 20, .most = none}),
                     quantity("deaths", {.least = -none, .most = 26})}));
  EXPECT_FALSE(agree({quantity("deaths", {.least = 30, .most = none}),
                      quantity("deaths", {.least = -none, .most = 29})}));
}

TEST(QuantityTest, ADeprecatedValueIsNoDispute) {
  const auto groups =
      groups_of({quantity("deaths", NumberRange::exactly(26)),
                 quantity("deaths", NumberRange::exactly(99), "people", Rank::deprecated)});
  EXPECT_TRUE(groups.front().agree);
  EXPECT_EQ(groups.front().values.size(), 2U);
}

TEST(RangeWriterTest, AnExactOneIsANumberAndOthersHaveTheBoundsThereAre) {
  EXPECT_EQ(written(CountRange::exactly(8)), "8");
  EXPECT_EQ(written(CountRange{.least = 51, .most = CountRange::no_most}), R"({"atLeast":51})");
  EXPECT_EQ(written(CountRange{.least = 1, .most = 60}), R"({"atMost":60})");
  EXPECT_EQ(written(CountRange{.least = 51, .most = 60}), R"({"atLeast":51,"atMost":60})");
  EXPECT_EQ(written(NumberRange::exactly(50.21)), "50.21");
  EXPECT_EQ(written(NumberRange{.least = 0, .most = 1.5}), R"({"atLeast":0,"atMost":1.5})");
}

TEST(RangeWriterTest, WholeNumbersHaveNeitherPointNorExponent) {
  EXPECT_EQ(written(NumberRange::exactly(26)), "26");
  EXPECT_EQ(written(NumberRange::exactly(-1e15)), "-1000000000000000");
}

TEST(EventTypeTest, AnOutcomeHasItsOwnCodesOrThoseOfTheType) {
  EventType vote;
  vote.codes.cameo = "057";
  vote.codes.goldstein = 8;
  vote.outcomes = {{Outcome::rejected, {}}};
  vote.outcomes.front().codes.cameo = "120";
  EXPECT_EQ(vote.codes_of(std::nullopt).cameo, "057");
  EXPECT_EQ(vote.codes_of(Outcome::accepted).goldstein, 8);
  EXPECT_EQ(vote.codes_of(Outcome::rejected).cameo, "120");
  EXPECT_EQ(vote.codes_of(Outcome::rejected).goldstein, std::nullopt);
}

}  // namespace
}  // namespace parley
