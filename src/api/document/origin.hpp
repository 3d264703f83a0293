#pragma once

#include "parley/formats/dialect.hpp"

#include "request/request_view.hpp"

#include <vector>

namespace parley::api {

/// Where a document of the view comes from. Points into the view.
formats::Origin origin_of(const RequestView& view);

/// The families of the dataset's event types. Points into the view.
std::vector<formats::Family> families_of(const RequestView& view);

}  // namespace parley::api
