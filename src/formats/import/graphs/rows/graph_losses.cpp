#include "import/graphs/rows/graph_losses.hpp"

#include "parley/error/error.hpp"

#include <cstdint>
#include <string>
#include <utility>

namespace parley::formats {
namespace {

/// More names than these are counted.
constexpr std::size_t max_names = 100;

class LossCounter {
 public:
  LossCounter(const ForeignGraph& graph, const ThingReader& reader)
      : graph_(graph), reader_(reader), counts_(graph.names().size()) {}

  void consider(const ForeignThing& thing) {
    reader_.read(thing, [&](const ForeignAttribute& lost) {
      ++counts_[lost.name];
      first_ = first_ == nullptr ? &thing : first_;
    });
  }

  void name(std::string_view of, std::vector<GraphNotice>& notices) const {
    if (first_ == nullptr) {
      return;
    }
    std::string text = "attributes of ";
    text.append(of).append(" without a place in a dataset are left out: ");
    std::size_t named = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0 && ++named <= max_names) {
        text.append(named == 1 ? "" : ", ").append(show(graph_.names()[i]));
        text.append(" (").append(std::to_string(counts_[i])).append(")");
      }
    }
    if (named > max_names) {
      text.append(" and ").append(std::to_string(named - max_names)).append(" more");
    }
    notices.push_back({first_->line, std::move(text), first_->file});
  }

 private:
  const ForeignGraph& graph_;
  const ThingReader& reader_;
  std::vector<std::uint64_t> counts_;  // by name
  const ForeignThing* first_ = nullptr;
};

}  // namespace

void add_losses(const ForeignGraph& graph, const ThingReader& nodes, const ThingReader& edges,
                std::vector<GraphNotice>& notices) {
  LossCounter of_nodes(graph, nodes);
  for (const ForeignNode& node : graph.nodes) {
    of_nodes.consider(node);
  }
  of_nodes.name("nodes", notices);
  LossCounter of_edges(graph, edges);
  for (const ForeignEdge& edge : graph.edges) {
    of_edges.consider(edge);
  }
  of_edges.name("edges", notices);
}

}  // namespace parley::formats
