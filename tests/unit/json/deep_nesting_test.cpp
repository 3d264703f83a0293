#include "parley/json/locate.hpp"
#include "parley/json/reader.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <random>
#include <string>

namespace {

std::size_t allocated_bytes = 0;

}  // namespace

// Counts what the whole program of these tests allocates: a measure of work that is the same on
// every machine.
void* operator new(std::size_t size) {
  allocated_bytes += size;
  if (void* memory = std::malloc(size)) {
    return memory;
  }
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace parley::json {
namespace {

std::string repeat(const std::string& piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += piece;
  }
  return text;
}

/// What reading the text and finding the places of its faults allocates.
std::size_t work(const std::string& text) {
  const std::size_t before = allocated_bytes;
  const Parsed parsed = parse(text);
  std::vector<std::string> pointers;
  for (const Fault& fault : parsed.faults) {
    pointers.push_back(fault.pointer);
  }
  locate(text, pointers);
  return allocated_bytes - before;
}

constexpr std::size_t deep = 2'000;

TEST(DeepNestingTest, ReadingStopsAtTheLimitHoweverDeepTheTextGoes) {
  for (const std::string level : {"[", "{\"a\":", "[{\"a\":", "[0,[", "{\"b\":1,\"a\":[{\"c\":"}) {
    const std::string text = repeat(level, deep);
    const Parsed parsed = parse(text);
    EXPECT_FALSE(parsed.value.has_value()) << level;
    ASSERT_EQ(parsed.faults.size(), 1U) << level;
    EXPECT_EQ(parsed.faults[0].expected, "nesting of at most 64 levels") << level;
    EXPECT_EQ(work(repeat(level, 10 * deep)), work(text)) << level;
  }
}

TEST(DeepNestingTest, PlacesAreLookedForUpToTheLimitAndNoFurther) {
  const std::string inner = repeat("[", deep) + repeat("]", deep);
  const std::string text = R"({"a":1,"b":)" + inner + R"(,"c":1})";
  const auto places = locate(text, {"/a", "/b/0/0", "/c"});
  EXPECT_EQ(places.count("/a"), 1U);
  EXPECT_EQ(places.count("/b/0/0"), 1U);
  EXPECT_EQ(places.count("/c"), 0U);
}

TEST(DeepNestingTest, ALongKeyIsRefusedAndDoesNotMakeEveryValueBelowItDear) {
  const auto text = [](std::size_t size) {
    return R"({"a":1,)" + std::string("\n\"") + std::string(size, 'k') + R"(":[0)" +
           repeat(",0", size) + "]}";
  };
  EXPECT_TRUE(parse(text(1'000)).faults.empty());
  const Parsed refused = parse(text(1'001));
  ASSERT_EQ(refused.faults.size(), 1U);
  EXPECT_FALSE(refused.value.has_value());
  EXPECT_EQ(refused.faults[0].expected, "keys of at most 1000 bytes");
  EXPECT_EQ(refused.faults[0].got, "1001");
  const auto places = [&](std::size_t size) {
    const std::string long_key = text(size);
    const std::size_t before = allocated_bytes;
    locate(long_key, {"/a", "/b"});
    return allocated_bytes - before;
  };
  EXPECT_LT(places(40'000), 5 * places(10'000));
}

TEST(DeepNestingTest, RepeatedKeysCostNoMoreThanTheirText) {
  const auto text = [](std::size_t size) { return R"({"a":0)" + repeat(",\n\"a\":0", size) + "}"; };
  EXPECT_EQ(parse(text(5)).faults.size(), 5U);
  EXPECT_EQ(parse(text(5)).faults[4].line, 6U);
  EXPECT_EQ(parse(text(5)).faults[4].column, 1U);
  const Parsed many = parse(text(5'000));
  ASSERT_EQ(many.faults.size(), 1'000U);
  EXPECT_EQ(many.faults[999].line, 1'001U);
  EXPECT_EQ(many.faults[999].got, R"("a" again; repeated keys behind this one are not listed)");
}

TEST(DeepNestingTest, AnyMixOfOpenedLevelsIsRefusedWithOneFault) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> any(0, 3);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    std::string closing;
    for (std::size_t level = 0; level < 300; ++level) {
      const bool object = any(random) < 2;
      text += object ? "{\"k\\u0041\":" : "[";
      text += !object && any(random) == 0 ? "\"x\", " : "";
      closing.insert(closing.begin(), object ? '}' : ']');
    }
    text += any(random) < 2 ? "1" + closing : std::string();
    const Parsed parsed = parse(text);
    EXPECT_FALSE(parsed.value.has_value());
    ASSERT_EQ(parsed.faults.size(), 1U) << text;
    EXPECT_EQ(parsed.faults[0].expected, "nesting of at most 64 levels");
    EXPECT_TRUE(locate(text, {parsed.faults[0].pointer}).count("") == 1);
  }
}

}  // namespace
}  // namespace parley::json
