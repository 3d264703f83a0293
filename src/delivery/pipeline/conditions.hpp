#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/codings.hpp"
#include "parley/delivery/kept_answer.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parley::delivery {

/// `"abc"` as the tag of the coded answer, `"abc-br"`; what is no strong tag stays as it is.
std::string coded_tag(std::string_view etag, Coding coding);

/// True when the request has If-Match or If-None-Match.
bool has_conditions(const api::Request& request) noexcept;

/// The request as the API is to see it: a GET, with the tags of If-None-Match that have the suffix
/// of the coding, without that suffix, so that the API can answer 304 before it computes. What it
/// cannot judge is left out and judged by `answer_to` when the answer is there: `If-Match`, `*`,
/// and tags of other codings, as nobody knows yet whether the answer will be coded.
api::Request without_coding(const api::Request& request, Coding coding);

/// The answer that the conditions of the request ask for: whole, 304 or 412.
Outgoing answer_to(const api::Request& request, const SharedKept& kept);

/// The 412, when the answer has that tag and If-Match asks for others.
std::optional<api::Response> failed_precondition(const api::Request& request,
                                                 std::string_view etag);

}  // namespace parley::delivery
