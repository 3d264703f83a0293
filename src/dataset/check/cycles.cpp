#include "check/cycles.hpp"

#include <algorithm>
#include <cstdint>

namespace parley::dataset {
namespace {

enum class Mark : std::uint8_t { unseen, open, done };

/// Arrows grouped by where they begin: those of node n are order[first[n] .. first[n + 1]).
struct Outgoing {
  std::vector<std::size_t> first;
  std::vector<std::size_t> order;
};

Outgoing group(std::size_t nodes, const std::vector<Arrow>& arrows) {
  Outgoing out{std::vector<std::size_t>(nodes + 1, 0), std::vector<std::size_t>(arrows.size())};
  for (const Arrow& arrow : arrows) {
    ++out.first[arrow.from + 1];
  }
  for (std::size_t n = 0; n < nodes; ++n) {
    out.first[n + 1] += out.first[n];
  }
  std::vector<std::size_t> next(out.first.begin(), out.first.end() - 1);
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    out.order[next[arrows[i].from]++] = i;
  }
  return out;
}

}  // namespace

std::vector<std::vector<std::size_t>> find_cycles(std::size_t nodes,
                                                  const std::vector<Arrow>& arrows) {
  const Outgoing out = group(nodes, arrows);
  std::vector<std::vector<std::size_t>> cycles;
  std::vector<Mark> marks(nodes, Mark::unseen);
  std::vector<std::size_t> next(out.first.begin(), out.first.end() - 1);
  std::vector<std::size_t> trail;  // arrows from the root of the search to `node`
  for (const Arrow& start : arrows) {
    if (marks[start.from] != Mark::unseen) {
      continue;
    }
    std::size_t node = start.from;
    marks[node] = Mark::open;
    while (true) {
      if (next[node] == out.first[node + 1]) {
        marks[node] = Mark::done;
        if (trail.empty()) {
          break;
        }
        node = arrows[trail.back()].from;
        trail.pop_back();
        continue;
      }
      const std::size_t arrow = out.order[next[node]++];
      const std::size_t target = arrows[arrow].to;
      if (marks[target] == Mark::open) {
        auto begin = std::find_if(trail.rbegin(), trail.rend(),
                                  [&](std::size_t step) { return arrows[step].from == target; });
        std::vector<std::size_t> cycle;
        if (target != node) {
          cycle.assign(begin.base() - 1, trail.end());
        }
        cycle.push_back(arrow);
        cycles.push_back(std::move(cycle));
      } else if (marks[target] == Mark::unseen) {
        trail.push_back(arrow);
        node = target;
        marks[node] = Mark::open;
      }
    }
  }
  return cycles;
}

}  // namespace parley::dataset
