#include "parley/time/edtf_report.hpp"

#include <utility>

namespace parley {

EdtfReport report_edtf(std::string_view text) {
  auto parsed = Edtf::parse(text);
  EdtfReport report;
  if (parsed.has_value()) {
    report.valid = true;
    report.level = parsed->level();
    report.extent = parsed->extent(Seasons::none);
    report.bounds = parsed->bounds(Seasons::none);
    return report;
  }
  EdtfFault fault = std::move(parsed).error();
  report.valid = fault.out_of_range;
  if (fault.out_of_range) {
    report.level = fault.level;
  }
  report.fault = std::move(fault);
  return report;
}

}  // namespace parley
