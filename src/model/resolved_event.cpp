#include "parley/model/claim_policy.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley {
namespace {

constexpr std::array every_property{
    EventProperty::type,      EventProperty::label,        EventProperty::date,
    EventProperty::place,     EventProperty::participants, EventProperty::part_of,
    EventProperty::ordinal,   EventProperty::count,        EventProperty::flags,
    EventProperty::relations, EventProperty::outcome};

constexpr bool is_single_valued(EventProperty property) noexcept {
  return property != EventProperty::participants && property != EventProperty::relations;
}

/// The alternatives of a property that share the best rank there is, never a deprecated one.
std::vector<const Alternative*> best_alternatives(const Event& event, EventProperty property) {
  std::vector<const Alternative*> best;
  for (const Rank rank : {Rank::preferred, Rank::normal}) {
    for (const Alternative& other : event.alternatives) {
      if (other.property == property && other.rank == rank) {
        best.push_back(&other);
      }
    }
    if (!best.empty()) {
      break;
    }
  }
  return best;
}

bool same_part(const Participant& a, const Participant& b) {
  return a.actor == b.actor && a.role == b.role;
}

void add_participants(EventProperties& properties, const Alternative& other) {
  if (!properties.participants) {
    properties.participants.emplace();
  }
  for (Participant part : *other.value.participants) {
    const bool known =
        std::any_of(properties.participants->begin(), properties.participants->end(),
                    [&part](const Participant& there) { return same_part(there, part); });
    if (!known) {
      part.rank = other.rank;
      part.asserted_by = other.asserted_by;
      properties.participants->push_back(std::move(part));
    }
  }
}

bool same_relation(const EventRelation& a, const EventRelation& b) {
  return a.type == b.type && a.to == b.to;
}

/// Adds what is not there yet.
template <class T, class Same>
void merge(const std::optional<std::vector<T>>& more, std::optional<std::vector<T>>& all,
           Same same) {
  if (!more) {
    return;
  }
  if (!all) {
    all.emplace();
  }
  for (const T& item : *more) {
    if (std::none_of(all->begin(), all->end(), [&](const T& there) { return same(there, item); })) {
      all->push_back(item);
    }
  }
}

/// Adds the participants and relations that are not there yet.
void join_lists(const EventProperties& from, EventProperties& to) {
  merge(from.participants, to.participants, same_part);
  merge(from.relations, to.relations, same_relation);
}

/// What the best alternatives list, where the event itself lists nothing.
void join_best_lists(const Event& event, EventProperties& to) {
  if (!has(event.own, EventProperty::participants)) {
    for (const Alternative* other : best_alternatives(event, EventProperty::participants)) {
      merge(other->value.participants, to.participants, same_part);
    }
  }
  if (!has(event.own, EventProperty::relations)) {
    for (const Alternative* other : best_alternatives(event, EventProperty::relations)) {
      merge(other->value.relations, to.relations, same_relation);
    }
  }
}

void add_relations(EventProperties& properties, const Alternative& other) {
  if (!properties.relations) {
    properties.relations.emplace();
  }
  for (EventRelation relation : *other.value.relations) {
    const bool known = std::any_of(
        properties.relations->begin(), properties.relations->end(),
        [&relation](const EventRelation& there) { return same_relation(there, relation); });
    if (!known) {
      relation.rank = other.rank;
      relation.asserted_by = other.asserted_by;
      properties.relations->push_back(std::move(relation));
    }
  }
}

/// What every alternative lists; its items keep their rank and who asserts them.
void join_every_list(const Event& event, EventProperties& to) {
  for (const Alternative& other : event.alternatives) {
    if (other.property == EventProperty::participants) {
      add_participants(to, other);
    } else if (other.property == EventProperty::relations) {
      add_relations(to, other);
    }
  }
}

/// Calls `visit` with everything that the source states: its evidence for the event, then its
/// evidence for alternatives with the value of each. Returns whether there is any evidence, that
/// of quantities included.
template <class Visit>
bool for_each_statement(const Event& event, const std::string& source, Visit visit) {
  bool any = false;
  for (const Evidence& evidence : event.evidence) {
    if (evidence.source == source) {
      any = true;
      visit(stated_properties(event, evidence));
    }
  }
  for (const Alternative& other : event.alternatives) {
    for (const Evidence& evidence : other.evidence) {
      if (evidence.source == source) {
        any = true;
        visit(stated_properties(event, evidence));
        visit(other.value);
      }
    }
  }
  for (const Quantity& quantity : event.quantities) {
    any = any || std::any_of(quantity.evidence.begin(), quantity.evidence.end(),
                             [&](const Evidence& item) { return item.source == source; });
  }
  return any;
}

/// Calls `visit` with the value of each alternative that the actor asserts. Returns whether the
/// actor asserts anything of the event: an alternative or a quantity.
template <class Visit>
bool for_each_assertion(const Event& event, const std::string& actor, Visit visit) {
  bool any = std::any_of(event.quantities.begin(), event.quantities.end(),
                         [&actor](const Quantity& one) { return one.asserted_by == actor; });
  for (const Alternative& other : event.alternatives) {
    if (other.asserted_by == actor) {
      any = true;
      visit(other.value);
    }
  }
  return any;
}

/// Calls `visit` with everything that the one source or the one actor says of the event. Returns
/// whether there is anything.
template <class Visit>
bool for_each_saying(const Event& event, const ClaimPolicy& policy, Visit visit) {
  return policy.is_one_source() ? for_each_statement(event, policy.source, visit)
                                : for_each_assertion(event, policy.actor, visit);
}

/// The hull of every value that has a bound at all.
Bounds hull_of(const std::vector<RankedDate>& dates) {
  std::optional<Bounds> all;
  for (const RankedDate& value : dates) {
    if (!is_undated(value.date.bounds)) {
      all = all ? hull(*all, value.date.bounds) : value.date.bounds;
    }
  }
  return all.value_or(Bounds{});
}

/// The event's own date and every alternative to it.
std::vector<RankedDate> every_date(const Event& event) {
  std::vector<RankedDate> dates;
  if (event.own.date) {
    dates.push_back({*event.own.date, Rank::preferred, {}});
  }
  for (const Alternative& other : event.alternatives) {
    if (other.property == EventProperty::date) {
      dates.push_back({*other.value.date, other.rank, other.asserted_by});
    }
  }
  return dates;
}

void add_single_values(const Event& event, const ClaimPolicy& policy, EventProperties& to) {
  for (const EventProperty property : every_property) {
    if (!is_single_valued(property) || has(to, property)) {
      continue;
    }
    if (const EventProperties* holder = resolved_property(event, policy, property)) {
      copy_property(*holder, to, property);
    }
  }
}

const EventProperties* first_alternative(const Event& event, EventProperty property) {
  for (const Alternative& other : event.alternatives) {
    if (other.property == property && has(other.value, property)) {
      return &other.value;
    }
  }
  return nullptr;
}

const EventProperties* first_saying(const Event& event, const ClaimPolicy& policy,
                                    EventProperty property) {
  const EventProperties* first = nullptr;
  for_each_saying(event, policy, [&](const EventProperties& states) {
    if (first == nullptr && has(states, property)) {
      first = &states;
    }
  });
  return first;
}

}  // namespace

