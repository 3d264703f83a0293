#include "check/time_statements.hpp"

#include "parley/model/claim_policy.hpp"
#include "parley/model/implied_order.hpp"

#include <array>
#include <cstdlib>
#include <utility>

namespace parley::dataset {
namespace {

using Kind = TimeStatement::Kind;

/// What one event tells of itself and others.
class EventStatements {
 public:
  EventStatements(const IdIndex& ids, std::vector<TimeStatement>& all) : ids_(ids), all_(all) {}

  void add(const Event& event, std::size_t number) {
    for (const EventProperties* holder : best_values(event, EventProperty::date)) {
      if (holder->date->offset && holder->date->relative_to != event.id) {
        add({Kind::relative_date, RelationType::refers_to, number, number, 0, 0, holder},
            holder->date->relative_to);
      }
    }
    for (const EventProperties* holder : best_values(event, EventProperty::part_of)) {
      add({Kind::part_of, RelationType::part_of, number, number, 0, 0, holder}, *holder->part_of);
    }
    for (const EventProperties* holder : best_values(event, EventProperty::relations)) {
      for (std::size_t i = 0; i < holder->relations->size(); ++i) {
        const EventRelation& relation = (*holder->relations)[i];
        if (relation.type != RelationType::refers_to) {
          add({Kind::relation, relation.type, number, number, 0, i, holder}, relation.to);
        }
      }
    }
  }

 private:
  void add(TimeStatement statement, const std::string& to) {
    if (const auto other = ids_.event(to)) {
      statement.to = *other;
      all_.push_back(statement);
    }
  }

  const IdIndex& ids_;
  std::vector<TimeStatement>& all_;
};

std::string_view words_of(StatedOrder order) noexcept {
  constexpr std::array<std::string_view, 17> words{"is before",
                                                   "meets",
                                                   "overlaps",
                                                   "is finished by",
                                                   "contains",
                                                   "starts",
                                                   "equals",
                                                   "is started by",
                                                   "is during",
                                                   "finishes",
                                                   "is overlapped by",
                                                   "is met by",
                                                   "is after",
                                                   "is within",
                                                   "shares a day with",
                                                   "ends before or with the start of",
                                                   "starts before the start of"};
  return words[static_cast<std::size_t>(order)];
}

std::string_view words_of(RelationType relation) noexcept {
  constexpr std::array<std::string_view, 9> words{"is part of", "follows",     "continues",
                                                  "causes",     "responds to", "implements",
                                                  "violates",   "supersedes",  "refers to"};
  return words[static_cast<std::size_t>(relation)];
}

std::string days(Day count) {
  return std::to_string(count) + (count == 1 ? " day" : " days");
}

/// `1 to 14 days`, of numbers from 0 up.
std::string span_in_words(Day least, Day most) {
  if (most == no_latest) {
    return "at least " + days(least);
  }
  return least == most ? days(least) : std::to_string(least) + " to " + days(most);
}

std::string in_words(const std::string& event, const DayOffset& offset, const std::string& other) {
  if (offset.most < 0) {
    const Day furthest = offset.least == no_earliest ? no_latest : -offset.least;
    return event + " ends " + span_in_words(-offset.most, furthest) + " before " + other +
           " begins";
  }
  if (offset.most == 0) {
    return event + " begins on the last day of " + other;
  }
  return event + " begins " + span_in_words(offset.least, offset.most) + " after " + other +
         " ends";
}

std::string join(const TimeStatement& statement, std::string_view words, const Dataset& dataset) {
  return dataset.events[statement.from].id + ' ' + std::string(words) + ' ' +
         dataset.events[statement.to].id;
}

}  // namespace

std::vector<TimeStatement> time_statements(const Loaded& loaded, const IdIndex& ids) {
  const Dataset& dataset = loaded.dataset;
  std::vector<TimeStatement> all;
  EventStatements of_events(ids, all);
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    if (ids.event(dataset.events[i].id) == i) {  // else no id, or a second event of the same id
      of_events.add(dataset.events[i], i);
    }
  }
  for (std::size_t i = 0; i < dataset.orders.size(); ++i) {
    const auto a = ids.event(dataset.orders[i].a);
    const auto b = ids.event(dataset.orders[i].b);
    if (a && b && !loaded.orders[i].faulty) {
      all.push_back({Kind::order, RelationType::refers_to, i, *a, *b, 0, nullptr});
    }
  }
  return all;
}

OrderStatement order_of(const TimeStatement& statement, const Dataset& dataset) {
  switch (statement.kind) {
    case Kind::order:
      return {statement.from, time_order(dataset.orders[statement.item].is), statement.to};
    case Kind::relative_date: {
      const DayOffset& offset = *statement.holder->date->offset;
      return {statement.from, TimeOrder::days_after, statement.to, offset.least, offset.most};
    }
    case Kind::part_of:
    case Kind::relation: break;
  }
  return *implied_order(statement.relation, statement.from, statement.to);
}

std::string in_terms(const TimeStatement& statement, const Dataset& dataset) {
  switch (statement.kind) {
    case Kind::order: return join(statement, term(dataset.orders[statement.item].is), dataset);
    case Kind::part_of:
    case Kind::relation: return join(statement, term(statement.relation), dataset);
    case Kind::relative_date: break;
  }
  return in_words(statement, dataset);
}

std::string in_words(const TimeStatement& statement, const Dataset& dataset) {
  switch (statement.kind) {
    case Kind::order: return join(statement, words_of(dataset.orders[statement.item].is), dataset);
    case Kind::part_of:
    case Kind::relation: return join(statement, words_of(statement.relation), dataset);
    case Kind::relative_date: break;
  }
  return in_words(dataset.events[statement.from].id, *statement.holder->date->offset,
                  dataset.events[statement.to].id);
}

}  // namespace parley::dataset
