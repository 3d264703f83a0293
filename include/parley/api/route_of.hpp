#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace parley::api {

/// The patterns of all addresses, such as `/v1/datasets/{dataset}/events`, in the order of the
/// route table. They live as long as the program.
std::span<const std::string_view> route_patterns() noexcept;

/// The place in `route_patterns()` of the address that answers a target, whatever its ids and its
/// query are; nothing for a target that the router finds no address for. Allocates nothing unless
/// the path has percent-encoding.
std::optional<std::size_t> route_of(std::string_view target);

}  // namespace parley::api
