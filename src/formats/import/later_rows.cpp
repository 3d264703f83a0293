#include "import/later_rows.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

DateStatement statement(const std::string& edtf, const Bounds& bounds) {
  DateStatement date;
  if (auto parsed = Edtf::parse(edtf)) {
    date.edtf = *std::move(parsed);
  }
  date.bounds = bounds;
  return date;
}

}  // namespace

void LaterRows::add_date(const std::string& event, std::string_view date, const Bounds& bounds,
                         std::uint32_t source) {
  by_event_[event].dates.push_back({std::string(date), bounds, source});
}

void LaterRows::add_report(const std::string& event, std::uint32_t source) {
  by_event_[event].reports.push_back(source);
}

std::vector<std::string> LaterRows::events() const {
  std::vector<std::string> ids;
  ids.reserve(by_event_.size());
  for (const auto& [id, ignored] : by_event_) {
    ids.push_back(id);
  }
  return ids;
}

void LaterRows::add_to(Event& event, const std::vector<Source>& sources) const {
  const auto found = by_event_.find(event.id);
  if (found == by_event_.end()) {
    return;
  }
  for (const Date& date : found->second.dates) {
    if (date.edtf.empty()) {
      continue;
    }
    Alternative other;
    other.property = EventProperty::date;
    other.value.date = statement(date.edtf, date.bounds);
    other.reason = "another row with the same id";
    Evidence& evidence = other.evidence.emplace_back();
    evidence.source = sources[date.source].id;
    evidence.states.date = other.value.date;
    event.alternatives.push_back(std::move(other));
  }
  const std::vector<std::uint32_t>& reports = found->second.reports;
  if (reports.empty()) {
    return;
  }
  for (const std::uint32_t source : reports) {
    const std::string& id = sources[source].id;
    const bool is_there =
        std::any_of(event.evidence.begin(), event.evidence.end(),
                    [&](const Evidence& evidence) { return evidence.source == id; });
    if (!is_there) {
      Evidence& evidence = event.evidence.emplace_back();
      evidence.source = id;
      evidence.states_all = true;
    }
  }
  Quantity& count = event.quantities.emplace_back();
  count.what = "reports";
  const auto number = static_cast<double>(reports.size() + 1);
  count.value = {number, number};
  count.evidence = {event.evidence.front()};
}

}  // namespace parley::formats
