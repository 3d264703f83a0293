#include "parley/api/route_of.hpp"

#include "request/target.hpp"
#include "routes.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace parley::api {
namespace {

/// More segments than any route has.
constexpr std::size_t max_segments = 12;

std::optional<std::size_t> place_of(std::span<const std::string_view> segments) noexcept {
  const auto table = routes();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Route& route) { return fits(route, segments); });
  return found == table.end() ? std::nullopt
                              : std::optional(static_cast<std::size_t>(found - table.begin()));
}

}  // namespace

std::span<const std::string_view> route_patterns() noexcept {
  static const std::vector<std::string_view> patterns = [] {
    std::vector<std::string_view> all(routes().size());
    std::transform(routes().begin(), routes().end(), all.begin(),
                   [](const Route& route) { return route.path; });
    return all;
  }();
  return patterns;
}

std::optional<std::size_t> route_of(std::string_view target) {
  std::string_view path = target.substr(0, target.find('?'));
  if (path.find('%') != std::string_view::npos) {
    const Result<Target> decoded = parse_target(path);
    return decoded ? place_of(decoded->segments) : std::nullopt;
  }
  std::array<std::string_view, max_segments> segments{};
  std::size_t count = 0;
  while (!path.empty()) {
    if (path.front() != '/' || count == max_segments) {
      return std::nullopt;
    }
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    segments[count++] = path.substr(0, end);
    path.remove_prefix(end);
  }
  return place_of(std::span(segments).first(count));
}

Offer offer_of(std::string_view target) {
  const std::optional<std::size_t> found = route_of(target);
  return found ? routes()[*found].offer : Offer::none;
}

}  // namespace parley::api
