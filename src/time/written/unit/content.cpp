#include "written/unit/content.hpp"

#include <algorithm>
#include <string_view>

namespace parley::written {
namespace {

bool add_number(Content& content, const Part& part) {
  Fields& fields = content.fields;
  if (fields.count == fields.numbers.size()) {
    return false;
  }
  content.is_year.at(fields.count) = content.apostrophe;
  fields.before.at(fields.count) = content.pending;
  fields.numbers.at(fields.count++) = part;
  content.pending = ' ';
  content.apostrophe = false;
  return true;
}

/// A mark; a slash with nothing before it leaves a field out.
bool add_mark(Content& content, char mark, bool after_number) {
  if (mark == '\'') {
    content.apostrophe = true;
    return true;
  }
  if (std::string_view("-./,=").find(mark) == std::string_view::npos) {
    return false;
  }
  if (mark == '/' && !after_number && !content.month && !content.season) {
    Part empty;
    empty.kind = Kind::number;
    if (!add_number(content, empty)) {
      return false;
    }
  }
  content.pending = mark == long_dash ? '-' : mark;
  return true;
}

bool add_word(Content& content, const Part& part, Unit& unit) {
  const std::size_t numbers = content.fields.count;
  switch (part.kind) {
    case Kind::month:
      if (content.month || content.season) {
        return false;
      }
      content.month = part;
      content.before_month = numbers;
      return true;
    case Kind::season:
      if (content.month || content.season) {
        return false;
      }
      content.season = static_cast<int>(part.value);
      return true;
    case Kind::suffix:
      if (numbers == 0) {
        return false;
      }
      content.is_ordinal.at(numbers - 1) = true;
      return true;
    case Kind::plural:
      content.plural = true;
      content.apostrophe = false;  // 1970's
      return numbers == 1;
    case Kind::about:  // the c. of `18th c.`
    case Kind::century: content.century = true; return numbers == 1 && content.is_ordinal[0];
    case Kind::bce: unit.era = Era::bce; return true;
    case Kind::ce: unit.era = Era::ce; return true;
    case Kind::calendar:
      unit.calendar = static_cast<Calendar>(part.value);
      unit.names_calendar = true;
      return true;
    case Kind::weekday: unit.weekday = static_cast<int>(part.value); return true;
    case Kind::noise: return true;
    default: return false;
  }
}

/// A mark that leads, but for an empty field and the apostrophe of a year, or two hyphens together.
bool has_stray_marks(Parts parts) noexcept {
  const Part& first = parts.front();
  return (first.is(Kind::mark) && !first.is('/') && !first.is('\'')) ||
         std::adjacent_find(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
           return a.is('-') && b.is('-');
         }) != parts.end();
}

}  // namespace

Read<Content> content_of(Parts parts, Unit& unit) {
  Content content;
  if (!parts.empty() && has_stray_marks(parts)) {
    return no_date();
  }
  bool after_number = false;
  for (const Part& part : parts) {
    const bool taken = part.is(Kind::number) ? add_number(content, part)
                       : part.is(Kind::mark) ? add_mark(content, part.mark, after_number)
                                             : add_word(content, part, unit);
    if (!taken) {
      return no_date();
    }
    after_number = part.is(Kind::number);
  }
  if (!parts.empty() &&
      (parts.back().is('-') || parts.back().is(long_dash) || parts.back().is('/'))) {
    return Doubt{Doubt::Kind::incomplete,
                 "an end behind the dash; 2015/.. goes on, and 2015/ has an end that is not known",
                 {},
                 ""};
  }
  return content;
}

}  // namespace parley::written
