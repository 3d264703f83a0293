#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"
#include "parley/service/served_dataset.hpp"

#include <memory>

namespace parley::service {

/// The dataset with all of its events, also those that a store keeps apart. Reads them from the
/// store, so that it takes time and memory for each. Error internal: the store is no longer what
/// is served, or cannot be read.
Result<std::shared_ptr<const Dataset>> whole_dataset(
    const std::shared_ptr<const ServedDataset>& served);

}  // namespace parley::service
