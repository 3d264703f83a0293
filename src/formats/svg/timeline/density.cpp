#include "svg/timeline/density.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace parley::formats::svg {
namespace {

/// Counts one more in every bin from that of `from` to the last before `to`.
void count(std::vector<std::size_t>& changes, const Plot& plot, double from, double to) {
  const auto bins = static_cast<double>(changes.size() - 1);
  const auto bin = [&](double day) {
    const double share = (day - plot.days.from) / (plot.days.to - plot.days.from);
    return static_cast<std::size_t>(std::clamp(std::floor(share * bins), 0.0, bins - 1));
  };
  ++changes[bin(from)];
  --changes[bin(to - 1e-3) + 1];  // wraps round below 0, and back in the sum
}

std::vector<std::size_t> summed(std::vector<std::size_t> changes) {
  std::size_t sum = 0;
  for (std::size_t& value : changes) {
    sum += value;
    value = sum;
  }
  changes.pop_back();
  return changes;
}

std::string area(const std::vector<std::size_t>& counts, double scale, const Plot& plot,
                 double foot) {
  const double step = plot.width / static_cast<double>(counts.size());
  std::string path = written("M", plot.left, foot);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    path.append("V").append(number(foot - static_cast<double>(counts[i]) * scale));
    path.append("H").append(number(plot.left + step * static_cast<double>(i + 1)));
  }
  return path.append("V").append(number(foot)).append("Z");
}

}  // namespace

Density density_of(const Lane& lane, const Plot& plot, std::size_t bins) {
  std::vector<std::size_t> sure(bins + 1);
  std::vector<std::size_t> possible(bins + 1);
  for (const TimelineEvent& event : lane.events) {
    const double from = event.bar.open_start ? plot.days.from : event.bar.days.from;
    const double to = event.bar.open_end ? plot.days.to : event.bar.days.to;
    count(possible, plot, from, to);
    if (event.bar.solid && event.record->flags == 0) {
      count(sure, plot, event.bar.solid->from, event.bar.solid->to);
    }
  }
  return {summed(std::move(sure)), summed(std::move(possible))};
}

void draw_density(Frame& frame, pugi::xml_node parent, const Density& density, const Plot& plot,
                  double top, std::size_t colour) {
  const std::size_t most =
      std::max<std::size_t>(1, *std::max_element(density.possible.begin(), density.possible.end()));
  const double scale = (density_height - 14) / static_cast<double>(most);
  const double foot = top + density_height;
  pugi::xml_node band = add_family(parent, colour);
  add(band, "path", {{"class", "solid maybe"}, {"d", area(density.possible, scale, plot, foot)}});
  add(band, "path", {{"class", "solid"}, {"d", area(density.sure, scale, plot, foot)}});
  const double y = foot - static_cast<double>(most) * scale;
  add(parent, "line",
      {{"class", "grid"}, {"x1", plot.left}, {"x2", plot.right()}, {"y1", y}, {"y2", y}});
  frame.add_label(parent, plot.right(), y - 3, Anchor::right,
                  written("at most ", most, " at a time"), "small quiet halo");
}

}  // namespace parley::formats::svg
