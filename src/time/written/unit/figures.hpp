#pragma once

#include "written/unit/unit.hpp"

#include <array>

namespace parley::written {

/// The numbers of a date. An empty field (`9//1999`) has no digits and is masked.
struct Fields {
  std::array<Part, 3> numbers{};
  std::size_t count = 0;
  std::array<char, 3> before{};  ///< the mark before each; ' ' where none stands

  const Part& operator[](std::size_t i) const noexcept { return numbers[i]; }
};

/// Puts a date of figures alone (16.04.1983, 2022/01, 20220105) into a unit.
Read<Unit> read_figures(const Fields& fields, Unit unit, Reading& reading);

}  // namespace parley::written
