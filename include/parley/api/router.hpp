#pragma once

#include "parley/api/catalogue.hpp"
#include "parley/api/message.hpp"

#include <chrono>
#include <cstdint>
#include <functional>

namespace parley::api {

/// What the router needs to know of the program around it.
struct RouterOptions {
  /// False while starting or draining: `/readyz` then answers 503. Absent: always ready.
  std::function<bool()> ready = nullptr;
  /// Where the ids of problems begin; two servers with two seeds give different ids.
  std::uint64_t problem_seed = 0;
  /// Most looks at events, edges or cells that one question may take; over it the answer is 400
  /// `query-too-large`, whatever the machine. Enough for every linear question over ten million
  /// events.
  std::uint64_t max_visits = 200'000'000;
  /// Most time that one question may take by `clock`; over it the answer is 503 `query-timeout`.
  std::chrono::milliseconds max_time{1'000};
  /// A steady clock. Absent: time is not limited.
  std::function<std::chrono::steady_clock::time_point()> clock = nullptr;
};

/// Answers the whole HTTP API from the catalogue, which must outlive the handler. Pure but for the
/// counter that tells problems apart: equal requests on equal revisions get equal answers.
Handler make_router(const Catalogue& catalogue, RouterOptions options = {});

}  // namespace parley::api
