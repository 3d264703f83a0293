#include "parley/time/edtf.hpp"

#include "edtf/syntax_tree.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace parley {
namespace {

std::string describe(const EdtfFault& fault) {
  return "expected " + fault.expected + " at byte " + std::to_string(fault.offset);
}

void collect(EdtfQualifiers& found, const EdtfDate& date) {
  for (const EdtfQualifiers& component : date.qualifiers) {
    found.uncertain = found.uncertain || component.uncertain;
    found.approximate = found.approximate || component.approximate;
  }
}

EdtfDays days_of(const EdtfIntervalEnd& end, const EdtfAlternative& alternative) {
  return end.kind == EdtfEnd::date ? edtf_days(end.date, alternative) : EdtfDays{};
}

/// The days of a set are the hull of its members', whether one or all of them are meant: the
/// occurrences of an all-of set lie between its first and its last day.
EdtfDays days_of(const std::vector<EdtfMember>& members, const EdtfAlternative& alternative) {
  EdtfDays hull{no_latest, no_earliest};
  for (const EdtfMember& member : members) {
    const EdtfDays days = edtf_days(member, alternative);
    hull.first = std::min(hull.first, days.first);
    hull.last = std::max(hull.last, days.last);
  }
  return hull;
}

EdtfDays days_of(const Edtf::Node& node, const EdtfAlternative& alternative) {
  switch (node.kind) {
    case EdtfKind::interval:
      return {days_of(node.start, alternative).first, days_of(node.end, alternative).last};
    case EdtfKind::one_of:
    case EdtfKind::all_of: return days_of(node.members, alternative);
    case EdtfKind::date:
    case EdtfKind::datetime:
    case EdtfKind::season: break;
  }
  return edtf_days(node.date, alternative);
}

}  // namespace

Edtf::Edtf(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

const std::string& Edtf::text() const noexcept {
  return node_->text;
}

std::string Edtf::canonical() const {
  return edtf_print(*node_);
}

int Edtf::level() const noexcept {
  return node_->level;
}

EdtfKind Edtf::kind() const noexcept {
  return node_->kind;
}

EdtfQualifiers Edtf::qualifiers() const noexcept {
  EdtfQualifiers found;
  for (const EdtfDate* const date : {&node_->date, &node_->start.date, &node_->end.date}) {
    collect(found, *date);
  }
  for (const EdtfMember& member : node_->members) {
    for (const auto& date : {std::cref(member.first), std::cref(member.last)}) {
      if (date.get()) {
        collect(found, *date.get());
      }
    }
  }
  return found;
}

EdtfEnd Edtf::start_kind() const noexcept {
  return node_->start.kind;
}

EdtfEnd Edtf::end_kind() const noexcept {
  return node_->end.kind;
}

Bounds Edtf::bounds(Seasons seasons, Approx approx) const {
  const EdtfAlternative alternative{seasons, approx};
  if (node_->kind == EdtfKind::interval) {
    const EdtfDays start = days_of(node_->start, alternative);
    const EdtfDays end = days_of(node_->end, alternative);
    return {start.first, start.last, edtf_day_after(end.first), edtf_day_after(end.last)};
  }
  const EdtfDays days = days_of(*node_, alternative);
  return edtf_within(days);
}

EdtfExtent Edtf::extent(Seasons seasons) const {
  const EdtfDays days = days_of(*node_, {seasons, Approx::strict});
  EdtfExtent extent;
  if (days.first != no_earliest) {
    extent.earliest = days.first;
  }
  if (days.last != no_latest) {
    extent.latest = days.last;
  }
  return extent;
}

void throw_exception_from_error(const EdtfFault& fault, const boost::source_location& /*where*/) {
  throw std::runtime_error(describe(fault));
}

Result<Edtf> parse_edtf(std::string_view text) {
  auto parsed = Edtf::parse(text);
  if (!parsed) {
    return Error{ErrorCode::invalid_argument, describe(parsed.error()) + ", got " + show(text), ""};
  }
  return *std::move(parsed);
}

}  // namespace parley
