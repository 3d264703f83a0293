#include "layout/spread.hpp"

#include "within_budget.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace parley::query {
namespace {

constexpr double opening = 0.78;  // below 1: the middle moves outwards
constexpr double most_aspect = 2.4;
constexpr double filled = 0.26;  // the share of the drawing that rooms of vertices take
constexpr double longest_mean_link = 150;
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

/// Moves the middle to 0, 0 and turns the axis along which places differ most to the horizontal, or
/// to the vertical for an aspect below 1.
void turn(std::span<LayoutPlace> places, double aspect) {
  const LayoutPlace middle = middle_of(places);
  double xx = 0;
  double yy = 0;
  double xy = 0;
  for (LayoutPlace& place : places) {
    place = {place.x - middle.x, place.y - middle.y};
    xx += place.x * place.x;
    yy += place.y * place.y;
    xy += place.x * place.y;
  }
  const double along = std::atan2(2 * xy, xx - yy) / 2;
  const double angle = aspect < 1 ? along + std::numbers::pi / 2 : along;
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  for (LayoutPlace& place : places) {
    place = {place.x * cosine + place.y * sine, place.y * cosine - place.x * sine};
  }
}

void open_middle(std::span<LayoutPlace> places) {
  double radius = 1e-9;
  for (const LayoutPlace& place : places) {
    radius = std::max(radius, std::hypot(place.x, place.y));
  }
  for (LayoutPlace& place : places) {
    const double away = std::hypot(place.x, place.y) / radius;
    const double factor = away == 0 ? 1 : std::pow(away, opening - 1);
    place = {place.x * factor, place.y * factor};
  }
}

/// The mean length of links; never 0.
double mean_link(std::span<const LayoutPlace> places, const SimpleGraph& links) {
  double sum = 1e-9;
  for (std::uint32_t vertex = 0; vertex < links.vertex_count(); ++vertex) {
    for (const std::uint32_t other : links.row(vertex)) {
      sum += std::hypot(places[vertex].x - places[other].x, places[vertex].y - places[other].y);
    }
  }
  return sum / std::max<double>(1, 2 * static_cast<double>(links.edge_count()));
}

/// The farthest that any place is from 0, 0 on each axis, neither far below the other.
LayoutSize reach_of(std::span<const LayoutPlace> places) {
  LayoutSize reach{0, 0};
  for (const LayoutPlace& place : places) {
    reach.width = std::max(reach.width, std::abs(place.x));
    reach.height = std::max(reach.height, std::abs(place.y));
  }
  // A chain has no height of its own: it counts as a band.
  const double least = std::max({1e-9, reach.width / 12, reach.height / 12});
  reach = {std::max(reach.width, least), std::max(reach.height, least)};
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

void spread_out(std::span<LayoutPlace> places, std::span<const LayoutSize> sizes,
                const SimpleGraph& links, double aspect) {
  if (places.size() < 2) {
    std::fill(places.begin(), places.end(), LayoutPlace{});
    return;
  }
  turn(places, aspect);
  open_middle(places);
  const LayoutSize reach = reach_of(places);
  const double shape = std::clamp(reach.width / reach.height, 0.05, 20.0);
  const double wanted = std::clamp(aspect, 1 / most_aspect, most_aspect);
  const double stretch = std::clamp(std::sqrt(wanted / shape), 0.6, 1.7);
  for (LayoutPlace& place : places) {
    place = {place.x * stretch, place.y / stretch};
  }
  double area = 0;
  for (const LayoutSize& size : sizes) {
    area += size.width * size.height;
  }
  const double for_rooms = std::sqrt(area / filled / (4 * reach.width * reach.height));
  const double scale = std::min(for_rooms, longest_mean_link / mean_link(places, links));
  for (LayoutPlace& place : places) {
    place = {place.x * scale, place.y * scale};
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
