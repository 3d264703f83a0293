#include "parley/service/dataset_summary.hpp"

#include <algorithm>

namespace parley::service {
namespace {

void keep_least(std::optional<Day>& least, Day day) {
  least = std::min(least.value_or(day), day);
}

void keep_greatest(std::optional<Day>& greatest, Day day) {
  greatest = std::max(greatest.value_or(day), day);
}

void count_flags(EventFlags flags, DatasetSummary& summary) {
  for (std::size_t i = 0; flags != 0 && i < terms<EventFlag>().size(); ++i) {
    if (has_flag(flags, static_cast<EventFlag>(i))) {
      ++summary.by_flag[terms<EventFlag>()[i]];
    }
  }
}

/// Joins the days of all events.
class Span {
 public:
  void add(const Bounds& bounds, std::string_view edtf) {
    has_open_start_ |= bounds.start_earliest == no_earliest && edtf.starts_with("../");
    has_open_end_ |= bounds.end_latest == no_latest && edtf.ends_with("/..");
    // Where an end is not known, the day up to which the event goes on at least counts.
    if (bounds.start_earliest != no_earliest) {
      keep_least(earliest_, bounds.start_earliest);
    } else if (bounds.end_earliest != no_earliest) {
      keep_least(earliest_, bounds.end_earliest - 1);
    }
    if (bounds.start_latest != no_latest) {
      keep_greatest(latest_, bounds.start_latest);
      keep_greatest(latest_start_, bounds.start_latest);
    }
    if (bounds.end_latest != no_latest) {
      keep_greatest(latest_, bounds.end_latest - 1);
    }
  }

  void write_to(DatasetSummary& summary) const {
    summary.earliest = has_open_start_ ? std::nullopt : earliest_;
    summary.latest = has_open_end_ ? std::nullopt : latest_;
    summary.latest_start = latest_start_;
  }

 private:
  std::optional<Day> earliest_;
  std::optional<Day> latest_;
  std::optional<Day> latest_start_;
  bool has_open_start_ = false;
  bool has_open_end_ = false;
};

}  // namespace

DatasetSummary summarise(const Dataset& dataset, const EventGraph& graph) {
  DatasetSummary summary;
  for (const Actor& actor : dataset.actors) {
    ++summary.by_kind[term(actor.kind)];
  }
  summary.events = graph.event_count();
  Span span;
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    const auto event = static_cast<EventIndex>(i);
    ++summary.by_type[graph.type_id(graph.event_type(event))];
    count_flags(graph.flags(event), summary);
    span.add(graph.bounds(event), graph.date_text(event).edtf);
  }
  span.write_to(summary);
  return summary;
}

}  // namespace parley::service
