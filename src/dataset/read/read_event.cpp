#include "document/fields.hpp"
#include "read/items.hpp"
#include "read/read_accepts.hpp"
#include "read/read_evidence.hpp"
#include "read/read_quantity.hpp"

namespace parley::dataset {
namespace {

Alternative read_alternative(const json::Value& value, const JsonPath& path, Seasons seasons,
                             Report& report) {
  Alternative other;
  Fields fields(value, path, report);
  const auto property = fields.choice<EventProperty>("property", Need::required);
  const json::Value* content = fields.find("value", Need::required);
  if (property && content != nullptr) {
    other.property = *property;
    other.value = read_property(*property, *content, JsonPath(path, "value"), seasons, report);
  }
  other.rank = fields.choice<Rank>("rank", Need::required).value_or(Rank::normal);
  if (!has(other.value, other.property)) {
    // Reported above. A deprecated value takes no part in the later checks.
    other.property = EventProperty::place;
    other.value.place.emplace();
    other.rank = Rank::deprecated;
  }
  other.asserted_by = fields.id("assertedBy");
  other.reason = fields.text("reason");
  other.evidence = read_evidence(fields, Need::optional, seasons, report);
  fields.finish();
  return other;
}

}  // namespace

Event read_event(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Event event;
  Fields fields(value, path, report);
  event.id = fields.id("id", Need::required);
  event.own = read_properties(fields, Need::required, seasons, report);
  event.evidence = read_evidence(fields, Need::required, seasons, report);
  fields.list("alternatives", Need::optional, [&](const json::Value& item, const JsonPath& here) {
    event.alternatives.push_back(read_alternative(item, here, seasons, report));
  });
  event.note = fields.text("note");
  event.accepts = read_accepts(fields, report);
  event.quantities = read_quantities(fields, Need::required, seasons, report);
  fields.finish();
  return event;
}

}  // namespace parley::dataset
