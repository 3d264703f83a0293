#pragma once

#include "parley/app/command_line.hpp"
#include "parley/dataset/output_file.hpp"
#include "parley/formats/import.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace parley::app {

/// Reports what an import does: how files are read, the first refused rows and the remarks by kind
/// on standard error, a bar there when it is a terminal, everything in a JSON file when one is
/// asked for.
class ImportReport {
 public:
  ImportReport(const Streams& streams, bool terminal) : streams_(streams), terminal_(terminal) {}

  /// Error: the file cannot be written.
  Result<void> open_file(const std::filesystem::path& path);

  formats::ImportWatch watch();

  /// Ends the bar and the list of refused rows, and writes the counts to the file, which appears
  /// whole or not at all. A second call does nothing. Error: the file could not be written.
  Result<void> finish(const formats::ImportCounts& counts);

  /// Ends the bar and the list without a file, after a failure.
  void drop();

 private:
  void remark(const formats::RowRemark& remark);
  void progress(std::uint64_t bytes, std::uint64_t of);
  void clear_bar();
  void end_lines();
  void show_unmatched(const std::vector<formats::UnmatchedName>& names);
  void reading(const formats::FileReading& reading);
  void note(const formats::RowRemark& row);

  const Streams& streams_;
  bool terminal_;
  std::optional<dataset::OutputFile> file_;
  bool first_remark_ = true;
  bool finished_ = false;
  std::uint64_t refused_ = 0;
  /// Remarks that differ in what they quote or count alone are of one kind.
  struct Kind {
    std::string example;  ///< of the first row
    std::uint64_t count = 0;
  };
  std::map<std::string, Kind> kinds_;
  int shown_percent_ = -1;
};

/// `10 rows: 8 kept, 1 merged, 1 refused; 4 actors, 3 types`.
std::string summary(const formats::ImportCounts& counts);

}  // namespace parley::app
