#include "parley/dataset/read.hpp"
#include "parley/dataset/write.hpp"

#include <gtest/gtest.h>
#include <iostream>

namespace parley::dataset {
namespace {

TEST(ShippedDataTest, LoadsWithoutAFault) {
  const ReadResult result = read(PARLEY_ROOT "/data/iran-nuclear");
  for (const Fault& fault : result.faults) {
    std::cerr << to_string(fault) << '\n';
  }
  ASSERT_TRUE(result.ok());
}

}  // namespace
}  // namespace parley::dataset
