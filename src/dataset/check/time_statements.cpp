#include "check/time_statements.hpp"

#include "parley/model/claim_policy.hpp"

#include <optional>

namespace parley::dataset {
namespace {

/// Adds what one event states of itself and others.
void add_event_statements(const Event& event, std::size_t number, const IdIndex& ids,
                          std::vector<WrittenStatement>& all) {
  const auto add = [&](const std::optional<TimeStatement<std::size_t>>& stated,
                       const EventProperties* holder, std::size_t place) {
    if (stated) {
      all.push_back({*stated, number, place, holder});
    }
  };
  for (const EventProperties* holder : best_values(event, EventProperty::date)) {
    if (const auto& offset = holder->date->offset) {
      add(stated_relative_date(number, offset->least, offset->most,
                               ids.event(holder->date->relative_to)),
          holder, 0);
    }
  }
  for (const EventProperties* holder : best_values(event, EventProperty::part_of)) {
    add(stated_part_of(number, ids.event(*holder->part_of)), holder, 0);
  }
  for (const EventProperties* holder : best_values(event, EventProperty::relations)) {
    for (std::size_t i = 0; i < holder->relations->size(); ++i) {
      const EventRelation& relation = (*holder->relations)[i];
      add(stated_relation(number, relation.type, ids.event(relation.to)), holder, i);
    }
  }
}

std::string_view words_of(StatedOrder order) noexcept {
  switch (order) {
    case StatedOrder::before: return "is before";
    case StatedOrder::meets: return "meets";
    case StatedOrder::overlaps: return "overlaps";
    case StatedOrder::finished_by: return "is finished by";
    case StatedOrder::contains: return "contains";
    case StatedOrder::starts: return "starts";
    case StatedOrder::equals: return "equals";
    case StatedOrder::started_by: return "is started by";
    case StatedOrder::during: return "is during";
    case StatedOrder::finishes: return "finishes";
    case StatedOrder::overlapped_by: return "is overlapped by";
    case StatedOrder::met_by: return "is met by";
    case StatedOrder::after: return "is after";
    case StatedOrder::within: return "is within";
    case StatedOrder::shares_a_day: return "shares a day with";
    case StatedOrder::ends_before_or_with_start_of: return "ends before or with the start of";
    case StatedOrder::starts_before_start_of: break;
  }
  return "starts before the start of";
}

std::string_view words_of(RelationType relation) noexcept {
  switch (relation) {
    case RelationType::part_of: return "is part of";
    case RelationType::follows: return "follows";
    case RelationType::continues: return "continues";
    case RelationType::causes: return "causes";
    case RelationType::responds_to: return "responds to";
    case RelationType::implements: return "implements";
    case RelationType::violates: return "violates";
    case RelationType::supersedes: return "supersedes";
    case RelationType::stage_of: return "is a stage of";
    case RelationType::refers_to: break;
  }
  return "refers to";
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

/// `from begins 1 to 14 days after to ends`.
std::string relative_date_in_words(const TimeStatement<std::size_t>& statement,
                                   const std::string& from, const std::string& to) {
  if (statement.most < 0) {
    const Day furthest = statement.least == no_earliest ? no_latest : -statement.least;
    return from + " ends " + span_in_words(-statement.most, furthest) + " before " + to + " begins";
  }
  if (statement.most == 0) {
    return from + " begins on the last day of " + to;
  }
  return from + " begins " + span_in_words(statement.least, statement.most) + " after " + to +
         " ends";
}

/// Both events with a verb between them; a relative date has its own sentence.
template <class VerbOf>
std::string sentence(const TimeStatement<std::size_t>& statement, const Dataset& dataset,
                     const VerbOf& verb_of) {
  const std::string& from = dataset.events[statement.from].id;
  const std::string& to = dataset.events[statement.to].id;
  const auto with = [&](std::string_view verb) {
    return from + ' ' + std::string(verb) + ' ' + to;
  };
  switch (statement.kind) {
    case StatementKind::order: return with(verb_of(statement.order));
    case StatementKind::part_of:
    case StatementKind::relation: return with(verb_of(statement.relation));
    case StatementKind::ordinals: return with("comes by its number before");
    case StatementKind::relative_date: break;
  }
  return relative_date_in_words(statement, from, to);
}

}  // namespace

std::vector<WrittenStatement> time_statements(const Loaded& loaded, const IdIndex& ids) {
  const Dataset& dataset = loaded.dataset;
  std::vector<WrittenStatement> all;
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    if (ids.event(dataset.events[i].id) == i) {  // else no id, or a second event of the same id
      add_event_statements(dataset.events[i], i, ids, all);
    }
  }
  for (std::size_t i = 0; i < dataset.orders.size(); ++i) {
    const Order& order = dataset.orders[i];
    const auto stated = stated_order(ids.event(order.a), order.is, ids.event(order.b));
    if (stated && !loaded.orders[i].faulty) {
      all.push_back({*stated, i, 0, nullptr});
    }
  }
  return all;
}

std::string in_terms(const TimeStatement<std::size_t>& statement, const Dataset& dataset) {
  return sentence(statement, dataset, [](auto verb) { return term(verb); });
}

std::string in_words(const TimeStatement<std::size_t>& statement, const Dataset& dataset) {
  return sentence(statement, dataset, [](auto verb) { return words_of(verb); });
}

}  // namespace parley::dataset
