#include "request/filters/listed_filters.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/closest_word.hpp"

#include "request/id_parameters.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace parley::api {
namespace {

void keep_once(std::vector<EventIndex>& events) {
  std::sort(events.begin(), events.end());
  events.erase(std::unique(events.begin(), events.end()), events.end());
}

/// The types of the families; nothing where `family` was not given.
std::optional<std::vector<TypeIndex>> read_families(Call& call, const RequestView& view) {
  if (!call.parameters.has("family")) {
    return std::nullopt;
  }
  const Vocabulary& vocabulary = view.dataset().vocabulary;
  std::string families;
  for (const EventFamily& family : vocabulary.families) {
    families += (families.empty() ? "" : ", ") + family.id;
  }
  std::vector<TypeIndex> types;
  for (const std::string_view id : call.parameters.list("family")) {
    if (!call.parameters.has_room_for_faults()) {
      break;
    }
    ClosestWord closest(id);
    bool known = false;
    for (const EventFamily& family : vocabulary.families) {
      closest.consider(family.id);
      known = known || family.id == id;
    }
    if (!known) {
      refuse_unknown(call, "family", "family of event types", id,
                     closest.word() ? closest.suggestion() : "; there are " + families);
    }
    for (const EventType& type : vocabulary.event_types) {
      const auto number = type.family == id ? view.graph().find_type(type.id) : std::nullopt;
      if (number) {
        types.push_back(*number);
      }
    }
  }
  return types;
}

/// The actors of the countries; nothing where `country` was not given.
std::optional<std::vector<ActorIndex>> read_countries(Call& call, const RequestView& view) {
  if (!call.parameters.has("country")) {
    return std::nullopt;
  }
  std::vector<ActorIndex> actors;
  for (const std::string_view country : call.parameters.list("country")) {
    if (!call.parameters.has_room_for_faults()) {
      break;
    }
    call.effort.spend_names(view.dataset().actors.size());
    ClosestWord closest(country);
    bool known = false;
    for (const Actor& actor : view.dataset().actors) {
      closest.consider(actor.country);
      if (equals_ignoring_case(actor.country, country)) {
        known = true;
        actors.push_back(*view.graph().find_actor(actor.id));
      }
    }
    if (!known) {
      refuse_unknown(call, "country", "actor of country", country, closest.suggestion());
    }
  }
  return actors;
}

/// The events of any of these actors, in event order.
std::vector<EventIndex> events_of(const Call& call, const EventGraph& graph,
                                  const std::vector<ActorIndex>& actors) {
  std::vector<EventIndex> events;
  for (const ActorIndex actor : actors) {
    const auto row = graph.events_of(actor);
    call.effort.spend_names(row.size());  // they are sorted below
    events.insert(events.end(), row.begin(), row.end());
  }
  keep_once(events);
  return events;
}

/// An event of a filter. One that only another policy has is no mistake of the client, and no event
/// stands in any order to it, or is part of it.
std::optional<EventIndex> event_or_nothing(Call& call, const RequestView& view,
                                           std::string_view parameter, std::string_view id) {
  const auto event = view.graph().find_event(id);
  return event || is_known_event(view, id) ? event : read_event(call, view, parameter, id);
}

}  // namespace

Among read_parts(Call& call, const RequestView& view) {
  if (!call.parameters.has("partOf")) {
    return std::nullopt;
  }
  std::vector<EventIndex> parts;
  for (const std::string_view id : call.parameters.list("partOf")) {
    if (const auto whole = event_or_nothing(call, view, "partOf", id)) {
      const auto of_whole = view.graph().parts(*whole);
      call.effort.spend_names(of_whole.size());  // they are sorted below
      parts.insert(parts.end(), of_whole.begin(), of_whole.end());
    }
  }
  keep_once(parts);
  return parts;
}

void narrow(Among& among, std::vector<EventIndex> events) {
  if (!among) {
    among = std::move(events);
    return;
  }
  std::vector<EventIndex> both;
  std::set_intersection(among->begin(), among->end(), events.begin(), events.end(),
                        std::back_inserter(both));
  among = std::move(both);
}

void read_type_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                       Among& among) {
  filter.types = read_types(call, view, "type");
  const auto of_families = read_families(call, view);
  if (!of_families) {
    return;
  }
  if (filter.types.empty()) {
    filter.types = *of_families;
  } else {
    std::erase_if(filter.types, [&of_families](TypeIndex type) {
      return std::find(of_families->begin(), of_families->end(), type) == of_families->end();
    });
  }
  if (filter.types.empty()) {
    narrow(among, {});  // an empty list would be no condition
  }
}

void read_order_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                        Among& among) {
  const auto read = [&](std::string_view parameter, std::optional<EventIndex>& event) {
    if (const auto id = call.parameters.single(parameter)) {
      call.effort.spend_names(view.graph().orders().size());
      event = event_or_nothing(call, view, parameter, *id);
      if (!event) {
        narrow(among, {});
      }
    }
  };
  read("before", filter.before);
  read("after", filter.after);
  read("during", filter.during);
}

void read_actor_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                        Among& among) {
  const auto actors = read_actors(call, view, "actor");
  filter.actors.assign(actors.begin(), actors.end());
  const auto all = read_actors(call, view, "actorsAll");
  filter.actors_all.assign(all.begin(), all.end());
  const auto of_countries = read_countries(call, view);
  if (of_countries && filter.actors.empty()) {
    filter.actors.assign(of_countries->begin(), of_countries->end());
  } else if (of_countries) {
    narrow(among, events_of(call, view.graph(), *of_countries));
  }
}

}  // namespace parley::api
