#pragma once

#include "parley/model/time_statement.hpp"

#include "check/id_index.hpp"
#include "document/loaded.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// A statement about two events, numbers in Dataset::events, and where in the files it is written.
struct WrittenStatement {
  TimeStatement<std::size_t> stated;
  std::size_t item = 0;   ///< the event that carries it, or the number of the order
  std::size_t place = 0;  ///< of kind `relation`: its place in the list
  /// Of all kinds but `order`: the event's own properties, or those of an alternative.
  const EventProperties* holder = nullptr;
};

/// What the best values of every event state, then the stated orders; each in the files' order.
/// Contains only statements whose two events both exist.
std::vector<WrittenStatement> time_statements(const Loaded& loaded, const IdIndex& ids);

/// By the terms of the format, `r2 responds-to r1`.
std::string in_terms(const TimeStatement<std::size_t>& statement, const Dataset& dataset);

/// As a sentence, `r2 responds to r1` or `r2 begins 1 to 14 days after r1 ends`.
std::string in_words(const TimeStatement<std::size_t>& statement, const Dataset& dataset);

/// Calls use(path) with the path of the property `key` of an event, as `holder` has it.
template <class Use>
void at_value(const Event& event, const Origin& origin, const EventProperties& holder,
              std::string_view key, Use&& use) {
  at_item(origin, "events", [&](const JsonPath& path) {
    if (&holder == &event.own) {
      use(JsonPath(path, key));
      return;
    }
    const JsonPath alternatives(path, "alternatives");
    std::size_t number = 0;
    while (&event.alternatives[number].value != &holder) {
      ++number;
    }
    const JsonPath alternative(alternatives, number);
    use(JsonPath(alternative, "value"));
  });
}

/// Calls use(path) with the path of a statement.
template <class Use>
void at_statement(const WrittenStatement& statement, const Loaded& loaded, Use&& use) {
  const auto at_property = [&](std::string_view key, const auto& use_value) {
    at_value(loaded.dataset.events[statement.item], loaded.events[statement.item],
             *statement.holder, key, use_value);
  };
  switch (statement.stated.kind) {
    case StatementKind::order: at_item(loaded.orders[statement.item], "orders", use); break;
    case StatementKind::part_of: at_property("partOf", use); break;
    case StatementKind::relation:
      at_property("relations", [&](const JsonPath& path) { use(JsonPath(path, statement.place)); });
      break;
    case StatementKind::ordinals: at_property("ordinal", use); break;  // not among those written
    case StatementKind::relative_date:
      at_property("date", [&](const JsonPath& path) { use(JsonPath(path, "relativeTo")); });
      break;
  }
}

}  // namespace parley::dataset
