#include "request/filter_parameters.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/closest_word.hpp"

#include "request/enum_parameter.hpp"
#include "request/place_parameter.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
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
std::vector<EventIndex> events_of(const EventGraph& graph, const std::vector<ActorIndex>& actors) {
  std::vector<EventIndex> events;
  for (const ActorIndex actor : actors) {
    const auto row = graph.events_of(actor);
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

/// The parts of the events that `partOf` names; nothing where it was not given.
std::optional<std::vector<EventIndex>> read_parts(Call& call, const RequestView& view) {
  if (!call.parameters.has("partOf")) {
    return std::nullopt;
  }
  std::vector<EventIndex> parts;
  for (const std::string_view id : call.parameters.list("partOf")) {
    if (const auto whole = event_or_nothing(call, view, "partOf", id)) {
      const auto of_whole = view.graph().parts(*whole);
      parts.insert(parts.end(), of_whole.begin(), of_whole.end());
    }
  }
  keep_once(parts);
  return parts;
}

/// Keeps, of the events that can pass, those that are in `events` too. Both in event order.
void narrow(std::optional<std::vector<EventIndex>>& among, std::vector<EventIndex> events) {
  if (!among) {
    among = std::move(events);
    return;
  }
  std::vector<EventIndex> both;
  std::set_intersection(among->begin(), among->end(), events.begin(), events.end(),
                        std::back_inserter(both));
  among = std::move(both);
}

/// `type` and `family`: an event has to match both.
void read_type_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                       std::optional<std::vector<EventIndex>>& among) {
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

/// `before`, `after` and `during`.
void read_order_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                        std::optional<std::vector<EventIndex>>& among) {
  const auto read = [&](std::string_view parameter, std::optional<EventIndex>& event) {
    if (const auto id = call.parameters.single(parameter)) {
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

/// `actor`, `actorsAll` and `country`: an event has to match all three.
void read_actor_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                        std::optional<std::vector<EventIndex>>& among) {
  const auto actors = read_actors(call, view, "actor");
  filter.actors.assign(actors.begin(), actors.end());
  const auto all = read_actors(call, view, "actorsAll");
  filter.actors_all.assign(all.begin(), all.end());
  const auto of_countries = read_countries(call, view);
  if (of_countries && filter.actors.empty()) {
    filter.actors.assign(of_countries->begin(), of_countries->end());
  } else if (of_countries) {
    narrow(among, events_of(view.graph(), *of_countries));
  }
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

Approx read_approx(Call& call) {
  return read_enum<Approx>(call, "approx",
                           {{"strict", Approx::strict}, {"padded", Approx::padded}});
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

FilterParameters read_filter(Call& call, const RequestView& view) {
  FilterParameters parameters;
  query::EventFilter& filter = parameters.filter;
  std::optional<std::vector<EventIndex>> among = read_parts(call, view);
  use_window(filter, read_window(call, "datetime"));
  filter.certainty = read_enum<query::Certainty>(
      call, "certainty",
      {{"possible", query::Certainty::possible}, {"certain", query::Certainty::certain}});
  read_type_filters(call, view, filter, among);
  read_actor_filters(call, view, filter, among);
  filter.roles = read_terms<Role>(call, "role");
  filter.places = read_places(call);
  filter.sources = read_sources(call, view, "source");
  read_order_filters(call, view, filter, among);
  filter.approx = read_approx(call);
  filter.status = read_enum<query::Status>(
      call, "status", {{"all", query::Status::all}, {"actual", query::Status::actual}});
  parameters.given = call.parameters.has_any(group::filter) || filter.status != query::Status::all;
  if (among) {
    parameters.listed = std::make_shared<const std::vector<EventIndex>>(*among);
    filter.among = parameters.listed;
  }
  parameters.text = read_text(call, view);
  if (parameters.text) {
    narrow(among, parameters.text->events);
    filter.among = std::make_shared<const std::vector<EventIndex>>(*std::move(among));
  }
  return parameters;
}

}  // namespace parley::api
