#include "import/graphs/rows/graph_dates.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"
#include "parley/time/edtf.hpp"

#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t year_digits = 4;
constexpr std::size_t size_of_day = 10;

bool is_number(std::string_view text) noexcept {
  return !text.empty() && text.find_first_not_of("0123456789.+-eE") == std::string_view::npos &&
         (text.find('-', 1) == std::string_view::npos || text.find_first_of("eE") != text.npos);
}

/// `2015`, and `2015.0` as programs write that number.
std::string_view year_of(std::string_view text) noexcept {
  const std::string_view year = text.substr(0, text.find('.'));
  const std::string_view rest = text.substr(year.size());
  const bool is_whole = rest.empty() || rest.find_first_not_of('0', 1) == std::string_view::npos;
  const bool is_year =
      year.size() == year_digits && is_digits(year) && year >= "1000" && year < "3000";
  return is_whole && is_year ? year : std::string_view();
}

/// True for a day with a time of day behind it.
bool has_time_of_day(std::string_view text) noexcept {
  return text.size() > size_of_day && is_digits(text.substr(0, year_digits)) &&
         text[year_digits] == '-' && (text[size_of_day] == 'T' || text[size_of_day] == ' ') &&
         is_digit(text[size_of_day - 1]);
}

std::string_view without_time(std::string_view text) noexcept {
  return has_time_of_day(text) ? text.substr(0, size_of_day) : text;
}

std::string words_of(std::string_view start, std::string_view end) {
  std::string words(start);
  if (end != start) {
    words.append(start.empty() || end.empty() ? "" : " – ").append(end);
  }
  return words;
}

/// The forms of the times of a graph.
struct TimesSeen {
  std::size_t numbers = 0;
  std::size_t years = 0;
  const ForeignThing* first = nullptr;  ///< with a number
  const ForeignThing* timed = nullptr;  ///< the first with a time of day

  void add(const ForeignThing& thing, std::string_view time) {
    if (is_number(time)) {
      ++numbers;
      years += year_of(time).empty() ? 0U : 1U;
      first = first == nullptr ? &thing : first;
    } else if (has_time_of_day(time)) {
      timed = timed == nullptr ? &thing : timed;
    }
  }
  void add(const ForeignThing& thing) {
    for (const ForeignSpell& spell : thing.spells) {
      add(thing, spell.start);
      add(thing, spell.end);
    }
  }
};

}  // namespace

GraphDates::GraphDates(const ForeignGraph& graph) {
  TimesSeen seen;
  for (const ForeignNode& node : graph.nodes) {
    seen.add(node);
  }
  for (const ForeignEdge& edge : graph.edges) {
    seen.add(edge);
  }
  const auto& [numbers, years, first, timed] = seen;
  has_years_ = numbers > 0 && years == numbers;
  if (first != nullptr) {
    notices_.push_back({first->line,
                        has_years_ ? "times that are numbers of four digits are taken for years"
                                   : "times that are numbers without a calendar are left out (" +
                                         std::to_string(numbers) + ")",
                        first->file});
  }
  if (timed != nullptr) {
    notices_.push_back({timed->line,
                        "times of day are left out; the day is the one that the file writes, in "
                        "the file's own zone",
                        timed->file});
  }
}

std::string_view GraphDates::date_of(std::string_view time) const noexcept {
  if (is_number(time)) {
    return has_years_ ? year_of(time) : std::string_view();
  }
  return without_time(time);
}

GraphDate GraphDates::read_interval(std::string_view start, std::string_view end,
                                    bool open_ends) const {
  GraphDate date;
  const auto read = [&](std::string_view text) -> Result<WrittenDate> {
    if (trim(text).empty()) {
      WrittenDate open;
      open.is_open = open_ends;
      return open;
    }
    return read_written_date(without_time(trim(text)), {});
  };
  const auto first = read(start);
  const auto last = read(end);
  // A text alone may be an interval itself.
  auto both = !first ? first : !last ? last : start == end ? first : interval_of(*first, *last);
  if (!both) {
    date.remark = "date: " + both.error().message + "; it is undated and keeps the words";
    date.text = words_of(start, end);
    return date;
  }
  date.edtf = both->edtf;
  date.remark = both->remark.empty() ? std::string() : "date: " + both->remark;
  if (both->keeps_text) {
    date.text = words_of(start, end);
  }
  return date;
}

GraphDate GraphDates::read_attributes(const ThingFacts& facts) const {
  GraphDate date;
  if (const std::string_view stated = facts.of(AttributeMeaning::edtf); !stated.empty()) {
    if (Edtf::parse(stated)) {
      date.edtf = stated;
      return date;
    }
    return read_interval(stated, stated, false);
  }
  if (const std::string_view written = facts.of(AttributeMeaning::date); !written.empty()) {
    return read_interval(written, written, false);
  }
  const std::string_view first = facts.of(AttributeMeaning::start);
  const std::string_view last = facts.of(AttributeMeaning::end);
  return first.empty() && last.empty() ? date : read_interval(first, last, true);
}

std::vector<GraphDate> GraphDates::read(const ForeignThing& thing, const ThingFacts& facts) const {
  std::vector<GraphDate> dates;
  const bool is_stated = !facts.of(AttributeMeaning::edtf).empty();
  if (!is_stated) {
    for (const ForeignSpell& spell : thing.spells) {
      const std::string_view start = date_of(spell.start);
      const std::string_view end = date_of(spell.end);
      if (!start.empty() || !end.empty()) {
        dates.push_back(read_interval(start, end, true));
      }
    }
  }
  if (dates.empty()) {
    GraphDate date = read_attributes(facts);
    if (!date.edtf.empty() || !date.text.empty()) {
      dates.push_back(std::move(date));
    }
  }
  const std::string_view words = facts.of(AttributeMeaning::date_text);
  if (!words.empty() && dates.empty()) {
    dates.emplace_back();
  }
  if (!words.empty()) {
    for (GraphDate& date : dates) {
      date.text = words;
    }
  }
  return dates;
}

}  // namespace parley::formats
