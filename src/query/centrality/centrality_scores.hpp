#pragma once

#include "parley/query/budget.hpp"

#include "centrality/actor_network.hpp"

#include <cstddef>
#include <vector>

namespace parley::query {

// Each function returns a score for each slot. The scores are meaningless when the meter is over.

std::vector<double> degree_scores(const EventGraph& graph, const EventSet& slice,
                                  ActorSlots& slots);
std::vector<double> pagerank_scores(const std::vector<SlotEdge>& edges, std::size_t actors,
                                    Meter& meter);
std::vector<double> betweenness_scores(const ActorNetwork& network, Meter& meter);
std::vector<double> closeness_scores(const ActorNetwork& network, Meter& meter);
std::vector<double> eigenvector_scores(const ActorNetwork& network, Meter& meter);

}  // namespace parley::query
