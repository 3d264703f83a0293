#include "document/source_text.hpp"

#include "parley/text/utf8.hpp"

#include "sha256.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

namespace parley::dataset {

SourceText::SourceText(std::string text) : text_(std::move(text)), sha256_(dataset::sha256(text_)) {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (!is_utf8_continuation(text_[i])) {
      starts_.push_back(i);
    }
  }
  starts_.push_back(text_.size());
}

std::string_view SourceText::slice(std::size_t start, std::size_t end) const noexcept {
  return std::string_view(text_).substr(starts_[start], starts_[end] - starts_[start]);
}

std::optional<std::size_t> SourceText::find(std::string_view words) const noexcept {
  const std::size_t byte = text_.find(words);
  if (byte == std::string::npos) {
    return std::nullopt;
  }
  const auto at = std::lower_bound(starts_.begin(), starts_.end(), byte);
  return static_cast<std::size_t>(at - starts_.begin());
}

Result<std::string> read_file(const std::filesystem::path& path) {
  std::error_code failure;
  if (!std::filesystem::is_regular_file(path, failure)) {
    return Error{ErrorCode::not_found,
                 std::filesystem::exists(path, failure) ? "something else" : "nothing there",
                 {}};
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  if (file.peek() != std::ifstream::traits_type::eof()) {
    content << file.rdbuf();
  }
  if (!file.is_open() || file.bad() || content.bad()) {
    return Error{ErrorCode::not_found, "one that cannot be read", {}};
  }
  return std::move(content).str();
}

}  // namespace parley::dataset
