#include "thread_scratch.hpp"

#include <gtest/gtest.h>

#include <new>
#include <vector>

namespace parley::query {
namespace {

struct Kept;
struct CutShort;

TEST(ThreadScratchTest, KeepsItsMemoryForTheNextQuestion) {
  using Numbers = ThreadScratch<std::vector<int>, Kept>;
  const int* memory = nullptr;
  {
    Numbers scratch;
    scratch->assign(1'000, 7);
    memory = scratch->data();
  }
  Numbers again;
  EXPECT_EQ(again->data(), memory);
}

TEST(ThreadScratchTest, AQuestionThatWasCutShortLeavesNothingBehind) {
  using Numbers = ThreadScratch<std::vector<int>, CutShort>;
  try {
    Numbers scratch;
    scratch->assign(100'000, 7);
    throw std::bad_alloc();
  } catch (const std::bad_alloc&) {
  }
  Numbers again;
  EXPECT_LT(again->size(), 100'000U);
}

}  // namespace
}  // namespace parley::query
