#include "parley/model/claim_policy.hpp"

#include "checks.hpp"
#include "cycles.hpp"
#include "date_order.hpp"
#include "dates_in_words.hpp"

#include <algorithm>
#include <optional>

namespace parley::dataset {
namespace {

/// A relation between two events that both exist, and where it stands.
struct Link {
  std::size_t from = 0;
  std::size_t to = 0;
  RelationType type = RelationType::refers_to;
  std::optional<std::size_t> place;  ///< in `relations`; absent: the property partOf
};

std::vector<Link> links_of(const Dataset& dataset, const IdIndex& ids) {
  std::vector<Link> links;
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    const EventProperties& own = dataset.events[i].own;
    if (ids.event(dataset.events[i].id) != i) {
      continue;  // no id, or a second event of the same id
    }
    if (own.part_of) {
      if (const auto to = ids.event(*own.part_of)) {
        links.push_back({i, *to, RelationType::part_of, std::nullopt});
      }
    }
    if (!own.relations) {
      continue;
    }
    for (std::size_t r = 0; r < own.relations->size(); ++r) {
      if (const auto to = ids.event((*own.relations)[r].to)) {
        links.push_back({i, *to, (*own.relations)[r].type, r});
      }
    }
  }
  return links;
}

template <class Use>
void at_link(const Link& link, const Loaded& loaded, Use&& use) {
  at_item(loaded.events[link.from], "events", [&](const Path& path) {
    if (!link.place) {
      use(Path(path, "partOf"));
      return;
    }
    const Path relations(path, "relations");
    use(Path(relations, *link.place));
  });
}

/// `a → b → c → a`; the middle of a long round is left out.
std::string show_round(const std::vector<std::size_t>& cycle, const std::vector<Arrow>& arrows,
                       const std::vector<Event>& events) {
  constexpr std::size_t most = 12;
  std::string round;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (i < most) {
      round += events[arrows[cycle[i]].from].id + " → ";
    } else if (i == most) {
      round += "… → ";
    }
  }
  return round + events[arrows[cycle.front()].from].id;
}

/// Reports the cycles of one type and marks the links that are in them.
void check_cycles(RelationType type, const std::vector<Link>& links, const Loaded& loaded,
                  std::vector<bool>& in_cycle, Report& report) {
  std::vector<Arrow> arrows;
  std::vector<std::size_t> link_of;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (links[i].type == type) {
      arrows.push_back({links[i].from, links[i].to});
      link_of.push_back(i);
    }
  }
  const auto& events = loaded.dataset.events;
  for (auto& cycle : find_cycles(events.size(), arrows)) {
    // The report points to the link that comes last in the files: there the cycle closes.
    std::rotate(cycle.begin(), std::max_element(cycle.begin(), cycle.end()) + 1, cycle.end());
    for (const std::size_t arrow : cycle) {
      in_cycle[link_of[arrow]] = true;
    }
    const std::string round = show_round(cycle, arrows, events);
    at_link(links[link_of[cycle.back()]], loaded, [&](const Path& path) {
      report.error(path, "no cycle of " + std::string(term(type)), round);
    });
  }
}

/// The bounds of the preferred date; all infinite where there is none.
Bounds bounds_of(const Event& event) {
  const EventProperties* best = best_value(event, EventProperty::date);
  return best == nullptr ? Bounds{} : best->date->bounds;
}

/// `a (2018-05-08)`.
std::string with_date(const Event& event) {
  const EventProperties* best = best_value(event, EventProperty::date);
  return event.id + " (" + (best == nullptr ? "undated" : in_words(*best->date)) + ")";
}

void report_contradiction(const Path& path, const Event& a, std::string_view name, const Event& b,
                          Report& report) {
  report.error(path,
               "dates with which " + a.id + ' ' + std::string(name) + ' ' + b.id + " can hold",
               with_date(a) + " and " + with_date(b));
}

}  // namespace

void check_relations(const Loaded& loaded, const IdIndex& ids, Report& report) {
  const Dataset& dataset = loaded.dataset;
  const std::vector<Link> links = links_of(dataset, ids);
  std::vector<bool> in_cycle(links.size(), false);
  for (const RelationType type : {RelationType::part_of, RelationType::follows,
                                  RelationType::continues, RelationType::causes}) {
    check_cycles(type, links, loaded, in_cycle, report);
  }
  for (std::size_t i = 0; i < links.size(); ++i) {
    const Event& a = dataset.events[links[i].from];
    const Event& b = dataset.events[links[i].to];
    if (!in_cycle[i] && !can_hold(links[i].type, bounds_of(a), bounds_of(b))) {
      at_link(links[i], loaded, [&](const Path& path) {
        report_contradiction(path, a, term(links[i].type), b, report);
      });
    }
  }
  for (std::size_t i = 0; i < dataset.orders.size(); ++i) {
    const Order& order = dataset.orders[i];
    const auto a = ids.event(order.a);
    const auto b = ids.event(order.b);
    if (!a || !b || loaded.orders[i].faulty) {
      continue;
    }
    const Event& first = dataset.events[*a];
    const Event& second = dataset.events[*b];
    if (!can_hold(order.is, bounds_of(first), bounds_of(second))) {
      at_item(loaded.orders[i], "orders", [&](const Path& path) {
        report_contradiction(path, first, term(order.is), second, report);
      });
    }
  }
}

}  // namespace parley::dataset
