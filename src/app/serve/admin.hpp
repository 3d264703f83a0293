#pragma once

#include "parley/api/message.hpp"

#include "metrics/metrics.hpp"

namespace parley::app {

/// Answers what is for operators alone: `/metrics`, and `/livez` and `/readyz` as `api` answers
/// them; 404 for anything else. `metrics` must outlive the handler.
api::Handler make_admin_handler(const Metrics& metrics, api::Handler api);

}  // namespace parley::app
