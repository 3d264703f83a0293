#include "parley/model/event_properties.hpp"

#include <array>

namespace parley {

template <>
std::span<const std::string_view> terms<EventProperty>() noexcept {
  static constexpr std::array<std::string_view, 11> names{
      "type",    "label", "date",  "place",     "participants", "partOf",
      "ordinal", "count", "flags", "relations", "outcome"};
  return names;
}

bool has(const EventProperties& properties, EventProperty property) noexcept {
  switch (property) {
    case EventProperty::type: return properties.type.has_value();
    case EventProperty::label: return properties.label.has_value();
    case EventProperty::date: return properties.date.has_value();
    case EventProperty::place: return properties.place.has_value();
    case EventProperty::participants: return properties.participants.has_value();
    case EventProperty::part_of: return properties.part_of.has_value();
    case EventProperty::ordinal: return properties.ordinal.has_value();
    case EventProperty::count: return properties.count.has_value();
    case EventProperty::flags: return properties.flags.has_value();
    case EventProperty::relations: return properties.relations.has_value();
    case EventProperty::outcome: return properties.outcome.has_value();
  }
  return false;
}

void copy_property(const EventProperties& from, EventProperties& to, EventProperty property) {
  switch (property) {
    case EventProperty::type: to.type = from.type; break;
    case EventProperty::label: to.label = from.label; break;
    case EventProperty::date: to.date = from.date; break;
    case EventProperty::place: to.place = from.place; break;
    case EventProperty::participants: to.participants = from.participants; break;
    case EventProperty::part_of: to.part_of = from.part_of; break;
    case EventProperty::ordinal: to.ordinal = from.ordinal; break;
    case EventProperty::count: to.count = from.count; break;
    case EventProperty::flags: to.flags = from.flags; break;
    case EventProperty::relations: to.relations = from.relations; break;
    case EventProperty::outcome: to.outcome = from.outcome; break;
  }
}

}  // namespace parley
