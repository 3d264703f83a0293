#include "request/id_parameters.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/closest_word.hpp"
#include "parley/text/fold.hpp"

#include "request/not_found.hpp"

#include <algorithm>
#include <cstddef>

namespace parley::api {
namespace {

/// The number of an id; else a fault that suggests one of `items`, which have ids.
template <class Index, class Items, class Find>
std::optional<Index> number_of(Call& call, std::string_view parameter, std::string_view noun,
                               std::string_view id, const Items& items, const Find& find) {
  const std::optional<Index> number = find(id);
  if (!number && call.parameters.has_room_for_faults()) {
    call.effort.spend_names(items.size());
    ClosestWord closest(id);
    for (const auto& item : items) {
      closest.consider(item.id);
    }
    refuse_unknown(call, parameter, noun, id, closest.suggestion());
  }
  return number;
}

/// The id of the only actor that has this as a name, an alias or a country; empty: none has, or
/// several have.
std::string_view actor_called(const Dataset& dataset, std::string_view name) {
  const std::string wanted = fold(name);
  std::string_view found;
  for (const Actor& actor : dataset.actors) {
    const bool is_called =
        (actor.kind == ActorKind::state && equals_ignoring_case(actor.country, name)) ||
        std::any_of(actor.name.begin(), actor.name.end(),
                    [&](const auto& own) { return fold(own.second) == wanted; }) ||
        std::any_of(actor.aliases.begin(), actor.aliases.end(),
                    [&](const Alias& alias) { return fold(alias.text) == wanted; });
    if (is_called && !found.empty()) {
      return {};
    }
    if (is_called) {
      found = actor.id;
    }
  }
  return found;
}

/// The numbers of a list of ids, those that there are.
template <class Index, class Find>
std::vector<Index> numbers_of(Call& call, std::string_view parameter, const Find& find) {
  std::vector<Index> numbers;
  for (const std::string_view id : call.parameters.list(parameter)) {
    if (const std::optional<Index> number = find(id)) {
      numbers.push_back(*number);
    }
  }
  return numbers;
}

}  // namespace

bool is_known_event(const RequestView& view, std::string_view id) {
  return view.served->graph(ClaimPolicy{})->graph.find_event(id).has_value();
}

void refuse_unknown(Call& call, std::string_view parameter, std::string_view noun,
                    std::string_view value, const std::string& suggestion) {
  call.parameters.refuse(parameter, value,
                         "there is no " + std::string(noun) + " " + show(value) + suggestion);
}

std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter, std::string_view id) {
  const EventGraph& graph = view.graph();
  const auto event = graph.find_event(id);
  if (event || !call.parameters.has_room_for_faults()) {
    return event;
  }
  if (is_known_event(view, id)) {
    call.parameters.refuse(parameter, id, absence_under(view.policy, "event", id));
  } else {
    call.effort.spend_names(std::min(graph.event_count(), max_compared));
    ClosestWord closest(id);
    for (std::size_t i = 0; i < std::min(graph.event_count(), max_compared); ++i) {
      closest.consider(graph.event_id(static_cast<EventIndex>(i)));
    }
    refuse_unknown(call, parameter, "event", id, closest.suggestion());
  }
  return event;
}

std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  return asked ? read_event(call, view, parameter, *asked) : std::nullopt;
}

std::optional<ActorIndex> read_actor(Call& call, const RequestView& view,
                                     std::string_view parameter, std::string_view id) {
  if (const auto actor = view.graph().find_actor(id)) {
    return actor;
  }
  if (!call.parameters.has_room_for_faults()) {
    return std::nullopt;
  }
  call.effort.spend_names(2 * view.dataset().actors.size());  // ids, then names
  ClosestWord closest(id);
  for (const Actor& actor : view.dataset().actors) {
    closest.consider(actor.id);
  }
  const bool few = view.dataset().actors.size() <= max_compared;
  const std::string_view called = few ? actor_called(view.dataset(), id) : std::string_view();
  std::string hint = called.empty() ? closest.suggestion() : "; did you mean " + show(called) + "?";
  if (hint.empty()) {
    hint = "; `actors` of this dataset lists them";
  }
  refuse_unknown(call, parameter, "actor", id, hint);
  return std::nullopt;
}

std::optional<ActorIndex> read_actor(Call& call, const RequestView& view,
                                     std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  return asked ? read_actor(call, view, parameter, *asked) : std::nullopt;
}

std::vector<EventIndex> read_events(Call& call, const RequestView& view,
                                    std::string_view parameter) {
  return numbers_of<EventIndex>(
      call, parameter, [&](std::string_view id) { return read_event(call, view, parameter, id); });
}

std::vector<ActorIndex> read_actors(Call& call, const RequestView& view,
                                    std::string_view parameter) {
  return numbers_of<ActorIndex>(
      call, parameter, [&](std::string_view id) { return read_actor(call, view, parameter, id); });
}

std::vector<TypeIndex> read_types(Call& call, const RequestView& view, std::string_view parameter) {
  return numbers_of<TypeIndex>(call, parameter, [&](std::string_view id) {
    return number_of<TypeIndex>(
        call, parameter, "event type", id, view.dataset().vocabulary.event_types,
        [&view](std::string_view wanted) { return view.graph().find_type(wanted); });
  });
}

std::vector<SourceIndex> read_sources(Call& call, const RequestView& view,
                                      std::string_view parameter) {
  return numbers_of<SourceIndex>(call, parameter, [&](std::string_view id) {
    return number_of<SourceIndex>(
        call, parameter, "source", id, view.dataset().sources,
        [&view](std::string_view wanted) { return view.graph().find_source(wanted); });
  });
}

}  // namespace parley::api
