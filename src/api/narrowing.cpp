#include "closest.hpp"
#include "telling.hpp"

#include <algorithm>
#include <optional>

namespace parley::api {
namespace {

/// Turns the ids of a parameter into the graph's numbers: a graph holds all actors, types and
/// sources of its dataset. `find` gives the number of an id; `items` are those that have one.
template <class Index, class Find, class Items>
std::vector<Index> read_ids(Call& call, std::string_view parameter, std::string_view noun,
                            const Items& items, Find find) {
  std::vector<Index> numbers;
  for (const std::string& id : call.parameters.list(parameter)) {
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

std::vector<ActorIndex> read_actors(Call& call, const Telling& telling,
                                    std::string_view parameter) {
  return read_ids<ActorIndex>(call, parameter, "actor", telling.dataset().actors,
                              [&](std::string_view id) { return telling.graph().find_actor(id); });
}

std::vector<Role> read_roles(Call& call) {
  std::vector<Role> roles;
  for (const std::string& name : call.parameters.list("role")) {
    if (const std::optional<Role> role = parse_term<Role>(name)) {
      roles.push_back(*role);
      continue;
    }
    std::string known;
    for (const std::string_view other : terms<Role>()) {
      known += known.empty() ? "" : ", ";
      known += other;
    }
    call.parameters.refuse("role", name, "expected one of: " + known + "; got " + show(name));
  }
  return roles;
}

/// A place may hold commas: a value is taken whole where such a place is known, else cut at them.
std::vector<std::string> read_places(Call& call) {
  std::vector<std::string> places;
  for (const RawParameter* given : call.parameters.given("place")) {
    if (given->value.empty()) {
      call.parameters.refuse("place", "", "expected a value, got an empty one");
    } else if (call.served->has_place(given->value) ||
               given->value.find(',') == std::string::npos) {
      places.push_back(given->value);
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

void read_window(Call& call, Narrowing& narrowing) {
  const auto asked = call.parameters.single("datetime");
  if (!asked) {
    return;
  }
  if (asked->find(' ') != std::string_view::npos) {
    call.parameters.refuse("datetime", *asked,
                           "expected no space; a bare `+` arrives as one, write it as %2B");
    return;
  }
  const auto window = parse_window(*asked);
  if (window) {
    narrowing.filter.window = *window;
  } else {
    call.parameters.refuse("datetime", *asked, window.error().message);
  }
}

void read_certainty(Call& call, Narrowing& narrowing) {
  const auto asked = call.parameters.single("certainty");
  if (!asked || *asked == "possible") {
    return;
  }
  if (*asked == "certain") {
    narrowing.filter.certainty = query::Certainty::certain;
  } else {
    call.parameters.refuse("certainty", *asked,
                           "expected one of: possible, certain; got " + show(*asked));
  }
}

}  // namespace

Narrowing read_narrowing(Call& call, const Telling& telling) {
  Narrowing narrowing;
  for (const std::string_view name :
       {"datetime", "type", "actor", "actorsAll", "role", "place", "source"}) {
    narrowing.given |= call.parameters.has(name);
  }
  read_window(call, narrowing);
  read_certainty(call, narrowing);
  query::EventFilter& filter = narrowing.filter;
  filter.types =
      read_ids<TypeIndex>(call, "type", "event type", telling.dataset().vocabulary.event_types,
                          [&](std::string_view id) { return telling.graph().find_type(id); });
  filter.actors = read_actors(call, telling, "actor");
  filter.actors_all = read_actors(call, telling, "actorsAll");
  filter.roles = read_roles(call);
  filter.places = read_places(call);
  filter.sources =
      read_ids<SourceIndex>(call, "source", "source", telling.dataset().sources,
                            [&](std::string_view id) { return telling.graph().find_source(id); });
  return narrowing;
}

}  // namespace parley::api
