#include "transliteration.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace parley {
namespace {

constexpr std::int32_t longest_piece = 1024;

/// One per thread: ICU's objects must not be used by two threads at a time. Null: no data.
const icu::Transliterator* transliterator() {
  thread_local const std::unique_ptr<icu::Transliterator> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> created(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) {
      created.reset();
    }
    return created;
  }();
  return made.get();
}

/// Where the piece that begins at `begin` ends: behind a blank if there is one, never between the
/// halves of a character.
std::int32_t end_of_piece(const icu::UnicodeString& text, std::int32_t begin) {
  if (text.length() - begin <= longest_piece) {
    return text.length();
  }
  const std::int32_t end = text.getChar32Start(begin + longest_piece);
  for (std::int32_t at = end; at > begin; --at) {
    if (u_isUWhiteSpace(text.charAt(at - 1)) != 0) {
      return at;
    }
  }
  return end;
}

}  // namespace

std::optional<std::string> transliterate(std::string_view text) {
  const icu::Transliterator* latin = transliterator();
  if (latin == nullptr) {
    return std::nullopt;
  }
  const auto whole = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string ascii;
  for (std::int32_t begin = 0; begin < whole.length();) {
    const std::int32_t end = end_of_piece(whole, begin);
    icu::UnicodeString piece(whole, begin, end - begin);
    latin->transliterate(piece);
    piece.toUTF8String(ascii);
    begin = end;
  }
  return ascii;
}

}  // namespace parley
