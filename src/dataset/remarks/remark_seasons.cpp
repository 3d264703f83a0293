#include "parley/text/ascii.hpp"
#include "parley/text/fold.hpp"

#include "remarks/each_date.hpp"
#include "remarks/remarks.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace parley::dataset {
namespace {

/// The names of EDTF's codes for parts of a year, from 21 on.
constexpr std::array<std::string_view, 21> parts_of_year{
    "the spring",
    "the summer",
    "the autumn",
    "the winter",
    "the northern spring",
    "the northern summer",
    "the northern autumn",
    "the northern winter",
    "the southern spring",
    "the southern summer",
    "the southern autumn",
    "the southern winter",
    "the first quarter",
    "the second quarter",
    "the third quarter",
    "the fourth quarter",
    "the first four months",
    "the second four months",
    "the third four months",
    "the first half",
    "the second half",
};
constexpr int first_code = 21;

/// Words for parts of a year, folded, in English, Spanish, French and Persian; without a blank at
/// its end one is the beginning of a word.
constexpr std::array<std::string_view, 24> words_for_parts{
    "spring ", "summer ",    "autumn ",    "fall ",      "winter ",   "quarter ",
    "half ",   "primavera ", "verano ",    "otono ",     "invierno ", "trimest",
    "semest",  "mitad ",     "cuatrimest", "printemps ", "ete ",      "automne ",
    "hiver ",  "moitie ",    "بهار ",      "تابستان ",   "پاییز ",    "زمستان "};

bool name_a_part_of_year(std::string_view words) {
  const std::string folded = ' ' + fold_words(words).split + ' ';
  return std::any_of(words_for_parts.begin(), words_for_parts.end(), [&](std::string_view word) {
    return folded.find(' ' + std::string(word)) != folded.npos;
  });
}

/// The two digits after the year of `YYYY-NN`, perhaps qualified; 0 for any other text.
int code_of(std::string_view text) {
  if (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  if (text.size() != 7 || text[4] != '-' || !is_digits(text.substr(0, 4)) ||
      !is_digits(text.substr(5))) {
    return 0;
  }
  return (text[5] - '0') * 10 + (text[6] - '0');
}

}  // namespace

void remark_seasons(const Loaded& loaded, Report& report) {
  each_date(loaded, [&](const Edtf& date, std::string_view words, const JsonPath& path) {
    if (date.kind() != EdtfKind::season) {
      return;
    }
    const int code = code_of(date.text());
    const int year = code == 0 ? 0 : std::stoi(date.text().substr(0, 4));
    if (code < first_code || (year + 1) % 100 != code || name_a_part_of_year(words)) {
      return;
    }
    const std::string range = date.text().substr(0, 4) + '/' + std::to_string(year + 1);
    report.remark(Remark::season_or_range, path, "two years written as " + range,
                  date.text() + ", which is " +
                      std::string(parts_of_year[static_cast<std::size_t>(code - first_code)]) +
                      " of " + date.text().substr(0, 4) + "; did you mean " + range + "?");
  });
}

}  // namespace parley::dataset
