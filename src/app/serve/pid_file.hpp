#pragma once

#include "parley/dataset/output_file.hpp"
#include "parley/error/error.hpp"

#include <filesystem>
#include <memory>

namespace parley::app {

/// A file with the id of this process and a newline. Removed with the object, or when a signal ends
/// the program; unless it names another process by then, which took over.
class PidFile {
 public:
  /// Writes it in one step. Error: it cannot be written.
  static Result<PidFile> write(const std::filesystem::path& path);

  PidFile(PidFile&& other) noexcept = default;
  PidFile& operator=(PidFile&&) = delete;
  PidFile(const PidFile&) = delete;
  PidFile& operator=(const PidFile&) = delete;
  ~PidFile();

 private:
  explicit PidFile(const std::filesystem::path& path)
      : file_(std::make_unique<dataset::TemporaryPath>(path)) {}

  std::unique_ptr<dataset::TemporaryPath> file_;  ///< null: moved from
};

}  // namespace parley::app
