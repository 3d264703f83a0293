#pragma once

#include "request/request_view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::api {

// Parameters whose values are ids or terms of the dataset. Every function here leaves faults in the
// call's parameters, with the closest id that there is.

/// A parameter that is the id of one event; nothing when it was not given or has a fault.
std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter);

/// The event of that id; a fault of the parameter, when there is none.
std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter, std::string_view id);

/// A parameter that is the id of one actor; nothing when it was not given or has a fault.
std::optional<ActorIndex> read_actor(Call& call, const RequestView& view,
                                     std::string_view parameter);

/// The actor of that id; a fault of the parameter, when there is none.
std::optional<ActorIndex> read_actor(Call& call, const RequestView& view,
                                     std::string_view parameter, std::string_view id);

// The values of a list, in the order given.
std::vector<EventIndex> read_events(Call& call, const RequestView& view,
                                    std::string_view parameter);
std::vector<ActorIndex> read_actors(Call& call, const RequestView& view,
                                    std::string_view parameter);
std::vector<TypeIndex> read_types(Call& call, const RequestView& view, std::string_view parameter);
std::vector<SourceIndex> read_sources(Call& call, const RequestView& view,
                                      std::string_view parameter);

/// The terms of a list whose words the parameter table has.
template <class Term>
std::vector<Term> read_terms(Call& call, std::string_view parameter) {
  std::vector<Term> terms;
  for (const std::string_view name : call.parameters.list(parameter)) {
    if (const std::optional<Term> term = parse_term<Term>(name)) {
      terms.push_back(*term);
    } else {
      call.parameters.refuse_word(parameter, name);
    }
  }
  return terms;
}

/// True when the dataset has the event, under another policy perhaps.
bool is_known_event(const RequestView& view, std::string_view id);

/// Records that there is no such thing; `suggestion` as ClosestWord gives it.
void refuse_unknown(Call& call, std::string_view parameter, std::string_view noun,
                    std::string_view value, const std::string& suggestion);

}  // namespace parley::api
