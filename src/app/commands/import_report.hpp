#pragma once

#include "parley/app/command_line.hpp"
#include "parley/dataset/output_file.hpp"
#include "parley/formats/import.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace parley::app {

/// Reports what an import does: the first refused rows and remarks on standard error, a bar there
/// when it is a terminal, everything in a JSON file when one is asked for.
class ImportReport {
 public:
  ImportReport(const Streams& streams, bool terminal) : streams_(streams), terminal_(terminal) {}

  /// Error: the file cannot be written.
  Result<void> open_file(const std::filesystem::path& path);

  formats::ImportWatch watch();

  /// Ends the bar and the list of rows, and writes the counts to the file, which appears
  /// whole or not at all. A second call does nothing. Error: the file could not be written.
  Result<void> finish(const formats::ImportCounts& counts);

  /// Ends the bar and the list without a file, after a failure.
  void drop();

 private:
  void remark(const formats::RowRemark& remark);
  void progress(std::uint64_t bytes, std::uint64_t of);
  void clear_bar();
  void end_lines();

  const Streams& streams_;
  bool terminal_;
  std::optional<dataset::OutputFile> file_;
  bool first_remark_ = true;
  bool finished_ = false;
  std::uint64_t refused_ = 0;
  std::uint64_t remarks_ = 0;
  int shown_percent_ = -1;
};

/// `10 rows: 8 kept, 1 merged, 1 refused; 4 actors, 3 types`, and `; 2 remarks` when there are any.
std::string summary(const formats::ImportCounts& counts);

}  // namespace parley::app
