#include "parley/error/error.hpp"

#include "check/same_date.hpp"
#include "remarks/remarks.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace parley::dataset {
namespace {

std::vector<std::pair<std::string_view, Role>> parts_of(const EventProperties& properties) {
  std::vector<std::pair<std::string_view, Role>> parts;
  for (const Participant& part : *properties.participants) {
    parts.emplace_back(part.actor, part.role);
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

std::vector<std::pair<std::string_view, RelationType>> relations_of(
    const EventProperties& properties) {
  std::vector<std::pair<std::string_view, RelationType>> relations;
  for (const EventRelation& relation : *properties.relations) {
    relations.emplace_back(relation.to, relation.type);
  }
  std::sort(relations.begin(), relations.end());
  return relations;
}

/// True when both have the property with the same value, whatever words or evidence are beside it.
bool have_the_same(const EventProperties& a, const EventProperties& b, EventProperty property) {
  if (!has(a, property) || !has(b, property)) {
    return false;
  }
  switch (property) {
    case EventProperty::type: return a.type == b.type;
    case EventProperty::label: return a.label == b.label;
    case EventProperty::date: return says_the_same(*a.date, *b.date);
    case EventProperty::place: return a.place == b.place;
    case EventProperty::participants: return parts_of(a) == parts_of(b);
    case EventProperty::part_of: return a.part_of == b.part_of;
    case EventProperty::ordinal: return a.ordinal == b.ordinal;
    case EventProperty::count: return a.count == b.count;
    case EventProperty::flags: return a.flags == b.flags;
    case EventProperty::relations: return relations_of(a) == relations_of(b);
    case EventProperty::outcome: return a.outcome == b.outcome;
  }
  return false;
}

}  // namespace

void remark_alternatives(const Loaded& loaded, Report& report) {
  for (std::size_t i = 0; i < loaded.dataset.events.size(); ++i) {
    const Event& event = loaded.dataset.events[i];
    for (std::size_t j = 0; j < event.alternatives.size(); ++j) {
      const Alternative& other = event.alternatives[j];
      if (have_the_same(event.own, other.value, other.property)) {
        at_item(loaded.events[i], "events", [&](const JsonPath& path) {
          const JsonPath alternatives(path, "alternatives");
          const JsonPath alternative(alternatives, j);
          report.remark(Remark::same_alternative, JsonPath(alternative, "value"),
                        "another " + std::string(term(other.property)) + " than the event's own",
                        "the same");
        });
      }
    }
  }
}

}  // namespace parley::dataset
