#include "parley/model/claim_policy.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::array every_property{EventProperty::type,         EventProperty::label,
                                    EventProperty::date,         EventProperty::place,
                                    EventProperty::participants, EventProperty::part_of,
                                    EventProperty::ordinal,      EventProperty::count,
                                    EventProperty::flags,        EventProperty::relations};

constexpr std::string_view source_prefix = "source:";

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

/// Takes a property that is not there yet; participants and relations join those that are.
void join_property(const EventProperties& from, EventProperties& to, EventProperty property) {
  if (property == EventProperty::participants) {
    merge(from.participants, to.participants, same_part);
  } else if (property == EventProperty::relations) {
    merge(from.relations, to.relations, same_relation);
  } else if (!has(to, property)) {
    copy_property(from, to, property);
  }
}

ResolvedEvent resolve_preferred(const Event& event) {
  ResolvedEvent resolved{event.own, {}, {}};
  if (!event.alternatives.empty()) {
    for (const EventProperty property : every_property) {
      if (has(event.own, property)) {
        continue;
      }
      const auto best = best_alternatives(event, property);
      if (best.size() == 1 || !is_single_valued(property)) {
        for (const Alternative* other : best) {
          join_property(other->value, resolved.properties, property);
        }
      }
    }
  }
  if (resolved.properties.date) {
    resolved.bounds = resolved.properties.date->bounds;
  }
  return resolved;
}

/// The hull of every value that says anything at all.
Bounds hull_of(const std::vector<RankedDate>& dates) {
  std::optional<Bounds> all;
  for (const RankedDate& value : dates) {
    if (!is_undated(value.date.bounds)) {
      all = all ? hull(*all, value.date.bounds) : value.date.bounds;
    }
  }
  return all.value_or(Bounds{});
}

ResolvedEvent resolve_all(const Event& event) {
  ResolvedEvent resolved = resolve_preferred(event);
  if (event.own.date) {
    resolved.dates.push_back({*event.own.date, Rank::preferred, {}});
  }
  for (const Alternative& other : event.alternatives) {
    if (other.property == EventProperty::participants) {
      add_participants(resolved.properties, other);
    } else if (other.property == EventProperty::date) {
      resolved.dates.push_back({*other.value.date, other.rank, other.asserted_by});
    } else {
      join_property(other.value, resolved.properties, other.property);
    }
  }
  if (!resolved.dates.empty()) {
    if (!resolved.properties.date) {
      resolved.properties.date = resolved.dates.front().date;
    }
    resolved.bounds = hull_of(resolved.dates);
  }
  if (resolved.dates.size() < 2) {
    resolved.dates.clear();
  }
  return resolved;
}

void take_stated(const EventProperties& states, EventProperties& told) {
  for (const EventProperty property : every_property) {
    join_property(states, told, property);
  }
}

std::optional<ResolvedEvent> resolve_source(const Event& event, const std::string& source) {
  ResolvedEvent resolved;
  bool told = false;
  for (const Evidence& evidence : event.evidence) {
    if (evidence.source == source) {
      told = true;
      take_stated(stated_properties(event, evidence), resolved.properties);
    }
  }
  for (const Alternative& other : event.alternatives) {
    for (const Evidence& evidence : other.evidence) {
      if (evidence.source == source) {
        told = true;
        take_stated(stated_properties(event, evidence), resolved.properties);
        take_stated(other.value, resolved.properties);
      }
    }
  }
  if (!told) {
    return std::nullopt;
  }
  for (const EventProperty property : {EventProperty::type, EventProperty::label}) {
    if (!has(resolved.properties, property)) {
      copy_property(event.own, resolved.properties, property);
    }
  }
  if (resolved.properties.date) {
    resolved.bounds = resolved.properties.date->bounds;
  }
  return resolved;
}

}  // namespace

std::string to_string(const ClaimPolicy& policy) {
  switch (policy.kind) {
    case ClaimPolicy::Kind::preferred: return "preferred";
    case ClaimPolicy::Kind::all: return "all";
    case ClaimPolicy::Kind::source: return std::string(source_prefix) + policy.source;
  }
  return "preferred";
}

Result<ClaimPolicy> parse_claim_policy(std::string_view text) {
  if (text == "preferred") {
    return ClaimPolicy{ClaimPolicy::Kind::preferred, {}};
  }
  if (text == "all") {
    return ClaimPolicy{ClaimPolicy::Kind::all, {}};
  }
  if (text.starts_with(source_prefix) && text.size() > source_prefix.size()) {
    return ClaimPolicy{ClaimPolicy::Kind::source, std::string(text.substr(source_prefix.size()))};
  }
  return Error{
      ErrorCode::invalid_argument, "expected preferred, all or source:ID, got " + show(text), {}};
}

std::optional<ResolvedEvent> resolve(const Event& event, const ClaimPolicy& policy) {
  switch (policy.kind) {
    case ClaimPolicy::Kind::preferred: return resolve_preferred(event);
    case ClaimPolicy::Kind::all: return resolve_all(event);
    case ClaimPolicy::Kind::source: return resolve_source(event, policy.source);
  }
  return std::nullopt;
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
      const bool wanted = policy.kind != ClaimPolicy::Kind::source || item.source == policy.source;
      if (wanted && std::find(sources.begin(), sources.end(), item.source) == sources.end()) {
        sources.push_back(item.source);
      }
    }
  };
  add(event.evidence);
  if (policy.kind != ClaimPolicy::Kind::preferred) {
    for (const Alternative& other : event.alternatives) {
      add(other.evidence);
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
