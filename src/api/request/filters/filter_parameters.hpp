#pragma once

#include "parley/query/selection.hpp"
#include "parley/query/text_search.hpp"

#include "request/id_parameters.hpp"
#include "request/request_view.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace parley::api {

// Every function here leaves faults in the call's parameters.

/// The filter of a question over events, in the numbers of one graph.
struct FilterParameters {
  query::EventFilter filter;
  bool given = false;  ///< some event may be left out, by another parameter than `q`
  /// Which events `partOf`, `family` and `country` leave; null: they leave all.
  std::shared_ptr<const std::vector<EventIndex>> listed;
  std::optional<query::TextMatches> text;  ///< the matches of `q`; filter.among has its events
};

/// Reads the parameters of the groups filter, certainty, approx, status (or actual) and search.
FilterParameters read_filter(Call& call, const RequestView& view);

/// Reads `approx`; strict when it was not given.
Approx read_approx(Call& call);

/// Reads `q`; nothing when it was not given or has a fault.
std::optional<query::TextMatches> read_text(Call& call, const RequestView& view);

/// Reads a parameter that is a window, such as `datetime`.
std::optional<WindowUnion> read_window(Call& call, std::string_view parameter);

/// Sets the window of a filter; none: every day.
void use_window(query::EventFilter& filter, std::optional<WindowUnion> window);

}  // namespace parley::api
