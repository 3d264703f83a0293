#include "parley/api/negotiation.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include <algorithm>
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

/// True when a weight is zero: `0`, `0.`, `0.000`.
bool is_zero(std::string_view weight) noexcept {
  return weight.starts_with('0') &&
         std::all_of(weight.begin(), weight.end(), [](char c) { return c == '0' || c == '.'; });
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
  bool excluded = false;
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
      range.excluded = is_zero(trim_blanks(parameter));
    }
  }
  return range;
}

}  // namespace

Acceptance acceptance_of(const Request& request, std::string_view media_type) noexcept {
  bool read_any = false;
  int best = 0;
  bool excluded = true;
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
        return Acceptance::accepted;
      }
      read_any = true;
      const int fit = closeness(range->type, media_type);
      if (fit > best) {
        best = fit;
        excluded = range->excluded;
      }
    }
  }
  if (read_any && best == 0) {
    return Acceptance::not_named;
  }
  return read_any && excluded ? Acceptance::excluded : Acceptance::accepted;
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
