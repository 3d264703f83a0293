#include "events/event_losses.hpp"

namespace parley::formats {

void record_open_ends(bool open_start, bool open_end, std::string_view id, Losses& losses) {
  if (open_start) {
    losses.add(loss::open_start, id);
  }
  if (open_end) {
    losses.add(loss::open_end, id);
  }
}

void record_unwritten(const EventRecord& event, Losses& losses) {
  if (!event.sources.empty()) {
    losses.add(loss::evidence, event.id);
  }
  if (event.has_alternatives) {
    losses.add(loss::alternatives, event.id);
  }
  losses.add(loss::members);
}

}  // namespace parley::formats
