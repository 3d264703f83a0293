#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/codings.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::delivery {

/// The same as Response::headers holds; adds the field when there is none of that name.
void set_header(api::Response& response, std::string_view name, std::string value);

/// True when the media type of the answer is that one, with or without parameters.
bool has_media_type(const api::Response& response, std::string_view type) noexcept;

/// True when a list such as Cache-Control has that word, without regard to case.
bool has_word(std::string_view list, std::string_view word) noexcept;

/// True when the body of the answer is to be coded for a client with that choice.
bool is_to_be_coded(const api::Response& response, const CodingChoice& choice) noexcept;

/// Codes the body when it should be and gets smaller: then Content-Encoding, the coded tag, and the
/// octets that the body had; else 0. Says in `Vary` where another client would get another coding.
std::size_t code(api::Response& response, const CodingChoice& choice);

}  // namespace parley::delivery
