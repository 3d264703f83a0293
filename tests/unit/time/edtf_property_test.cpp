#include "edtf_round_trip.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace parley {
namespace {

/// Writes random expressions after the grammar; some name days that do not exist.
class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string expression() {
    switch (below(6)) {
      case 0: return end() + '/' + end();
      case 1: return '[' + list() + ']';
      case 2: return '{' + list() + '}';
      case 3: return plain() + "T1" + digit() + ":2" + digit() + ":3" + digit() + zone();
      default: return date();
    }
  }

  std::string date() {
    switch (below(5)) {
      case 0: return long_year();
      case 1: return sign() + year() + "-" + std::to_string(21 + below(21)) + mark();
      case 2: return plain() + mark();
      default: return marked();
    }
  }

  std::string digits_or_x(std::size_t count) {
    std::string out;
    while (out.size() < count) {
      out += below(4) == 0 ? "X" : digit();
    }
    return out;
  }

  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

  std::string digit() { return std::to_string(below(10)); }

  std::string month() { return two_digits(1 + below(12)); }

  std::string day() { return two_digits(1 + below(31)); }

  std::string year() { return digit() + digit() + digit() + digit(); }

  std::string mark() {
    const char* const marks[] = {"", "", "?", "~", "%"};
    return marks[below(5)];
  }

 private:
  static std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  }

  std::string sign() { return below(5) == 0 ? "-" : ""; }

  std::string plain() { return sign() + year() + "-" + month() + "-" + day(); }

  std::string masked_or(const std::string& text) { return below(4) == 0 ? digits_or_x(2) : text; }

  std::string marked() {
    std::string out = mark() + sign() + (below(3) == 0 ? digits_or_x(4) : year()) + mark();
    if (below(4) == 0) {
      return out;
    }
    out += '-' + mark() + masked_or(month()) + mark();
    return below(3) == 0 ? out : out + '-' + mark() + masked_or(day()) + mark();
  }

  std::string long_year() {
    std::string out = 'Y' + sign() + std::to_string(1 + below(9'999'999));
    out += below(2) == 0 ? 'E' + std::to_string(1 + below(9)) : "";
    return out + (below(2) == 0 ? 'S' + std::to_string(1 + below(9)) : "");
  }

  std::string end() {
    const int kind = below(6);
    return kind == 0 ? "" : kind == 1 ? ".." : date();
  }

  std::string list() {
    std::string out = below(4) == 0 ? ".." + date() : date();
    for (int i = below(3); i > 0; --i) {
      out += ',' + date();
      out += below(3) == 0 ? ".." + date() : "";
    }
    return out + (below(4) == 0 ? ".." : "");
  }

  std::string zone() {
    const char* const zones[] = {"", "Z", "+02", "-05:30", "+00:00", "-00:00"};
    return zones[below(6)];
  }

  std::mt19937 random_;
};

TEST(EdtfPropertyTest, WhatIsAcceptedMeansTheSameInItsCanonicalForm) {
  Writer writer(2'019);
  int accepted = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = writer.expression();
    const auto edtf = Edtf::parse(text);
    if (!edtf) {
      continue;
    }
    ++accepted;
    EXPECT_EQ(edtf->text(), text);
    EXPECT_EQ(edtf_contradiction(*edtf), "") << text;
  }
  EXPECT_GT(accepted, 8'000);
}

TEST(EdtfPropertyTest, OneChangedByteIsReadOrRefusedWithinTheText) {
  Writer writer(4);
  constexpr std::string_view bytes = "0123456789X-/.,?~%[]{}YESTZ:+ u";
  int refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = writer.expression();
    text[static_cast<std::size_t>(writer.below(static_cast<int>(text.size())))] =
        bytes[static_cast<std::size_t>(writer.below(static_cast<int>(bytes.size())))];
    const auto edtf = Edtf::parse(text);
    if (edtf) {
      EXPECT_EQ(edtf_contradiction(*edtf), "") << text;
      continue;
    }
    ++refused;
    EXPECT_LE(edtf.error().offset, text.size()) << text;
    EXPECT_FALSE(edtf.error().expected.empty()) << text;
  }
  EXPECT_GT(refused, 8'000);
}

/// The mask's digits fit those of the number.
bool fits(std::string_view mask, std::string_view text) {
  for (std::size_t i = 0; i < mask.size(); ++i) {
    if (mask[i] != 'X' && mask[i] != text[i]) {
      return false;
    }
  }
  return true;
}

TEST(EdtfPropertyTest, AMaskSpansItsFirstToItsLastMatchingDay) {
  Writer writer(8);
  const Day begin = to_day({1980, 1, 1});
  const Day end = to_day({2000, 1, 1});
  std::vector<std::string> days;
  for (Day day = begin; day < end; ++day) {
    days.push_back(format_day(day));
  }
  int accepted = 0;
  for (int i = 0; i < 2'000; ++i) {
    const char* const decades[] = {"198", "199"};
    const std::string mask = decades[writer.below(2)] + writer.digits_or_x(1) + '-' +
                             (writer.below(2) == 0 ? writer.month() : writer.digits_or_x(2)) + '-' +
                             (writer.below(2) == 0 ? writer.day() : writer.digits_or_x(2));
    std::optional<Day> first;
    std::optional<Day> last;
    for (Day day = begin; day < end; ++day) {
      if (fits(mask, days[static_cast<std::size_t>(day - begin)])) {
        first = first.value_or(day);
        last = day;
      }
    }
    const auto edtf = Edtf::parse(mask);
    ASSERT_EQ(edtf.has_value(), first.has_value()) << mask;
    if (edtf) {
      ++accepted;
      EXPECT_EQ(edtf->extent().earliest, first) << mask;
      EXPECT_EQ(edtf->extent().latest, last) << mask;
    }
  }
  EXPECT_GT(accepted, 500);
}

TEST(EdtfPropertyTest, RefusesEveryProperPrefixThatEndsInAConnective) {
  Writer writer(15);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = writer.date();
    for (const char* const connective : {"-", "T", "[", "{", ","}) {
      EXPECT_FALSE(Edtf::parse(text + connective).has_value()) << text << connective;
    }
  }
}

}  // namespace
}  // namespace parley
