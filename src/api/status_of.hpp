#pragma once

#include "parley/api/problem.hpp"
#include "parley/error/error.hpp"


namespace parley::api {

/// The one place where a failure becomes an HTTP status.
ProblemKind problem_of(ErrorCode code) noexcept;

}  // namespace parley::api
