#include "build/narrowed_alternatives.hpp"

#include <unordered_map>
#include <utility>

namespace parley {
namespace {

using Places = std::unordered_map<std::uint32_t, std::size_t>;  // by row

NetworkAlternatives of_places(const GraphBuilder::Rows& rows, const Places& places) {
  NetworkAlternatives alternatives;
  for (const GraphBuilder::Rows::Alternatives& date : rows.alternatives) {
    if (const auto place = places.find(date.event); place != places.end()) {
      alternatives.resize(places.size());
      alternatives[place->second] = date.bounds;
    }
  }
  return alternatives;
}

}  // namespace

void narrow_alternatives(const GraphBuilder::Rows& rows, const std::vector<OrderStatement>& orders,
                         NarrowedDates& narrowed) {
  if (rows.alternatives.empty() || !narrowed.network) {
    return;
  }
  Places places;
  for (std::size_t place = 0; place < narrowed.rows.size(); ++place) {
    places.emplace(narrowed.rows[place], place);
  }
  NetworkAlternatives dates = of_places(rows, places);
  if (dates.empty()) {
    return;
  }
  NarrowedNetwork remaining = narrow_by_alternatives(*narrowed.network, orders, dates);
  narrowed.network = remaining.network;
  for (std::size_t place = 0; place < dates.size(); ++place) {
    if (remaining.alternatives[place].empty()) {
      dates[place].clear();
    }
  }
  if (narrowed.padded_network) {
    NetworkAlternatives unpadded = dates;
    for (std::size_t place = 0; place < unpadded.size(); ++place) {
      if (narrowed.padded_dates[place] != narrowed.dates[place]) {
        unpadded[place].clear();
      }
    }
    narrowed.padded_network =
        narrow_by_alternatives(*narrowed.padded_network, orders, unpadded).network;
  }
  for (NarrowedDates::RowAlternatives& date : narrowed.alternatives) {
    if (const auto place = places.find(date.row); place != places.end()) {
      date.bounds = std::move(remaining.alternatives[place->second]);
    }
  }
  std::erase_if(narrowed.alternatives,
                [](const NarrowedDates::RowAlternatives& date) { return date.bounds.size() < 2; });
  narrowed.date_alternatives = std::move(dates);
}

}  // namespace parley
