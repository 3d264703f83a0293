#pragma once

#include "parley/time/temporal_network.hpp"

#include "check/id_index.hpp"
#include "document/loaded.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// Something in the files that says how two events that both exist stand in time.
struct TimeStatement {
  enum class Kind : std::uint8_t { part_of, relation, relative_date, order };
  Kind kind = Kind::order;
  RelationType relation = RelationType::refers_to;  ///< of part_of and relation
  std::size_t item = 0;   ///< the event that carries it, or the number of the order
  std::size_t from = 0;   ///< event
  std::size_t to = 0;     ///< event
  std::size_t place = 0;  ///< of a relation, in its list
  const EventProperties* holder =
      nullptr;  ///< of all but orders: the event's own, an alternative's
};

/// What the events tell by their best values, then the stated orders; each in the files' order.
/// Leaves out what says nothing of time, a date relative to its own event, and what names no event.
std::vector<TimeStatement> time_statements(const Loaded& loaded, const IdIndex& ids);

/// The same as the order network takes it.
OrderStatement order_of(const TimeStatement& statement, const Dataset& dataset);

/// Shorter than words: `r2 follows r1`.
std::string in_terms(const TimeStatement& statement, const Dataset& dataset);

/// `r2 begins 1 to 14 days after r1 ends`.
std::string in_words(const TimeStatement& statement, const Dataset& dataset);

/// Calls use(path) with the path of the value of an event's property that `holder` has.
template <class Use>
void at_value(const Event& event, const Origin& origin, const EventProperties& holder,
              std::string_view key, Use&& use) {
  at_item(origin, "events", [&](const Path& path) {
    if (&holder == &event.own) {
      use(Path(path, key));
      return;
    }
    const Path alternatives(path, "alternatives");
    std::size_t number = 0;
    while (&event.alternatives[number].value != &holder) {
      ++number;
    }
    const Path alternative(alternatives, number);
    use(Path(alternative, "value"));
  });
}

/// Calls use(path) with the path of a statement.
template <class Use>
void at_statement(const TimeStatement& statement, const Loaded& loaded, Use&& use) {
  if (statement.kind == TimeStatement::Kind::order) {
    at_item(loaded.orders[statement.item], "orders", use);
    return;
  }
  const Event& event = loaded.dataset.events[statement.item];
  const Origin& origin = loaded.events[statement.item];
  const EventProperties& holder = *statement.holder;
  switch (statement.kind) {
    case TimeStatement::Kind::part_of: at_value(event, origin, holder, "partOf", use); break;
    case TimeStatement::Kind::relation:
      at_value(event, origin, holder, "relations",
               [&](const Path& path) { use(Path(path, statement.place)); });
      break;
    case TimeStatement::Kind::relative_date:
      at_value(event, origin, holder, "date",
               [&](const Path& path) { use(Path(path, "relativeTo")); });
      break;
    case TimeStatement::Kind::order: break;
  }
}

}  // namespace parley::dataset
