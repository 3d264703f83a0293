#pragma once

#include <string_view>

namespace parley::api {

/// The version of this program, `MAJOR.MINOR.PATCH`.
std::string_view version() noexcept;

}  // namespace parley::api
