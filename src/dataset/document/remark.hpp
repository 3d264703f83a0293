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
  needless_acceptance,
};

inline constexpr std::array<std::string_view, 10> remark_names{
    "count",         "date-evidence", "date-words",       "ordinal-order",  "affiliation-period",
    "unused-source", "unused-actor",  "same-alternative", "relay-evidence", "needless-acceptance"};

/// The name in messages and under `accepts`; it never changes.
constexpr std::string_view name_of(Remark remark) noexcept {
  return remark_names[static_cast<std::size_t>(remark)];
}

/// The names that a record can accept: all but that of an acceptance without a remark.
constexpr std::span<const std::string_view> acceptable_remarks() noexcept {
  return std::span(remark_names).first(remark_names.size() - 1);
}

}  // namespace parley::dataset
