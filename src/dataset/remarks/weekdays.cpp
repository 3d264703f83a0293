#include "remarks/weekdays.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/slug.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace parley::dataset {
namespace {

using std::literals::operator""sv;

constexpr int days_in_week = 7;

constexpr std::array<std::string_view, days_in_week> english{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/// By weekday: the names as slugs, without accents.
constexpr std::array<std::array<std::string_view, 3>, days_in_week> weekday_names{{
    {"monday", "lunes", "lundi"},
    {"tuesday", "martes", "mardi"},
    {"wednesday", "miercoles", "mercredi"},
    {"thursday", "jueves", "jeudi"},
    {"friday", "viernes", "vendredi"},
    {"saturday", "sabado", "samedi"},
    {"sunday", "domingo", "dimanche"},
}};

/// By month: the names as slugs, without accents.
constexpr std::array<std::array<std::string_view, 3>, 12> month_names{{
    {"january", "enero", "janvier"},
    {"february", "febrero", "fevrier"},
    {"march", "marzo", "mars"},
    {"april", "abril", "avril"},
    {"may", "mayo", "mai"},
    {"june", "junio", "juin"},
    {"july", "julio", "juillet"},
    {"august", "agosto", "aout"},
    {"september", "septiembre", "septembre"},
    {"october", "octubre", "octobre"},
    {"november", "noviembre", "novembre"},
    {"december", "diciembre", "decembre"},
}};

/// Persian counts the days from Saturday, شنبه, with a number before its name.
constexpr std::string_view shanbe = "شنبه";
constexpr std::string_view jome = "جمعه";
constexpr std::array<std::pair<std::string_view, Weekday>, 5> counted{
    {{"یک", 6}, {"دو", 0}, {"سه", 1}, {"چهار", 2}, {"پنج", 3}}};

/// The row of a table that has the word.
template <std::size_t rows>
std::optional<int> find_row(const std::array<std::array<std::string_view, 3>, rows>& table,
                            std::string_view word) noexcept {
  for (std::size_t row = 0; row < rows; ++row) {
    if (std::find(table[row].begin(), table[row].end(), word) != table[row].end()) {
      return static_cast<int>(row);
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view slug) {
  std::vector<std::string_view> words;
  while (!slug.empty()) {
    const std::size_t dash = std::min(slug.find('-'), slug.size());
    words.push_back(slug.substr(0, dash));
    slug.remove_prefix(std::min(dash + 1, slug.size()));
  }
  return words;
}

/// A number of that many digits at most; `17th` and `1er` are numbers too.
std::optional<int> number_in(std::string_view word, std::ptrdiff_t most_digits) noexcept {
  int number = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), number);
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  constexpr std::array endings{""sv, "st"sv, "nd"sv, "rd"sv, "th"sv, "er"sv, "o"sv};
  if (failed != std::errc() || end - word.data() > most_digits ||
      std::find(endings.begin(), endings.end(), rest) == endings.end()) {
    return std::nullopt;
  }
  return number;
}

std::optional<int> day_number(std::string_view word) noexcept {
  constexpr int most = 31;
  const auto number = number_in(word, 2);
  return number && *number >= 1 && *number <= most ? number : std::nullopt;
}

/// Keeps the one value that is met, and nothing once a second one is.
template <class T>
class Only {
 public:
  void meet(const T& value) {
    contested_ = contested_ || (value_ && !(*value_ == value));
    value_ = value;
  }
  std::optional<T> get() const { return contested_ ? std::nullopt : value_; }

 private:
  std::optional<T> value_;
  bool contested_ = false;
};

/// The number of a day beside the month at `at`: `17 de mayo`, `17th of May`, `May 17`.
std::optional<int> day_beside(const std::vector<std::string_view>& words, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && (words[before - 1] == "de" || words[before - 1] == "of")) {
    --before;
  }
  if (before > 0) {
    if (const auto day = day_number(words[before - 1])) {
      return day;
    }
  }
  return at + 1 < words.size() ? day_number(words[at + 1]) : std::nullopt;
}

std::optional<int> year_in(const std::vector<std::string_view>& words) {
  constexpr int first_of_four_digits = 1000;
  Only<int> year;
  for (const std::string_view word : words) {
    if (const auto number = number_in(word, 4); number && *number >= first_of_four_digits) {
      year.meet(*number);
    }
  }
  return year.get();
}

/// The text without spaces and without the character that keeps letters apart inside a word.
std::string joined(std::string_view text) {
  constexpr std::string_view non_joiner = "\u200c";
  std::string all;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with(non_joiner)) {
      i += non_joiner.size();
    } else {
      if (text[i] != ' ') {
        all += text[i];
      }
      ++i;
    }
  }
  return all;
}

void meet_persian(std::string_view text, Only<Weekday>& weekday) {
  const std::string words = joined(text);
  constexpr Weekday friday = 4;
  constexpr Weekday saturday = 5;
  if (words.find(jome) != std::string::npos) {
    weekday.meet(friday);
  }
  for (std::size_t at = words.find(shanbe); at != std::string::npos;
       at = words.find(shanbe, at + shanbe.size())) {
    const std::string_view before = std::string_view(words).substr(0, at);
    const auto number = std::find_if(counted.begin(), counted.end(), [before](const auto& each) {
      return before.ends_with(each.first);
    });
    weekday.meet(number == counted.end() ? saturday : number->second);
  }
}

}  // namespace

Weekday weekday_of(Day day) noexcept {
  constexpr Day thursday = 3;  // of day 0, 1 January 1970
  return static_cast<Weekday>(((day + thursday) % days_in_week + days_in_week) % days_in_week);
}

std::string_view name_of(Weekday weekday) noexcept {
  return english[static_cast<std::size_t>(weekday)];
}

DayWords find_day_words(std::string_view text) {
  const std::string slugged = latin_slug(text);
  const std::vector<std::string_view> words = words_of(slugged);
  Only<Weekday> weekday;
  Only<std::pair<int, int>> month_and_day;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto found = find_row(weekday_names, words[i])) {
      weekday.meet(*found);
    }
    if (const auto month = find_row(month_names, words[i])) {
      if (const auto day = day_beside(words, i)) {
        month_and_day.meet({*month + 1, *day});
      }
    }
  }
  meet_persian(text, weekday);
  DayWords found;
  found.weekday = weekday.get();
  if (const auto both = month_and_day.get()) {
    found.in_month = DayOfMonth{both->second, both->first, year_in(words)};
  }
  return found;
}

}  // namespace parley::dataset
