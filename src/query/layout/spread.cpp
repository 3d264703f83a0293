#include "layout/spread.hpp"

#include "within_budget.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace parley::query {
namespace {

constexpr double opening = 0.78;  // below 1: the middle moves outwards
constexpr double most_aspect = 2.4;
constexpr double filled = 0.34;  // the share of the drawing that rooms of vertices take
constexpr int rounds = 120;

LayoutPlace middle_of(std::span<const LayoutPlace> places) {
  LayoutPlace sum;
  for (const LayoutPlace& place : places) {
    sum.x += place.x;
    sum.y += place.y;
  }
  const auto count = static_cast<double>(places.size());
  return {sum.x / count, sum.y / count};
}

/// The farthest that any place is from 0, 0 on each axis; never 0.
LayoutSize reach_of(std::span<const LayoutPlace> places) {
  LayoutSize reach{1e-9, 1e-9};
  for (const LayoutPlace& place : places) {
    reach.width = std::max(reach.width, std::abs(place.x));
    reach.height = std::max(reach.height, std::abs(place.y));
  }
  return reach;
}

/// Pushes two rooms apart along the axis on which they overlap less; false: they do not overlap.
bool push_apart(LayoutPlace& one, const LayoutSize& size, LayoutPlace& other,
                const LayoutSize& other_size) {
  const double dx = other.x - one.x;
  const double dy = other.y - one.y;
  const double over_x = (size.width + other_size.width) / 2 - std::abs(dx);
  const double over_y = (size.height + other_size.height) / 2 - std::abs(dy);
  if (over_x <= 0.5 || over_y <= 0.5) {
    return false;
  }
  if (over_x < over_y) {
    const double step = std::copysign(over_x * 0.3, dx);
    one.x -= step;
    other.x += step;
  } else {
    const double step = std::copysign(over_y * 0.3, dy);
    one.y -= step;
    other.y += step;
  }
  return true;
}

/// Vertices in order of x, so that each is compared only with those whose rooms can touch its own.
void sort_by_x(std::vector<std::uint32_t>& order, std::span<const LayoutPlace> places) {
  std::sort(order.begin(), order.end(), [&places](std::uint32_t a, std::uint32_t b) {
    return places[a].x != places[b].x ? places[a].x < places[b].x : a < b;
  });
}

}  // namespace

void spread_out(std::span<LayoutPlace> places, std::span<const LayoutSize> sizes, double aspect) {
  if (places.size() < 2) {
    std::fill(places.begin(), places.end(), LayoutPlace{});
    return;
  }
  const LayoutPlace middle = middle_of(places);
  double radius = 1e-9;
  for (LayoutPlace& place : places) {
    place = {place.x - middle.x, place.y - middle.y};
    radius = std::max(radius, std::hypot(place.x, place.y));
  }
  double area = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double away = std::hypot(places[i].x, places[i].y) / radius;
    const double factor = away == 0 ? 1 : std::pow(away, opening - 1);
    places[i] = {places[i].x * factor, places[i].y * factor};
    area += sizes[i].width * sizes[i].height;
  }
  const LayoutSize reach = reach_of(places);
  const double shape = std::clamp(reach.width / reach.height, 0.05, 20.0);
  const double wanted = std::clamp(aspect, 1 / most_aspect, most_aspect);
  const double stretch = std::clamp(std::sqrt(wanted / shape), 0.5, 2.0);
  const double scale =
      std::sqrt(area / filled / (4 * std::max(reach.width * reach.height, radius * radius * 0.02)));
  for (LayoutPlace& place : places) {
    place = {place.x * scale * stretch, place.y * scale / stretch};
  }
}

void separate(std::span<LayoutPlace> places, std::span<const LayoutSize> sizes, Meter& meter) {
  const SpendOrThrow spend(meter);
  std::vector<std::uint32_t> order(places.size());
  double widest = 0;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    widest = std::max(widest, sizes[i].width);
  }
  for (int round = 0; round < rounds; ++round) {
    bool moved = false;
    sort_by_x(order, places);
    spend(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::uint32_t one = order[i];
      const double end = places[one].x + (sizes[one].width + widest) / 2;
      std::size_t j = i + 1;
      for (; j < order.size() && places[order[j]].x < end; ++j) {
        moved = push_apart(places[one], sizes[one], places[order[j]], sizes[order[j]]) || moved;
      }
      spend(j - i);
    }
    if (!moved) {
      break;
    }
  }
}

}  // namespace parley::query
