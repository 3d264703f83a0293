#pragma once

#include "parley/error/error.hpp"

#include <filesystem>
#include <memory>

namespace parley::service {

/// A file that can still be read when its name has gone to another one.
class OpenFile {
 public:
  /// Null when it cannot be opened.
  static std::shared_ptr<const OpenFile> open(const std::filesystem::path& path);

  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  /// A name under which it can be opened again, as long as the object lives.
  std::filesystem::path name_of_descriptor() const;

  /// Writes the whole of it to a file that is open for writing.
  Result<void> copy_to(int descriptor) const;

 private:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace parley::service
