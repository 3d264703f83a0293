#pragma once

#include "parley/error/error.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// The text of a source, addressed by Unicode code points.
class SourceText {
 public:
  /// The text must be UTF-8.
  explicit SourceText(std::string text);

  std::size_t length() const noexcept { return starts_.size() - 1; }  ///< in code points
  /// Code points [start, end); the range must lie within the text.
  std::string_view slice(std::size_t start, std::size_t end) const noexcept;
  /// The first code point where `words` stand.
  std::optional<std::size_t> find(std::string_view words) const noexcept;
  const std::string& sha256() const noexcept { return sha256_; }

 private:
  std::string text_;
  std::vector<std::size_t> starts_;  ///< byte offset of each code point, and of the end
  std::string sha256_;
};

/// Reads a whole regular file.
Result<std::string> read_file(const std::filesystem::path& path);

}  // namespace parley::dataset
