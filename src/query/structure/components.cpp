#include "parley/query/structure.hpp"

#include "structure/linked_actors.hpp"
#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/connected_components.hpp>

#include <algorithm>

namespace parley::query {
namespace {

using Group = std::vector<std::uint32_t>;

/// The vertices of each component, ascending.
std::vector<Group> components_of(const SimpleGraph& links, Meter& meter) {
  std::vector<std::uint32_t> component(links.vertex_count());
  const auto count = boost::connected_components(budgeted(links, meter), map_over(component));
  std::vector<Group> groups(count);
  for (std::uint32_t vertex = 0; vertex < component.size(); ++vertex) {
    groups[component[vertex]].push_back(vertex);
  }
  return groups;
}

/// The size of the component that each vertex lies in.
std::vector<std::size_t> sizes_around(const SimpleGraph& links, Meter& meter) {
  std::vector<std::size_t> sizes(links.vertex_count());
  for (const Group& group : components_of(links, meter)) {
    for (const std::uint32_t vertex : group) {
      sizes[vertex] = group.size();
    }
  }
  return sizes;
}

}  // namespace

Result<ComponentsResult> run(const EventGraph& graph, const ComponentsQuery& query,
                             const Budget& budget) {
  return within_budget<ComponentsResult>(budget, [&](Meter& meter) {
    const LinkedActors actors(graph, query.filter, meter);
    std::vector<Group> groups = components_of(actors.links(), meter);
    std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
      return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
    });
    // Certain links connect nobody who is not connected here: the same size is the same component.
    const std::vector<bool> certain = same_over_certain_links(
        actors, sizes_around(actors.links(), meter),
        [&](const SimpleGraph& links) { return sizes_around(links, meter); });
    ComponentsResult result;
    for (const Group& group : groups) {
      Component& component = result.components.emplace_back();
      component.certain = certain[group.front()];
      for (const std::uint32_t vertex : group) {
        component.actors.push_back(actors.actor(vertex));
      }
    }
    return result;
  });
}

}  // namespace parley::query
