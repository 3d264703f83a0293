#include "edtf/syntax_tree.hpp"

#include <cstdlib>

namespace parley {
namespace {

std::string mark_of(const EdtfQualifiers& qualifiers) {
  if (qualifiers.uncertain && qualifiers.approximate) {
    return "%";
  }
  return qualifiers.uncertain ? "?" : qualifiers.approximate ? "~" : "";
}

/// A year of more than four digits keeps its letter, any other is written in four digits; `S` then
/// counts the zeros put before it.
std::string print(const EdtfLongYear& year) {
  const std::int64_t magnitude = std::abs(year.year);
  std::string digits = std::to_string(magnitude);
  int significant = year.significant;
  std::string out = digits.size() > 4 ? "Y" : "";
  if (year.year < 0) {
    out += '-';
  }
  if (digits.size() <= 4) {
    digits.insert(0, 4 - digits.size(), '0');
    significant += significant == 0 ? 0 : 4 - year.digits;
  }
  out += digits;
  if (significant != 0) {
    out += 'S' + std::to_string(significant);
  }
  return out;
}

/// Marks shared by the first components stand to the right of the last of them, as a group; every
/// other mark stands to the left of its own component.
std::string print(const EdtfDate& date) {
  if (date.long_year) {
    return print(*date.long_year);
  }
  const EdtfCalendar& calendar = date.calendar;
  const std::array<std::string, edtf_component_count> texts = {
      (calendar.negative ? "-" : "") + calendar.year,
      calendar.season != 0 ? std::to_string(calendar.season) : calendar.month, calendar.day};
  const std::string group = mark_of(date.qualifiers[edtf_year]);
  std::size_t group_size = 1;
  while (group_size < date.components() && mark_of(date.qualifiers[group_size]) == group) {
    ++group_size;
  }
  std::string out;
  for (std::size_t i = 0; i < date.components(); ++i) {
    out += i == 0 ? "" : "-";
    out += i < group_size ? "" : mark_of(date.qualifiers[i]);
    out += texts[i];
    out += i + 1 == group_size ? group : "";
  }
  return out;
}

std::string print(const EdtfIntervalEnd& end) {
  switch (end.kind) {
    case EdtfEnd::open: return "..";
    case EdtfEnd::unknown: return "";
    case EdtfEnd::date: break;
  }
  return print(end.date);
}

std::string print(const EdtfMember& member) {
  return (member.first ? print(*member.first) : "") + (member.run ? ".." : "") +
         (member.last ? print(*member.last) : "");
}

std::string print(const std::vector<EdtfMember>& members) {
  std::string out;
  for (const EdtfMember& member : members) {
    out += out.empty() ? "" : ",";
    out += print(member);
  }
  return out;
}

}  // namespace

std::string Edtf::canonical() const {
  const Node& node = *node_;
  switch (node.kind) {
    case EdtfKind::interval: return print(node.start) + '/' + print(node.end);
    case EdtfKind::one_of: return '[' + print(node.members) + ']';
    case EdtfKind::all_of: return '{' + print(node.members) + '}';
    case EdtfKind::datetime:
      return print(node.date) + 'T' + node.time.clock +
             (node.time.zone == "+00:00" ? "Z" : node.time.zone);
    case EdtfKind::date:
    case EdtfKind::season: break;
  }
  return print(node.date);
}

}  // namespace parley
