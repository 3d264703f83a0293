#include "parley/time/day.hpp"
#include "parley/time/edtf.hpp"
#include "parley/time/written_dates.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

namespace parley {
namespace {

constexpr int samples = 2000;

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

const std::array<const char*, 12> english{"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};
const std::array<const char*, 12> persian{"ژانویه",  "فوریه", "مارس",   "آوریل",
                                          "مه",      "ژوئن",  "ژوئیه",  "اوت",
                                          "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};

std::string in_persian_digits(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      out += "\xDB";
      out += static_cast<char>(0xB0 + (c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

/// A day in all manners that leave no doubt with this manner of an author.
std::vector<std::string> writings(const CalendarDate& date, DateOrder order) {
  const std::string year = std::to_string(date.year);
  const std::string month = std::to_string(date.month);
  const std::string day = std::to_string(date.day);
  const std::string name = english.at(static_cast<std::size_t>(date.month) - 1);
  const std::string short_year = two(static_cast<int>(date.year % 100));
  const bool day_first = order == DateOrder::day_month_year;
  const std::string& a = day_first ? day : month;
  const std::string& b = day_first ? month : day;
  return {year + '-' + two(date.month) + '-' + two(date.day),
          year + '/' + month + '/' + day,
          year + two(date.month) + two(date.day),
          a + '/' + b + '/' + year,
          a + '.' + b + '.' + year,
          a + '-' + b + '-' + short_year,
          day + ' ' + name + ' ' + year,
          name + ' ' + day + ", " + year,
          day + '-' + name.substr(0, 3) + '-' + short_year,
          day + "th of " + name + ' ' + year,
          in_persian_digits(year + '-' + two(date.month) + '-' + two(date.day)),
          in_persian_digits(day) + ' ' + persian.at(static_cast<std::size_t>(date.month) - 1) +
              ' ' + in_persian_digits(year)};
}

TEST(WrittenDatePropertyTest, EveryDayReadsBackFromEveryMannerOfWritingIt) {
  std::mt19937 random(20261130);
  std::uniform_int_distribution<Day> days(to_day({1931, 1, 1}), to_day({2030, 12, 31}));
  for (int i = 0; i < samples; ++i) {
    const Day day = days(random);
    DateManner manner;
    manner.order = i % 2 == 0 ? DateOrder::day_month_year : DateOrder::month_day_year;
    manner.pivot = 30;
    for (const std::string& cell : writings(to_calendar(day), manner.order)) {
      const auto date = read_written_date(cell, manner);
      ASSERT_TRUE(date.has_value()) << cell << ": " << date.error().message;
      EXPECT_EQ(date->edtf, format_day(day)) << cell;
    }
  }
}

TEST(WrittenDatePropertyTest, WithoutAnOrderADayIsEitherRightOrRefused) {
  std::mt19937 random(1);
  std::uniform_int_distribution<Day> days(to_day({1931, 1, 1}), to_day({2030, 12, 31}));
  int refused = 0;
  for (int i = 0; i < samples; ++i) {
    const Day day = days(random);
    const CalendarDate date = to_calendar(day);
    const std::string cell = std::to_string(date.day) + '/' + std::to_string(date.month) + '/' +
                             std::to_string(date.year);
    const auto read = read_written_date(cell, {});
    const bool in_doubt = date.day <= 12 && date.day != date.month;
    EXPECT_EQ(read.has_value(), !in_doubt) << cell;
    if (read) {
      EXPECT_EQ(read->edtf, format_day(day)) << cell;
    } else {
      EXPECT_NE(read.error().message.find(format_day(day)), std::string::npos) << cell;
      ++refused;
    }
  }
  EXPECT_GT(refused, samples / 4);
}

TEST(WrittenDatePropertyTest, SerialsCountDays) {
  DateManner manner;
  manner.serials = true;
  for (Day serial = 61; serial < 60000; serial += 97) {
    const auto date = read_written_date(std::to_string(serial), manner);
    ASSERT_TRUE(date.has_value());
    EXPECT_EQ(date->edtf, format_day(to_day({1899, 12, 30}) + serial));
  }
}

TEST(WrittenDatePropertyTest, ValidEdtfOfTheSampleStaysAsItIs) {
  for (const char* const text :
       {"1925~", "2018-05", "[2015,2018]", "{2015..2018}", "2018-XX-08", "-0043", "Y170000002",
        "2015/..", "/2015", "2015-07-23/", "2018-05-08T00:05:00", "2018-21", "../2015-03-02%"}) {
    const auto date = read_written_date(text, {});
    ASSERT_TRUE(date.has_value()) << text;
    EXPECT_EQ(date->edtf, text);
    EXPECT_FALSE(date->keeps_text);
    EXPECT_EQ(date->remark, "");
  }
}

TEST(WrittenDatePropertyTest, WhateverTheWordsTheResultIsEdtfAndNothingThrows) {
  const std::array<const char*, 48> words{
      "5",      "12",    "2018",  "1393",  "99",      "May",     "Asad",    "spring",
      "early",  "mid-",  "half",  "first", "Q3",      "th",      "century", "1970s",
      "before", "after", "since", "until", "to",      "from",    "between", "and",
      "or",     "–",     "-",     "/",     ".",       ",",       "?",       "~",
      "(",      ")",     "c.",    "BC",    "AH",      "present", "..",      "T",
      "10:30",  "PM",    "??",    "XX",    "Tuesday", "of",      "بهمن",    "۱۴۰۰"};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> word(0, words.size() - 1);
  std::uniform_int_distribution<int> length(1, 8);
  std::uniform_int_distribution<int> calendar(0, 4);
  int dates = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string cell;
    for (int n = length(random); n > 0; --n) {
      cell += words.at(word(random));
      cell += n % 3 == 0 ? "" : " ";
    }
    DateManner manner;
    manner.calendar = static_cast<Calendar>(calendar(random));
    manner.pivot = i % 2 == 0 ? std::optional(30) : std::nullopt;
    const auto date = read_written_date(cell, manner);
    if (date && !date->edtf.empty()) {
      EXPECT_TRUE(Edtf::parse(date->edtf)) << cell << " -> " << date->edtf;
      ++dates;
    }
  }
  EXPECT_GT(dates, 1000);
}

TEST(WrittenDatePropertyTest, RandomBytesAreRefusedOrRead) {
  std::mt19937 random(3);
  std::uniform_int_distribution<int> byte(0, 255);
  std::uniform_int_distribution<int> length(0, 260);
  for (int i = 0; i < 20000; ++i) {
    std::string cell(static_cast<std::size_t>(length(random)), '\0');
    for (char& c : cell) {
      c = static_cast<char>(byte(random));
    }
    const auto date = read_written_date(cell, {});
    EXPECT_TRUE(!date || date->edtf.empty() || Edtf::parse(date->edtf)) << cell;
  }
}

}  // namespace
}  // namespace parley
