#pragma once

#include "parley/api/served_dataset.hpp"
#include "parley/json/writer.hpp"

#include <string_view>

namespace parley::api {

/// The members that describe a dataset inside an object that is already open; `language` empty
/// means the dataset's own.
void write_dataset_members(json::Writer& out, const ServedDataset& served,
                           std::string_view language);

}  // namespace parley::api
