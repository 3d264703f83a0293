#include "build/narrowed_dates.hpp"

#include "build/narrowed_alternatives.hpp"
#include "build/numbered_siblings.hpp"
#include "build/numbering.hpp"

#include <algorithm>
#include <utility>

namespace parley {
namespace {

using Rows = GraphBuilder::Rows;
using Statement = TimeStatement<std::uint32_t>;  // between rows

/// Lists what the rows state about the order of events. Of several rows with one id only the first
/// states anything.
class StatementReader {
 public:
  explicit StatementReader(const Rows& rows)
      : rows_(rows), row_of_string_(rows.strings.size(), unknown) {
    for (std::uint32_t row = 0; row < rows.events.size(); ++row) {
      std::uint32_t& first = row_of_string_[to_size(rows.events[row].id)];
      first = std::min(first, row);
    }
  }

  std::vector<Statement> read() {
    for (const Rows::Order& order : rows_.orders) {
      add(stated_order(row_of(order.a), order.is, row_of(order.b)));
    }
    for (std::uint32_t row = 0; row < rows_.events.size(); ++row) {
      if (is_first(row)) {
        read_links(row);
      }
    }
    for (const Rows::RelativeDate& date : rows_.relative_dates) {
      if (is_first(date.event)) {
        add(stated_relative_date(date.event, date.least, date.most, row_of(date.to)));
      }
    }
    return std::move(found_);
  }

 private:
  std::optional<std::uint32_t> row_of(StringIndex id) const noexcept {
    const std::uint32_t row = row_of_string_[to_size(id)];
    return row == unknown ? std::nullopt : std::optional<std::uint32_t>(row);
  }
  bool is_first(std::uint32_t row) const noexcept { return row_of(rows_.events[row].id) == row; }

  void add(const std::optional<Statement>& statement) {
    if (statement) {
      found_.push_back(*statement);
    }
  }

  void read_links(std::uint32_t row) {
    const StringIndex whole = rows_.events[row].part_of;
    if (whole != empty_string) {
      add(stated_part_of(row, row_of(whole)));
    }
    for (const Rows::Relation& relation : rows_.relations_of(row)) {
      add(stated_relation(row, relation.type, row_of(relation.to)));
    }
  }

