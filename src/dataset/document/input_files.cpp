#include "document/input_files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

namespace parley::dataset {
namespace {

/// True for what editors and office programs leave beside a file that is open in them: hidden and
/// backup files, locks (`~$x.json`) and unsaved text (`#x.json`).
bool is_left_by_editor(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with('.') || name.starts_with("~$") || name.starts_with('#');
}

std::vector<std::filesystem::path> json_files_in(const std::filesystem::path& folder,
                                                 std::error_code& failure) {
  std::vector<std::filesystem::path> files;
  std::filesystem::directory_iterator entry(folder, failure);
  while (!failure && entry != std::filesystem::directory_iterator()) {
    std::error_code ignored;
    const std::filesystem::path& file = entry->path();
    if (file.extension() == ".json" && !is_left_by_editor(file) && !entry->is_directory(ignored)) {
      files.push_back(file);
    }
    entry.increment(failure);
  }
  std::sort(files.begin(), files.end());
  return files;
}

void fail(const std::filesystem::path& path, std::string expected, std::string got,
          Report& report) {
  report.error(JsonPath(report.add_file(path.string(), {})), std::move(expected), std::move(got));
}

std::vector<std::filesystem::path> paths_of(const std::filesystem::path& path, Report& report) {
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure)) {
    auto files = json_files_in(path, failure);
    if (failure) {
      fail(path, "a folder that can be read", "one that cannot", report);
    } else if (files.empty()) {
      fail(path, "a folder with at least one .json file", "a folder without", report);
    }
    return files;
  }
  if (!std::filesystem::exists(path, failure)) {
    fail(path, "a folder, a .json file or a .db store", "nothing there", report);
    return {};
  }
  return {path};
}

}  // namespace

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

void parse_file(InputFile& file, const std::string& name, Report& report) {
  file.number = report.add_file(name, file.text);
  json::Parsed parsed = json::parse(file.text);
  for (const json::Fault& fault : parsed.faults) {
    report.syntax(file.number, fault, !parsed.value.has_value());
  }
  file.root = std::move(parsed.value);
  if (file.root) {
    report.set_value(file.number, *file.root);
  }
}

std::vector<InputFile> open_files(const std::filesystem::path& path, Report& report) {
  const auto paths = paths_of(path, report);
  std::vector<InputFile> files;
  files.reserve(paths.size());  // the report refers to the texts: they must not move
  for (const std::filesystem::path& file : paths) {
    auto text = read_file(file);
    if (!text) {
      fail(file, "a .json file that can be read", text.error().message, report);
      continue;
    }
    InputFile& opened = files.emplace_back();
    opened.text = *std::move(text);
    parse_file(opened, file.string(), report);
  }
  return files;
}

}  // namespace parley::dataset
