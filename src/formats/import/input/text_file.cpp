#include "import/input/text_file.hpp"

#include "parley/text/ascii.hpp"

#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t block = 1U << 20U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

int close_file(std::FILE* file) {
  return std::fclose(file);
}

}  // namespace

Result<TextFile> TextFile::open(const std::filesystem::path& path, const std::string& encoding) {
  const auto fault = [&path](std::string_view message) {
    return Error{ErrorCode::invalid_argument, std::string(message), path.string()};
  };
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return fault("expected a file, got a folder");
  }
  File file(std::fopen(path.c_str(), "rb"), &close_file);
  if (!file) {
    return fault(std::filesystem::exists(path, ignored)
                     ? "expected a file that can be read, got one that cannot"
                     : "expected a file, got nothing there");
  }
  Encoding found{encoding, "it is named"};
  if (encoding.empty()) {
    std::string beginning(block, '\0');
    beginning.resize(std::fread(beginning.data(), 1, beginning.size(), file.get()));
    if (std::ferror(file.get()) != 0) {
      return fault("expected a file that can be read, got one that cannot");
    }
    found = detect_encoding(beginning, beginning.size() < block);
    if (std::fseek(file.get(), 0, SEEK_SET) != 0) {
      return fault("expected a file that can be read from its beginning, such as one on a disk");
    }
  }
  std::optional<Decoder> decoder;
  if (!equals_ignoring_case(found.name, "UTF-8")) {
    auto made = Decoder::make(found.name);
    if (!made) {
      return fault(made.error().message);
    }
    decoder = *std::move(made);
  }
  return TextFile(std::move(file), std::move(found), std::move(decoder));
}

bool TextFile::read(std::string& text) {
  const std::size_t had = text.size();
  while (!at_end_ && text.size() == had) {
    std::string& into = decoder_ ? raw_ : text;
    const std::size_t before = decoder_ ? 0 : had;
    into.resize(before + block);
    const std::size_t got = std::fread(into.data() + before, 1, block, file_.get());
    into.resize(before + got);
    bytes_ += got;
    at_end_ = got < block;
    if (decoder_) {
      decoder_->append(raw_, at_end_, text);
    }
    if (text.size() > had && !std::exchange(started_, true) &&
        std::string_view(text).substr(had).starts_with(byte_order_mark)) {
      text.erase(had, byte_order_mark.size());
    }
  }
  return text.size() > had;
}

}  // namespace parley::formats
