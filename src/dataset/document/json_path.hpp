#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::dataset {

/// A place in one of a dataset's files: a chain of steps on the stack, so that a pointer is written
/// only for a fault. A path must not outlive its parent.
class JsonPath {
 public:
  /// The whole of file number `file`.
  explicit JsonPath(std::size_t file) noexcept : file_(file) {}
  JsonPath(const JsonPath& parent, std::string_view key) noexcept
      : parent_(&parent), key_(key), file_(parent.file_) {}
  JsonPath(const JsonPath& parent, std::size_t index) noexcept
      : parent_(&parent), index_(index), is_index_(true), file_(parent.file_) {}

  std::size_t file() const noexcept { return file_; }
  std::string pointer() const;  ///< RFC 6901

 private:
  const JsonPath* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  bool is_index_ = false;
  std::size_t file_;
};

}  // namespace parley::dataset
