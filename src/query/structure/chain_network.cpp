#include "structure/chain_network.hpp"

#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <limits>

namespace parley::query {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Some vertices of a network, numbered anew, and the links between them.
struct Part {
  std::vector<std::uint32_t> vertices;
  std::vector<VertexPair> links;
  std::uint32_t goal = 0;
};

/// The vertices from which links lead to `goal`, itself included.
Part part_leading_to(std::uint32_t goal, std::size_t vertices, std::span<const VertexPair> links,
                     Meter& meter) {
  const SliceGraph all = make_slice_graph(vertices, links);
  const auto limited = budgeted(all, meter);
  std::vector<boost::default_color_type> colours(vertices, boost::white_color);
  boost::queue<std::uint32_t> queue;
  boost::breadth_first_visit(boost::make_reverse_graph(limited), goal, queue,
                             boost::default_bfs_visitor(), map_over(colours));
  Part part;
  std::vector<std::uint32_t> number(vertices, none);
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
    if (colours[vertex] == boost::black_color) {
      number[vertex] = static_cast<std::uint32_t>(part.vertices.size());
      part.vertices.push_back(vertex);
    }
  }
  for (const auto& [from, to] : links) {
    if (number[from] != none && number[to] != none) {
      part.links.push_back({number[from], number[to]});
    }
  }
  part.goal = number[goal];
  return part;
}

/// The vertices where chains begin.
std::vector<std::uint32_t> beginnings(const Part& part, Meter& meter) {
  const SliceGraph graph = make_slice_graph(part.vertices.size(), part.links);
  std::vector<std::uint32_t> circle(part.vertices.size());
  const auto circles = boost::strong_components(budgeted(graph, meter), map_over(circle));
  std::vector<bool> is_entered(circles, false);
  for (const auto& [from, to] : part.links) {
    if (circle[from] != circle[to]) {
      is_entered[circle[to]] = true;
    }
  }
  std::vector<std::uint32_t> found;
  for (std::uint32_t vertex = 0; vertex < circle.size(); ++vertex) {
    if (!is_entered[circle[vertex]]) {
      found.push_back(vertex);
    }
  }
  return found;
}

/// For each vertex the one that alone follows it and follows it alone; `none` without one.
std::vector<std::uint32_t> followers(const Part& part, const std::vector<std::uint32_t>& begins) {
  std::vector<std::uint32_t> in(part.vertices.size(), 0);
  std::vector<std::uint32_t> out(part.vertices.size(), 0);
  for (const auto& [from, to] : part.links) {
    ++out[from];
    ++in[to];
  }
  for (const std::uint32_t vertex : begins) {
    ++in[vertex];
  }
  std::vector<std::uint32_t> follower(part.vertices.size(), none);
  for (const auto& [from, to] : part.links) {
    if (out[from] == 1 && in[to] == 1 && from != part.goal) {
      follower[from] = to;
    }
  }
  return follower;
}

}  // namespace

ChainNetwork chains_to(std::uint32_t goal, std::size_t vertices, std::span<const VertexPair> links,
                       Meter& meter) {
  const SpendOrThrow spend(meter);
  spend(vertices + links.size() * 4);
  const Part part = part_leading_to(goal, vertices, links, meter);
  const std::vector<std::uint32_t> begins = beginnings(part, meter);
  const std::vector<std::uint32_t> follower = followers(part, begins);
  std::vector<bool> follows(part.vertices.size(), false);
  for (const std::uint32_t vertex : follower) {
    if (vertex != none) {
      follows[vertex] = true;
    }
  }

  ChainNetwork network;
  std::vector<std::uint32_t> number(part.vertices.size(), none);
  for (std::uint32_t head = 0; head < part.vertices.size(); ++head) {
    if (follows[head]) {
      continue;
    }
    std::vector<std::uint32_t>& members = network.members.emplace_back();
    for (std::uint32_t vertex = head; vertex != none; vertex = follower[vertex]) {
      number[vertex] = static_cast<std::uint32_t>(network.members.size() - 1);
      members.push_back(part.vertices[vertex]);
    }
  }
  network.goal = number[part.goal];
  network.entry = static_cast<std::uint32_t>(network.members.size());
  std::vector<VertexPair> edges;
  for (const auto& [from, to] : part.links) {
    if (follower[from] != to) {
      edges.push_back({number[from], number[to]});
    }
  }
  for (const std::uint32_t vertex : begins) {
    edges.push_back({network.entry, number[vertex]});
  }
  network.graph = make_slice_graph(network.members.size() + 1, edges);
  return network;
}

}  // namespace parley::query
