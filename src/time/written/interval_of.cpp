#include "parley/time/written_dates.hpp"

#include "written/phrase/ends.hpp"

namespace parley {
namespace {

std::string_view end_text(const WrittenDate& date) noexcept {
  return date.is_open ? std::string_view("..") : std::string_view(date.edtf);
}

}  // namespace

Result<WrittenDate> interval_of(const WrittenDate& start, const WrittenDate& end) {
  WrittenDate both;
  both.keeps_text = start.keeps_text || end.keeps_text;
  both.remark = start.remark;
  if (!end.remark.empty()) {
    written::add_remark(both.remark, end.remark);
  }
  if (start.edtf.empty() && end.edtf.empty()) {
    return both;
  }
  auto text = written::join_interval(end_text(start), end_text(end), both.remark);
  if (!text) {
    return Error{ErrorCode::invalid_argument,
                 "expected an end that is not before its start, got the start " + show(start.edtf) +
                     " and the end " + show(end.edtf),
                 ""};
  }
  both.edtf = *std::move(text);
  return both;
}

}  // namespace parley
