#include "parley/time/edtf_report.hpp"
#include "parley/time/window.hpp"

#include "unit/time/edtf_round_trip.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

void require(bool holds, const std::string& what) {
  if (!holds) {
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
  }
}

}  // namespace

// Whatever the bytes: nothing crashes; what is accepted means the same in its canonical form; what
// is refused names a place in the text and what was expected there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto edtf = parley::Edtf::parse(text);
  if (edtf) {
    require(edtf->text() == text, "the input is not kept");
    const std::string contradiction = parley::edtf_contradiction(*edtf);
    require(contradiction.empty(), contradiction);
  } else {
    require(edtf.error().offset <= size, "the fault is outside the text");
    require(!edtf.error().expected.empty(), "the fault does not say what was expected");
  }
  const parley::EdtfReport report = parley::report_edtf(text);
  require(report.valid == (edtf.has_value() || edtf.error().out_of_range),
          "the report contradicts the parser");
  const auto window = parley::parse_window(text);
  require(!window || window->hull.begin < window->hull.end, "a window is empty");
  require(!window || window->parts.size() != 1, "a window of one part is no union");
  return 0;
}
