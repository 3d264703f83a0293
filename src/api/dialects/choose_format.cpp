#include "dialects/choose_format.hpp"

#include "parley/api/negotiation.hpp"
#include "parley/text/closest_word.hpp"

#include <string>
#include <utility>

namespace parley::api {
namespace {

/// Why there is no such format here; `names` are those that there are.
std::string unknown_format(std::string_view name,
                           std::span<const formats::Dialect* const> offered) {
  ClosestWord closest(name);
  std::string reason = "expected one of: json";
  for (const formats::Dialect* dialect : offered) {
    reason.append(", ").append(dialect->name);
    closest.consider(dialect->name);
  }
  reason.append("; got ").append(show(name));
  if (is_dialect_elsewhere(name)) {
    return reason.append(", which other addresses have");
  }
  return reason.append(closest.suggestion());
}

const formats::Dialect* find(std::span<const formats::Dialect* const> offered,
                             std::string_view name) noexcept {
  for (const formats::Dialect* dialect : offered) {
    if (dialect->name == name) {
      return dialect;
    }
  }
  return nullptr;
}

}  // namespace

std::optional<Problem> choose_format(Call& call, Offer offer, std::string_view media_type) {
  if (offer == Offer::own) {
    return std::nullopt;
  }
  const auto offered = dialects_of(offer);
  if (const auto report = call.parameters.single("report"); report && *report != "losses") {
    call.parameters.refuse_word("report", *report);
  }
  if (const auto asked = call.parameters.single("format")) {
    call.dialect = find(offered, *asked);
    if (call.dialect == nullptr && *asked != "json") {
      call.parameters.refuse("format", *asked, unknown_format(*asked, offered));
    }
  } else if (!offered.empty() && names_dialect(call.request)) {
    Preference best = preference_for_json(call.request);
    for (const formats::Dialect* dialect : offered) {
      if (!dialect->negotiable) {
        continue;
      }
      const Preference liked = preference_for(call.request, dialect->media_type);
      if (best < liked) {
        best = liked;
        call.dialect = dialect;
      }
    }
    if (best.weight > 0) {
      return std::nullopt;
    }
  }
  if (call.parameters.has("format") || may_get(call.request, media_type)) {
    return std::nullopt;
  }
  std::string detail = "this address offers " + std::string(media_type);
  std::string_view before = media_type;
  for (const formats::Dialect* dialect : offered) {
    if (dialect->negotiable && dialect->media_type != before) {
      detail.append(", ").append(dialect->media_type);
      before = dialect->media_type;
    }
  }
  return Problem{problems::not_acceptable, std::move(detail), {}};
}

}  // namespace parley::api
