#include "parley/model/claim_policy.hpp"

#include <algorithm>
#include <array>

namespace parley {
namespace {

constexpr std::array every_property{
    EventProperty::type,    EventProperty::label,   EventProperty::date,  EventProperty::place,
    EventProperty::participants, EventProperty::part_of, EventProperty::ordinal,
    EventProperty::count,   EventProperty::flags,   EventProperty::relations};

constexpr std::string_view source_prefix = "source:";

/// The best alternative of a property the event itself does not have; null when there is none or
/// no single one.
const Alternative* best_alternative(const Event& event, EventProperty property) {
  for (const Rank rank : {Rank::preferred, Rank::normal}) {
    const Alternative* best = nullptr;
    int count = 0;
    for (const Alternative& other : event.alternatives) {
      if (other.property == property && other.rank == rank) {
        best = &other;
        ++count;
      }
    }
    if (count > 0) {
      return count == 1 ? best : nullptr;
    }
  }
  return nullptr;
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

ResolvedEvent resolve_preferred(const Event& event) {
  ResolvedEvent resolved{event.own, {}, {}};
  for (const EventProperty property : every_property) {
    if (!has(resolved.properties, property)) {
      if (const Alternative* best = best_alternative(event, property)) {
        copy_property(best->value, resolved.properties, property);
      }
    }
  }
  if (resolved.properties.date) {
    resolved.bounds = resolved.properties.date->bounds;
  }
  return resolved;
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
    } else if (!has(resolved.properties, other.property)) {
      copy_property(other.value, resolved.properties, other.property);
    }
  }
  if (!resolved.dates.empty()) {
    if (!resolved.properties.date) {
      resolved.properties.date = resolved.dates.front().date;
    }
    resolved.bounds = resolved.dates.front().date.bounds;
    for (const RankedDate& value : resolved.dates) {
      resolved.bounds = hull(resolved.bounds, value.date.bounds);
    }
  }
  if (resolved.dates.size() < 2) {
    resolved.dates.clear();
  }
  return resolved;
}

void take_stated(const EventProperties& states, EventProperties& told) {
  for (const EventProperty property : every_property) {
    if (!has(told, property) && has(states, property)) {
      copy_property(states, told, property);
    }
  }
}

std::optional<ResolvedEvent> resolve_source(const Event& event, const std::string& source) {
  ResolvedEvent resolved;
  bool told = false;
  for (const Evidence& evidence : event.evidence) {
    if (evidence.source == source) {
      told = true;
      take_stated(evidence.states, resolved.properties);
    }
  }
  for (const Alternative& other : event.alternatives) {
    for (const Evidence& evidence : other.evidence) {
      if (evidence.source == source) {
        told = true;
        take_stated(evidence.states, resolved.properties);
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
  return Error{ErrorCode::invalid_argument,
               "expected preferred, all or source:ID, got " + show(text), {}};
}

std::optional<ResolvedEvent> resolve(const Event& event, const ClaimPolicy& policy) {
  switch (policy.kind) {
    case ClaimPolicy::Kind::preferred: return resolve_preferred(event);
    case ClaimPolicy::Kind::all: return resolve_all(event);
    case ClaimPolicy::Kind::source: return resolve_source(event, policy.source);
  }
  return std::nullopt;
}

std::vector<std::string> sources_of(const Event& event, const ClaimPolicy& policy) {
  std::vector<std::string> sources;
  const auto add = [&](const std::vector<Evidence>& evidence) {
    for (const Evidence& item : evidence) {
      const bool wanted =
          policy.kind != ClaimPolicy::Kind::source || item.source == policy.source;
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
