#pragma once

#include "parley/dataset/read.hpp"
#include "parley/json/reader.hpp"

#include "document/json_path.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// Collects the faults of a dataset and sorts them at the end.
class Report {
 public:
  /// Returns the file's number; they count from 0. `text` must stay valid until finish().
  std::size_t add_file(std::string name, std::string_view text);
  const std::string& file_name(std::size_t file) const { return files_[file].name; }

  void error(const JsonPath& path, std::string expected, std::string got);
  void warning(const JsonPath& path, std::string expected, std::string got);
  /// A fault of the JSON text itself.
  void syntax(std::size_t file, const json::Fault& fault);

  std::size_t errors() const noexcept { return errors_; }

  /// Errors, then warnings, each in file and document order, with their lines.
  std::vector<Fault> finish();

 private:
  struct File {
    std::string name;
    std::string_view text;
  };
  struct Entry {
    Fault fault;
    std::size_t file = 0;
    std::size_t offset = 0;  ///< of the value in its file
  };

  void add(Fault::Severity severity, const JsonPath& path, std::string expected, std::string got);
  void find_places();

  std::vector<File> files_;
  std::vector<Entry> entries_;
  std::size_t errors_ = 0;
};

}  // namespace parley::dataset
