#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::written {

/// Why a cell was not read.
struct Doubt {
  enum class Kind : std::uint8_t {
    no_date,
    incomplete,  ///< a part is missing or unfit, and no other reading is likely
    order,       ///< day and month cannot be known apart
    pivot,       ///< a year of two digits
    serial,      ///< a number that may be a serial of Excel
  };
  Kind kind = Kind::no_date;
  std::string expected;
  std::vector<std::string> readings;  ///< what it may mean, as EDTF
  std::string advice;                 ///< what to write in the recipe
};

template <class T>
using Read = boost::system::result<T, Doubt>;

/// For boost::system::result::value() on a doubt.
[[noreturn]] void throw_exception_from_error(const Doubt& doubt,
                                             const boost::source_location& where);

/// Some part belongs to no date.
Doubt no_date();

/// A date of figures whose order is not known; `short_year`: nor is its century.
Doubt order_in_doubt(std::vector<std::string> readings, bool short_year);

/// A year of two digits without a pivot. `readings`: of this century and of the last.
Doubt pivot_missing(std::vector<std::string> readings);

/// `expected …, got "…": A or B; advice`.
Error to_error(const Doubt& doubt, std::string_view cell);

}  // namespace parley::written
