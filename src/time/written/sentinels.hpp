#pragma once

#include "parley/time/written_dates.hpp"

#include <string_view>

namespace parley::written {

/// Cells that are no date on purpose; the case of ASCII letters does not count.
bool is_unknown(std::string_view cell, const DateManner& manner) noexcept;
bool is_open(std::string_view cell, const DateManner& manner) noexcept;

}  // namespace parley::written
