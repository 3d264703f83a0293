#include "parley/model/terms.hpp"

#include <array>

namespace parley {

template <>
std::span<const std::string_view> terms<ActorKind>() noexcept {
  static constexpr std::array<std::string_view, 6> names{"state",        "igo",    "group",
                                                         "organisation", "office", "person"};
  return names;
}

template <>
std::span<const std::string_view> terms<Role>() noexcept {
  static constexpr std::array<std::string_view, 14> names{
      "initiator",        "recipient",    "participant",  "mediator", "host",
      "signatory",        "guarantor",    "observer",     "subject",  "facilitator",
      "chief-negotiator", "accompanying", "spokesperson", "organiser"};
  return names;
}

template <>
std::span<const std::string_view> terms<RelationType>() noexcept {
  static constexpr std::array<std::string_view, 10> names{
      "part-of",    "follows",  "continues",  "causes",   "responds-to",
      "implements", "violates", "supersedes", "stage-of", "refers-to"};
  return names;
}

template <>
std::span<const std::string_view> terms<AffiliationType>() noexcept {
  static constexpr std::array<std::string_view, 6> names{"member-of",  "holds-office", "part-of",
                                                         "represents", "successor-of", "leads"};
  return names;
}

template <>
std::span<const std::string_view> terms<Rank>() noexcept {
  static constexpr std::array<std::string_view, 3> names{"preferred", "normal", "deprecated"};
  return names;
}

template <>
std::span<const std::string_view> terms<Basis>() noexcept {
  static constexpr std::array<std::string_view, 3> names{"stated", "resolved", "inferred"};
  return names;
}

template <>
std::span<const std::string_view> terms<ClaimForce>() noexcept {
  static constexpr std::array<std::string_view, 11> names{
      "asserts",  "presupposes", "implies",   "denies",  "refuses",   "demands",
      "promises", "warns",       "offers-if", "accuses", "apologises"};
  return names;
}

template <>
std::span<const std::string_view> terms<ClaimStatus>() noexcept {
  static constexpr std::array<std::string_view, 7> names{
      "asserted", "disputed", "denied", "confirmed", "inferred", "kept", "broken"};
  return names;
}

template <>
std::span<const std::string_view> terms<Outcome>() noexcept {
  static constexpr std::array<std::string_view, 2> names{"accepted", "rejected"};
  return names;
}

template <>
std::span<const std::string_view> terms<StatedOrder>() noexcept {
  static constexpr std::array<std::string_view, 17> names{"before",
                                                          "meets",
                                                          "overlaps",
                                                          "finished-by",
                                                          "contains",
                                                          "starts",
                                                          "equals",
                                                          "started-by",
                                                          "during",
                                                          "finishes",
                                                          "overlapped-by",
                                                          "met-by",
                                                          "after",
                                                          "within",
                                                          "shares-a-day",
                                                          "ends-before-or-with-start-of",
                                                          "starts-before-start-of"};
  return names;
}

template <>
std::span<const std::string_view> terms<EventFlag>() noexcept {
  static constexpr std::array<std::string_view, 4> names{"future", "hypothetical", "denied",
                                                         "negated"};
  return names;
}

}  // namespace parley
