#include "written/parts/lexicon.hpp"

#include "written/parts/words.hpp"

#include <array>
#include <string>
#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>
#include <unordered_map>

namespace parley::written {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view letters) const noexcept {
    return std::hash<std::string_view>()(letters);
  }
};
using Names = std::unordered_map<std::string, Meaning, Hash, std::equal_to<>>;
using Symbols = icu::DateFormatSymbols;

struct Language {
  const char* locale;
  Calendar calendar;
};

// Where one name means two months, the first one counts. The calendar is always named: that of fa
// is the Persian one otherwise.
constexpr std::array languages{Language{"en@calendar=gregorian", Calendar::gregorian},
                               Language{"fr@calendar=gregorian", Calendar::gregorian},
                               Language{"es@calendar=gregorian", Calendar::gregorian},
                               Language{"de@calendar=gregorian", Calendar::gregorian},
                               Language{"it@calendar=gregorian", Calendar::gregorian},
                               Language{"pt@calendar=gregorian", Calendar::gregorian},
                               Language{"ru@calendar=gregorian", Calendar::gregorian},
                               Language{"fa@calendar=gregorian", Calendar::gregorian},
                               Language{"fa_AF@calendar=gregorian", Calendar::gregorian},
                               Language{"ar@calendar=gregorian", Calendar::gregorian},
                               Language{"ar_SY@calendar=gregorian", Calendar::gregorian},
                               Language{"ar_MA@calendar=gregorian", Calendar::gregorian},
                               Language{"en@calendar=persian", Calendar::jalali},
                               Language{"fa@calendar=persian", Calendar::jalali},
                               Language{"fa_AF@calendar=persian", Calendar::jalali},
                               Language{"ps@calendar=persian", Calendar::jalali},
                               Language{"en@calendar=islamic", Calendar::hijri},
                               Language{"fr@calendar=islamic", Calendar::hijri},
                               Language{"ar@calendar=islamic", Calendar::hijri},
                               Language{"fa@calendar=islamic", Calendar::hijri},
                               Language{"en@calendar=hebrew", Calendar::hebrew},
                               Language{"fr@calendar=hebrew", Calendar::hebrew},
                               Language{"he@calendar=hebrew", Calendar::hebrew}};

std::string letters_of(const icu::UnicodeString& name) {
  std::string text;
  name.toUTF8String(text);
  const auto found = scan(text);
  return found ? found->letters : std::string();
}

void add_names(Names& names, const icu::UnicodeString* all, std::int32_t count, Meaning meaning) {
  for (std::int32_t i = 0; i < count; ++i) {
    std::string letters = letters_of(all[i]);
    meaning.value = static_cast<int>(i) + 1;
    if (!letters.empty()) {
      names.emplace(std::move(letters), meaning);
    }
  }
}

void add_months(Names& names, const Symbols& symbols, Calendar calendar) {
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      if (width == Symbols::ABBREVIATED && calendar != Calendar::gregorian) {
        continue;  // nobody shortens these, and `Sha.` may be anything
      }
      std::int32_t count = 0;
      const icu::UnicodeString* const months = symbols.getMonths(count, context, width);
      add_names(names, months, count, {Kind::month, 0, calendar});
    }
  }
}

void add_weekdays(Names& names, const Symbols& symbols) {
  for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
    std::int32_t count = 0;
    const icu::UnicodeString* const days = symbols.getWeekdays(count, Symbols::FORMAT, width);
    for (std::int32_t i = 1; i < count; ++i) {  // ICU leaves the first place empty
      const std::string letters = letters_of(days[i]);
      if (letters.size() > 2) {
        names.emplace(letters, Meaning{Kind::weekday, static_cast<int>(i) - 1});
      }
    }
  }
}

Names all_names() {
  Names names;
  for (const auto& list : {words(), other_months()}) {
    for (const Word& word : list) {
      names.emplace(word.letters, word.meaning);
    }
  }
  for (const Language& language : languages) {
    UErrorCode status = U_ZERO_ERROR;
    // The format, since the symbols alone ignore the calendar of a locale.
    const icu::SimpleDateFormat format(icu::UnicodeString("y"), icu::Locale(language.locale),
                                       status);
    const Symbols* const symbols = U_SUCCESS(status) ? format.getDateFormatSymbols() : nullptr;
    if (symbols == nullptr) {
      continue;
    }
    add_months(names, *symbols, language.calendar);
    if (language.calendar == Calendar::gregorian) {
      add_weekdays(names, *symbols);
    }
  }
  return names;
}

}  // namespace

std::optional<Meaning> meaning_of(std::string_view letters) {
  static const Names names = all_names();
  const auto found = names.find(letters);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace parley::written
