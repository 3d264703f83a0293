#pragma once

#include "parley/api/problem.hpp"

#include <string>
#include <string_view>

namespace parley::http {

/// Why a request is refused before the handler is called.
namespace refusals {
using api::ProblemKind;
inline constexpr ProblemKind malformed_request{"malformed-request", 400,
                                               "The request is not well-formed HTTP"};
inline constexpr ProblemKind method_not_allowed{"method-not-allowed", 405,
                                                "The method is not allowed here"};
inline constexpr ProblemKind request_timeout{"request-timeout", 408,
                                             "The request did not end in time"};
inline constexpr ProblemKind content_too_large{"content-too-large", 413,
                                               "The content of the request is too large"};
inline constexpr ProblemKind uri_too_long{"uri-too-long", 414, "The request line is too long"};
inline constexpr ProblemKind expectation_failed{"expectation-failed", 417,
                                                "The expectation cannot be met"};
inline constexpr ProblemKind head_too_large{"head-too-large", 431,
                                            "The request's header fields are too large"};
inline constexpr ProblemKind internal{"internal", 500, "The server made a mistake"};
inline constexpr ProblemKind method_not_implemented{"not-implemented", 501,
                                                    "The method is not known here"};
inline constexpr ProblemKind transfer_not_implemented{"transfer-coding-not-implemented", 501,
                                                      "Transfer codings are not taken here"};
inline constexpr ProblemKind version_not_supported{"version-not-supported", 505,
                                                   "The version of HTTP is not spoken here"};
}  // namespace refusals

/// A refusal and its reason: what was expected, what was got, and where.
struct Refusal {
  api::ProblemKind kind = refusals::malformed_request;
  std::string detail;  ///< safe to show; without a full stop
};

/// An RFC 9457 document, `application/problem+json`; the id of the request is its instance. Not to
/// be stored by caches. 405 and 501 for a method carry `Allow`.
api::Response problem(const Refusal& refusal, std::string_view request_id);

}  // namespace parley::http
