#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/model/dataset.hpp"
#include "parley/time/day.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

namespace parley::service {

/// What a dataset holds, counted once.
struct DatasetSummary {
  std::size_t events = 0;
  std::map<std::string_view, std::size_t> by_type;  ///< events by type
  std::map<std::string_view, std::size_t> by_kind;  ///< actors by kind
  std::map<std::string_view, std::size_t> by_flag;  ///< events by flag; an event may have several
  // Of the events that have such a day; absent where none has. An end that is stated to be open
  // makes the whole span open: there is no first day where an event has the date `../2015`.
  std::optional<Day> earliest;      ///< the first day any event may touch
  std::optional<Day> latest;        ///< the last one, inclusive
  std::optional<Day> latest_start;  ///< the last day on which any event may begin, open ends or not
};

/// `graph`: the dataset's under the policy `preferred`. Views into both. O(events + actors).
DatasetSummary summarise(const Dataset& dataset, const EventGraph& graph);

}  // namespace parley::service
