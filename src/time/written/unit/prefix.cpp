#include "written/unit/prefix.hpp"

namespace parley::written {
namespace {

bool is_qualifier(const Part& part) noexcept {
  return part.is('?') || part.is('~') || part.is('%');
}

void qualify(Unit& unit, const Part& part) noexcept {
  unit.about = unit.about || part.is('~') || part.is('%') || part.is(Kind::about);
  unit.perhaps = unit.perhaps || part.is('?') || part.is('%') || part.is(Kind::perhaps);
}

/// `Q3`, `H1`.
bool is_code(const Part& part) noexcept {
  return (part.is(Kind::quarter) || part.is(Kind::half)) && part.value > 0;
}

Cut cut_of_code(const Part& code) noexcept {
  return {code.is(Kind::quarter) ? Cut::Into::quarters : Cut::Into::halves,
          static_cast<int>(code.value)};
}

bool joins(const Part& part) noexcept {
  return part.is('/') || part.is('-');
}

/// Without the mark that joins a code to the year: `Q3/2015`, `mid-2015`.
Parts without_first_mark(Parts parts) noexcept {
  return !parts.empty() && joins(parts.front()) ? parts.subspan(1) : parts;
}
Parts without_last_mark(Parts parts) noexcept {
  return parts.size() > 1 && joins(parts.back()) ? parts.first(parts.size() - 1) : parts;
}

/// `half` of `second half`; whole where it is none.
Cut::Into counted(const Part& part) noexcept {
  if (part.value != 0) {
    return Cut::Into::whole;
  }
  switch (part.kind) {
    case Kind::half: return Cut::Into::halves;
    case Kind::quarter: return Cut::Into::quarters;
    case Kind::week: return Cut::Into::weeks;
    default: return Cut::Into::whole;
  }
}

}  // namespace

Parts take_qualifiers(Parts parts, Unit& unit) {
  while (!parts.empty() && (parts.front().is(Kind::about) || parts.front().is(Kind::perhaps) ||
                            parts.front().is('~') || parts.front().is(Kind::noise))) {
    qualify(unit, parts.front());
    parts = parts.subspan(1);
  }
  while (!parts.empty() && is_qualifier(parts.back())) {
    qualify(unit, parts.back());
    parts = parts.first(parts.size() - 1);
  }
  return parts;
}

Parts take_cut(Parts parts, Unit& unit) {
  if (parts.empty()) {
    return parts;
  }
  const Part& first = parts.front();
  if (first.is(Kind::third)) {
    unit.cut = {Cut::Into::thirds, static_cast<int>(first.value)};
    return without_first_mark(parts.subspan(1));
  }
  if (is_code(first)) {
    unit.cut = cut_of_code(first);
    return without_first_mark(parts.subspan(1));
  }
  if (first.is(Kind::ordinal) && parts.size() > 1 && counted(parts[1]) != Cut::Into::whole) {
    unit.cut = {counted(parts[1]), static_cast<int>(first.value)};
    return parts.subspan(2);
  }
  if (is_code(parts.back())) {
    unit.cut = cut_of_code(parts.back());
    return without_last_mark(parts.first(parts.size() - 1));
  }
  return parts;
}

}  // namespace parley::written
