#include "closest.hpp"
#include "telling.hpp"

#include <algorithm>
#include <optional>

namespace parley::api {
namespace {

/// Turns ids into the graph's numbers. `exists` says whether the dataset knows an id, `find` its
/// number in the graph; `words` shows every id there is to a ClosestWord.
struct IdKind {
  std::string_view parameter;
  std::string_view noun;
};

template <class Index, class Exists, class Find, class Words>
std::vector<Index> read_ids(Call& call, const IdKind& kind, bool every, Narrowing& narrowing,
                            Exists exists, Find find, Words words) {
  std::vector<Index> numbers;
  const std::vector<std::string> ids = call.parameters.list(kind.parameter);
  bool missing = false;
  for (const std::string& id : ids) {
    if (!exists(id)) {
      ClosestWord closest(id);
      words(closest);
      call.parameters.refuse(
          kind.parameter, id,
          "there is no " + std::string(kind.noun) + " " + show(id) + closest.suggestion());
    } else if (const std::optional<Index> number = find(id)) {
      numbers.push_back(*number);
    } else {
      missing = true;
    }
  }
  // An id without a number here would narrow nothing if it were dropped: it must match nothing.
  narrowing.matches_nothing |= missing && (every || numbers.empty());
  return numbers;
}

template <class Items>
auto show_ids(const Items& items) {
  return [&items](ClosestWord& closest) {
    for (const auto& item : items) {
      closest.consider(item.id);
    }
  };
}

std::vector<ActorIndex> read_actors(Call& call, const Telling& telling, std::string_view parameter,
                                    bool every, Narrowing& narrowing) {
  return read_ids<ActorIndex>(
      call, {parameter, "actor"}, every, narrowing,
      [&](std::string_view id) { return telling.served->find_actor(id) != nullptr; },
      [&](std::string_view id) { return telling.graph().find_actor(id); },
      show_ids(telling.dataset().actors));
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
  filter.types = read_ids<TypeIndex>(
      call, {"type", "event type"}, false, narrowing,
      [&](std::string_view id) { return telling.served->find_type(id) != nullptr; },
      [&](std::string_view id) { return telling.graph().find_type(id); },
      show_ids(telling.dataset().vocabulary.event_types));
  filter.actors = read_actors(call, telling, "actor", false, narrowing);
  filter.actors_all = read_actors(call, telling, "actorsAll", true, narrowing);
  filter.roles = read_roles(call);
  filter.places = read_places(call);
  filter.sources = read_ids<SourceIndex>(
      call, {"source", "source"}, false, narrowing,
      [&](std::string_view id) { return telling.served->find_source(id) != nullptr; },
      [&](std::string_view id) { return telling.graph().find_source(id); },
      show_ids(telling.dataset().sources));
  return narrowing;
}

}  // namespace parley::api
