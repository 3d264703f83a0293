#include "request/id_parameters.hpp"

#include "parley/text/closest_word.hpp"

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
  if (!number) {
    ClosestWord closest(id);
    for (const auto& item : items) {
      closest.consider(item.id);
    }
    refuse_unknown(call, parameter, noun, id, closest.suggestion());
  }
  return number;
}

std::optional<EventIndex> event_of(Call& call, const RequestView& view, std::string_view parameter,
                                   std::string_view id) {
  const EventGraph& graph = view.graph();
  const auto event = graph.find_event(id);
  if (!event) {
    ClosestWord closest(id);
    for (std::size_t i = 0; i < std::min(graph.event_count(), max_compared); ++i) {
      closest.consider(graph.event_id(static_cast<EventIndex>(i)));
    }
    refuse_unknown(call, parameter, "event", id, closest.suggestion());
  }
  return event;
}

std::optional<ActorIndex> actor_of(Call& call, const RequestView& view, std::string_view parameter,
                                   std::string_view id) {
  return number_of<ActorIndex>(
      call, parameter, "actor", id, view.dataset().actors,
      [&view](std::string_view wanted) { return view.graph().find_actor(wanted); });
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

void refuse_unknown(Call& call, std::string_view parameter, std::string_view noun,
                    std::string_view value, const std::string& suggestion) {
  call.parameters.refuse(parameter, value,
                         "there is no " + std::string(noun) + " " + show(value) + suggestion);
}

std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  return asked ? event_of(call, view, parameter, *asked) : std::nullopt;
}

std::optional<ActorIndex> read_actor(Call& call, const RequestView& view,
                                     std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  return asked ? actor_of(call, view, parameter, *asked) : std::nullopt;
}

std::vector<EventIndex> read_events(Call& call, const RequestView& view,
                                    std::string_view parameter) {
  return numbers_of<EventIndex>(
      call, parameter, [&](std::string_view id) { return event_of(call, view, parameter, id); });
}

std::vector<ActorIndex> read_actors(Call& call, const RequestView& view,
                                    std::string_view parameter) {
  return numbers_of<ActorIndex>(
      call, parameter, [&](std::string_view id) { return actor_of(call, view, parameter, id); });
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
