#include "serve/pid_file.hpp"

#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>

namespace parley::app {

Result<PidFile> PidFile::write(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::filesystem::file_status there = std::filesystem::status(path, ignored);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) {
    // It would be removed in the end.
    return Error{ErrorCode::invalid_argument,
                 "expected the name of an ordinary file, got something else", path.string()};
  }
  auto file = dataset::OutputFile::open(path);
  if (!file) {
    return file.error();
  }
  file->write(std::to_string(getpid()) + "\n");
  if (auto written = file->finish(); !written) {
    return written.error();
  }
  return PidFile(path);
}

PidFile::~PidFile() {
  long named = 0;
  if (file_ && (!(std::ifstream(file_->path()) >> named) || named != getpid())) {
    file_->keep();
  }
}

}  // namespace parley::app
