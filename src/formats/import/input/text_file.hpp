#pragma once

#include "parley/error/error.hpp"

#include "import/input/encoding.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace parley::formats {

/// A file that is read as UTF-8, whatever its encoding is.
class TextFile {
 public:
  /// `encoding`: as its author names it; empty: judged by the first MiB. Error: it is no file that
  /// can be read, or the encoding is not known.
  static Result<TextFile> open(const std::filesystem::path& path, const std::string& encoding);

  /// Appends the next piece to `text`, without the byte order mark at its beginning. False at the
  /// end of the file and when reading fails; see failed(). Text of a file in UTF-8 is passed as it
  /// is, well-formed or not.
  bool read(std::string& text);
  bool failed() const noexcept { return std::ferror(file_.get()) != 0; }

  const Encoding& encoding() const noexcept { return encoding_; }
  std::uint64_t bytes_read() const noexcept { return bytes_; }  ///< of the file

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

  TextFile(File file, Encoding encoding, std::optional<Decoder> decoder)
      : file_(std::move(file)), encoding_(std::move(encoding)), decoder_(std::move(decoder)) {}

  File file_;
  Encoding encoding_;
  std::optional<Decoder> decoder_;  // none: the file is in UTF-8
  std::string raw_;
  std::uint64_t bytes_ = 0;
  bool started_ = false;
  bool at_end_ = false;
};

}  // namespace parley::formats
