#pragma once

#include "parley/error/error.hpp"

#include "problem.hpp"

namespace parley::api {

/// The one place where a failure becomes an HTTP status.
ProblemKind problem_of(ErrorCode code) noexcept;

}  // namespace parley::api
