#include "check/cycles.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/iterator/counting_iterator.hpp>

#include <algorithm>
#include <utility>

#ifdef BOOST_RECURSIVE_DFS
#error "a cycle can be longer than the stack is deep: Boost's search must not recurse"
#endif

namespace parley::dataset {
namespace {

/// The arrows out of each number in their own order; each edge holds the index of its arrow.
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, std::size_t>;

Graph make_graph(std::size_t nodes, const std::vector<Arrow>& arrows) {
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  ends.reserve(arrows.size());
  for (const Arrow& arrow : arrows) {
    ends.emplace_back(arrow.from, arrow.to);
  }
  return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
          boost::counting_iterator<std::size_t>(0), nodes};
}

/// Records the cycle that each back edge closes.
class CycleRecorder : public boost::default_dfs_visitor {
 public:
  CycleRecorder(const std::vector<Arrow>& arrows, std::vector<std::size_t>& trail,
                std::vector<std::vector<std::size_t>>& cycles)
      : arrows_(arrows), trail_(trail), cycles_(cycles) {}

  void tree_edge(const Graph::edge_descriptor& edge, const Graph& graph) const {
    trail_.push_back(graph[edge]);
  }
  void back_edge(const Graph::edge_descriptor& edge, const Graph& graph) const {
    const std::size_t closing = graph[edge];
    const Arrow& arrow = arrows_[closing];
    std::vector<std::size_t> cycle;
    if (arrow.from != arrow.to) {
      const auto begin = std::find_if(trail_.rbegin(), trail_.rend(), [&](std::size_t step) {
        return arrows_[step].from == arrow.to;
      });
      cycle.assign(begin.base() - 1, trail_.end());
    }
    cycle.push_back(closing);
    cycles_.push_back(std::move(cycle));
  }
  void finish_vertex(std::size_t /*node*/, const Graph& /*graph*/) const {
    if (!trail_.empty()) {  // empty at the root
      trail_.pop_back();
    }
  }

 private:
  const std::vector<Arrow>& arrows_;
  std::vector<std::size_t>& trail_;  // arrows from the root of the search to where it is
  std::vector<std::vector<std::size_t>>& cycles_;
};

}  // namespace

std::vector<std::vector<std::size_t>> find_cycles(std::size_t nodes,
                                                  const std::vector<Arrow>& arrows) {
  if (arrows.empty()) {
    return {};
  }
  const Graph graph = make_graph(nodes, arrows);
  std::vector<boost::default_color_type> colours(nodes, boost::white_color);
  std::vector<std::size_t> trail;
  std::vector<std::vector<std::size_t>> cycles;
  const CycleRecorder recorder(arrows, trail, cycles);
  for (const Arrow& arrow : arrows) {
    if (colours[arrow.from] == boost::white_color) {
      boost::depth_first_visit(graph, arrow.from, recorder, colours.data());
    }
  }
  return cycles;
}

}  // namespace parley::dataset
