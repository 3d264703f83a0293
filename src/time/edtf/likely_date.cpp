#include "parley/time/likely_date.hpp"

#include "parley/text/ascii.hpp"
#include "parley/time/day.hpp"
#include "parley/time/edtf.hpp"

#include "edtf/written_date.hpp"

#include <algorithm>
#include <optional>

namespace parley {
namespace {

using Kind = WrittenPart::Kind;
using Parts = std::vector<WrittenPart>;
using Guesses = std::vector<std::string>;

constexpr std::size_t max_guesses = 2;
constexpr std::size_t longest_text = 64;
constexpr std::size_t day_length = 10;  // YYYY-MM-DD
constexpr int most_months = 12;

std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

bool is_year(const WrittenPart& part) noexcept {
  return part.kind == Kind::number && part.digits == 4;
}

bool is_short(const WrittenPart& part) noexcept {
  return part.kind == Kind::number && part.digits <= 2;
}

/// A year of two digits is of this century up to 49, else of the one before.
std::string year_of(const WrittenPart& part) {
  constexpr int first_of_last_century = 50;
  if (part.digits > 2) {
    return padded(part.value, 4);
  }
  return padded(part.value + (part.value < first_of_last_century ? 2000 : 1900), 4);
}

/// Collects the guesses that are valid EDTF, each once.
class Collected {
 public:
  void add(const std::string& guess) {
    const bool is_new = std::find(guesses_.begin(), guesses_.end(), guess) == guesses_.end();
    if (is_new && guesses_.size() < max_guesses && Edtf::parse(guess).has_value()) {
      guesses_.push_back(guess);
    }
  }
  void add_day(const WrittenPart& year, int month, int day) {
    add(year_of(year) + '-' + padded(month, 2) + '-' + padded(day, 2));
  }
  bool empty() const noexcept { return guesses_.empty(); }
  Guesses take() { return std::move(guesses_); }

