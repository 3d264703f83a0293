#include "written/unit/cuts.hpp"

#include <array>
#include <span>

namespace parley::written {
namespace {

using Into = Cut::Into;
using Ranges = std::span<const CutRange>;

std::optional<CutRange> pick(Ranges ranges, int which) noexcept {
  if (ranges.empty() || which < 0 || static_cast<std::size_t>(which) > ranges.size()) {
    return std::nullopt;
  }
  return which == 0 ? ranges.back() : ranges[static_cast<std::size_t>(which) - 1];
}

constexpr std::array decade_thirds{CutRange{0, 3}, CutRange{4, 6}, CutRange{7, 9}};
constexpr std::array decade_halves{CutRange{0, 4}, CutRange{5, 9}};
constexpr std::array century_thirds{CutRange{0, 33}, CutRange{34, 66}, CutRange{67, 99}};
constexpr std::array century_halves{CutRange{0, 49}, CutRange{50, 99}};
constexpr std::array century_quarters{CutRange{0, 24}, CutRange{25, 49}, CutRange{50, 74},
                                      CutRange{75, 99}};
constexpr std::array year_thirds{CutRange{1, 4}, CutRange{5, 8}, CutRange{9, 12}};
constexpr std::array year_halves{CutRange{1, 6}, CutRange{7, 12}};
constexpr std::array year_quarters{CutRange{1, 3}, CutRange{4, 6}, CutRange{7, 9},
                                   CutRange{10, 12}};
constexpr std::array month_thirds{CutRange{1, 10}, CutRange{11, 20}, CutRange{21, 0}};
constexpr std::array month_halves{CutRange{1, 15}, CutRange{16, 0}};
constexpr std::array month_weeks{CutRange{1, 7}, CutRange{8, 14}, CutRange{15, 21},
                                 CutRange{22, 28}};
constexpr CutRange last_week{-6, 0};

}  // namespace

std::optional<CutRange> years_of_decade(const Cut& cut) noexcept {
  return pick(cut.into == Into::thirds   ? Ranges(decade_thirds)
              : cut.into == Into::halves ? Ranges(decade_halves)
                                         : Ranges(),
              cut.which);
}

std::optional<CutRange> years_of_century(const Cut& cut) noexcept {
  return pick(cut.into == Into::thirds     ? Ranges(century_thirds)
              : cut.into == Into::halves   ? Ranges(century_halves)
              : cut.into == Into::quarters ? Ranges(century_quarters)
                                           : Ranges(),
              cut.which);
}

std::optional<CutRange> months_of_year(const Cut& cut) noexcept {
  return pick(cut.into == Into::thirds     ? Ranges(year_thirds)
              : cut.into == Into::halves   ? Ranges(year_halves)
              : cut.into == Into::quarters ? Ranges(year_quarters)
                                           : Ranges(),
              cut.which);
}

std::optional<CutRange> days_of_month(const Cut& cut) noexcept {
  if (cut.into == Into::weeks && cut.which == 0) {
    return last_week;
  }
  return pick(cut.into == Into::thirds   ? Ranges(month_thirds)
              : cut.into == Into::halves ? Ranges(month_halves)
              : cut.into == Into::weeks  ? Ranges(month_weeks)
                                         : Ranges(),
              cut.which);
}

}  // namespace parley::written
