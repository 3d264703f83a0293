#pragma once

#include "parley/api/message.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace parley::delivery {

/// The fields that an answer gets when whoever made it has not set them.
std::span<const api::FixedHeader> default_fields() noexcept;

/// True for a field that is the transport's alone, whatever an answer says.
bool is_of_the_transport(std::string_view name) noexcept;

/// True when every header can be sent: names are tokens, values contain no control character but
/// tab (RFC 9110, 5.5). Fixed headers were checked when they were compiled.
bool is_sendable(const api::Response& response) noexcept;

/// The lines of an answer's fields, those of `default_fields` behind its own; without the fields of
/// the transport and Server-Timing, which it sets itself. Nothing when a field cannot be sent.
std::optional<std::string> field_lines(const api::Response& response);

}  // namespace parley::delivery
