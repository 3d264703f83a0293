#include "centrality/centrality_scores.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/degree_centrality.hpp>

#include <cstdint>
#include <utility>

namespace parley::query {

/// The vertices are the actors, then the events; edges lead from actors to events.
std::vector<double> degree_scores(std::span<const VertexPair> participations, std::size_t actors,
                                  std::size_t events) {
  using Rows =
      boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                         boost::no_property, std::uint32_t, std::uint32_t>;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  edges.reserve(participations.size());
  for (const auto& [actor, event] : participations) {
    edges.emplace_back(actor, static_cast<std::uint32_t>(actors) + event);
  }
  const auto vertices = static_cast<std::uint32_t>(actors + events);
  const Rows rows(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), vertices);
  std::vector<double> scores(vertices);
  boost::all_degree_centralities(
      rows, boost::make_iterator_property_map(scores.begin(), get(boost::vertex_index, rows)));
  scores.resize(actors);
  return scores;
}

}  // namespace parley::query