  const Rows& rows_;
  std::vector<std::uint32_t> row_of_string_;
  std::vector<Statement> found_;
};

/// Makes the network of the statements that can hold; removes the others from `statements` and
/// `orders`.
std::optional<TemporalNetwork> make_network(const std::vector<Bounds>& dates,
                                            std::vector<Statement>& statements,
                                            std::vector<OrderStatement>& orders) {
  TemporalNetwork::Holding holding = TemporalNetwork::make_of_what_holds(dates, orders);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (!holding.left_out[i]) {
      statements[kept] = statements[i];
      orders[kept] = orders[i];
      ++kept;
    }
  }
  statements.resize(kept);
  orders.resize(kept);
  return kept == 0 ? std::nullopt : std::optional<TemporalNetwork>(std::move(holding.network));
}

/// Gives each row that statements name a place and takes its date; returns the statements between
/// places.
std::vector<OrderStatement> place_rows(const Rows& rows, NarrowedDates& narrowed) {
  std::vector<std::uint32_t> place_of_row(rows.events.size(), unknown);
  const auto place_of = [&](std::uint32_t row) {
    if (place_of_row[row] == unknown) {
      place_of_row[row] = static_cast<std::uint32_t>(narrowed.rows.size());
      narrowed.rows.push_back(row);
    }
    return place_of_row[row];
  };
  std::vector<OrderStatement> orders;
  orders.reserve(narrowed.statements.size());
  for (const Statement& statement : narrowed.statements) {
    const std::uint32_t from = place_of(statement.from);
    orders.push_back(order_statement(statement, from, place_of(statement.to)));
  }
  narrowed.dates.reserve(narrowed.rows.size());
  for (const std::uint32_t row : narrowed.rows) {
    narrowed.dates.push_back(rows.events[row].bounds);
  }
  return orders;
}

/// Adds all of these statements, unless that makes some statement impossible. Returns whether it
/// added them.
bool add_if_all_hold(const Rows& rows, const std::vector<Statement>& more, NarrowedDates& narrowed,
                     std::vector<OrderStatement>& orders) {
  NarrowedDates wider;
  wider.statements = narrowed.statements;
  wider.statements.insert(wider.statements.end(), more.begin(), more.end());
  std::vector<OrderStatement> wider_orders = place_rows(rows, wider);
  TemporalNetwork::Holding holding = TemporalNetwork::make_of_what_holds(wider.dates, wider_orders);
  if (std::find(holding.left_out.begin(), holding.left_out.end(), true) != holding.left_out.end()) {
    return false;
  }
  narrowed.statements = std::move(wider.statements);
  narrowed.rows = std::move(wider.rows);
  narrowed.dates = std::move(wider.dates);
  narrowed.network = std::move(holding.network);
  orders = std::move(wider_orders);
  return true;
}

/// Adds what the ordinals of siblings state as far as it can hold beside everything else: all of
/// it, or else set by set of siblings.
void add_ordinals(const Rows& rows, NarrowedDates& narrowed, std::vector<OrderStatement>& orders) {
  if (!rows.has_wholes) {
    return;
  }
  const std::vector<std::vector<Statement>> chains = numbered_siblings(rows);
  std::vector<Statement> all;
  for (const std::vector<Statement>& chain : chains) {
    all.insert(all.end(), chain.begin(), chain.end());
  }
  if (all.empty() || add_if_all_hold(rows, all, narrowed, orders)) {
    return;
  }
  for (const std::vector<Statement>& chain : chains) {
    add_if_all_hold(rows, chain, narrowed, orders);
  }
}

/// The padded bounds of every place, when any is wider than its date.
std::vector<Bounds> padded_dates(const Rows& rows, const NarrowedDates& narrowed) {
  std::vector<Bounds> padded = narrowed.dates;
  bool any = false;
  for (std::size_t place = 0; place < narrowed.rows.size(); ++place) {
    const std::uint32_t row = narrowed.rows[place];
    const auto found = std::lower_bound(
        rows.padded.begin(), rows.padded.end(), row,
        [](const Rows::Padded& date, std::uint32_t at) { return date.event < at; });
    if (found != rows.padded.end() && found->event == row) {
      padded[place] = found->bounds;
      any = true;
    }
  }
  return any ? padded : std::vector<Bounds>();
}

void build_networks(const Rows& rows, NarrowedDates& narrowed) {
  std::vector<OrderStatement> orders = place_rows(rows, narrowed);
  narrowed.network = make_network(narrowed.dates, narrowed.statements, orders);
  add_ordinals(rows, narrowed, orders);
  narrowed.padded_dates = narrowed.network ? padded_dates(rows, narrowed) : std::vector<Bounds>();
  if (!narrowed.padded_dates.empty()) {
    // Statements that can hold with the strict dates can hold with wider ones.
    narrowed.padded_network = TemporalNetwork::make(narrowed.padded_dates, orders).value();
  }
  narrow_alternatives(rows, orders, narrowed);
}

/// Puts the networks' bounds into the rows; records the bounds that the rows had.
void narrow(Rows& rows, NarrowedDates& narrowed) {
  std::vector<bool> placed(rows.padded.empty() ? 0 : rows.events.size());
  for (std::size_t place = 0; narrowed.network && place < narrowed.rows.size(); ++place) {
    const std::uint32_t row = narrowed.rows[place];
    const Bounds bounds = narrowed.network->bounds(place);
    if (bounds != rows.events[row].bounds) {
      narrowed.stated.push_back({row, rows.events[row].bounds});
      rows.events[row].bounds = bounds;
    }
    if (narrowed.padded_network) {
      placed[row] = true;
      if (narrowed.padded_network->bounds(place) != bounds) {
        narrowed.padded.push_back({row, narrowed.padded_network->bounds(place)});
      }
    }
  }
  for (const Rows::Padded& date : rows.padded) {
    if (!placed[date.event]) {
      narrowed.padded.push_back({date.event, date.bounds});
    }
  }
}

}  // namespace

NarrowedDates narrow_dates(GraphBuilder::Rows& rows) {
  NarrowedDates narrowed;
  if (!rows.orders.empty() || !rows.relations.empty() || rows.has_wholes ||
      !rows.relative_dates.empty()) {
    narrowed.statements = StatementReader(rows).read();
  }
  for (const Rows::Alternatives& date : rows.alternatives) {
    narrowed.alternatives.push_back({date.event, date.bounds});
  }
  if (!narrowed.statements.empty() || rows.has_wholes) {
    build_networks(rows, narrowed);
  }
  narrow(rows, narrowed);
  return narrowed;
}

}  // namespace parley
