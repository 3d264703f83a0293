#include "parley/graph/boost/slice_graph.hpp"

#include "centrality/centrality_scores.hpp"
#include "within_budget.hpp"

#include <boost/graph/page_rank.hpp>

#include <cmath>
#include <cstdint>
#include <numeric>

namespace parley::query {
namespace {

constexpr double damping = 0.85;
constexpr double pagerank_error = 1e-9;  // of all scores together, which sum to 1
constexpr double eigenvector_error = 1e-10;
constexpr int max_rounds = 10'000;

/// When boost::page_rank may stop: the error left is at most the sum of all further rounds, each
/// 0.85 of the one before.
class IsPrecise {
 public:
  explicit IsPrecise(std::size_t actors) : before_(actors, 0) {}

  template <class Ranks, class Graph>
  bool operator()(const Ranks& ranks, const Graph& graph) {
    double change = 0;
    double total = 0;
    for (auto [actor, end] = vertices(graph); actor != end; ++actor) {
      const double rank = get(ranks, *actor);
      change += std::abs(rank - before_[*actor]);
      total += rank;
      before_[*actor] = rank;
    }
    // Before the first round there is nothing to compare with.
    return rounds_++ > 0 &&
           (change * damping / (1 - damping) <= pagerank_error * total || rounds_ > max_rounds);
  }

 private:
  std::vector<double> before_;
  int rounds_ = 0;
};

}  // namespace

/// Walks that start anew reach every actor equally often, so the scores are proportional to the
/// fixpoint of boost::page_rank, which lets the mass of actors without outgoing edges go. It gets
/// one map for both the old and the new ranks: each new value is used at once for the actors after
/// it (Gauss-Seidel), which takes about half the rounds.
std::vector<double> pagerank_scores(std::span<const VertexPair> links, std::size_t actors,
                                    Meter& meter) {
  if (actors == 0) {
    return {};
  }
  const SliceGraph network = make_slice_graph(actors, links);
  std::vector<double> scores(actors);
  const auto ranks =
      boost::make_iterator_property_map(scores.begin(), get(boost::vertex_index, network));
  IsPrecise is_precise(actors);
  boost::graph::page_rank(
      budgeted(network, meter), ranks,
      [&is_precise](const auto& map, const auto& graph) { return is_precise(map, graph); }, damping,
      num_vertices(network), ranks);
  const double total = std::accumulate(scores.begin(), scores.end(), 0.0);
  for (double& score : scores) {
    score /= total;
  }
  return scores;
}

/// Power iteration, which Boost.Graph does not have. Each actor keeps its own score as a term,
/// because scores of a bipartite network would alternate for ever without it.
std::vector<double> eigenvector_scores(const SimpleGraph& network, Meter& meter) {
  const std::size_t actors = network.vertex_count();
  std::vector<double> scores(actors, 1 / std::sqrt(static_cast<double>(actors)));
  std::vector<double> next(actors);
  for (int round = 0; round < max_rounds; ++round) {
    double square = 0;
    for (std::uint32_t slot = 0; slot < actors; ++slot) {
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
    if (!meter.spend(network.edge_count() * 2 + actors) || change < eigenvector_error) {
      break;
    }
  }
  return scores;
}

}  // namespace parley::query
