#pragma once

#include "parley/query/selection.hpp"
#include "parley/query/text_search.hpp"

#include "request/request_view.hpp"

#include <optional>
#include <string_view>

namespace parley::api {

// Every function here leaves faults in the call's parameters.

/// The filter of a question over events, in the numbers of one graph.
struct FilterParameters {
  query::EventFilter filter;
  bool given = false;  ///< some event may be left out, by another parameter than `q`
  std::optional<query::TextMatches> text;  ///< the matches of `q`; filter.among has its events
};

/// Reads the parameters of the groups filter, certainty, approx, status and search. `status`: the
/// route's own, which counts where the parameter was not given.
FilterParameters read_filter(Call& call, const RequestView& view,
                             query::Status status = query::Status::all);

/// Reads `approx`; strict when it was not given.
Approx read_approx(Call& call);

/// Reads `q`; nothing when it was not given or has a fault.
std::optional<query::TextMatches> read_text(Call& call, const RequestView& view);

/// Reads a parameter that is a window, such as `datetime`.
std::optional<WindowUnion> read_window(Call& call, std::string_view parameter);

/// Sets the window of a filter; none: every day.
void use_window(query::EventFilter& filter, std::optional<WindowUnion> window);

/// Reads a parameter that is the id of one event; nothing when it was not given or has a fault.
std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter);

/// Reads a parameter that is the id of one actor; nothing when it was not given or has a fault.
std::optional<ActorIndex> read_actor(Call& call, const RequestView& view,
                                     std::string_view parameter);

}  // namespace parley::api
