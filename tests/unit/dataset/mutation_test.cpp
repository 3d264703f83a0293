#include "parley/dataset/write.hpp"

#include "test_data.hpp"

#include <cstdlib>
#include <random>

namespace parley::dataset {
namespace {

/// Every place of a value, as a pointer.
void collect(const json::Value& value, const json::Value::json_pointer& here,
             std::vector<json::Value::json_pointer>& all) {
  all.push_back(here);
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      collect(member, here / key, all);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      collect(value[i], here / i, all);
    }
  }
}

/// How many changed datasets are tried: few by default, since each is read anew.
int rounds() {
  const char* const asked = std::getenv("PARLEY_MUTATIONS");
  return asked == nullptr ? 300 : std::atoi(asked);
}

TEST(MutationTest, ReadingChangedDatasetsNeverCrashesAndAlwaysAnswers) {
  const json::Value whole = test::merged(test::root / "tests/data/valid/river-talks");
  std::vector<json::Value::json_pointer> places;
  collect(whole, json::Value::json_pointer(), places);
  ASSERT_GT(places.size(), 300U);
  const json::Value replacements = json::Value::array(
      {nullptr, true, 0, -1, 3.5, 1e300, "", "x", "2001-13", "2001", json::Value::array(),
       json::Value::object(), json::Value::array({1}), json::Value{{"x", 1}}, "Ünïcode", "a b"});
  std::mt19937 random(7);  // NOLINT: the seed is fixed so that a failure repeats
  int accepted = 0;
  for (int round = 0; round < rounds(); ++round) {
    json::Value changed = whole;
    for (unsigned change = 0; change <= random() % 3; ++change) {
      const auto& place = places[random() % places.size()];
      if (place.empty() || !changed.contains(place)) {
        continue;
      }
      const auto kind = random() % 3;
      json::Value& parent = changed[place.parent_pointer()];
      if (kind == 0 && parent.is_object()) {
        parent.erase(place.back());
      } else if (kind == 0 && parent.is_array()) {
        parent.erase(std::stoul(place.back()));
      } else if (kind == 1) {
        changed[place] = replacements[random() % replacements.size()];
      } else {
        const auto& other = places[random() % places.size()];
        changed[place] = whole[other];
      }
    }
    const std::string text = changed.dump();
    const ReadResult result = read_text(text, "d.json");
    std::size_t errors = 0;
    for (const Fault& fault : result.faults) {
      errors += fault.severity == Fault::Severity::error ? 1U : 0U;
      EXPECT_FALSE(fault.expected.empty()) << text;
      EXPECT_FALSE(fault.got.empty()) << text;
      EXPECT_FALSE(fault.file.empty()) << text;
      EXPECT_EQ(fault.expected.find("json.exception"), std::string::npos);
    }
    ASSERT_EQ(result.ok(), errors == 0) << text;
    if (result.ok()) {
      ++accepted;
      const ReadResult again = read_text(native_json(*result.dataset), "again.json");
      ASSERT_TRUE(again.ok()) << text << '\n' << test::messages(again);
      ASSERT_EQ(again.dataset->revision, result.dataset->revision) << text;
    }
  }
  EXPECT_GT(accepted, rounds() / 30);
}

TEST(MutationTest, ReadingChangedBytesNeverCrashes) {
  const std::string whole = test::merged(test::root / "tests/data/valid/river-talks").dump();
  std::mt19937 random(11);  // NOLINT: the seed is fixed so that a failure repeats
  for (int round = 0; round < rounds() / 2; ++round) {
    std::string text = whole;
    for (unsigned change = 0; change <= random() % 4; ++change) {
      text[random() % text.size()] = static_cast<char>(random() % 256);
    }
    const ReadResult result = read_text(text, "d.json");
    EXPECT_TRUE(result.ok() || !result.faults.empty());
  }
}

}  // namespace
}  // namespace parley::dataset
