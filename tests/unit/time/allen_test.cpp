#include "parley/time/allen.hpp"

#include "random_bounds.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>

namespace parley {
namespace {

using nlohmann::json;

json read_cases(const std::string& name) {
  std::ifstream file(PARLEY_ROOT "/tests/data/allen/" + name);
  return json::parse(file);
}

/// Our name of a relation that the case files write in camelCase.
AllenRelation relation_named(const std::string& camel) {
  std::string kebab;
  for (const char c : camel) {
    if (c >= 'A' && c <= 'Z') {
      kebab += '-';
      kebab += static_cast<char>(c - 'A' + 'a');
    } else {
      kebab += c;
    }
  }
  return parse_allen(kebab).value();
}

AllenSet set_of(const json& relations) {
  AllenSet found;
  for (const json& name : relations) {
    found.set(static_cast<std::size_t>(relation_named(name.get<std::string>())));
  }
  return found;
}

AllenSet only(AllenRelation relation) {
  AllenSet found;
  found.set(static_cast<std::size_t>(relation));
  return found;
}

/// The relation of two exact spans, straight from Allen's definitions.
AllenRelation relation_of(const Realisation& a, const Realisation& b) {
  using enum AllenRelation;
  if (a.end <= b.start) {
    return a.end < b.start ? before : meets;
  }
  if (b.end <= a.start) {
    return b.end < a.start ? after : met_by;
  }
  if (a.start == b.start) {
    return a.end < b.end ? starts : a.end == b.end ? equals : started_by;
  }
  if (a.start < b.start) {
    return a.end < b.end ? overlaps : a.end == b.end ? finished_by : contains;
  }
  return a.end < b.end ? during : a.end == b.end ? finishes : overlapped_by;
}

AllenSet enumerate(const Bounds& a, const Bounds& b) {
  AllenSet found;
  for (const Realisation& first : realisations(a)) {
    for (const Realisation& second : realisations(b)) {
      found |= only(relation_of(first, second));
    }
  }
  return found;
}

TEST(AllenTest, NamesAreKebabCaseAndReadBack) {
  EXPECT_EQ(to_string(AllenRelation::overlapped_by), "overlapped-by");
  EXPECT_EQ(to_string(AllenRelation::before), "before");
  for (std::size_t i = 0; i < allen_count; ++i) {
    const auto relation = static_cast<AllenRelation>(i);
    EXPECT_EQ(parse_allen(to_string(relation)), relation);
  }
  EXPECT_EQ(parse_allen("overlappedBy"), std::nullopt);
  EXPECT_EQ(parse_allen(""), std::nullopt);
}

TEST(AllenTest, ConverseIsTheRelationSeenFromTheOtherSide) {
  for (const Bounds& a : all_tight_bounds(3)) {
    for (const Bounds& b : all_tight_bounds(3)) {
      EXPECT_EQ(possible_relations(b, a), converse(possible_relations(a, b)));
    }
  }
  EXPECT_EQ(converse(AllenRelation::finished_by), AllenRelation::finishes);
  EXPECT_EQ(converse(AllenRelation::equals), AllenRelation::equals);
}

TEST(AllenTest, PossibleRelationsAreThoseOfAllRealisations) {
  const auto all = all_tight_bounds(5);
  ASSERT_EQ(all.size(), 105U);
  for (const Bounds& a : all) {
    for (const Bounds& b : all) {
      ASSERT_EQ(possible_relations(a, b), enumerate(a, b));
    }
  }
}

TEST(AllenTest, PossibleRelationsAreThoseOfAllRealisationsOfWiderBounds) {
  std::mt19937 random(2'018);
  for (int i = 0; i < 3'000; ++i) {
    const Bounds a = random_bounds(random, 12);
    const Bounds b = random_bounds(random, 12);
    ASSERT_EQ(possible_relations(a, b), enumerate(a, b));
  }
}

TEST(AllenTest, SomeRelationIsAlwaysPossible) {
  std::mt19937 random(11);
  for (int i = 0; i < 2'000; ++i) {
    EXPECT_TRUE(possible_relations(random_bounds(random, 40), random_bounds(random, 40)).any());
  }
}

TEST(AllenTest, ExactBoundsShowTheOrdinaryRelationAlone) {
  for (Day start = 0; start < 4; ++start) {
    for (Day end = start + 1; end < 6; ++end) {
      const AllenSet found = possible_relations({start, start, end, end}, {1, 1, 4, 4});
      EXPECT_EQ(found, only(relation_of({start, end}, {1, 4})));
    }
  }
}

TEST(AllenTest, WideningABoundNeverRemovesARelation) {
  std::mt19937 random(13);
  for (int i = 0; i < 2'000; ++i) {
    const Bounds a = random_bounds(random, 20);
    const Bounds b = random_bounds(random, 20);
    const AllenSet narrow = possible_relations(a, b);
    for (const Bounds& loose :
         {Bounds{a.start_earliest - 2, a.start_latest, a.end_earliest, a.end_latest},
          Bounds{a.start_earliest, a.start_latest + 2, a.end_earliest, a.end_latest},
          Bounds{a.start_earliest, a.start_latest, a.end_earliest - 2, a.end_latest},
          Bounds{a.start_earliest, a.start_latest, a.end_earliest, a.end_latest + 2},
          Bounds{no_earliest, a.start_latest, a.end_earliest, no_latest}}) {
      const Bounds wider = tighten(loose).value();
      EXPECT_EQ(narrow & possible_relations(wider, b), narrow);
    }
  }
}

TEST(AllenTest, UndatedEventsAllowEveryRelation) {
  EXPECT_TRUE(possible_relations(Bounds{}, Bounds{}).all());
  EXPECT_TRUE(possible_relations(Bounds{}, {3, 3, 9, 9}).all());
}

TEST(AllenTest, CompositionBoundsTheThirdPair) {
  std::mt19937 random(17);
  for (int i = 0; i < 2'000; ++i) {
    const Bounds a = random_bounds(random, 10);
    const Bounds b = random_bounds(random, 10);
    const Bounds c = random_bounds(random, 10);
    const AllenSet allowed = compose(possible_relations(a, b), possible_relations(b, c));
    EXPECT_EQ(possible_relations(a, c) & ~allowed, AllenSet{});
  }
}

TEST(AllenTest, CompositionHas409EntriesAnd97CellsOfOne) {
  std::size_t entries = 0;
  std::size_t single = 0;
  for (std::size_t i = 0; i < allen_count; ++i) {
    for (std::size_t j = 0; j < allen_count; ++j) {
      const AllenSet cell =
          compose(only(static_cast<AllenRelation>(i)), only(static_cast<AllenRelation>(j)));
      entries += cell.count();
      single += cell.count() == 1 ? 1U : 0U;
    }
  }
  EXPECT_EQ(entries, 409U);
  EXPECT_EQ(single, 97U);
}

TEST(AllenTest, CompositionReversesWithItsParts) {
  for (std::size_t i = 0; i < allen_count; ++i) {
    const AllenSet r = only(static_cast<AllenRelation>(i));
    EXPECT_EQ(compose(r, only(AllenRelation::equals)), r);
    EXPECT_EQ(compose(only(AllenRelation::equals), r), r);
    for (std::size_t j = 0; j < allen_count; ++j) {
      const AllenSet q = only(static_cast<AllenRelation>(j));
      EXPECT_EQ(converse(compose(r, q)), compose(converse(q), converse(r)));
    }
  }
}

TEST(AllenTest, CompositionEqualsThePublishedTable) {
  const json cases = read_cases("composition.json");
  for (const auto& [first, row] : cases["composition"].items()) {
    for (const auto& [second, cell] : row.items()) {
      EXPECT_EQ(compose(only(relation_named(first)), only(relation_named(second))), set_of(cell))
          << first << " then " << second;
    }
  }
}

TEST(AllenTest, AnswersTheWorkedFuzzyCases) {
  const auto bounds_of = [](const json& b) {
    return Bounds{b[0].get<Day>(), b[1].get<Day>(), b[2].get<Day>(), b[3].get<Day>()};
  };
  const json cases = read_cases("fuzzy-cases.json");
  ASSERT_EQ(cases["cases"].size(), cases["count"].get<std::size_t>());
  for (const json& entry : cases["cases"]) {
    const AllenSet found = possible_relations(bounds_of(entry["a"]), bounds_of(entry["b"]));
    EXPECT_EQ(found, set_of(entry["possible"])) << entry;
    EXPECT_EQ(found.count() == 1, !entry["certain"].is_null()) << entry;
  }
}

}  // namespace
}  // namespace parley
