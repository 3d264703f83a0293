#include "centrality/centrality_scores.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace parley::query {
namespace {

constexpr double damping = 0.85;
constexpr double pagerank_error = 1e-9;  // of all scores together, which sum to 1
constexpr double eigenvector_error = 1e-10;
constexpr int max_rounds = 10'000;

}  // namespace

/// Walks that start anew reach every actor equally often, so the scores are proportional to the
/// solution of y = 1 + 0.85 · (the shares along incoming edges); actors without outgoing edges need
/// no term of their own. Gauss-Seidel: each new value is used at once for the actors after it.
std::vector<double> pagerank_scores(const std::vector<SlotEdge>& edges, std::size_t actors,
                                    Meter& meter) {
  const ActorNetwork incoming = rows_by_target(edges, actors);
  std::vector<double> share(actors, 0);  // damping / number of edges out
  for (const SlotEdge& edge : edges) {
    ++share[edge.from];
  }
  for (double& value : share) {
    value = value == 0 ? 0 : damping / value;
  }
  std::vector<double> given = share;  // share · score
  std::vector<double> scores(actors, 1);
  for (int round = 0; round < max_rounds; ++round) {
    double change = 0;
    double total = 0;
    for (std::size_t slot = 0; slot < actors; ++slot) {
      double score = 1;
      for (const std::uint32_t from : incoming.row(slot)) {
        score += given[from];
      }
      change += std::abs(score - scores[slot]);
      total += score;
      scores[slot] = score;
      given[slot] = share[slot] * score;
    }
    // The error left is at most the sum of all further rounds, each 0.85 of the one before.
    if (!meter.spend(edges.size() + actors) ||
        change * damping / (1 - damping) <= pagerank_error * total) {
      break;
    }
  }
  const double total = std::accumulate(scores.begin(), scores.end(), 0.0);
  for (double& score : scores) {
    score /= total;
  }
  return scores;
}

/// Power iteration. Each actor keeps its own score as a term, because scores of a bipartite network
/// would alternate for ever without it.
std::vector<double> eigenvector_scores(const ActorNetwork& network, Meter& meter) {
  const std::size_t actors = network.size();
  std::vector<double> scores(actors, 1 / std::sqrt(static_cast<double>(actors)));
  std::vector<double> next(actors);
  for (int round = 0; round < max_rounds; ++round) {
    double square = 0;
    for (std::size_t slot = 0; slot < actors; ++slot) {
      double score = scores[slot];
      for (const std::uint32_t neighbour : network.row(slot)) {
        score += scores[neighbour];
      }
      next[slot] = score;
      square += score * score;
    }
    const double length = std::sqrt(square);
    double change = 0;
    for (std::size_t slot = 0; slot < actors; ++slot) {
      next[slot] /= length;
      change += std::abs(next[slot] - scores[slot]);
    }
    scores.swap(next);
    if (!meter.spend(network.neighbours.size() + actors) || change < eigenvector_error) {
      break;
    }
  }
  return scores;
}

}  // namespace parley::query
