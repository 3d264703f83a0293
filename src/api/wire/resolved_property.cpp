#include "wire/resolved_property.hpp"

namespace parley::api {
namespace {

const EventProperties* if_has(const EventProperties& properties, EventProperty property) {
  return has(properties, property) ? &properties : nullptr;
}

const EventProperties* first_alternative(const Event& event, EventProperty property) {
  for (const Alternative& other : event.alternatives) {
    if (other.property == property) {
      return if_has(other.value, property);
    }
  }
  return nullptr;
}

/// What one source states: its evidence for the event, then its evidence for alternatives.
const EventProperties* stated_by(const Event& event, const std::string& source,
                                 EventProperty property) {
  for (const Evidence& evidence : event.evidence) {
    if (evidence.source == source && has(stated_properties(event, evidence), property)) {
      return &stated_properties(event, evidence);
    }
  }
  for (const Alternative& other : event.alternatives) {
    for (const Evidence& evidence : other.evidence) {
      if (evidence.source != source) {
        continue;
      }
      if (has(stated_properties(event, evidence), property)) {
        return &stated_properties(event, evidence);
      }
      if (has(other.value, property)) {
        return &other.value;
      }
    }
  }
  return nullptr;
}

}  // namespace

const EventProperties* told(const Event& event, const ClaimPolicy& policy, EventProperty property) {
  if (policy.kind == ClaimPolicy::Kind::source) {
    return stated_by(event, policy.source, property);
  }
  if (const EventProperties* best = best_value(event, property)) {
    return best;
  }
  return policy.kind == ClaimPolicy::Kind::all ? first_alternative(event, property) : nullptr;
}

}  // namespace parley::api
