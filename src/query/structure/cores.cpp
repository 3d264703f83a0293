#include "parley/query/structure.hpp"

#include "structure/linked_actors.hpp"
#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/core_numbers.hpp>

#include <algorithm>

namespace parley::query {
namespace {

std::vector<std::uint32_t> cores_of(const SimpleGraph& links, Meter& meter) {
  std::vector<std::uint32_t> cores(links.vertex_count());
  if (!cores.empty()) {  // boost::core_numbers needs a vertex
    const auto limited = budgeted(links, meter);
    boost::core_numbers(limited, map_over(cores));
  }
  return cores;
}

}  // namespace

Result<CoresResult> run(const EventGraph& graph, const CoresQuery& query, const Budget& budget) {
  return within_budget<CoresResult>(budget, [&](Meter& meter) {
    const LinkedActors actors(graph, query.filter, meter);
    const std::vector<std::uint32_t> cores = cores_of(actors.links(), meter);
    const std::vector<bool> certain = same_over_certain_links(
        actors, cores, [&](const SimpleGraph& links) { return cores_of(links, meter); });
    CoresResult result;
    for (std::uint32_t vertex = 0; vertex < actors.size(); ++vertex) {
      result.actors.push_back({actors.actor(vertex), cores[vertex], certain[vertex]});
    }
    std::stable_sort(result.actors.begin(), result.actors.end(),
                     [](const ActorCore& a, const ActorCore& b) { return a.core > b.core; });
    return result;
  });
}

}  // namespace parley::query
