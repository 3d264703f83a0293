#include "parley/formats/import_preview.hpp"

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

/// A folder of this process, for the two files of a run.
const std::filesystem::path& folder() {
  static const std::filesystem::path made = [] {
    auto path = std::filesystem::temp_directory_path() /
                ("parley-fuzz-import-" + std::to_string(::getpid()));
    std::filesystem::create_directories(path);
    return path;
  }();
  return made;
}

std::filesystem::path write(const char* name, std::string_view text) {
  const std::filesystem::path path = folder() / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

}  // namespace

// A recipe, U+001E, and a table; without U+001E a table alone, which is guessed. Whatever the
// bytes: nothing crashes, a fault says what was expected, and a recipe that is printed is read back
// as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t end = all.find('\x1E');
  parley::formats::ImportOptions options;
  options.files = {write("table", end == std::string_view::npos ? all : all.substr(end + 1))};
  if (end != std::string_view::npos) {
    options.recipe = write("recipe.json", all.substr(0, end)).string();
  }
  const auto preview = parley::formats::preview_import(options);
  if (!preview) {
    require(preview.error().message.find("expected ") != std::string::npos,
            "the message does not say what was expected: " + preview.error().message);
    return 0;
  }
  if (!preview->recipe.empty()) {
    options.recipe = write("recipe.json", preview->recipe).string();
    const auto again = parley::formats::preview_import(options);
    require(static_cast<bool>(again),
            "a printed recipe cannot be read: " + (again ? "" : again.error().message) + "\n" +
                preview->recipe);
    require(again->recipe == preview->recipe, "a printed recipe reads as another one");
  }
  return 0;
}
