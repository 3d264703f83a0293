#include "parley/text/ascii.hpp"
#include "parley/time/day.hpp"

#include "crate/descriptions.hpp"

#include <algorithm>

namespace parley::formats {
namespace {

/// The shape of an identifier of the SPDX licence list.
bool is_spdx_name(std::string_view text) noexcept {
  return !text.empty() && text != "unknown" && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) || c == '-' || c == '.' || c == '+';
  });
}

constexpr std::size_t day_length = 10;  // of the years 0000 to 9999, which other programs read

void take_later(std::optional<std::string>& newest, Day latest) {
  if (latest == no_earliest || latest == no_latest) {
    return;
  }
  std::string day = format_day(latest);
  if (day.size() == day_length && (!newest || day > *newest)) {
    newest = std::move(day);
  }
}

}  // namespace

std::string contributors_to(const Dataset& dataset) {
  return "Contributors to the dataset " + dataset.id;
}

std::string license_address(std::string_view license) {
  if (license.starts_with("https://") || license.starts_with("http://")) {
    return std::string(license);
  }
  return is_spdx_name(license) ? "https://spdx.org/licenses/" + std::string(license)
                               : std::string();
}

std::string_view title_of(const CrateContents& crate) {
  const Dataset& dataset = crate.dataset;
  return text_in(dataset.title, dataset.language, dataset.language);
}

std::string_view description_of(const CrateContents& crate) {
  const Dataset& dataset = crate.dataset;
  const auto text = text_in(dataset.description, dataset.language, dataset.language);
  return text.empty() ? title_of(crate) : text;
}

std::optional<std::string> newest_day(const Dataset& dataset) {
  std::optional<std::string> newest;
  for (const Source& source : dataset.sources) {
    // Only what is known to the day: the last day of a month may be later than the truth.
    if (const auto retrieved = Edtf::parse(source.retrieved)) {
      if (const Bounds bounds = retrieved->bounds(dataset.seasons); is_one_day(bounds)) {
        take_later(newest, bounds.start_earliest);
      }
    }
    if (source.published && is_one_day(source.published->bounds)) {
      take_later(newest, source.published->bounds.start_earliest);
    }
  }
  return newest;
}

}  // namespace parley::formats
