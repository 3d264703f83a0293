#include "request/filters/place_parameter.hpp"

#include "parley/text/closest_word.hpp"
#include "parley/text/fold.hpp"
#include "parley/text/space.hpp"

#include "request/id_parameters.hpp"

#include <algorithm>
#include <string_view>

namespace parley::api {
namespace {

bool add_place(const service::ServedDataset& served, std::string_view name,
               std::vector<std::string>& places) {
  const auto spellings = served.spellings_of(name);
  places.insert(places.end(), spellings.begin(), spellings.end());
  return !spellings.empty();
}

/// `; did you mean "…"?`, with the place as an event spells it.
std::string suggestion_for(const Call& call, std::string_view name) {
  const service::ServedDataset& served = *call.served;
  call.effort.spend_names(served.places().size());
  const std::string wanted = fold(name);
  ClosestWord closest(wanted);
  for (const auto& [folded, spellings] : served.places()) {
    closest.consider(folded);
  }
  if (const auto found = closest.word()) {
    return "; did you mean " + show(served.spellings_of(*found).front()) + "?";
  }
  return "; " + std::string(served.places().empty() ? "no event has a place"
                                                    : "`places` of this dataset lists them");
}

void refuse(Call& call, std::string_view name) {
  if (!call.parameters.has_room_for_faults()) {
    return;
  }
  refuse_unknown(call, "place", "place", name, suggestion_for(call, name));
}

/// Adds the places that stand between the commas of the value.
void add_parts(Call& call, std::string_view value, std::vector<std::string>& places) {
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(','), value.size());
    const std::string_view part = trim_blanks(value.substr(0, end));
    if (!part.empty() && !add_place(*call.served, part, places)) {
      refuse(call, part);
    }
    value.remove_prefix(std::min(end + 1, value.size()));
  }
}

}  // namespace

std::vector<std::string> read_places(Call& call) {
  std::vector<std::string> places;
  for (const RawParameter* given : call.parameters.given("place")) {
    if (given->value.empty()) {
      call.parameters.refuse("place", "", "expected a value, got an empty one");
    } else if (add_place(*call.served, given->value, places)) {
      continue;
    } else if (given->value.find(',') == std::string_view::npos) {
      refuse(call, given->value);
    } else {
      add_parts(call, given->value, places);
    }
  }
  return places;
}

}  // namespace parley::api
