#pragma once

#include "parley/model/date_statement.hpp"
#include "parley/model/range.hpp"
#include "parley/model/terms.hpp"
#include "parley/model/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace parley {

struct Evidence;

/// An actor that takes part in an event.
struct Participant {
  std::string actor;  ///< id of an Actor
  Role role = Role::participant;
  std::vector<std::string> sources;  ///< source ids for this participant alone; may be empty
  std::vector<Evidence> evidence;    ///< evidence for this participant alone; may be empty
  std::string note;
  Rank rank = Rank::preferred;  ///< not preferred only under the policy `all`
  std::string asserted_by;      ///< actor or source id; empty for the event's own value
};

/// A directed relation from the event that carries it.
struct EventRelation {
  RelationType type = RelationType::refers_to;
  std::string to;                    ///< id of an Event
  std::vector<std::string> sources;  ///< source ids for this relation alone; may be empty
  std::vector<Evidence> evidence;    ///< evidence for this relation alone; may be empty
  Rank rank = Rank::preferred;       ///< not preferred only under the policy `all`
  std::string asserted_by = {};      ///< actor or source id; empty for the event's own value
};

/// Any subset of the properties of an event: the event's own values, those that one source states,
/// the one value of an alternative, or those that hold under a claim policy.
struct EventProperties {
  std::optional<std::string> type;  ///< id of an EventType
  std::optional<LocalizedText> label;
  std::optional<DateStatement> date;
  std::optional<std::string> place;
  std::optional<std::vector<Participant>> participants;
  std::optional<std::string> part_of;  ///< id of an Event
  std::optional<int> ordinal;          ///< 1-based, within part_of
  std::optional<CountRange> count;     ///< how many sub-events there were, recorded or not
  std::optional<EventFlags> flags;
  std::optional<std::vector<EventRelation>> relations;
  std::optional<Outcome> outcome;  ///< of a vote or another decision
};

/// The members of EventProperties, in their order; terms<EventProperty>() lists their wire names.
enum class EventProperty : std::uint8_t {
  type,
  label,
  date,
  place,
  participants,
  part_of,
  ordinal,
  count,
  flags,
  relations,
  outcome,
};

template <>
std::span<const std::string_view> terms<EventProperty>() noexcept;

/// True when that property is present.
bool has(const EventProperties& properties, EventProperty property) noexcept;

/// Copies one property (absent or not) from `from` to `to`.
void copy_property(const EventProperties& from, EventProperties& to, EventProperty property);

}  // namespace parley

// Evidence contains EventProperties and the other way round, so each header includes the other.
#include "parley/model/evidence.hpp"
