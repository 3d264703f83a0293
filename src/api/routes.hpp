#pragma once

#include "request/call.hpp"

#include <span>

namespace parley::api {

/// Every address there is. The first segment in braces, if any, is the dataset's id.
std::span<const Route> routes() noexcept;

}  // namespace parley::api
