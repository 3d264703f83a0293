#include "parley/model/claim_policy.hpp"

#include "check/checks.hpp"
#include "check/connected_statements.hpp"
#include "check/dates_in_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace parley::dataset {
namespace {

/// The bounds of each event by its best date alone; all infinite where there is none.
std::vector<Bounds> dates_of(const Dataset& dataset) {
  std::vector<Bounds> dates;
  dates.reserve(dataset.events.size());
  for (const Event& event : dataset.events) {
    const EventProperties* best = best_value(event, EventProperty::date);
    dates.push_back(best == nullptr ? Bounds{} : best->date->bounds);
  }
  return dates;
}

/// `a (2018-05-08)`.
std::string with_date(const Event& event) {
  const EventProperties* best = best_value(event, EventProperty::date);
  return event.id + " (" + (best == nullptr ? "undated" : in_words(*best->date)) + ")";
}

/// `a, b and c`; leaves out the middle of a very long list.
std::string list_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 100;
  std::string list = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names.size() > most && i == most / 2) {
      i = names.size() - most / 2;
      list += ", " + std::to_string(names.size() - most) + " more";
    }
    list += (i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return list;
}

class OrderCheck {
 public:
  OrderCheck(const Loaded& loaded, Report& report)
      : loaded_(loaded), report_(report), bounds_(dates_of(loaded.dataset)) {}

  /// Narrows the bounds of the events of a part, or reports why its statements cannot all hold.
  void check(ConnectedStatements part) {
    if (narrow(part, 1).empty()) {
      return;
    }
    // A search for the fewest statements is needed only where no statement fails by itself.
    report_single(part);
    const std::size_t most = max_conflicts - reported_;
    if (most == 0) {
      return;
    }
    for (const OrderConflict& conflict : narrow(part, most)) {
      report_conflict(part, conflict);
      ++reported_;
    }
  }

  std::vector<Bounds> take_bounds() { return std::move(bounds_); }

 private:
  /// Every conflict beyond the first costs another search of the whole part.
  static constexpr std::size_t max_conflicts = 20;

  std::vector<Bounds> dates_of_part(const ConnectedStatements& part) const {
    std::vector<Bounds> dates;
    dates.reserve(part.events.size());
    for (const std::size_t event : part.events) {
      dates.push_back(bounds_[event]);
    }
    return dates;
  }

  /// Narrows the bounds of the part's events, or returns up to `most` conflicts.
  std::vector<OrderConflict> narrow(const ConnectedStatements& part, std::size_t most) {
    const auto network = TemporalNetwork::make(dates_of_part(part), part.orders, most);
    if (!network) {
      return network.error().conflicts;
    }
    for (std::size_t place = 0; place < part.events.size(); ++place) {
      bounds_[part.events[place]] = network->bounds(place);
    }
    return {};
  }

  /// False when a statement contradicts the dates of its two events, whatever else is stated.
  bool can_hold(const TimeStatement<std::size_t>& statement) const {
    std::vector<Bounds> dates{bounds_[statement.from]};
    std::size_t to = 0;
    if (statement.to != statement.from) {
      dates.push_back(bounds_[statement.to]);
      to = 1;
    }
    return TemporalNetwork::make(std::move(dates), {order_statement(statement, 0, to)}, 1)
        .has_value();
  }

  /// Reports the statements that cannot hold by themselves and removes them from the part.
  void report_single(ConnectedStatements& part) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < part.statements.size(); ++i) {
      if (can_hold(part.statements[i].stated)) {
        part.statements[kept] = part.statements[i];
        part.orders[kept++] = part.orders[i];
      } else {
        report_one(part.statements[i]);
      }
    }
    part.statements.resize(kept);
    part.orders.resize(kept);
  }

  void report_one(const WrittenStatement& written) {
    const std::vector<Event>& events = loaded_.dataset.events;
    const TimeStatement<std::size_t>& statement = written.stated;
    at_statement(written, loaded_, [&](const JsonPath& path) {
      if (statement.from == statement.to) {
        report_.error(path, "an order that an event can have to itself",
                      in_words(statement, loaded_.dataset));
      } else {
        report_.error(
            path, "dates with which " + in_terms(statement, loaded_.dataset) + " can hold",
            with_date(events[statement.from]) + " and " + with_date(events[statement.to]));
      }
    });
  }

  /// `file:pointer`.
  std::string place_of(const JsonPath& path) const {
    return report_.file_name(path.file()) + ':' + path.pointer();
  }

  std::string name_statement(const WrittenStatement& statement) const {
    std::string name = '"' + in_words(statement.stated, loaded_.dataset) + "\" (";
    at_statement(statement, loaded_, [&](const JsonPath& path) { name += place_of(path) + ')'; });
    return name;
  }

  std::string name_date(std::size_t event) const {
    const Event& dated = loaded_.dataset.events[event];
    const EventProperties& holder = *best_value(dated, EventProperty::date);
    std::string name = "the date of " + dated.id + ", " + date_in_words(*holder.date) + " (";
    at_value(dated, loaded_.events[event], holder, "date",
             [&](const JsonPath& path) { name += place_of(path) + ')'; });
    return name;
  }

  /// The place of a kind of statement among those of one event.
  static int rank(StatementKind kind) noexcept {
    switch (kind) {
      case StatementKind::part_of: return 0;
      case StatementKind::relation: return 1;
      case StatementKind::relative_date: return 2;
      case StatementKind::ordinals:
      case StatementKind::order: break;
    }
    return 3;
  }

  /// Sorts statements by where they are in the files; in a file, those of events come first.
  auto position(const WrittenStatement& statement) const {
    const bool is_order = statement.stated.kind == StatementKind::order;
    const Origin& origin =
        is_order ? loaded_.orders[statement.item] : loaded_.events[statement.item];
    return std::tuple(origin.file, is_order, origin.index, rank(statement.stated.kind),
                      statement.place);
  }

  void report_conflict(const ConnectedStatements& part, const OrderConflict& conflict) {
    std::vector<const WrittenStatement*> statements;
    for (const std::size_t statement : conflict.statements) {
      statements.push_back(&part.statements[statement]);
    }
    std::sort(statements.begin(), statements.end(),
              [this](const auto* a, const auto* b) { return position(*a) < position(*b); });
    std::vector<std::string> names;
    names.reserve(statements.size() + conflict.dated.size());
    for (const WrittenStatement* const statement : statements) {
      names.push_back(name_statement(*statement));
    }
    for (const std::size_t dated : conflict.dated) {
      names.push_back(name_date(part.events[dated]));
    }
    at_statement(*statements.back(), loaded_, [&](const JsonPath& path) {
      report_.error(path, "statements that can all hold", list_of(names));
    });
  }

  const Loaded& loaded_;
  Report& report_;
  std::vector<Bounds> bounds_;
  std::size_t reported_ = 0;
};

}  // namespace

std::vector<Bounds> check_order(const Loaded& loaded,
                                const std::vector<WrittenStatement>& statements, Report& report) {
  OrderCheck check(loaded, report);
  for (ConnectedStatements& part : by_component(statements, loaded.dataset.events.size())) {
    check.check(std::move(part));
  }
  return check.take_bounds();
}

}  // namespace parley::dataset
