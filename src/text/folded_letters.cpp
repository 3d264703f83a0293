#include "folded_letters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace parley {
namespace {

struct Letter {
  std::int32_t point;
  std::string_view folded;
};

/// By code point. The Latin letters are those of Latin-ASCII in CLDR, and ə, which is written `a`
/// in Azerbaijani names abroad.
constexpr auto letters = std::to_array<Letter>({
    {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"},  {0x00FE, "th"},  // æ ð ø þ
    {0x0111, "d"},  {0x0127, "h"}, {0x0131, "i"},  {0x0138, "q"},   // đ ħ ı ĸ
    {0x0142, "l"},  {0x014B, "n"}, {0x0153, "oe"}, {0x0167, "t"},   // ł ŋ œ ŧ
    {0x0180, "b"},  {0x0183, "b"}, {0x0188, "c"},  {0x018C, "d"},   // ƀ ƃ ƈ ƌ
    {0x0192, "f"},  {0x0199, "k"}, {0x019A, "l"},  {0x019E, "n"},   // ƒ ƙ ƚ ƞ
    {0x01A5, "p"},  {0x01AB, "t"}, {0x01AD, "t"},  {0x01B4, "y"},   // ƥ ƫ ƭ ƴ
    {0x01B6, "z"},  {0x01E5, "g"}, {0x0225, "z"},  {0x023C, "c"},   // ƶ ǥ ȥ ȼ
    {0x0247, "e"},  {0x0249, "j"}, {0x024D, "r"},  {0x024F, "y"},   // ɇ ɉ ɍ ɏ
    {0x0253, "b"},  {0x0256, "d"}, {0x0257, "d"},  {0x0259, "a"},   // ɓ ɖ ɗ ə
    {0x025B, "e"},  {0x0260, "g"}, {0x0268, "i"},  {0x0272, "n"},   // ɛ ɠ ɨ ɲ
    {0x0288, "t"},  {0x0289, "u"}, {0x028B, "v"},                   // ʈ ʉ ʋ
    {0x0629, "ه"},  {0x0640, ""},  {0x0643, "ک"},  {0x0649, "ی"},   // ة tatweel ك ى
    {0x064A, "ی"},  {0x0671, "ا"}, {0x06AA, "ک"},  {0x06C1, "ه"},   // ي ٱ ڪ ہ
    {0x06D5, "ه"},                                                  // ە
    {0x2C65, "a"},  {0x2C66, "t"},                                  // ⱥ ⱦ
});

static_assert(std::is_sorted(letters.begin(), letters.end(),
                             [](const Letter& a, const Letter& b) { return a.point < b.point; }));

constexpr auto apostrophes = std::to_array<std::int32_t>(
    {0x0027, 0x0060, 0x00B4, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x055A, 0x05F3,
     0x2018, 0x2019, 0x201B, 0x2032, 0xA78C, 0xFF07});

static_assert(std::is_sorted(apostrophes.begin(), apostrophes.end()));

}  // namespace

std::optional<std::string_view> folded_letter(std::int32_t point) noexcept {
  const auto* found = std::lower_bound(
      letters.begin(), letters.end(), point,
      [](const Letter& letter, std::int32_t wanted) { return letter.point < wanted; });
  return found == letters.end() || found->point != point ? std::nullopt
                                                         : std::optional(found->folded);
}

bool is_optional_mark(std::int32_t point) noexcept {
  struct Range {
    std::int32_t first;
    std::int32_t last;
  };
  // Blocks of the Unicode character database; the first holds the marks of all scripts named.
  constexpr auto ranges = std::to_array<Range>({{0x0300, 0x077F},    // to Syriac and Arabic
                                                {0x0890, 0x08FF},    // Arabic Extended-B and -A
                                                {0x1AB0, 0x1AFF},    // Diacritical, extended
                                                {0x1DC0, 0x1DFF},    // Diacritical, supplement
                                                {0x20D0, 0x20FF},    // for symbols
                                                {0xFE20, 0xFE2F}});  // half marks
  return std::any_of(ranges.begin(), ranges.end(), [point](const Range& range) {
    return point >= range.first && point <= range.last;
  });
}

bool is_apostrophe(std::int32_t point) noexcept {
  return std::binary_search(apostrophes.begin(), apostrophes.end(), point);
}

}  // namespace parley