std::optional<ResolvedEvent> resolve(const Event& event, const ClaimPolicy& policy,
                                     bool is_claimed) {
  ResolvedEvent resolved;
  EventProperties& properties = resolved.properties;
  if (policy.is_one_voice()) {
    const bool any = for_each_saying(event, policy, [&properties](const EventProperties& states) {
      join_lists(states, properties);
    });
    if (!any && !is_claimed) {
      return std::nullopt;
    }
    add_single_values(event, policy, properties);
  } else {
    properties = event.own;
    if (!event.alternatives.empty()) {
      if (policy.kind == ClaimPolicy::Kind::preferred) {
        join_best_lists(event, properties);
      }
      add_single_values(event, policy, properties);
    }
  }
  if (policy.kind == ClaimPolicy::Kind::all) {
    join_every_list(event, properties);
    resolved.dates = every_date(event);
  }
  if (!resolved.dates.empty()) {
    resolved.bounds = hull_of(resolved.dates);
  } else if (properties.date) {
    resolved.bounds = properties.date->bounds;
  }
  if (resolved.dates.size() < 2) {
    resolved.dates.clear();
  }
  return resolved;
}

const EventProperties* resolved_property(const Event& event, const ClaimPolicy& policy,
                                         EventProperty property) {
  const EventProperties* value =
      policy.is_one_voice() ? first_saying(event, policy, property) : best_value(event, property);
  if (value == nullptr && policy.kind == ClaimPolicy::Kind::all) {
    value = first_alternative(event, property);
  }
  const bool needed = property == EventProperty::type || property == EventProperty::label;
  return value == nullptr && needed && has(event.own, property) ? &event.own : value;
}

const EventProperties& stated_properties(const Event& event, const Evidence& evidence) noexcept {
  return evidence.states_all ? event.own : evidence.states;
}

const EventProperties* best_value(const Event& event, EventProperty property) {
  if (has(event.own, property)) {
    return &event.own;
  }
  if (event.alternatives.empty()) {
    return nullptr;
  }
  const auto best = best_alternatives(event, property);
  return best.size() == 1 ? &best.front()->value : nullptr;
}

std::vector<const EventProperties*> best_values(const Event& event, EventProperty property) {
  if (has(event.own, property)) {
    return {&event.own};
  }
  std::vector<const EventProperties*> values;
  if (!event.alternatives.empty()) {
    const auto best = best_alternatives(event, property);
    if (best.size() == 1 || !is_single_valued(property)) {
      for (const Alternative* other : best) {
        values.push_back(&other->value);
      }
    }
  }
  return values;
}

std::vector<std::string> sources_of(const Event& event, const ClaimPolicy& policy) {
  std::vector<std::string> sources;
  const auto add = [&](const std::vector<Evidence>& evidence) {
    for (const Evidence& item : evidence) {
      if (policy.admits(item.source) &&
          std::find(sources.begin(), sources.end(), item.source) == sources.end()) {
        sources.push_back(item.source);
      }
    }
  };
  if (policy.admits_own_evidence()) {
    add(event.evidence);
  }
  if (policy.kind != ClaimPolicy::Kind::preferred) {
    for (const Alternative& other : event.alternatives) {
      if (!policy.is_one_actor() || policy.admits(other)) {
        add(other.evidence);
      }
    }
  }
  for (const Quantity& quantity : event.quantities) {
    if (policy.admits(quantity)) {
      add(quantity.evidence);
    }
  }
  return sources;
}

std::vector<EventProperty> contested_properties(const Event& event) {
  std::vector<EventProperty> contested;
  for (const EventProperty property : every_property) {
    if (!is_single_valued(property)) {
      continue;
    }
    int preferred = has(event.own, property) ? 1 : 0;
    int normal = 0;
    for (const Alternative& other : event.alternatives) {
      if (other.property == property) {
        preferred += other.rank == Rank::preferred ? 1 : 0;
        normal += other.rank == Rank::normal ? 1 : 0;
      }
    }
    if (preferred > 1 || (preferred == 0 && normal > 1)) {
      contested.push_back(property);
    }
  }
  return contested;
}

}  // namespace parley
