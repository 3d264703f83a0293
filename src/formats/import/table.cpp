#include "import/table.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace parley::formats {

Result<RowSourcePtr> open_table(const std::filesystem::path& path, const std::string& encoding,
                                std::optional<char> separator, std::optional<bool> quoted) {
  auto reader = RecordReader::open(path, encoding);
  if (!reader) {
    return reader.error();
  }
  // The guess also skips a line `sep=X`.
  const char guessed = reader->guess_separator();
  const char used = separator.value_or(guessed);
  reader->set_shape(used, quoted.value_or(used != '\t') ? Quoting::rfc4180 : Quoting::none);
  return RowSourcePtr(std::make_unique<RecordReader>(*std::move(reader)));
}

std::optional<double> read_score(std::string_view text) noexcept {
  double score = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), score);
  constexpr double max_score = 10;
  if (text.empty() || fault != std::errc() || end != text.data() + text.size() ||
      !(score >= -max_score && score <= max_score)) {
    return std::nullopt;
  }
  return score;
}

}  // namespace parley::formats
