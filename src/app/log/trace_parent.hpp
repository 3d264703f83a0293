#pragma once

#include "parley/api/message.hpp"

#include <string_view>
#include <vector>

namespace parley::app {

/// The trace id of a `traceparent` value (W3C Trace Context, 3.2), 32 lower-case hexadecimal
/// digits; empty when the value is invalid: then the trace is ignored, as the standard wants it.
std::string_view trace_id(std::string_view traceparent) noexcept;

/// The same of a request: empty without a valid traceparent, and with more than one.
std::string_view trace_id_of(const std::vector<api::Header>& headers) noexcept;

}  // namespace parley::app
