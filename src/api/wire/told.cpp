#include "wire/told.hpp"

namespace parley::api {
namespace {

template <class T>
using Property = std::optional<T> EventProperties::*;

template <class T>
const T* value_of(const EventProperties& properties, Property<T> property) {
  return properties.*property ? &*(properties.*property) : nullptr;
}

/// The single best alternative by rank; never a deprecated one.
template <class T>
const T* best_alternative(const Event& event, Property<T> property) {
  for (const Rank rank : {Rank::preferred, Rank::normal}) {
    const T* best = nullptr;
    int count = 0;
    for (const Alternative& other : event.alternatives) {
      const T* value = other.rank == rank ? value_of(other.value, property) : nullptr;
      if (value != nullptr) {
        best = value;
        ++count;
      }
    }
    if (count > 0) {
      return count == 1 ? best : nullptr;
    }
  }
  return nullptr;
}

template <class T>
const T* first_alternative(const Event& event, Property<T> property) {
  for (const Alternative& other : event.alternatives) {
    if (const T* value = value_of(other.value, property)) {
      return value;
    }
  }
  return nullptr;
}

/// What one source states: its evidence for the event, then its evidence for alternatives.
template <class T>
const T* stated_by(const Event& event, const std::string& source, Property<T> property) {
  for (const Evidence& evidence : event.evidence) {
    const T* value = evidence.source == source ? value_of(evidence.states, property) : nullptr;
    if (value != nullptr) {
      return value;
    }
  }
  for (const Alternative& other : event.alternatives) {
    for (const Evidence& evidence : other.evidence) {
      if (evidence.source != source) {
        continue;
      }
      if (const T* value = value_of(evidence.states, property)) {
        return value;
      }
      if (const T* value = value_of(other.value, property)) {
        return value;
      }
    }
  }
  return nullptr;
}

}  // namespace

template <class T>
const T* told(const Event& event, const ClaimPolicy& policy,
              std::optional<T> EventProperties::*property) {
  if (policy.kind == ClaimPolicy::Kind::source) {
    return stated_by(event, policy.source, property);
  }
  if (const T* own = value_of(event.own, property)) {
    return own;
  }
  if (const T* best = best_alternative(event, property)) {
    return best;
  }
  return policy.kind == ClaimPolicy::Kind::all ? first_alternative(event, property) : nullptr;
}

template const DateStatement* told(const Event&, const ClaimPolicy&,
                                   std::optional<DateStatement> EventProperties::*);
template const LocalizedText* told(const Event&, const ClaimPolicy&,
                                   std::optional<LocalizedText> EventProperties::*);

}  // namespace parley::api
