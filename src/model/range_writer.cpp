#include "parley/model/range_writer.hpp"

#include <cmath>
#include <cstdint>

namespace parley {
namespace {

constexpr double max_whole_number = 1e15;  // beyond it, not every whole number is a double

void write_number(json::Writer& out, double number) {
  if (std::trunc(number) == number && std::abs(number) <= max_whole_number) {
    out.value(static_cast<std::int64_t>(number));
  } else {
    out.value(number);
  }
}

}  // namespace

void write_range(json::Writer& out, const CountRange& range) {
  if (range.is_exact()) {
    out.value(range.least);
    return;
  }
  out.begin_object();
  if (range.least > 1 || range.most == CountRange::no_most) {
    out.member("atLeast", range.least);
  }
  if (range.most != CountRange::no_most) {
    out.member("atMost", range.most);
  }
  out.end_object();
}

void write_range(json::Writer& out, const NumberRange& range) {
  if (range.is_exact()) {
    write_number(out, range.least);
    return;
  }
  out.begin_object();
  if (std::isfinite(range.least)) {
    write_number(out.key("atLeast"), range.least);
  }
  if (std::isfinite(range.most)) {
    write_number(out.key("atMost"), range.most);
  }
  out.end_object();
}

}  // namespace parley
