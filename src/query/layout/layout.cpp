#include "parley/query/layout.hpp"

#include "layout/component.hpp"
#include "layout/forces.hpp"
#include "layout/pack.hpp"
#include "layout/spread.hpp"
#include "layout/springs.hpp"
#include "within_budget.hpp"

#include <algorithm>
#include <cmath>

namespace parley::query {
namespace {

/// One component with its places, from its own upper left corner.
struct Drawing {
  std::vector<LayoutPlace> places;
  LayoutSize whole;
};

std::vector<LayoutPlace> places_of(const SimpleGraph& links, Meter& meter) {
  if (links.vertex_count() <= most_for_springs) {
    return places_by_springs(links, meter);
  }
  return links.vertex_count() <= most_for_forces ? places_by_forces(links, meter)
                                                 : places_on_disc(links, meter);
}

Drawing draw(const LayoutComponent& component, const LayoutQuery& query, Meter& meter) {
  std::vector<LayoutSize> sizes;
  sizes.reserve(component.vertices.size());
  for (const std::uint32_t vertex : component.vertices) {
    sizes.push_back(query.sizes[vertex]);
  }
  Drawing drawing{places_of(component.links, meter), {}};
  spread_out(drawing.places, sizes, component.links, query.aspect);
  if (sizes.size() <= most_for_forces) {
    separate(drawing.places, sizes, meter);
  }
  LayoutPlace first{HUGE_VAL, HUGE_VAL};
  LayoutPlace last{-HUGE_VAL, -HUGE_VAL};
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const LayoutPlace& at = drawing.places[i];
    first.x = std::min(first.x, at.x - sizes[i].width / 2);
    first.y = std::min(first.y, at.y - sizes[i].height / 2);
    last.x = std::max(last.x, at.x + sizes[i].width / 2);
    last.y = std::max(last.y, at.y + sizes[i].height / 2);
  }
  for (LayoutPlace& place : drawing.places) {
    place = {place.x - first.x, place.y - first.y};
  }
  drawing.whole = {last.x - first.x, last.y - first.y};
  return drawing;
}

double hundredths(double value) {
  return std::round(value * 100) / 100;
}

}  // namespace

Result<LayoutResult> run(const LayoutQuery& query, const Budget& budget) {
  return within_budget<LayoutResult>(budget, [&](Meter& meter) {
    const SpendOrThrow spend(meter);
    spend(query.sizes.size() + query.links.size() + 1);
    std::vector<VertexPair> pairs;
    pairs.reserve(query.links.size());
    for (const LayoutLink& link : query.links) {
      if (link.a != link.b) {
        pairs.push_back({link.a, link.b});
      }
    }
    const std::vector<LayoutComponent> components =
        layout_components(SimpleGraph(query.sizes.size(), pairs), meter);
    std::vector<Drawing> drawings;
    std::vector<LayoutSize> boxes;
    drawings.reserve(components.size());
    boxes.reserve(components.size());
    for (const LayoutComponent& component : components) {
      drawings.push_back(draw(component, query, meter));
      boxes.push_back(drawings.back().whole);
    }
    const PackedBoxes packed = pack(boxes, query.aspect);
    LayoutResult result;
    result.width = hundredths(packed.whole.width);
    result.height = hundredths(packed.whole.height);
    result.places.resize(query.sizes.size());
    for (std::size_t i = 0; i < components.size(); ++i) {
      for (std::size_t j = 0; j < components[i].vertices.size(); ++j) {
        const LayoutPlace& at = drawings[i].places[j];
        result.places[components[i].vertices[j]] = {hundredths(packed.corners[i].x + at.x),
                                                    hundredths(packed.corners[i].y + at.y)};
      }
    }
    return result;
  });
}

}  // namespace parley::query
