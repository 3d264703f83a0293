#include "parley/time/edtf.hpp"

#include "parley/time/edtf_report.hpp"
#include "parley/time/likely_date.hpp"

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

}  // namespace

Edtf::Edtf(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

const std::string& Edtf::text() const noexcept {
  return node_->text;
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

void throw_exception_from_error(const EdtfFault& fault, const boost::source_location& /*where*/) {
  throw std::runtime_error(describe(fault));
}

Result<Edtf> parse_edtf(std::string_view text) {
  auto parsed = Edtf::parse(text);
  if (!parsed) {
    return Error{ErrorCode::invalid_argument,
                 describe(parsed.error()) + ", got " + show(text) + likely_date_hint(text), ""};
  }
  return *std::move(parsed);
}

EdtfReport report_edtf(std::string_view text) {
  auto parsed = Edtf::parse(text);
  EdtfReport report;
  if (parsed.has_value()) {
    report.valid = true;
    report.level = parsed->level();
    report.extent = parsed->extent(Seasons::none);
    const Bounds bounds = parsed->bounds(Seasons::none);
    const auto tight = tighten(bounds);
    report.bounds = tight ? *tight : bounds;
    report.needs_seasons = parsed->bounds(Seasons::unstated) != bounds;
    return report;
  }
  EdtfFault fault = std::move(parsed).error();
  report.valid = fault.out_of_range;
  if (fault.out_of_range) {
    report.level = fault.level;
  }
  if (!report.valid) {
    report.likely = likely_dates(text);
  }
  report.fault = std::move(fault);
  return report;
}

}  // namespace parley
