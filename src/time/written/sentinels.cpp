#include "written/sentinels.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace parley::written {
namespace {

constexpr auto usual_unknown = std::to_array<std::string_view>(
    {"",    "NA",  "N/A",     "N.A.", "#N/A",       "NULL",       "None",       "NaN",
     "NaT", "nil", "n.d.",    "-9",   "-99",        "-999",       "-9999",      "?",
     "??",  ".",   "-",       "--",   "unknown",    "undated",    "not known",  "not available",
     "unk", "tbd", "no date", "–",    "0000-00-00", "0000/00/00", "00/00/0000", "00.00.0000",
     "0",   "—",   "n/d"});

constexpr auto usual_open = std::to_array<std::string_view>(
    {"9999-12-31",  "31.12.9999", "12/31/9999", "31/12/9999", "9999/12/31", "99991231", "present",
     "the present", "ongoing",    "on-going",   "now",        "today",      "to date",  "until now",
     "current",     "still",      "continuing", "open",       "..",         "…"});

template <class Words>
bool has(const Words& words, std::string_view cell) noexcept {
  return std::any_of(words.begin(), words.end(),
                     [cell](std::string_view word) { return equals_ignoring_case(word, cell); });
}

}  // namespace

bool is_unknown(std::string_view cell, const DateManner& manner) noexcept {
  return has(usual_unknown, cell) || has(manner.unknown, cell);
}

bool is_open(std::string_view cell, const DateManner& manner) noexcept {
  return has(usual_open, cell) || has(manner.open, cell);
}

}  // namespace parley::written
