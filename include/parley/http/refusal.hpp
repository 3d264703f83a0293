#pragma once

#include "parley/api/message.hpp"

#include <string>
#include <string_view>

namespace parley::http {

/// Why a request is refused before the handler is called.
enum class RefusalKind {
  malformed_request,         ///< 400: the head breaks the grammar or names no single host
  request_timeout,           ///< 408: the head did not end in time
  method_not_allowed,        ///< 405: a known method that nothing here answers
  content_too_large,         ///< 413: content where none is taken
  uri_too_long,              ///< 414: the request line is over its limit
  expectation_failed,        ///< 417: an `Expect` other than `100-continue`
  head_too_large,            ///< 431: the field lines are over their limits
  method_not_implemented,    ///< 501: an unknown method
  transfer_not_implemented,  ///< 501: a transfer coding; requests have no content here
  version_not_supported,     ///< 505: another major version than 1
  not_found,                 ///< 404: no such page
  internal_error,            ///< 500: our own fault
};

/// A refusal and its reason: what was expected, what was got, and where.
struct Refusal {
  RefusalKind kind = RefusalKind::malformed_request;
  std::string detail;  ///< safe to show; without a full stop
};

/// The HTTP status of a refusal.
int status_of(RefusalKind kind) noexcept;

/// An RFC 9457 document, `application/problem+json`, with its type `/problems/<slug>`; the id of
/// the request is its instance. Not to be stored by caches. 405 and 501 for a method carry `Allow`.
api::Response problem(const Refusal& refusal, std::string_view request_id);

}  // namespace parley::http
