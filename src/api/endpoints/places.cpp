#include "parley/query/selection.hpp"
#include "parley/text/fold.hpp"

#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace parley::api::endpoints {
namespace {

using Spelling = std::pair<std::string_view, std::size_t>;

/// One place: its spellings with their numbers of events, the most frequent first.
struct Place {
  std::size_t events = 0;
  std::vector<Spelling> spellings;

  std::string_view name() const noexcept { return spellings.front().first; }
};

/// Most events first; equal ones by name.
std::vector<Place> list_places(const EventGraph& graph, const std::vector<EventIndex>& events) {
  std::unordered_map<std::string_view, std::size_t> counts;
  for (const EventIndex event : events) {
    if (const std::string_view place = graph.place(event); !place.empty()) {
      ++counts[place];
    }
  }
  std::map<std::string, Place> by_name;
  for (const auto& [spelling, count] : counts) {
    Place& place = by_name[fold(spelling)];
    place.events += count;
    place.spellings.emplace_back(spelling, count);
  }
  std::vector<Place> places;
  for (auto& [name, place] : by_name) {
    std::sort(place.spellings.begin(), place.spellings.end(),
              [](const Spelling& a, const Spelling& b) {
                return a.second != b.second ? a.second > b.second : a.first < b.first;
              });
    places.push_back(std::move(place));
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.events != b.events ? a.events > b.events : a.name() < b.name();
  });
  return places;
}

void write_place_members(json::Writer& out, const Place& place) {
  out.member("place", place.name());
  write_number(out, "events", place.events);
  if (place.spellings.size() > 1) {
    out.key("spellings").begin_array();
    for (const Spelling& spelling : place.spellings) {
      out.value(spelling.first);
    }
    out.end_array();
  }
}

}  // namespace

Answer places(Call& call) {
  const RequestView view = read_view(call);
  const FilterParameters parameters = read_filter(call, view);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  query::Meter meter(call.budget);
  const auto events = query::select_events(view.graph(), parameters.filter, meter);
  if (meter.is_over()) {
    return problem_of_question(call, meter.error());
  }
  call.effort.spend_names(events.size());
  return list_answer(
      call, view, page, list_places(view.graph(), events),
      [](json::Writer& out, const Place& place) { write_place_members(out, place); });
}

}  // namespace parley::api::endpoints