 private:
  Guesses guesses_;
};

/// `20180508` and `201805`.
void add_run_of_digits(const WrittenPart& part, Collected& found) {
  const std::string digits = padded(part.value, part.digits);
  if (part.digits == 8) {
    found.add(digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6));
  } else if (part.digits == 6) {
    found.add(digits.substr(0, 4) + '-' + digits.substr(4));
  }
}

void add_two(const WrittenPart& a, const WrittenPart& b, Collected& found) {
  const bool month_first =
      (a.kind == Kind::month && b.kind == Kind::number) || (is_short(a) && is_year(b));
  if (is_year(a) && is_year(b)) {
    found.add(year_of(a) + '/' + year_of(b));
  } else if (month_first) {
    found.add(year_of(b) + '-' + padded(a.value, 2));
  } else if (b.kind == Kind::month && a.kind == Kind::number) {
    found.add(year_of(a) + '-' + padded(b.value, 2));
  } else if (a.kind == Kind::season && is_year(b)) {
    found.add(year_of(b) + '-' + std::to_string(a.value));
  } else if (b.kind == Kind::season && is_year(a)) {
    found.add(year_of(a) + '-' + std::to_string(b.value));
  } else if (is_year(a) && is_short(b)) {
    found.add(year_of(a) + '-' + padded(b.value, 2));
    const int end = a.value / 100 * 100 + b.value;  // 2018-19 for two years
    if (found.empty() && end > a.value) {
      found.add(year_of(a) + '/' + padded(end, 4));
    }
  }
}

/// `8 May 2018`, `May 8, 2018` and `2018-May-08`; `month` is one of the three parts.
void add_with_month(const Parts& parts, Parts::const_iterator month, Collected& found) {
  const bool year_first = is_year(parts[0]);
  const WrittenPart& year = year_first ? parts[0] : parts[2];
  const WrittenPart& other = month == parts.begin()       ? parts[1]
                             : !year_first                ? parts[0]
                             : month == parts.begin() + 1 ? parts[2]
                                                          : parts[1];
  if (other.kind == Kind::number && year.kind == Kind::number) {
    found.add_day(year, month->value, other.value);
  }
}

/// In figures alone the day may come before the month or after it; with dots it comes first.
void add_figures(const Parts& parts, bool dotted, Collected& found) {
  const WrittenPart& a = parts[0];
  const WrittenPart& b = parts[1];
  const WrittenPart& c = parts[2];
  if (is_year(a)) {
    found.add_day(a, b.value, c.value);
    if (found.empty()) {
      found.add_day(a, c.value, b.value);  // 2018/13/08
    }
    return;
  }
  if (!is_year(c) && !(is_short(a) && is_short(b) && is_short(c))) {
    return;
  }
  if (is_short(c) && a.value > most_months) {
    found.add_day(a, b.value, c.value);  // 18-05-08
  }
  found.add_day(c, dotted ? b.value : a.value, dotted ? a.value : b.value);
  found.add_day(c, dotted ? a.value : b.value, dotted ? b.value : a.value);
}

void add_three(const Parts& parts, bool dotted, Collected& found) {
  const auto month = std::find_if(parts.begin(), parts.end(),
                                  [](const WrittenPart& part) { return part.kind == Kind::month; });
  if (month != parts.end()) {
    add_with_month(parts, month, found);
  } else {
    add_figures(parts, dotted, found);
  }
}

Guesses guesses_of(const Parts& given, bool dotted) {
  Collected found;
  Parts parts;
  bool about = false;
  for (const WrittenPart& part : given) {
    about = about || part.kind == Kind::about;
    if (part.kind != Kind::about && part.kind != Kind::to) {
      parts.push_back(part);
    }
  }
  if (parts.size() == 1 && parts[0].kind == Kind::decade) {
    found.add(padded(parts[0].value / 10, 3) + 'X');
  } else if (parts.size() == 1 && is_year(parts[0])) {
    found.add(year_of(parts[0]));
  } else if (parts.size() == 1) {
    add_run_of_digits(parts[0], found);
  } else if (parts.size() == 2) {
    add_two(parts[0], parts[1], found);
  } else if (parts.size() == 3) {
    add_three(parts, dotted, found);
  }
  Guesses guesses = found.take();
  for (std::string& guess : guesses) {
    if (about && guess.find('/') == std::string::npos) {
      guess += '~';
    }
  }
  return guesses;
}

/// What an end of an interval means: as it stands, or the only guess.
std::optional<std::string> end_of_interval(const std::string& side) {
  for (const std::string_view word : {"", "..", "now", "today", "present"}) {
    if (equals_ignoring_case(side, word)) {
      return "..";
    }
  }
  if (Edtf::parse(side)) {
    return side;
  }
  const Guesses guesses = likely_dates(side);
  return guesses.size() == 1 ? std::optional(guesses.front()) : std::nullopt;
}

Guesses guess_interval(const std::string& text) {
  Collected found;
  if (text == "..") {
    return {};
  }
  if (text.starts_with("..")) {
    found.add("../" + text.substr(2));
  } else if (text.ends_with("..")) {
    found.add(text.substr(0, text.size() - 2) + "/..");
  }
  for (const std::string_view between : {"/", " - ", " to ", " until "}) {
    const std::size_t at = text.find(between);
    if (at == std::string::npos || text.find(between, at + 1) != std::string::npos) {
      continue;
    }
    const auto begin = end_of_interval(plain_date_text(text.substr(0, at)));
    const auto end = end_of_interval(plain_date_text(text.substr(at + between.size())));
    if (begin && end) {
      found.add(*begin + '/' + *end);
    }
  }
  return found.take();
}

}  // namespace

std::vector<std::string> likely_dates(std::string_view given) {
  if (given.size() > longest_text) {
    return {};
  }
  const std::string text = plain_date_text(given);
  if (text.starts_with('-')) {
    return {};  // a year before the year 0, whose digits alone would be another year
  }
  // Years of the calendars that are written in such digits are no years of EDTF.
  const bool in_other_digits = std::count_if(text.begin(), text.end(), is_digit) >
                               std::count_if(given.begin(), given.end(), is_digit);
  const auto year = std::string_view(text).substr(0, 2);
  if (in_other_digits && (year == "12" || year == "13" || year == "14")) {
    return {};
  }
  std::string tidied = text;
  std::erase(tidied, ' ');
  std::replace(tidied.begin(), tidied.end(), 'x', 'X');
  if (tidied != given && Edtf::parse(tidied)) {
    return {tidied};
  }
  Guesses guesses;
  if (const auto parts = written_parts(text)) {
    guesses = guesses_of(*parts, text.find('.') != std::string::npos);
  } else if (const auto day = std::string_view(text).substr(0, day_length);
             text.size() > day_length && text[day_length] == ' ' && parse_day(day)) {
    guesses = {std::string(day)};  // with a time behind it that EDTF does not have
  }
  return guesses.empty() ? guess_interval(text) : guesses;
}

std::string likely_date_hint(std::string_view text) {
  const std::vector<std::string> guesses = likely_dates(text);
  if (guesses.empty()) {
    return {};
  }
  return "; did you mean " + guesses.front() + (guesses.size() > 1 ? " or " + guesses[1] : "") +
         "?";
}

}  // namespace parley
