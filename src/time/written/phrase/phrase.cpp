#include "written/phrase/phrase.hpp"

#include "parley/time/edtf.hpp"

#include "written/phrase/ends.hpp"
#include "written/phrase/split.hpp"

#include <algorithm>
#include <utility>

namespace parley::written {
namespace {

Read<Phrase> phrase_of(Read<std::string> text) {
  return text ? Read<Phrase>(Phrase{*std::move(text), false}) : Read<Phrase>(text.error());
}

Read<std::string> read_date(Parts parts, Reading& reading) {
  Read<Unit> unit = read_unit(parts, reading);
  return unit ? to_edtf(*std::move(unit), reading) : Read<std::string>(unit.error());
}

bool is_open_end(Parts parts) noexcept {
  const bool dots = parts.size() == 2 && parts[0].is('.') && parts[1].is('.');
  return dots || (parts.size() == 1 && parts[0].is(Kind::open));
}

/// Both sides as units that leave each other what they do not say.
Read<std::pair<Unit, Unit>> read_pair(const Split& halves, Reading& reading) {
  Read<Unit> left = read_unit(halves.left, reading);
  if (!left) {
    return left.error();
  }
  Read<Unit> right = read_unit(halves.right, reading);
  if (!right) {
    return right.error();
  }
  std::pair<Unit, Unit> both(*std::move(left), *std::move(right));
  fill(both.first, both.second, reading);
  return both;
}

/// A range of years with a long dash whose end may be a month: 2001–02.
bool may_be_month(const Split& halves) noexcept {
  constexpr std::int64_t max_month = 12;
  return halves.left.size() == 1 && halves.left[0].is_year() && halves.right.size() == 1 &&
         halves.right[0].digits == 2 && halves.right[0].value <= max_month;
}

Read<std::string> read_interval(const Split& halves, Reading& reading) {
  const bool open_end = is_open_end(halves.right);
  if (open_end || halves.right.empty()) {
    const Read<std::string> start = read_date(halves.left, reading);
    return start ? join_interval(*start, open_end ? ".." : "", reading.remark) : start;
  }
  if (is_open_end(halves.left)) {
    const Read<std::string> end = read_date(halves.right, reading);
    return end ? join_interval("..", *end, reading.remark) : end;
  }
  const auto both = read_pair(halves, reading);
  if (!both) {
    return both.error();
  }
  const Read<std::string> start = to_edtf(both->first, reading);
  const Read<std::string> end = start ? to_edtf(both->second, reading) : start;
  if (end && may_be_month(halves)) {
    return Doubt{Doubt::Kind::no_date,
                 "two years or a year and a month",
                 {*start + '/' + *end, *start + '-' + end->substr(2)},
                 ""};
  }
  return end ? join_interval(*start, *end, reading.remark) : end;
}

Read<std::string> read_members(const Split& halves, bool within, Reading& reading) {
  const auto both = read_pair(halves, reading);
  if (!both) {
    return both.error();
  }
  const Read<std::string> a = to_edtf(both->first, reading);
  Read<std::string> b = a ? to_edtf(both->second, reading) : a;
  if (!b) {
    return b;
  }
  return within ? one_within(*a, *b) : members(*a, *b, halves.into != Split::Into::all_of);
}

/// The day behind a date, as precise as the date.
std::string behind(const std::string& date, Day latest) {
  if (!is_plain(date) || date.size() == 10) {
    return format_day(latest + 1);
  }
  const std::string month = format_month(latest + 1);
  return date.size() == 4 ? month.substr(0, month.size() - 3) : month;
}

/// `before 1914`, `1990 onwards`.
Read<std::string> read_relation(Kind relation, Parts parts, Reading& reading) {
  Read<std::string> date = read_date(parts, reading);
  if (!date) {
    return date;
  }
  if (relation == Kind::since || relation == Kind::from || relation == Kind::onwards) {
    return join_interval(*date, "..", reading.remark);
  }
  if (relation == Kind::until) {
    return join_interval("", *date, reading.remark);
  }
  const EdtfExtent extent = Edtf::parse(*date)->extent();
  if (!extent.earliest || !extent.latest) {
    return no_date();
  }
  switch (relation) {
    case Kind::before: return "[.." + format_day(*extent.earliest - 1) + ']';
    case Kind::by:
    case Kind::or_earlier: return "[.." + format_day(*extent.latest) + ']';
    case Kind::after: return '[' + behind(*date, *extent.latest) + "..]";
    default:  // not before, or later
      return '[' + (is_plain(*date) ? *date : format_day(*extent.earliest)) + "..]";
  }
}

bool is_relation(Kind kind) noexcept {
  switch (kind) {
    case Kind::before:
    case Kind::after:
    case Kind::since:
    case Kind::until:
    case Kind::by:
    case Kind::not_before: return true;
    default: return false;
  }
}

Read<Phrase> read_simple(Parts parts, Reading& reading) {
  if (parts.empty()) {
    return no_date();
  }
  if (parts.size() == 1 && parts[0].is(Kind::open)) {
    return Phrase{"", true};
  }
  const Part& first = parts.front();
  const Part& last = parts.back();
  if (is_relation(first.kind)) {
    return phrase_of(read_relation(first.kind, parts.subspan(1), reading));
  }
  if (last.is(Kind::or_later) || last.is(Kind::or_earlier) || last.is(Kind::onwards)) {
    const Kind relation = first.is(Kind::from) ? Kind::from : last.kind;
    const std::size_t skipped = first.is(Kind::from) ? 1 : 0;
    return phrase_of(
        read_relation(relation, parts.subspan(skipped, parts.size() - 1 - skipped), reading));
  }
  const bool within = first.is(Kind::between);
  const bool from = first.is(Kind::from);
  const Parts rest = within || from ? parts.subspan(1) : parts;
  const auto halves = split(rest);
  if (from && !halves) {
    return phrase_of(read_relation(Kind::from, rest, reading));
  }
  if (!halves) {
    return within ? Read<Phrase>(no_date()) : phrase_of(read_date(rest, reading));
  }
  if (within || halves->into != Split::Into::interval) {
    return phrase_of(read_members(*halves, within, reading));
  }
  return phrase_of(read_interval(*halves, reading));
}

/// `17 Asad 1393 (August 8, 2014)`: two calendars, or a qualifier.
Read<Phrase> read_with_brackets(Parts outer, Parts inner, Reading& reading) {
  const bool qualifier = std::all_of(inner.begin(), inner.end(), [](const Part& part) {
    return part.is('?') || part.is('~') || part.is(Kind::about) || part.is(Kind::perhaps);
  });
  Read<Phrase> first = read_simple(outer, reading);
  if (!first) {
    return first;
  }
  const bool outer_is_other = reading.keeps_text;
  if (qualifier) {
    const bool about = std::any_of(inner.begin(), inner.end(), [](const Part& part) {
      return part.is('~') || part.is(Kind::about);
    });
    const std::string text = first->edtf + (about ? '~' : '?');
    return Edtf::parse(text) ? Phrase{text, false} : *first;
  }
  Reading second_reading(reading.manner);
  Read<Phrase> second = read_simple(inner, second_reading);
  if (!second) {
    return second;
  }
  reading.keeps_text = true;
  if (first->edtf != second->edtf) {
    reading.note("the two dates are not the same: " + first->edtf + " and " + second->edtf);
    return outer_is_other ? second : first;
  }
  reading.remark.clear();  // what was uncertain of the other calendar is settled
  return first;
}

}  // namespace

Read<Phrase> read_phrase(Parts parts, Reading& reading) {
  const auto open =
      std::find_if(parts.begin(), parts.end(), [](const Part& part) { return part.is('('); });
  if (open == parts.end()) {
    return read_simple(parts, reading);
  }
  const auto at = static_cast<std::size_t>(open - parts.begin());
  if (at == 0 || !parts.back().is(')') || parts.size() < at + 3) {
    return no_date();
  }
  return read_with_brackets(parts.first(at), parts.subspan(at + 1, parts.size() - at - 2), reading);
}

}  // namespace parley::written
