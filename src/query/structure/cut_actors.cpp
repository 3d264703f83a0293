#include "parley/query/structure.hpp"

#include "structure/linked_actors.hpp"
#include "structure/search_forest.hpp"
#include "within_budget.hpp"

#include <algorithm>

namespace parley::query {
namespace {

/// A run of places in SearchForest::order.
struct Run {
  std::uint32_t begin;
  std::uint32_t end;
};

/// The runs of places that a component falls into without one vertex: one for each part that hangs
/// below the vertex, and what is left, which may be any number of runs.
struct Parts {
  std::vector<Run> below;
  std::vector<Run> rest;
};

/// A child and all below it hang on the vertex alone when none of them has an edge to above it.
Parts parts_without(const SearchForest& forest, std::uint32_t vertex) {
  Parts parts;
  const std::uint32_t place = forest.place[vertex];
  const std::uint32_t root = forest.root[vertex];
  parts.rest.push_back({forest.place[root], place});
  const std::uint32_t end = place + forest.size[vertex];
  for (std::uint32_t child = place + 1; child < end;) {
    const std::uint32_t next = child + forest.size[forest.order[child]];
    const bool hangs = forest.low[forest.order[child]] >= place;
    (hangs ? parts.below : parts.rest).push_back({child, next});
    child = next;
  }
  parts.rest.push_back({end, forest.place[root] + forest.size[root]});
  return parts;
}

std::size_t length(const std::vector<Run>& runs) {
  std::size_t length = 0;
  for (const Run& run : runs) {
    length += run.end - run.begin;
  }
  return length;
}

/// How many actors are separated from the largest part.
std::size_t separated_by(const SearchForest& forest, std::uint32_t vertex) {
  const Parts parts = parts_without(forest, vertex);
  std::size_t largest = length(parts.rest);
  for (const Run& run : parts.below) {
    largest = std::max<std::size_t>(largest, run.end - run.begin);
  }
  return forest.component_size(vertex) - 1 - largest;
}

std::vector<std::vector<ActorIndex>> list_parts(const LinkedActors& actors,
                                                const SearchForest& forest, std::uint32_t vertex) {
  const Parts runs = parts_without(forest, vertex);
  std::vector<std::vector<ActorIndex>> parts;
  const auto add = [&](const Run& run) {
    for (std::uint32_t place = run.begin; place < run.end; ++place) {
      parts.back().push_back(actors.actor(forest.order[place]));
    }
  };
  for (const Run& run : runs.below) {
    parts.emplace_back();
    add(run);
  }
  if (length(runs.rest) > 0) {
    parts.emplace_back();
    std::for_each(runs.rest.begin(), runs.rest.end(), add);
  }
  for (std::vector<ActorIndex>& part : parts) {
    std::sort(part.begin(), part.end());
  }
  std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
  });
  return parts;
}

struct RankedCut {
  std::uint32_t vertex;
  std::size_t separated;
};

}  // namespace

Result<CutActorsResult> run(const EventGraph& graph, const CutActorsQuery& query,
                            const Budget& budget) {
  return within_budget<CutActorsResult>(budget, [&](Meter& meter) {
    const SpendOrThrow spend(meter);
    const LinkedActors actors(graph, query.filter, meter);
    const SearchForest forest = search_forest(actors.links(), meter);
    const std::vector<bool> certain = same_over_certain_links(
        actors, forest.is_cut,
        [&](const SimpleGraph& links) { return search_forest(links, meter).is_cut; });
    std::vector<RankedCut> cuts;
    for (std::uint32_t vertex = 0; vertex < actors.size(); ++vertex) {
      if (forest.is_cut[vertex]) {
        cuts.push_back({vertex, separated_by(forest, vertex)});
      }
    }
    std::stable_sort(cuts.begin(), cuts.end(), [](const RankedCut& a, const RankedCut& b) {
      return a.separated > b.separated;
    });
    CutActorsResult result;
    result.total = cuts.size();
    for (std::size_t i = query.begin; i < std::min(query.end, cuts.size()); ++i) {
      const std::uint32_t vertex = cuts[i].vertex;
      spend(forest.component_size(vertex));
      result.actors.push_back(
          {actors.actor(vertex), list_parts(actors, forest, vertex), certain[vertex]});
    }
    return result;
  });
}

}  // namespace parley::query
