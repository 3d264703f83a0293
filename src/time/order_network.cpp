#include "parley/time/order_network.hpp"

#include "order_conflict.hpp"
#include "order_graph.hpp"
#include "order_parts.hpp"
#include "order_rules.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

namespace parley {
namespace {

/// Wide enough for the difference of any two days.
__extension__ using Wide = __int128;

constexpr Wide unlimited = std::numeric_limits<Wide>::max() / 4;
constexpr std::size_t pair_size = 4;

/// [u][v] = the most that v can be after u, over the boundaries start_a, end_a, start_b, end_b.
using PairDistances = std::array<std::array<Wide, pair_size>, pair_size>;

/// What the tightened bounds of both events say about the distances.
PairDistances distances_by_dates(const Bounds& a, const Bounds& b) {
  const std::array<Day, pair_size> least = {a.start_earliest, a.end_earliest, b.start_earliest,
                                            b.end_earliest};
  const std::array<Day, pair_size> most = {a.start_latest, a.end_latest, b.start_latest,
                                           b.end_latest};
  PairDistances distances;
  for (std::size_t u = 0; u < pair_size; ++u) {
    for (std::size_t v = 0; v < pair_size; ++v) {
      const bool limited = most[v] != no_latest && least[u] != no_earliest;
      distances[u][v] = limited ? Wide{most[v]} - Wide{least[u]} : unlimited;
    }
    distances[u][u] = 0;
  }
  distances[1][0] = std::min(distances[1][0], Wide{-1});  // a start is before its end
  distances[3][2] = std::min(distances[3][2], Wide{-1});
  return distances;
}

/// True when the distances leave room for the rules.
bool allows(PairDistances distances, std::span<const DifferenceRule> rules) {
  for (const DifferenceRule& rule : rules) {
    Wide& distance =
        distances[static_cast<std::size_t>(rule.right)][static_cast<std::size_t>(rule.left)];
    distance = std::min(distance, Wide{rule.days});
  }
  for (std::size_t via = 0; via < pair_size; ++via) {
    for (std::size_t u = 0; u < pair_size; ++u) {
      for (std::size_t v = 0; v < pair_size; ++v) {
        distances[u][v] = std::min(distances[u][v], distances[u][via] + distances[via][v]);
      }
    }
  }
  for (std::size_t u = 0; u < pair_size; ++u) {
    if (distances[u][u] < 0) {
      return false;
    }
  }
  return true;
}

using Places = std::array<std::uint32_t, 2>;

/// The boundary that stands at `index` of a pair's four.
BoundaryId boundary_at(const Places& places, std::size_t index) noexcept {
  return places[index / 2] * 2 + static_cast<BoundaryId>(index % 2);
}

/// The relations that two events at those places, or at none, can be in.
AllenSet relations(const OrderNetwork::Graph& graph, const Places& places, const Bounds& a,
                   const Bounds& b) {
  PairDistances distances = distances_by_dates(a, b);
  for (std::size_t u = 0; u < pair_size; ++u) {
    if (places[u / 2] == no_place) {
      continue;
    }
    const std::vector<Day> days = distances_from(graph, boundary_at(places, u));
    for (std::size_t v = 0; v < pair_size; ++v) {
      const Day day = places[v / 2] == no_place ? no_latest : days[boundary_at(places, v)];
      distances[u][v] = day == no_latest ? distances[u][v] : std::min(distances[u][v], Wide{day});
    }
  }
  AllenSet found;
  for (std::size_t i = 0; i < allen_count; ++i) {
    found.set(i, allows(distances, rules_of(static_cast<TimeOrder>(i))));
  }
  return found;
}

/// Narrows the bounds of the events that statements name; they must all hold.
void narrow(const OrderNetwork::Graph& graph, std::vector<Bounds>& events) {
  const Limits upper = upper_limits(graph, own_upper(graph, events));
  const Limits lower = lower_limits(graph, own_lower(graph, events));
  for (std::size_t place = 0; place < graph.events.size(); ++place) {
    const std::size_t start = place * 2;
    events[graph.events[place]] = {lower.days[start], upper.days[start], lower.days[start + 1],
                                   upper.days[start + 1]};
  }
}

}  // namespace

OrderNetwork::OrderNetwork(std::shared_ptr<const Graph> graph, std::vector<Bounds> tightened)
    : graph_(std::move(graph)),
      tightened_(std::make_shared<const std::vector<Bounds>>(std::move(tightened))) {}

boost::system::result<OrderNetwork, OrderContradiction> OrderNetwork::make(
    std::vector<Bounds> events, const std::vector<OrderStatement>& statements,
    std::size_t most_conflicts) {
  std::vector<bool> left_out(statements.size());
  OrderContradiction contradiction;
  Graph graph = make_order_graph(events.size(), statements, left_out);
  auto conflict = find_conflict(graph, events);
  while (conflict) {
    contradiction.conflicts.push_back(irreducible(events, statements, *std::move(conflict)));
    const std::vector<std::size_t>& found = contradiction.conflicts.back().statements;
    if (found.empty() || contradiction.conflicts.size() >= most_conflicts) {
      break;
    }
    left_out[found.back()] = true;
    graph = make_order_graph(events.size(), statements, left_out);
    conflict = find_conflict(graph, events);
  }
  if (!contradiction.conflicts.empty()) {
    return contradiction;
  }
  narrow(graph, events);
  return OrderNetwork(std::make_shared<const Graph>(std::move(graph)), std::move(events));
}

OrderNetwork::Holding OrderNetwork::make_of_what_holds(
    std::vector<Bounds> events, const std::vector<OrderStatement>& statements) {
  std::vector<bool> left_out(statements.size());
  OrderParts parts(events.size(), statements);
  Graph graph = make_order_graph(events.size(), statements, left_out);
  for (auto faulty = contradicting_boundaries(graph, events); !faulty.empty();
       faulty = contradicting_boundaries(graph, events)) {
    for (const BoundaryId boundary : faulty) {
      parts.mark(graph.event_of(boundary));
    }
    for (std::size_t i = 0; i < statements.size(); ++i) {
      left_out[i] = left_out[i] || parts.is_marked(statements[i].a);
    }
    graph = make_order_graph(events.size(), statements, left_out);
  }
  narrow(graph, events);
  return {OrderNetwork(std::make_shared<const Graph>(std::move(graph)), std::move(events)),
          std::move(left_out)};
}

const Bounds& OrderNetwork::bounds(std::size_t event) const noexcept {
  return (*tightened_)[event];
}

AllenSet OrderNetwork::possible_relations(std::size_t a, std::size_t b) const {
  if (a == b) {
    return AllenSet().set(static_cast<std::size_t>(AllenRelation::equals));
  }
  return relations(*graph_, {graph_->places[a], graph_->places[b]}, bounds(a), bounds(b));
}

AllenSet OrderNetwork::possible_relations(std::size_t a, const Bounds& b) const {
  return relations(*graph_, {graph_->places[a], no_place}, bounds(a), b);
}

void throw_exception_from_error(const OrderContradiction& contradiction,
                                const boost::source_location& /*where*/) {
  throw std::runtime_error(std::to_string(contradiction.conflicts.size()) +
                           " contradictions among stated orders");
}

}  // namespace parley
