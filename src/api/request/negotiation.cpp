#include "parley/api/negotiation.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace parley::api {
namespace {

std::string_view take_until(std::string_view& text, char separator) noexcept {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return trim_blanks(taken);
}

/// What a token may hold besides letters and digits (RFC 9110, 5.6.2).
constexpr std::string_view token_marks = "!#$%&'*+-.^_`|~";

bool is_token(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) || token_marks.find(c) != std::string_view::npos;
  });
}

/// A weight such as `0.35` in thousandths; what is no weight counts as 1.
int weight_of(std::string_view text) noexcept {
  if (!text.starts_with('0')) {
    return 1'000;
  }
  int weight = 0;
  int place = 100;
  for (const char c : text.substr(std::min<std::size_t>(text.size(), 2))) {
    weight += is_digit(c) ? (c - '0') * place : 0;
    place /= 10;
  }
  return weight;
}

/// How closely a range fits the type: 3 the type itself, 2 `type/*`, 1 `*/*`, 0 not at all.
int closeness(std::string_view range, std::string_view media_type) noexcept {
  if (same_name(range, media_type)) {
    return 3;
  }
  if (range == "*/*") {
    return 1;
  }
  const std::size_t slash = media_type.find('/');
  return range.ends_with("/*") &&
                 same_name(range.substr(0, range.size() - 2), media_type.substr(0, slash))
             ? 2
             : 0;
}

struct Range {
  std::string_view type;
  int weight = 1'000;
};

std::optional<Range> read_range(std::string_view text) noexcept {
  Range range;
  range.type = take_until(text, ';');
  const std::size_t slash = range.type.find('/');
  if (slash == std::string_view::npos || !is_token(range.type.substr(0, slash)) ||
      !is_token(range.type.substr(slash + 1))) {
    return std::nullopt;
  }
  while (!text.empty()) {
    std::string_view parameter = take_until(text, ';');
    const std::string_view name = take_until(parameter, '=');
    if (same_name(name, "q")) {
      range.weight = weight_of(trim_blanks(parameter));
    }
  }
  return range;
}

/// Calls `visit` with each range of the fields `Accept`, until it returns false. Returns false when
/// a field cannot be read.
template <class Visit>
bool visit_ranges(const Request& request, Visit visit) {
  for (const Header& header : request.headers) {
    if (!same_name(header.name, "Accept")) {
      continue;
    }
    std::string_view rest = header.value;
    while (!rest.empty()) {
      const std::string_view item = take_until(rest, ',');
      if (item.empty()) {
        continue;
      }
      const std::optional<Range> range = read_range(item);
      if (!range) {
        return false;
      }
      if (!visit(*range)) {
        return true;
      }
    }
  }
  return true;
}

/// What browsers and clients of the API name that is no dialect.
constexpr std::array<std::string_view, 12> plain_ranges{"*/*",
                                                        "application/json",
                                                        "application/*",
                                                        "text/html",
                                                        "application/xhtml+xml",
                                                        "image/avif",
                                                        "application/xml",
                                                        "image/webp",
                                                        "image/apng",
                                                        "image/png",
                                                        "text/event-stream",
                                                        "application/problem+json"};

}  // namespace

Preference preference_for(const Request& request, std::string_view media_type) noexcept {
  bool any = false;
  Preference best;
  const bool readable = visit_ranges(request, [&](const Range& range) {
    any = true;
    const int fit = closeness(range.type, media_type);
    if (fit > best.closeness) {
      best = {range.weight, fit};
    }
    return true;
  });
  return any && readable ? best : Preference{1'000, 1};
}

Preference preference_for_json(const Request& request) noexcept {
  const Preference json = preference_for(request, "application/json");
  const bool excluded = json.closeness > 0 && json.weight == 0;
  const Preference html = preference_for(request, "text/html");
  return excluded || html.closeness < 3 ? json : std::max(json, html);
}

bool names_dialect(const Request& request) noexcept {
  bool names = false;
  visit_ranges(request, [&names](const Range& range) {
    names = std::none_of(plain_ranges.begin(), plain_ranges.end(),
                         [&range](std::string_view plain) { return same_name(plain, range.type); });
    return !names;
  });
  return names;
}

Acceptance acceptance_of(const Request& request, std::string_view media_type) noexcept {
  const Preference found = preference_for(request, media_type);
  if (found.closeness == 0) {
    return Acceptance::not_named;
  }
  return found.weight == 0 ? Acceptance::excluded : Acceptance::accepted;
}

bool may_get(const Request& request, std::string_view media_type) noexcept {
  return media_type == "application/json"
             ? may_get_json(request)
             : acceptance_of(request, media_type) == Acceptance::accepted;
}

bool may_get_json(const Request& request) noexcept {
  const Acceptance json = acceptance_of(request, "application/json");
  return json == Acceptance::accepted ||
         (json == Acceptance::not_named &&
          acceptance_of(request, "text/html") == Acceptance::accepted);
}

}  // namespace parley::api
