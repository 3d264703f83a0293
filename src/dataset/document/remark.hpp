#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace parley::dataset {

/// What may be as it should, but is worth a look. A record accepts a remark by its name.
enum class Remark {
  count,
  date_evidence,
  date_words,
  ordinal_order,
  affiliation_period,
  unused_source,
  unused_actor,
  same_alternative,
  relay_evidence,
  season_or_range,
  other_calendar,
  sentinel_date,
  near_duplicate_actor,
  same_event,
  effect_before_cause,
  answer_before_question,
  actor_outside_lifetime,
  needless_acceptance,
};

inline constexpr std::array<std::string_view, 18> remark_names{"count",
                                                               "date-evidence",
                                                               "date-words",
                                                               "ordinal-order",
                                                               "affiliation-period",
                                                               "unused-source",
                                                               "unused-actor",
                                                               "same-alternative",
                                                               "relay-evidence",
                                                               "season-or-range",
                                                               "other-calendar",
                                                               "sentinel-date",
                                                               "near-duplicate-actor",
                                                               "same-event",
                                                               "effect-before-cause",
                                                               "answer-before-question",
                                                               "actor-outside-lifetime",
                                                               "needless-acceptance"};

/// The name in messages and under `accepts`; it never changes.
constexpr std::string_view name_of(Remark remark) noexcept {
  return remark_names[static_cast<std::size_t>(remark)];
}

/// The names that a record can accept: all but that of an acceptance without a remark.
constexpr std::span<const std::string_view> acceptable_remarks() noexcept {
  return std::span(remark_names).first(remark_names.size() - 1);
}

}  // namespace parley::dataset
