#pragma once

#include "parley/dataset/read.hpp"

#include <memory>

namespace parley::api {

/// data/iran-nuclear, read once; null when it has faults.
inline std::shared_ptr<const Dataset> shipped_data() {
  static const std::shared_ptr<const Dataset> dataset =
      dataset::read(PARLEY_ROOT "/data/iran-nuclear").dataset;
  return dataset;
}

}  // namespace parley::api
