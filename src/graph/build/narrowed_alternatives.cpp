#include "build/narrowed_alternatives.hpp"

#include <unordered_map>
#include <utility>

namespace parley {
namespace {

using Places = std::unordered_map<std::uint32_t, std::size_t>;  // by row

NetworkReadings of_places(const GraphBuilder::Rows& rows, const Places& places) {
  NetworkReadings readings;
  for (const GraphBuilder::Rows::Readings& date : rows.readings) {
    if (const auto place = places.find(date.event); place != places.end()) {
      readings.resize(places.size());
      readings[place->second] = date.bounds;
    }
  }
  return readings;
}

}  // namespace

void settle_readings(const GraphBuilder::Rows& rows, const std::vector<OrderStatement>& orders,
                     SettledDates& settled) {
  if (rows.readings.empty() || !settled.network) {
    return;
  }
  Places places;
  for (std::size_t place = 0; place < settled.rows.size(); ++place) {
    places.emplace(settled.rows[place], place);
  }
  NetworkReadings dates = of_places(rows, places);
  if (dates.empty()) {
    return;
  }
  ReadNetwork read = narrow_by_readings(*settled.network, orders, dates);
  settled.network = read.network;
  for (std::size_t place = 0; place < dates.size(); ++place) {
    if (read.readings[place].empty()) {
      dates[place].clear();
    }
  }
  if (settled.padded_network) {
    NetworkReadings unpadded = dates;
    for (std::size_t place = 0; place < unpadded.size(); ++place) {
      if (settled.padded_dates[place] != settled.dates[place]) {
        unpadded[place].clear();
      }
    }
    settled.padded_network = narrow_by_readings(*settled.padded_network, orders, unpadded).network;
  }
  for (SettledDates::RowReadings& date : settled.readings) {
    if (const auto place = places.find(date.row); place != places.end()) {
      date.bounds = std::move(read.readings[place->second]);
    }
  }
  std::erase_if(settled.readings,
                [](const SettledDates::RowReadings& date) { return date.bounds.size() < 2; });
  settled.date_readings = std::move(dates);
}

}  // namespace parley
