#pragma once

#include "parley/dataset/read.hpp"

#include <memory>
#include <vector>

namespace parley::api {

/// data/iran-nuclear, read once; null when it has faults.
inline std::shared_ptr<const Dataset> shipped_data() {
  static const std::shared_ptr<const Dataset> dataset =
      dataset::read(PARLEY_ROOT "/data/iran-nuclear").dataset;
  return dataset;
}

/// Every shipped dataset in the order in which a server without arguments serves them.
inline const std::vector<std::shared_ptr<const Dataset>>& all_shipped_data() {
  static const std::vector<std::shared_ptr<const Dataset>> datasets{
      shipped_data(), dataset::read(PARLEY_ROOT "/data/colombia-farc").dataset};
  return datasets;
}

}  // namespace parley::api
