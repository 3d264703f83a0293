#include "status_of.hpp"

namespace parley::api {

ProblemKind problem_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_argument: return problems::invalid_parameter;
    case ErrorCode::not_found: return problems::not_found;
    case ErrorCode::gone: return problems::revision_gone;
    case ErrorCode::too_large: return problems::query_too_large;
    case ErrorCode::timed_out: return problems::query_timeout;
    case ErrorCode::unsupported: return problems::not_implemented;
    case ErrorCode::internal: return problems::internal;
  }
  return problems::internal;
}

}  // namespace parley::api
