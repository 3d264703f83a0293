#pragma once

#include "parley/error/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace parley::app {

/// The file with the SHA-256 sums of all others in a folder, as `sha256sum -c` reads it.
inline constexpr std::string_view manifest_name = "manifest-sha256.txt";

/// A folder that appears whole or not at all. It is written beside its place, under its name with
/// `.part-` and six letters, and put there in one step. A run that was killed leaves that one
/// behind.
class OutputFolder {
 public:
  /// `marker`: a file that every folder of this kind has. The target may be there when it is empty,
  /// or when it has the marker and nothing that its manifest does not list as it is: such a folder
  /// was made by an earlier run and is replaced. Error: what is in the way.
  static Result<OutputFolder> create(const std::filesystem::path& target, std::string_view marker);

  ~OutputFolder();
  OutputFolder(OutputFolder&& other) noexcept;
  OutputFolder& operator=(OutputFolder&&) = delete;
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Writes a file; `name` may have folders, with slashes. Error: it cannot be written.
  Result<void> write(std::string_view name, std::string_view text);
  /// Writes the manifest and puts the folder in its place once everything is on disk.
  Result<void> put_in_place();

 private:
  OutputFolder(std::filesystem::path target, std::filesystem::path part)
      : target_(std::move(target)), part_(std::move(part)) {}
  Result<void> write_file(std::string_view name, std::string_view text);

  std::filesystem::path target_;
  std::filesystem::path part_;  ///< empty once it is in its place
  std::string manifest_;
};

}  // namespace parley::app
