#pragma once

#include "parley/graph/boost/simple_graph.hpp"
#include "parley/query/budget.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace parley::query {

// Each function returns a score for each slot. Those with a meter throw OverBudget when it is over,
// or leave it over.

/// `participations`: for each actor and event of the slice, the actor's slot and the event's place
/// below `events`.
std::vector<double> degree_scores(std::span<const VertexPair> participations, std::size_t actors,
                                  std::size_t events);
std::vector<double> pagerank_scores(std::span<const VertexPair> links, std::size_t actors,
                                    Meter& meter);
std::vector<double> betweenness_scores(const SimpleGraph& network, Meter& meter);
std::vector<double> closeness_scores(const SimpleGraph& network, Meter& meter);
std::vector<double> eigenvector_scores(const SimpleGraph& network, Meter& meter);

}  // namespace parley::query
