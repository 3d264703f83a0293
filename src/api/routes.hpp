#pragma once

#include "parley/api/offers.hpp"
#include "parley/api/parameters.hpp"

#include "hash.hpp"
#include "request/call.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace parley::api {

/// The number of segments of a path that begins with a slash.
constexpr std::size_t count_segments(std::string_view path) noexcept {
  return static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
}

/// One line of the route table.
struct Route {
  std::string_view path;  ///< a segment in braces matches any text
  Endpoint endpoint = nullptr;
  std::array<ParameterGroups, 4> parameters{};  ///< in the order in which errors list them
  Offer offer = Offer::none;                    ///< what it answers with beside JSON
  std::string_view media_type = "application/json";
  // Computed once, since every request needs them.
  std::size_t segments = count_segments(path);
  Hash hash = Hash().add(path);
};

/// Every address there is. The first segment in braces, if any, is the dataset's id.
std::span<const Route> routes() noexcept;

/// Whether the decoded segments of a path match the pattern of the route.
bool fits(const Route& route, std::span<const std::string_view> segments) noexcept;

/// The segments at the braces of a route that fits.
std::vector<std::string_view> ids_at_braces(const Route& route,
                                            std::span<const std::string_view> segments);

}  // namespace parley::api
