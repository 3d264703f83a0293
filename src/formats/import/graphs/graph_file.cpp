#include "import/graphs/graph_file.hpp"

#include "import/input/text_file.hpp"

#include <cstdio>
#include <fstream>

namespace parley::formats {
namespace {

/// The encoding that the declaration of an XML file names; empty: none, or one of UTF, which its
/// first bytes show.
std::string declared_encoding(std::string_view beginning) {
  if (!beginning.starts_with("<?xml")) {
    return {};
  }
  const std::string_view declaration = beginning.substr(0, beginning.find("?>"));
  std::size_t at = declaration.find("encoding");
  at = at == std::string_view::npos ? at : declaration.find_first_of("\"'", at);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::size_t end = declaration.find(declaration[at], at + 1);
  const std::string_view name =
      end == std::string_view::npos ? "" : declaration.substr(at + 1, end - at - 1);
  return name.starts_with("UTF-") || name.starts_with("utf-") ? std::string() : std::string(name);
}

/// The encoding of an XML file; empty: judged by its content.
std::string encoding_of_xml(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string beginning(256, '\0');
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  const bool is_wide = beginning.size() < 2 || beginning[0] == '\xFE' || beginning[0] == '\xFF' ||
                       beginning[0] == '\0' || beginning[1] == '\0';
  if (is_wide) {
    return {};
  }
  std::string declared = declared_encoding(beginning);
  return declared.empty() ? "UTF-8" : declared;
}

}  // namespace

Result<std::string> read_graph_text(const std::filesystem::path& path, bool is_xml) {
  const auto fault = [&path](std::string message) {
    return Error{ErrorCode::invalid_argument, std::move(message), path.string()};
  };
  auto file = TextFile::open(path, is_xml ? encoding_of_xml(path) : std::string());
  if (!file) {
    return file.error();
  }
  std::string text;
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  if (!unknown && size <= max_graph_bytes) {
    text.reserve(size + (1U << 20U));
  }
  while (file->read(text)) {
    if (text.size() > max_graph_bytes) {
      return fault("expected a file of at most 1 GiB, got a longer one");
    }
  }
  if (file->failed()) {
    return fault("expected a file that can be read to its end");
  }
  return text;
}

}  // namespace parley::formats
