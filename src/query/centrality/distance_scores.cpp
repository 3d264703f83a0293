#include "centrality/centrality_scores.hpp"

#include <cstdint>
#include <limits>

namespace parley::query {
namespace {

constexpr std::uint32_t out_of_reach = std::numeric_limits<std::uint32_t>::max();

/// Breadth-first search from one actor after the other over one network.
class Distances {
 public:
  explicit Distances(const ActorNetwork& network)
      : network_(network), distance_(network.size(), out_of_reach), paths_(network.size(), 0) {
    order_.reserve(network.size());
  }

  /// False when the meter is over.
  bool search_from(std::uint32_t source, Meter& meter) {
    for (const std::uint32_t slot : order_) {
      distance_[slot] = out_of_reach;
      paths_[slot] = 0;
    }
    order_.assign(1, source);
    distance_[source] = 0;
    paths_[source] = 1;
    std::uint64_t visits = network_.size();
    for (std::size_t next = 0; next < order_.size(); ++next) {
      const std::uint32_t here = order_[next];
      visits += network_.row(here).size();
      for (const std::uint32_t there : network_.row(here)) {
        if (distance_[there] == out_of_reach) {
          distance_[there] = distance_[here] + 1;
          order_.push_back(there);
        }
        if (distance_[there] == distance_[here] + 1) {
          paths_[there] += paths_[here];
        }
      }
    }
    return meter.spend(visits);
  }

  const std::vector<std::uint32_t>& order() const noexcept { return order_; }  // nearest first
  std::uint32_t distance(std::uint32_t slot) const noexcept { return distance_[slot]; }
  double paths(std::uint32_t slot) const noexcept { return paths_[slot]; }  // shortest ones

 private:
  const ActorNetwork& network_;
  std::vector<std::uint32_t> distance_;
  std::vector<double> paths_;
  std::vector<std::uint32_t> order_;
};

}  // namespace

/// Brandes, A faster algorithm for betweenness centrality (2001): the dependencies of each source
/// are summed up from the farthest actors inwards.
std::vector<double> betweenness_scores(const ActorNetwork& network, Meter& meter) {
  std::vector<double> scores(network.size(), 0);
  std::vector<double> dependency(network.size(), 0);
  Distances distances(network);
  for (std::uint32_t source = 0; source < network.size(); ++source) {
    if (!distances.search_from(source, meter)) {
      return scores;
    }
    const auto& order = distances.order();
    for (std::size_t i = order.size(); i-- > 1;) {
      const std::uint32_t here = order[i];
      const double share = (1 + dependency[here]) / distances.paths(here);
      for (const std::uint32_t before : network.row(here)) {
        if (distances.distance(before) + 1 == distances.distance(here)) {
          dependency[before] += share * distances.paths(before);
        }
      }
      scores[here] += dependency[here] / 2;  // each pair is counted from both its ends
    }
    for (const std::uint32_t slot : order) {
      dependency[slot] = 0;
    }
  }
  return scores;
}

std::vector<double> closeness_scores(const ActorNetwork& network, Meter& meter) {
  std::vector<double> scores(network.size(), 0);
  Distances distances(network);
  for (std::uint32_t source = 0; source < network.size(); ++source) {
    if (!distances.search_from(source, meter)) {
      return scores;
    }
    for (const std::uint32_t slot : distances.order()) {
      scores[source] += slot == source ? 0 : 1.0 / distances.distance(slot);
    }
    scores[source] /= network.size() > 1 ? static_cast<double>(network.size() - 1) : 1;
  }
  return scores;
}

}  // namespace parley::query
