#include "projection/edge_flags.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/dyads.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tuple>

namespace parley::query {
namespace {

using DyadKey = std::tuple<ActorIndex, ActorIndex, bool>;

/// The flags of one event in one dyad, or counts of flags of all of them.
struct DyadFlags {
  DyadKey dyad;
  EventFlagCounts counts{};
};

bool before(const DyadFlags& a, const DyadFlags& b) {
  return a.dyad < b.dyad;
}

/// One entry for each dyad of each event with a flag.
std::vector<DyadFlags> flagged_dyads(const EventGraph& graph, const EventSet& slice, Meter& meter) {
  const EventColumns& columns = graph.columns();
  std::vector<DyadFlags> found;
  slice.for_each_while([&](EventIndex event) {
    const EventFlags flags = graph.flags(event);
    if (flags == 0) {
      return true;
    }
    const auto parts = columns.participants[to_size(event)];
    if (!meter.spend(parts.size() * parts.size())) {
      return false;
    }
    EventFlagCounts counts{};
    for (std::size_t flag = 0; flag < counts.size(); ++flag) {
      counts[flag] = has_flag(flags, static_cast<EventFlag>(flag)) ? 1U : 0U;
    }
    const bool symmetric = columns.type_is_symmetric[to_size(columns.types[to_size(event)])] != 0;
    for_each_dyad(parts, symmetric, [&](const Dyad& dyad) {
      found.push_back({{dyad.source, dyad.target, dyad.directed}, counts});
    });
    return true;
  });
  return found;
}

/// Sorts the entries and adds up those of one dyad.
void add_up(std::vector<DyadFlags>& entries) {
  std::sort(entries.begin(), entries.end(), before);
  std::size_t size = 0;
  for (const DyadFlags& entry : entries) {
    if (size == 0 || entries[size - 1].dyad != entry.dyad) {
      entries[size++] = entry;
      continue;
    }
    EventFlagCounts& sum = entries[size - 1].counts;
    std::transform(sum.begin(), sum.end(), entry.counts.begin(), sum.begin(), std::plus<>());
  }
  entries.resize(size);
}

}  // namespace

std::vector<EventFlagCounts> count_edge_flags(const EventGraph& graph, const EventSet& slice,
                                              const std::vector<ActorEdge>& edges, Meter& meter) {
  if (!graph.has_flagged_events()) {
    return {};
  }
  std::vector<DyadFlags> flagged = flagged_dyads(graph, slice, meter);
  if (flagged.empty()) {
    return {};
  }
  add_up(flagged);
  std::vector<EventFlagCounts> counts(edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const DyadFlags wanted{{edges[i].source, edges[i].target, edges[i].directed}, {}};
    const auto at = std::lower_bound(flagged.begin(), flagged.end(), wanted, before);
    if (at != flagged.end() && at->dyad == wanted.dyad) {
      counts[i] = at->counts;
    }
  }
  return counts;
}

}  // namespace parley::query
