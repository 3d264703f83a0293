#pragma once

#include "parley/error/error.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace parley::dataset {

/// What stands behind an `errno` of a failed write, in words: "no space left for it".
std::string write_failure(int error);

/// A file, or an empty folder, that is removed with the object, or when a signal ends the program
/// (see remove_temporary_paths), unless it is kept.
class TemporaryPath {
 public:
  explicit TemporaryPath(const std::filesystem::path& path);
  ~TemporaryPath() { drop(true); }
  TemporaryPath(TemporaryPath&& other) noexcept;
  TemporaryPath& operator=(TemporaryPath&&) = delete;
  TemporaryPath(const TemporaryPath&) = delete;
  TemporaryPath& operator=(const TemporaryPath&) = delete;

  std::filesystem::path path() const { return text_.get(); }
  void keep() noexcept { drop(false); }

 private:
  void drop(bool remove) noexcept;

  std::unique_ptr<char[]> text_;  // NOLINT(*-avoid-c-arrays): a signal handler reads it
  std::size_t slot_ = 0;
};

/// Removes what the TemporaryPath objects of the program stand for, the last first. May be called
/// from a signal handler.
void remove_temporary_paths() noexcept;

/// The file `TARGET.part`, written beside a target and then put in its place in one step. It is
/// locked, so that two runs do not write the same one; what a run left that was killed is emptied
/// and used again.
class UnfinishedFile {
 public:
  /// Error: the file cannot be written, or another run writes it. Of a link, the target is what it
  /// points to.
  static Result<UnfinishedFile> create(const std::filesystem::path& target);

  ~UnfinishedFile();
  UnfinishedFile(UnfinishedFile&& other) noexcept;
  UnfinishedFile& operator=(UnfinishedFile&&) = delete;
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  std::filesystem::path path() const { return part_.path(); }
  int descriptor() const noexcept { return descriptor_; }

  /// Replaces the target once everything is on disk; on an error the target stays as it was.
  Result<void> put_in_place();

 private:
  UnfinishedFile(std::filesystem::path target, TemporaryPath part, int descriptor)
      : target_(std::move(target)), part_(std::move(part)), descriptor_(descriptor) {}

  std::filesystem::path target_;
  TemporaryPath part_;
  int descriptor_;
};

/// True when an UnfinishedFile of that target is there and no run writes it: a run was killed.
bool has_left_over(const std::filesystem::path& target);

/// A file that appears whole in finish() or not at all. A device or a pipe is written directly.
class OutputFile {
 public:
  /// Error: the file cannot be written.
  static Result<OutputFile> open(const std::filesystem::path& target);

  ~OutputFile();
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// finish() reports a failure.
  void write(std::string_view text);
  Result<void> finish();

 private:
  explicit OutputFile(std::filesystem::path target) : target_(std::move(target)) {}
  void flush();

  std::filesystem::path target_;
  std::unique_ptr<UnfinishedFile> unfinished_;  ///< null: a device or a pipe
  int descriptor_ = -1;
  std::string buffer_;
  int error_ = 0;  ///< errno of the first failed write
};

/// Writes the whole text to a descriptor; returns 0 or the `errno` of what failed.
int write_all(int descriptor, std::string_view text) noexcept;

}  // namespace parley::dataset
