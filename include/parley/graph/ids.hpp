#pragma once

#include <cstddef>
#include <cstdint>

namespace parley {

/// Numbers of things within one graph, dense from 0. They do not convert into each other.
/// Events are numbered in time order: start_earliest, then end_latest, then id; undated last.
enum class EventIndex : std::uint32_t {};
/// Actors are numbered in order of id.
enum class ActorIndex : std::uint32_t {};
/// Event types, in order of id.
enum class TypeIndex : std::uint32_t {};
/// Sources, in order of id.
enum class SourceIndex : std::uint32_t {};
/// Dyads (graph/dyads.hpp) that are the only one of some event, in order of source, target,
/// directed before undirected.
enum class DyadIndex : std::uint32_t {};

constexpr std::size_t to_size(EventIndex index) noexcept {
  return static_cast<std::size_t>(index);
}
constexpr std::size_t to_size(ActorIndex index) noexcept {
  return static_cast<std::size_t>(index);
}
constexpr std::size_t to_size(TypeIndex index) noexcept {
  return static_cast<std::size_t>(index);
}
constexpr std::size_t to_size(SourceIndex index) noexcept {
  return static_cast<std::size_t>(index);
}
constexpr std::size_t to_size(DyadIndex index) noexcept {
  return static_cast<std::size_t>(index);
}

}  // namespace parley
