#pragma once

#include "parley/app/command_line.hpp"
#include "parley/dataset/output_file.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parley::app {

/// Where `parley export` writes: a file that appears whole or not at all, or standard output.
class ExportOutput {
 public:
  /// `file` empty: standard output.
  ExportOutput(std::string file, const Streams& streams)
      : name_(std::move(file)), streams_(streams) {}

  bool is_open() const noexcept { return open_; }
  /// False when the file cannot be written, which is then said on standard error.
  bool open();
  void write(std::string_view text);
  /// Ends the last line of a text on standard output; returns the exit status.
  int finish();

 private:
  int fail(const Error& error);

  std::string name_;
  const Streams& streams_;
  std::optional<dataset::OutputFile> file_;
  bool open_ = false;
  char last_ = '\n';
};

}  // namespace parley::app
