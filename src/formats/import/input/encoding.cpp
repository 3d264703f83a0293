#include "import/input/encoding.hpp"

#include "parley/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

namespace parley::formats {
namespace {

struct Mark {
  std::string_view bytes;
  std::string_view name;
};
// UTF-32LE begins like UTF-16LE, so it comes first.
constexpr std::array<Mark, 5> marks{{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                     {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                     {"\xEF\xBB\xBF", "UTF-8"},
                                     {"\xFF\xFE", "UTF-16LE"},
                                     {"\xFE\xFF", "UTF-16BE"}}};

/// The text without a sequence at its end that goes on behind it.
std::string_view without_cut_sequence(std::string_view text) {
  constexpr std::size_t longest = 4;
  for (std::size_t back = 1; back < longest && back <= text.size(); ++back) {
    const char byte = text[text.size() - back];
    if (!is_utf8_continuation(byte)) {
      return utf8_sequence_length(text, text.size() - back) == 0
                 ? text.substr(0, text.size() - back)
                 : text;
    }
  }
  return text;
}

/// Text in Latin letters has a zero in every second byte when it is UTF-16.
std::string_view utf16_without_mark(std::string_view text) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < text.size(); ++i) {
    zeros[i % 2] += text[i] == '\0' ? 1U : 0U;
  }
  const std::size_t many = text.size() / 8;
  if (zeros[1] > many && zeros[1] > 4 * zeros[0]) {
    return "UTF-16LE";
  }
  return zeros[0] > many && zeros[0] > 4 * zeros[1] ? "UTF-16BE" : "";
}

/// The fewest bytes beyond ASCII for which the detector's word is worth more than the habit.
constexpr std::ptrdiff_t enough_bytes = 60;

/// The detector's opinion of the text; none where it has none.
std::optional<Encoding> ask_detector(std::string_view text) {
  constexpr int least_confidence = 10;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) {
    return std::nullopt;
  }
  const std::int32_t confidence = ucsdet_getConfidence(match, &status);
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr || confidence < least_confidence) {
    return std::nullopt;
  }
  return Encoding{name,
                  "the detector finds it most likely (" + std::to_string(confidence) + " of 100)"};
}

/// Latin letters in single bytes look alike to a detector; Windows-1252 is the usual one of them.
Encoding single_byte_encoding(std::string_view text) {
  const auto found = ask_detector(text);
  const auto beyond_ascii = std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
  const bool is_latin = !found || found->name.starts_with("ISO-8859-1") ||
                        found->name.starts_with("ISO-8859-2") ||
                        found->name.starts_with("ISO-8859-9") || found->name == "windows-1252";
  if (is_latin && (!found || beyond_ascii < enough_bytes || found->name == "ISO-8859-1")) {
    return {"windows-1252", "it is no UTF-8, and Windows-1252 is the usual encoding then"};
  }
  return *found;
}

}  // namespace

Encoding detect_encoding(std::string_view beginning, bool is_whole) {
  for (const Mark& mark : marks) {
    if (beginning.starts_with(mark.bytes)) {
      return {std::string(mark.name), "it begins with a byte order mark"};
    }
  }
  if (const std::string_view utf16 = utf16_without_mark(beginning); !utf16.empty()) {
    return {std::string(utf16), "every second byte is zero"};
  }
  if (is_utf8(is_whole ? beginning : without_cut_sequence(beginning))) {
    return {"UTF-8", "all of it is well-formed"};
  }
  return single_byte_encoding(beginning);
}

void Decoder::Close::operator()(UConverter* converter) const noexcept {
  ucnv_close(converter);
}

Result<Decoder> Decoder::make(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  if (U_FAILURE(status) || converter == nullptr) {
    return Error{
        ErrorCode::invalid_argument,
        "expected the name of an encoding, such as UTF-8, windows-1252 or macintosh, got " +
            show(encoding),
        {}};
  }
  return Decoder(converter);
}

void Decoder::append(std::string_view bytes, bool last, std::string& utf8) {
  std::array<UChar, 4096> wide{};
  std::array<char, 4 * wide.size()> narrow{};
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* target = wide.data();
    ucnv_toUnicode(converter_.get(), &target, wide.data() + wide.size() - 1, &source, end, nullptr,
                   last ? 1 : 0, &status);
    const bool is_full = status == U_BUFFER_OVERFLOW_ERROR;
    std::int32_t length = 0;
    UErrorCode written = U_ZERO_ERROR;
    // A pair of surrogates may be cut at the end of `wide`; the substitute would hide it, so the
    // second half is fetched first.
    if (target > wide.data() && U16_IS_LEAD(target[-1]) && is_full) {
      UErrorCode rest = U_ZERO_ERROR;
      ucnv_toUnicode(converter_.get(), &target, target + 1, &source, end, nullptr, last ? 1 : 0,
                     &rest);
    }
    u_strToUTF8WithSub(narrow.data(), static_cast<std::int32_t>(narrow.size()), &length,
                       wide.data(), static_cast<std::int32_t>(target - wide.data()), 0xFFFD,
                       nullptr, &written);
    if (U_SUCCESS(written)) {
      utf8.append(narrow.data(), static_cast<std::size_t>(length));
    }
    if (!is_full) {
      return;
    }
  }
}

std::string from_windows_1252(std::string_view bytes) {
  std::string utf8;
  if (auto decoder = Decoder::make("windows-1252")) {
    decoder->append(bytes, true, utf8);
  }
  return utf8;
}

}  // namespace parley::formats
