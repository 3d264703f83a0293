#include "parley/query/event_chains.hpp"

#include "links/certain_events.hpp"
#include "links/relation_links.hpp"
#include "selection/planner.hpp"
#include "structure/chain_network.hpp"
#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/dominator_tree.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace parley::query {
namespace {

/// boost::lengauer_tarjan_dominator_tree calls itself once for each level of its depth-first
/// search.
constexpr std::size_t max_depth = 10'000;

/// Measures how deep a depth-first search goes.
class DepthVisitor : public boost::default_dfs_visitor {
 public:
  explicit DepthVisitor(std::size_t& deepest) : deepest_(&deepest) {}

  template <class Graph>
  void discover_vertex(std::uint32_t /*vertex*/, const Graph& /*graph*/) {
    *deepest_ = std::max(*deepest_, ++depth_);
  }
  template <class Graph>
  void finish_vertex(std::uint32_t /*vertex*/, const Graph& /*graph*/) {
    --depth_;
  }

 private:
  std::size_t* deepest_;
  std::size_t depth_ = 0;
};

Error too_deep() {
  return {ErrorCode::too_large,
          "expected relations that branch at most " + std::to_string(max_depth) +
              " times in a row, got a longer chain; narrow the window (datetime) or the types",
          ""};
}

/// The events on every chain to `event`, nearest first.
Result<std::vector<EventIndex>> hinges_of(const EventGraph& graph, EventIndex event,
                                          std::vector<EventIndex> slice, Meter& meter) {
  const RelatedEvents related = related_events(graph, std::move(slice), meter);
  const auto place = std::lower_bound(related.events.begin(), related.events.end(), event);
  std::vector<EventIndex> hinges;
  if (place == related.events.end() || *place != event) {
    return hinges;
  }
  const ChainNetwork chains = chains_to(static_cast<std::uint32_t>(place - related.events.begin()),
                                        related.events.size(), related.links, meter);
  const auto limited = budgeted(chains.graph, meter);
  const std::size_t vertices = num_vertices(limited);
  std::size_t deepest = 0;
  std::vector<boost::default_color_type> colours(vertices, boost::white_color);
  boost::depth_first_visit(limited, chains.entry, DepthVisitor(deepest), map_over(colours));
  if (deepest > max_depth) {
    return too_deep();
  }
  std::vector<std::uint32_t> dominator(vertices, chains.entry);
  boost::lengauer_tarjan_dominator_tree(limited, chains.entry, map_over(dominator));
  for (std::uint32_t at = chains.goal; at != chains.entry; at = dominator[at]) {
    const std::vector<std::uint32_t>& members = chains.members[at];
    for (std::size_t i = members.size(); i-- > 0;) {
      if (related.events[members[i]] != event) {
        hinges.push_back(related.events[members[i]]);
      }
    }
  }
  return hinges;
}

}  // namespace

Result<HingesResult> run(const EventGraph& graph, const HingesQuery& query, const Budget& budget) {
  return within_budget<HingesResult>(budget, [&](Meter& meter) -> Result<HingesResult> {
    EventSet slice = plan_events(graph, query.filter, meter);
    const SpendOrThrow spend(meter);
    spend(slice.size() + 1);
    std::optional<std::vector<EventIndex>> certain;
    if (auto events = certain_events(graph, query.filter, slice, meter)) {
      auto found = hinges_of(graph, query.event, std::move(*events).take_list(), meter);
      if (!found) {
        return found.error();
      }
      certain = *std::move(found);
      std::sort(certain->begin(), certain->end());
    }
    const auto found = hinges_of(graph, query.event, std::move(slice).take_list(), meter);
    if (!found) {
      return found.error();
    }
    HingesResult result;
    for (const EventIndex hinge : *found) {
      result.hinges.push_back(
          {hinge, !certain || std::binary_search(certain->begin(), certain->end(), hinge)});
    }
    return result;
  });
}

}  // namespace parley::query
