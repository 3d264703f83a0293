#pragma once

#include "parley/error/error.hpp"

#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace parley::formats {

/// The encoding of a file and why it is taken for that.
struct Encoding {
  std::string name;  ///< as IANA registers it: UTF-8, UTF-16LE, windows-1252
  std::string reason;
};

/// Judges by the first bytes of a file: a byte order mark, then UTF-8 where all of it is
/// well-formed, then UTF-16 where every second byte is zero, then what ICU's detector says.
/// `is_whole`: the file ends there.
Encoding detect_encoding(std::string_view beginning, bool is_whole);

/// Turns text of one encoding into UTF-8, piece by piece. What the encoding does not know becomes
/// U+FFFD.
class Decoder {
 public:
  /// Error: no such encoding is known.
  static Result<Decoder> make(const std::string& encoding);

  /// Appends the text of `bytes` to `utf8`; a character may go on in the next piece unless this is
  /// the `last` one.
  void append(std::string_view bytes, bool last, std::string& utf8);

 private:
  struct Close {
    void operator()(UConverter* converter) const noexcept;
  };
  explicit Decoder(UConverter* converter) : converter_(converter) {}

  std::unique_ptr<UConverter, Close> converter_;
};

/// The text of Windows-1252 as UTF-8: what a row of a UTF-8 file most likely is that is none.
std::string from_windows_1252(std::string_view bytes);

}  // namespace parley::formats
