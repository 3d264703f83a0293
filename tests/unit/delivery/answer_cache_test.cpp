#include "parley/delivery/answer_cache.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace parley::delivery {
namespace {

SharedKept answer_of(std::size_t octets, const std::string& tag = "\"t\"") {
  api::Response response;
  response.headers = {{"ETag", tag}, {"Content-Type", "application/json"}};
  response.body = std::string(octets, 'x');
  return keep(response);
}

TEST(AnswerCacheTest, AnAnswerThatWasPutIsFound) {
  AnswerCache cache(1 << 20);
  EXPECT_EQ(cache.find("a"), nullptr);
  cache.put("a", answer_of(100));
  ASSERT_NE(cache.find("a"), nullptr);
  EXPECT_EQ(cache.find("a")->whole.body.size(), 100U);
  EXPECT_EQ(cache.find("b"), nullptr);
  const CacheCounts counts = cache.counts();
  EXPECT_EQ(counts.hits, 2U);
  EXPECT_EQ(counts.misses, 2U);
  EXPECT_EQ(counts.entries, 1U);
  EXPECT_GT(counts.octets, 100U);
}

TEST(AnswerCacheTest, ALaterAnswerTakesThePlaceOfTheFormer) {
  AnswerCache cache(1 << 20);
  cache.put("a", answer_of(100));
  const std::size_t octets = cache.counts().octets;
  cache.put("a", answer_of(100, "\"u\""));
  EXPECT_EQ(cache.find("a")->etag, "\"u\"");
  EXPECT_EQ(cache.counts().entries, 1U);
  EXPECT_EQ(cache.counts().octets, octets);
  EXPECT_EQ(cache.counts().evictions, 0U);
}

TEST(AnswerCacheTest, AFullCacheForgetsWhatWasAskedLongestAgo) {
  AnswerCache cache(AnswerCache::part_count * 40'000);
  cache.put("kept", answer_of(10'000));
  for (int i = 0; i < 200; ++i) {
    cache.put("other" + std::to_string(i), answer_of(10'000));
    ASSERT_NE(cache.find("kept"), nullptr) << "asked for after every other one, " << i;
  }
  EXPECT_EQ(cache.find("other0"), nullptr);
  EXPECT_NE(cache.find("other199"), nullptr);
  EXPECT_GT(cache.counts().evictions, 150U);
}

TEST(AnswerCacheTest, APeekDoesNotCount) {
  AnswerCache cache(1 << 20);
  cache.put("a", answer_of(1));
  EXPECT_NE(cache.peek("a"), nullptr);
  EXPECT_EQ(cache.peek("b"), nullptr);
  EXPECT_EQ(cache.counts().hits + cache.counts().misses, 0U);
}

TEST(AnswerCacheTest, NeverHoldsMoreThanItsOctets) {
  constexpr std::size_t bound = 200'000;
  AnswerCache cache(bound);
  for (std::size_t i = 0; i < 500; ++i) {
    cache.put("k" + std::to_string(i), answer_of(i * 37 % 4'000));
    ASSERT_LE(cache.counts().octets, bound);
  }
  EXPECT_GT(cache.counts().entries, 8U);
}

TEST(AnswerCacheTest, AnAnswerOfMoreThanAnEighthIsNotKept) {
  AnswerCache cache(80'000);
  cache.put("small", answer_of(6'000));
  cache.put("large", answer_of(10'000));
  EXPECT_NE(cache.peek("small"), nullptr);
  EXPECT_EQ(cache.peek("large"), nullptr);
}

TEST(AnswerCacheTest, ACacheOfNoOctetsKeepsNothing) {
  AnswerCache cache(0);
  cache.put("a", answer_of(1));
  EXPECT_EQ(cache.find("a"), nullptr);
  EXPECT_EQ(cache.counts().entries, 0U);
}

TEST(AnswerCacheTest, AnAnswerOutlivesItsPlace) {
  AnswerCache cache(80'000);
  cache.put("a", answer_of(5'000));
  const SharedKept held = cache.find("a");
  for (int i = 0; i < 100; ++i) {
    cache.put("k" + std::to_string(i), answer_of(6'000));
  }
  ASSERT_EQ(cache.peek("a"), nullptr);
  EXPECT_EQ(held->whole.body, std::string(5'000, 'x'));
}

TEST(AnswerCacheTest, ThreadsFindWhatTheyPutOrNothing) {
  AnswerCache cache(200'000);
  std::atomic<std::uint64_t> asked = 0;
  std::atomic<bool> wrong = false;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = 0; i < 2'000; ++i) {
        const std::size_t number = (i * 7 + static_cast<std::size_t>(t)) % 100;
        const std::string key = "k" + std::to_string(number);
        ++asked;
        if (const SharedKept found = cache.find(key)) {
          wrong = wrong || found->whole.body.size() != number * 50;
        } else {
          cache.put(key, answer_of(number * 50));
        }
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_FALSE(wrong);
  EXPECT_EQ(cache.counts().hits + cache.counts().misses, asked);
  EXPECT_LE(cache.counts().octets, 200'000U);
}

}  // namespace
}  // namespace parley::delivery
