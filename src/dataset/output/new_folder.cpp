#include "output/new_folder.hpp"

#include "parley/dataset/write.hpp"

#include <system_error>

namespace parley::dataset {

Result<void> write_whole_file(std::string_view text, const std::filesystem::path& path) {
  auto file = OutputFile::open(path);
  if (!file) {
    return file.error();
  }
  file->write(text);
  return file->finish();
}

Result<void> expect_new_folder(const std::filesystem::path& path) {
  std::error_code failed;
  if (std::filesystem::exists(path, failed) &&
      (!std::filesystem::is_directory(path, failed) || !std::filesystem::is_empty(path, failed))) {
    return Error{ErrorCode::invalid_argument,
                 "expected a folder that is empty or not there yet, got one that is neither",
                 path.string()};
  }
  return {};
}

Result<NewFolder> NewFolder::create(const std::filesystem::path& path) {
  if (auto expected = expect_new_folder(path); !expected) {
    return expected.error();
  }
  std::error_code failed;
  const bool there = std::filesystem::exists(path, failed);
  std::filesystem::create_directories(path, failed);
  if (failed) {
    return Error{ErrorCode::invalid_argument,
                 "expected a folder that can be made, got " + write_failure(failed.value()),
                 path.string()};
  }
  NewFolder folder(path);
  if (!there) {
    folder.written_.emplace_back(path);
  }
  return folder;
}

Result<void> NewFolder::write(const std::string& name, std::string_view text) {
  const std::filesystem::path file = path_ / name;
  auto done = write_whole_file(text, file);
  if (done) {
    written_.emplace_back(file);
  }
  return done;
}

void NewFolder::keep() noexcept {
  for (TemporaryPath& path : written_) {
    path.keep();
  }
}

void NewFolder::drop() noexcept {
  while (!written_.empty()) {
    written_.pop_back();  // the last file first, the folder last
  }
}

}  // namespace parley::dataset
