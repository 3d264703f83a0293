#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace parley {

// The closed lists of terms. terms<E>() lists the wire names (kebab-case) of an enumeration in the
// order of its enumerators. Event types are data: see vocabulary.hpp.

enum class ActorKind : std::uint8_t { state, igo, group, organisation, office, person };

/// The role of an actor in an event. Edges are directed from initiators to recipients.
enum class Role : std::uint8_t {
  initiator,
  recipient,
  participant,
  mediator,
  host,
  signatory,
  guarantor,
  observer,
  subject,
  facilitator,
  chief_negotiator,
  accompanying,
  spokesperson,
  organiser,
};

/// Of a relation from event to event; all but refers_to imply a weak order in time.
enum class RelationType : std::uint8_t {
  part_of,
  follows,
  continues,
  causes,
  responds_to,
  implements,
  violates,
  supersedes,
  stage_of,
  refers_to,
};

enum class AffiliationType : std::uint8_t {
  member_of,
  holds_office,
  part_of,
  represents,
  successor_of,
  leads,
};

/// Wikidata's best-value rule: preferred if any, else normal, never deprecated.
enum class Rank : std::uint8_t { preferred, normal, deprecated };

/// How a date was reached: stated by the source, resolved from its words by the coder, or inferred
/// by the coder.
enum class Basis : std::uint8_t { stated, resolved, inferred };

enum class ClaimForce : std::uint8_t {
  asserts,
  presupposes,
  implies,
  denies,
  refuses,
  demands,
  promises,
  warns,
  offers_if,
  accuses,
  apologises,
};

/// `kept` and `broken` are those of a promise.
enum class ClaimStatus : std::uint8_t {
  asserted,
  disputed,
  denied,
  confirmed,
  inferred,
  kept,
  broken,
};

/// What a vote or another decision came to.
enum class Outcome : std::uint8_t { accepted, rejected };

/// The orders of two events that a dataset can state: Allen's thirteen relations, then four weaker
/// ones.
enum class StatedOrder : std::uint8_t {
  before,
  meets,
  overlaps,
  finished_by,
  contains,
  starts,
  equals,
  started_by,
  during,
  finishes,
  overlapped_by,
  met_by,
  after,
  within,
  shares_a_day,
  ends_before_or_with_start_of,
  starts_before_start_of,
};

/// Flags of an event; EventFlags is a set of them.
enum class EventFlag : std::uint8_t { future, hypothetical, denied, negated };

/// Bit i is set when the event carries the i-th EventFlag.
using EventFlags = std::uint8_t;

constexpr bool has_flag(EventFlags flags, EventFlag flag) noexcept {
  return ((static_cast<unsigned>(flags) >> static_cast<unsigned>(flag)) & 1U) != 0;
}

/// How many of some events carry each EventFlag, in the order of its enumerators.
using EventFlagCounts = std::array<std::uint32_t, 4>;

/// The flags that every one of `events` events carries; none when there is no event.
constexpr EventFlags flags_of_all(const EventFlagCounts& counts, std::size_t events) noexcept {
  unsigned flags = 0;
  for (std::size_t flag = 0; flag < counts.size(); ++flag) {
    flags |= (events != 0 && counts[flag] == events ? 1U : 0U) << flag;
  }
  return static_cast<EventFlags>(flags);
}

/// True of an event that is stated as having happened: each of the flags says that it has not.
constexpr bool is_actual(EventFlags flags) noexcept {
  return flags == 0;
}

/// The wire names of an enumeration, indexed by enumerator.
template <class E>
std::span<const std::string_view> terms() noexcept;

/// The wire name of one term.
template <class E>
std::string_view term(E value) noexcept {
  return terms<E>()[static_cast<std::size_t>(value)];
}

/// The term with that wire name, if there is one.
template <class E>
std::optional<E> parse_term(std::string_view name) noexcept {
  const auto names = terms<E>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) {
      return static_cast<E>(i);
    }
  }
  return std::nullopt;
}

template <>
std::span<const std::string_view> terms<ActorKind>() noexcept;
template <>
std::span<const std::string_view> terms<Role>() noexcept;
template <>
std::span<const std::string_view> terms<RelationType>() noexcept;
template <>
std::span<const std::string_view> terms<AffiliationType>() noexcept;
template <>
std::span<const std::string_view> terms<Rank>() noexcept;
template <>
std::span<const std::string_view> terms<Basis>() noexcept;
template <>
std::span<const std::string_view> terms<ClaimForce>() noexcept;
template <>
std::span<const std::string_view> terms<ClaimStatus>() noexcept;
template <>
std::span<const std::string_view> terms<Outcome>() noexcept;
template <>
std::span<const std::string_view> terms<StatedOrder>() noexcept;
template <>
std::span<const std::string_view> terms<EventFlag>() noexcept;

}  // namespace parley
