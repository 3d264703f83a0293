#include "parley/time/edtf.hpp"
#include "parley/time/written_dates.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

void require(bool holds, const std::string& what) {
  if (!holds) {
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
  }
}

/// The first byte as the manner of an author.
parley::DateManner manner_of(unsigned byte) {
  parley::DateManner manner;
  manner.order = static_cast<parley::DateOrder>(byte & 3U);
  manner.calendar = static_cast<parley::Calendar>((byte >> 2U) % 5);
  manner.northern_seasons = (byte & 0x20U) == 0;
  manner.serials = (byte & 0x40U) != 0;
  if ((byte & 0x80U) != 0) {
    manner.pivot = 30;
  }
  return manner;
}

}  // namespace

// Whatever the bytes: nothing crashes; what is read is EDTF, which reads as itself and widens; what
// is refused says what was expected.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const parley::DateManner manner = manner_of(data[0]);
  const std::string cell(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto date = parley::read_written_date(cell, manner);
  if (date) {
    require(date->edtf.empty() || parley::Edtf::parse(date->edtf).has_value(),
            "no EDTF: " + date->edtf);
    require(date->edtf.empty() || !date->is_open, "a date is open: " + date->edtf);
    const auto again = parley::read_written_date(date->edtf, {});
    require(again.has_value() && (date->edtf.empty() || again->edtf == date->edtf),
            "reads as another date the second time: " + date->edtf);
    const auto both = parley::interval_of(*date, *date);
    require(!both || both->edtf.empty() || parley::Edtf::parse(both->edtf).has_value(),
            "no interval: " + date->edtf);
    const auto wide = parley::widen(date->edtf, parley::Precision::year);
    require(!wide || parley::Edtf::parse(*wide).has_value(), "no EDTF when wide: " + date->edtf);
  } else {
    require(date.error().message.starts_with("expected "), "the message does not say what");
  }
  const std::size_t third = cell.size() / 3;
  const auto parts = parley::read_date_parts(cell.substr(0, third), cell.substr(third, third),
                                             cell.substr(2 * third), manner);
  require(!parts || parts->edtf.empty() || parley::Edtf::parse(parts->edtf).has_value(),
          "no EDTF of parts");
  parley::DateColumn column(manner);
  column.consider(cell, 1);
  require(column.share() <= 1.0, "more dates than cells");
  return 0;
}
