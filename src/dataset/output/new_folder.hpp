#pragma once

#include "parley/dataset/output_file.hpp"
#include "parley/error/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// Writes a text to a file, whole or not at all. Error: the file cannot be written.
Result<void> write_whole_file(std::string_view text, const std::filesystem::path& path);

/// A folder that is filled with files. All that was written goes with the object, unless keep() is
/// called: nothing of a folder that could not be written whole stays behind.
class NewFolder {
 public:
  /// Makes the folder, and those that it is in. Error: it exists and is not empty, or cannot be
  /// made.
  static Result<NewFolder> create(const std::filesystem::path& path);

  ~NewFolder() { drop(); }
  NewFolder(NewFolder&& other) noexcept = default;
  NewFolder& operator=(NewFolder&&) = delete;
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  /// Writes a file of that name. Error: it cannot be written.
  Result<void> write(const std::string& name, std::string_view text);
  void keep() noexcept;

 private:
  explicit NewFolder(std::filesystem::path path) : path_(std::move(path)) {}
  void drop() noexcept;

  std::filesystem::path path_;
  std::vector<TemporaryPath> written_;  ///< the folder first, when it is new
};

}  // namespace parley::dataset
