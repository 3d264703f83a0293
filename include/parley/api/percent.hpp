#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parley::api {

/// The path of a request target, up to its `?`, percent-decoded. Nothing when an escape is broken
/// or the decoded path is not UTF-8 without control characters.
std::optional<std::string> decode_path(std::string_view target);

/// `text` as the value of a query parameter: everything that could end the value or be decoded
/// again is percent-encoded. Commas, colons and slashes stay as they are.
std::string encode_query_value(std::string_view text);

}  // namespace parley::api
