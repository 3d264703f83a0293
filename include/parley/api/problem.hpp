#pragma once

#include "parley/api/message.hpp"
#include "parley/error/error.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::api {

/// A kind of problem; the type on the wire is `/problems/<slug>`.
struct ProblemKind {
  std::string_view slug;
  int status;
  std::string_view title;
};

namespace problems {
inline constexpr ProblemKind malformed_target{"malformed-target", 400,
                                              "The address cannot be read"};
inline constexpr ProblemKind invalid_parameter{"invalid-parameter", 400, "A parameter is at fault"};
inline constexpr ProblemKind query_too_large{"query-too-large", 400,
                                             "The question is too large to answer"};
inline constexpr ProblemKind query_timeout{"query-timeout", 503,
                                           "The question took too long to answer"};
inline constexpr ProblemKind not_found{"not-found", 404, "There is nothing at this address"};
inline constexpr ProblemKind method_not_allowed{"method-not-allowed", 405,
                                                "This address is only read"};
inline constexpr ProblemKind not_acceptable{"not-acceptable", 406,
                                            "None of the accepted formats is offered"};
inline constexpr ProblemKind revision_gone{"revision-gone", 410,
                                           "The dataset has another revision now"};
inline constexpr ProblemKind precondition_failed{"precondition-failed", 412,
                                                 "The answer is not the one expected"};
inline constexpr ProblemKind not_implemented{"not-implemented", 501, "This is not offered"};
inline constexpr ProblemKind too_many_listeners{"too-many-listeners", 503,
                                                "Too many clients listen already"};
inline constexpr ProblemKind not_ready{"not-ready", 503, "Not ready to answer"};
inline constexpr ProblemKind overloaded{"overloaded", 503, "Too many questions at once"};
inline constexpr ProblemKind internal{"internal", 500, "Something went wrong here"};
}  // namespace problems

/// The one place where a failure becomes an HTTP status.
ProblemKind problem_of(ErrorCode code) noexcept;

/// Every kind above, in that order.
std::span<const ProblemKind> all_problems() noexcept;

/// One parameter of a query and what is wrong with it, as `errors` of a problem lists them.
struct ParameterFault {
  std::string parameter;
  std::string value;
  std::string reason;
};

/// A problem as RFC 9457 defines it, still without its `instance`.
struct Problem {
  ProblemKind kind;
  std::string detail;
  std::vector<ParameterFault> errors;
  std::vector<std::string> revisions = {};  ///< of revision-gone: those there are, the served first
  std::string latest = {};  ///< of revision-gone: the address that has an answer now
};

/// The problem as a JSON document that no browser takes for markup. `instance` is a whole URI.
/// `errors` is always there, `revisions` unless it is empty; its values are cut after 200 bytes.
std::string problem_json(const Problem& problem, std::string_view instance);

/// The answer with that document: `application/problem+json`, with the caching its status allows.
Response to_response(const Problem& problem, std::string_view instance);

/// The `instance` of a problem: the id of its request, as `urn:uuid:…` when it is a UUID, else as
/// it is. Without an id, which only a request from inside this program lacks, the nil UUID.
std::string instance_of(std::string_view request_id);

}  // namespace parley::api
