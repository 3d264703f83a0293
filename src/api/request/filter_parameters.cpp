#include "request/filter_parameters.hpp"

#include "request/did_you_mean.hpp"
#include "request/enum_parameter.hpp"
#include "request/not_found.hpp"

#include <algorithm>
#include <optional>

namespace parley::api {
namespace {

/// The ids of a parameter as the graph's numbers; a graph has all actors, types and sources of its
/// dataset. `find` returns the number of an id; `items` are those that have one.
template <class Index, class Find, class Items>
std::vector<Index> read_ids(Call& call, std::string_view parameter, std::string_view noun,
                            const Items& items, Find find) {
  std::vector<Index> numbers;
  for (const std::string_view id : call.parameters.list(parameter)) {
    if (const std::optional<Index> number = find(id)) {
      numbers.push_back(*number);
      continue;
    }
    ClosestWord closest(id);
    for (const auto& item : items) {
      closest.consider(item.id);
    }
    call.parameters.refuse(
        parameter, id, "there is no " + std::string(noun) + " " + show(id) + closest.suggestion());
  }
  return numbers;
}

query::EventFilter::Actors read_actors(Call& call, const RequestView& view,
                                       std::string_view parameter) {
  const std::vector<ActorIndex> actors =
      read_ids<ActorIndex>(call, parameter, "actor", view.dataset().actors,
                           [&](std::string_view id) { return view.graph().find_actor(id); });
  return {actors.begin(), actors.end()};
}

std::vector<Role> read_roles(Call& call) {
  std::vector<Role> roles;
  for (const std::string_view name : call.parameters.list("role")) {
    if (const std::optional<Role> role = parse_term<Role>(name)) {
      roles.push_back(*role);
      continue;
    }
    call.parameters.refuse_word("role", name);
  }
  return roles;
}

/// The name of a place may contain commas: a value that is a known place stays whole, any other is
/// cut at them.
std::vector<std::string> read_places(Call& call) {
  std::vector<std::string> places;
  for (const RawParameter* given : call.parameters.given("place")) {
    if (given->value.empty()) {
      call.parameters.refuse("place", "", "expected a value, got an empty one");
    } else if (call.served->has_place(given->value) ||
               given->value.find(',') == std::string_view::npos) {
      places.emplace_back(given->value);
    } else {
      std::string_view rest = given->value;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        if (end > 0) {
          places.emplace_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  return places;
}

}  // namespace

std::optional<WindowUnion> read_window(Call& call, std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  if (!asked) {
    return std::nullopt;
  }
  const auto window = parse_window(*asked);
  if (window) {
    return *window;
  }
  std::string with_plus(*asked);
  std::replace(with_plus.begin(), with_plus.end(), ' ', '+');
  const bool lost_a_plus = with_plus != *asked && parse_window(with_plus).has_value();
  call.parameters.refuse(parameter, *asked,
                         lost_a_plus ? "expected `+` before the time shift, got a space; a bare "
                                       "`+` in a query is a space, write it as %2B"
                                     : window.error().message);
  return std::nullopt;
}

std::optional<ActorIndex> read_actor(Call& call, const RequestView& view,
                                     std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  if (!asked) {
    return std::nullopt;
  }
  const auto actor = view.graph().find_actor(*asked);
  if (!actor) {
    ClosestWord closest(*asked);
    for (const Actor& other : view.dataset().actors) {
      closest.consider(other.id);
    }
    call.parameters.refuse(parameter, *asked,
                           "there is no actor " + show(*asked) + closest.suggestion());
  }
  return actor;
}

std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  if (!asked) {
    return std::nullopt;
  }
  const EventGraph& graph = view.graph();
  const auto event = graph.find_event(*asked);
  if (!event) {
    ClosestWord closest(*asked);
    for (std::size_t i = 0; i < std::min(graph.event_count(), max_compared); ++i) {
      closest.consider(graph.event_id(static_cast<EventIndex>(i)));
    }
    call.parameters.refuse(parameter, *asked,
                           "there is no event " + show(*asked) + closest.suggestion());
  }
  return event;
}

Approx read_approx(Call& call) {
  return read_enum<Approx>(call, "approx", {{"strict", Approx::strict}, {"padded", Approx::padded}},
                           Approx::strict);
}

std::optional<query::TextMatches> read_text(Call& call, const RequestView& view) {
  const auto asked = call.parameters.single("q");
  if (!asked) {
    return std::nullopt;
  }
  auto found = view.policy_graph->text->find(view.dataset(), view.graph(), *asked);
  if (found) {
    return *std::move(found);
  }
  if (found.error().code == ErrorCode::invalid_argument) {
    call.parameters.refuse("q", *asked, found.error().message);
  } else {
    call.failed = found.error();
  }
  return std::nullopt;
}

void use_window(query::EventFilter& filter, std::optional<WindowUnion> window) {
  filter.window.reset();
  filter.window_parts.clear();
  if (window) {
    filter.window = window->hull;
    filter.window_parts = std::move(window->parts);
  }
}

FilterParameters read_filter(Call& call, const RequestView& view, query::Status status) {
  FilterParameters parameters;
  query::EventFilter& filter = parameters.filter;
  use_window(filter, read_window(call, "datetime"));
  filter.certainty = read_enum<query::Certainty>(
      call, "certainty",
      {{"possible", query::Certainty::possible}, {"certain", query::Certainty::certain}},
      query::Certainty::possible);
  filter.types =
      read_ids<TypeIndex>(call, "type", "event type", view.dataset().vocabulary.event_types,
                          [&](std::string_view id) { return view.graph().find_type(id); });
  filter.actors = read_actors(call, view, "actor");
  filter.actors_all = read_actors(call, view, "actorsAll");
  filter.roles = read_roles(call);
  filter.places = read_places(call);
  filter.sources =
      read_ids<SourceIndex>(call, "source", "source", view.dataset().sources,
                            [&](std::string_view id) { return view.graph().find_source(id); });
  filter.before = read_event(call, view, "before");
  filter.after = read_event(call, view, "after");
  filter.during = read_event(call, view, "during");
  filter.approx = read_approx(call);
  filter.status = read_enum<query::Status>(
      call, "status", {{"all", query::Status::all}, {"actual", query::Status::actual}}, status);
  parameters.given = call.parameters.has_any(group::filter) || filter.status != query::Status::all;
  parameters.text = read_text(call, view);
  if (parameters.text) {
    filter.among = std::make_shared<const std::vector<EventIndex>>(parameters.text->events);
  }
  return parameters;
}

}  // namespace parley::api
