#include "links/relation_links.hpp"

#include "within_budget.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

namespace parley::query {

RelatedEvents related_events(const EventGraph& graph, std::vector<EventIndex> events,
                             Meter& meter) {
  const SpendOrThrow spend(meter);
  RelatedEvents related;
  related.events = std::move(events);
  for (std::uint32_t source = 0; source < related.events.size(); ++source) {
    const auto add = [&](EventIndex named, RelationType type) {
      const auto found = std::lower_bound(related.events.begin(), related.events.end(), named);
      if (found == related.events.end() || *found != named) {
        return;
      }
      const auto target = static_cast<std::uint32_t>(found - related.events.begin());
      if (target != source) {
        related.links.push_back(type == RelationType::causes ? VertexPair{source, target}
                                                             : VertexPair{target, source});
      }
    };
    const EventIndex event = related.events[source];
    spend(1 + graph.relations_from(event).size());
    for (const EventLink& link : graph.relations_from(event)) {
      add(link.event, link.type);
    }
    if (const std::optional<EventIndex> whole = graph.part_of(event)) {
      add(*whole, RelationType::part_of);
    }
  }
  const auto key = [](const VertexPair& link) { return std::pair(link.from, link.to); };
  std::sort(related.links.begin(), related.links.end(),
            [&](const VertexPair& a, const VertexPair& b) { return key(a) < key(b); });
  related.links.erase(
      std::unique(related.links.begin(), related.links.end(),
                  [&](const VertexPair& a, const VertexPair& b) { return key(a) == key(b); }),
      related.links.end());
  return related;
}

}  // namespace parley::query
