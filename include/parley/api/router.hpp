#pragma once

#include "parley/api/catalogue.hpp"
#include "parley/api/message.hpp"

#include <cstdint>
#include <functional>

namespace parley::api {

/// What the router needs to know of the program around it.
struct RouterOptions {
  /// False while starting or draining: `/readyz` then answers 503. Absent: always ready.
  std::function<bool()> ready;
  /// Where the ids of problems begin; two servers with two seeds give different ids.
  std::uint64_t problem_seed = 0;
};

/// Answers the whole HTTP API from the catalogue, which must outlive the handler. Pure but for the
/// counter that tells problems apart: equal requests on equal revisions get equal answers.
Handler make_router(const Catalogue& catalogue, RouterOptions options = {});

}  // namespace parley::api
