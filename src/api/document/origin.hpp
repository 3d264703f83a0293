#pragma once

#include "parley/formats/dialect.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// Where a document of the view comes from. Points into the view.
formats::Origin origin_of(const RequestView& view);

}  // namespace parley::api
