#include "svg/timeline/lanes.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace parley::formats::svg {
namespace {

struct Weights {
  std::unordered_map<std::string_view, std::size_t> named;  ///< by others: ties and parts
  std::unordered_map<std::string_view, std::size_t> parts;
};

Weights weights_of(const EventsDocument& document) {
  Weights weights;
  for (const EventRecord& event : document.events) {
    for (const EventTie& tie : event.ties) {
      ++weights.named[tie.to];
    }
    if (!event.part_of.empty() && event.part_of != event.id) {
      ++weights.named[event.part_of];
      ++weights.parts[event.part_of];
    }
  }
  return weights;
}

std::size_t count_of(const std::unordered_map<std::string_view, std::size_t>& counts,
                     std::string_view id) {
  const auto found = counts.find(id);
  return found == counts.end() ? 0 : found->second;
}

TimelineEvent event_of(const EventRecord& record, const Weights& weights) {
  TimelineEvent event;
  event.record = &record;
  event.bar = bar_of(record.date);
  event.weight =
      2 * count_of(weights.named, record.id) + record.ties.size() + record.sources.size();
  event.mark.hollow = record.flags != 0;
  event.mark.container = count_of(weights.parts, record.id) > 0 && !event.mark.hollow &&
                         event.bar.kind == Bar::Kind::bar;
  return event;
}

bool is_earlier(const TimelineEvent& a, const TimelineEvent& b) {
  return std::tuple(a.bar.days.from, a.bar.days.to, a.record->id) <
         std::tuple(b.bar.days.from, b.bar.days.to, b.record->id);
}

/// Puts the mark of an event onto its bar; what it is beside its date stays.
void extend(TimelineEvent& event, const Plot& plot) {
  Mark mark = mark_of(event.bar, plot);
  mark.hollow = event.mark.hollow;
  mark.container = event.mark.container;
  event.mark = std::move(mark);
}

/// Gives events in this order rows with their labels; returns those that found none.
std::vector<std::size_t> place_labels(Lane& lane, const Plot& plot, Rows& rows,
                                      const std::vector<std::size_t>& order, std::size_t limit) {
  std::vector<std::size_t> left;
  for (const std::size_t i : order) {
    TimelineEvent& event = lane.events[i];
    extend(event, plot);
    if (!place_labelled(event.mark, event.label, plot, rows, limit)) {
      left.push_back(i);
    }
  }
  return left;
}

}  // namespace

std::vector<Lane> lanes_of(const EventsDocument& document, std::vector<TimelineEvent>& undated) {
  const Weights weights = weights_of(document);
  // Known families by their place in the vocabulary, then others by id, then none.
  std::map<std::tuple<std::size_t, std::string_view>, Lane> lanes;
  std::unordered_map<std::string_view, std::size_t> place_of;
  for (const Family& family : document.families) {
    lanes[{place_of.size(), {}}].family = family;
    place_of.emplace(family.id, place_of.size());
  }
  const std::size_t known = document.families.size();
  for (const EventRecord& record : document.events) {
    TimelineEvent event = event_of(record, weights);
    if (event.bar.kind == Bar::Kind::undated) {
      undated.push_back(std::move(event));
      continue;
    }
    const auto place = place_of.find(record.family);
    const bool none = record.family.empty();
    Lane& lane = place != place_of.end()
                     ? lanes[{place->second, {}}]
                     : lanes[{known + (none ? 1 : 0), none ? std::string_view() : record.family}];
    if (lane.family.id.empty()) {
      lane.family = none ? Family{"", "Other"} : Family{record.family, record.family};
    }
    lane.events.push_back(std::move(event));
  }
  std::vector<Lane> filled;
  filled.reserve(lanes.size());
  for (auto& [key, lane] : lanes) {
    if (!lane.events.empty()) {
      std::sort(lane.events.begin(), lane.events.end(), &is_earlier);
      filled.push_back(std::move(lane));
    }
  }
  std::sort(undated.begin(), undated.end(), &is_earlier);
  return filled;
}

void place_in_rows(Lane& lane, const Plot& plot, std::size_t rows_with_labels) {
  std::vector<std::size_t> order(lane.events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Rows rows(plot.width);
  // In order of time where every label has room, since that is easiest to read.
  std::vector<std::size_t> without_label = place_labels(lane, plot, rows, order, rows_with_labels);
  if (!without_label.empty()) {
    rows = Rows(plot.width);
    std::stable_sort(order.begin(), order.end(), [&lane](std::size_t a, std::size_t b) {
      return lane.events[a].weight > lane.events[b].weight;
    });
    without_label = place_labels(lane, plot, rows, order, rows_with_labels);
    std::sort(without_label.begin(), without_label.end());
  }
  for (const std::size_t i : without_label) {
    // As many rows as events are enough for all of them.
    place_alone(lane.events[i].mark, plot, rows, rows.count() + lane.events.size() + 1);
  }
  lane.rows = std::max<std::size_t>(1, rows.count());
}

}  // namespace parley::formats::svg
