#include "parley/formats/import_preview.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

void require(bool holds, const std::string& what) {
  if (!holds) {
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
  }
}

std::filesystem::path write(std::string_view text) {
  static const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("parley-fuzz-graph-" + std::to_string(::getpid()));
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

}  // namespace

// A character that names the format (0 to 7; any other: found by the content), and a file. Whatever
// the bytes: nothing crashes, and a fault says what was expected and names neither the library nor
// the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 8> formats{"gexf", "graphml",    "node-link", "cytoscape",
                                                    "jgf",  "timelinejs", "csv-nodes", "csv-edges"};
  if (size == 0) {
    return 0;
  }
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const auto number = static_cast<std::size_t>(data[0] - '0');
  parley::formats::ImportOptions options;
  options.files = {write(all.substr(1))};
  options.format = number < formats.size() ? formats[number] : "";
  const auto preview = parley::formats::preview_import(options);
  if (preview) {
    for (const auto& row : preview->rows) {
      require(!row.becomes.empty() || !row.refusal.empty() || !row.cells.empty(),
              "a row says nothing");
    }
    return 0;
  }
  const std::string& message = preview.error().message;
  require(message.find("expected ") != std::string::npos,
          "the message does not say what was expected: " + message);
  require(message.find("parley-fuzz") == std::string::npos, "the message has a path: " + message);
  return 0;
}
