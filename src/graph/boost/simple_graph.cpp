#include "parley/graph/boost/simple_graph.hpp"

namespace parley {

SimpleGraph::SimpleGraph(std::size_t vertices, std::span<const VertexPair> links)
    : begins_(vertices + 1, 0) {
  for (const VertexPair& link : links) {
    if (link.from != link.to) {
      ++begins_[link.from];
      ++begins_[link.to];
    }
  }
  std::uint32_t begin = 0;
  for (std::uint32_t& place : begins_) {  // counts become the ends of rows,
    begin += place;
    place = begin;
  }
  targets_.resize(begin);
  for (const VertexPair& link : links) {  // and, filled from behind, their begins
    if (link.from != link.to) {
      targets_[--begins_[link.from]] = link.to;
      targets_[--begins_[link.to]] = link.from;
    }
  }
  std::uint32_t end = 0;
  for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
    const auto first = targets_.begin() + begins_[vertex];
    const auto last = targets_.begin() + begins_[vertex + 1];
    std::sort(first, last);
    const auto kept = std::unique_copy(first, last, targets_.begin() + end);
    begins_[vertex] = end;
    end = static_cast<std::uint32_t>(kept - targets_.begin());
  }
  begins_[vertices] = end;
  targets_.resize(end);
}

}  // namespace parley
