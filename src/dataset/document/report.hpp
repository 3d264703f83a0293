#pragma once

#include "parley/dataset/read.hpp"
#include "parley/json/reader.hpp"

#include "document/json_path.hpp"
#include "document/remark.hpp"

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
  /// The value of a file's text, in which faults find the ids of their records. It must stay valid
  /// until finish().
  void set_value(std::size_t file, const json::Value& value) { files_[file].value = &value; }

  void error(const JsonPath& path, std::string expected, std::string got);
  void remark(Remark remark, const JsonPath& path, std::string expected, std::string got);
  /// What has not been checked, and why.
  void note(const JsonPath& path, std::string expected, std::string got);
  /// A fault of the JSON text itself. Where `unreadable`, the text has no value at all.
  void syntax(std::size_t file, const json::Fault& fault, bool unreadable);

  /// Takes back every remark of that name at the item or inside it. False: there is none.
  bool accept(std::string_view remark, const JsonPath& item);

  std::size_t errors() const noexcept { return errors_; }

  /// All faults in the order of ReadResult::faults, with their lines and the names of their
  /// records.
  std::vector<Fault> finish();

 private:
  struct File {
    std::string name;
    std::string_view text;
    const json::Value* value = nullptr;  ///< null: there is none
  };
  struct Entry {
    Fault fault;
    std::size_t file = 0;
    std::size_t offset = 0;   ///< of the value in its file
    bool unreadable = false;  ///< the text of the file has no value
  };

  Entry& add(Fault::Severity severity, const JsonPath& path, std::string expected, std::string got);
  void find_places();
  void name_items();

  std::vector<File> files_;
  std::vector<Entry> entries_;
  std::size_t errors_ = 0;
};

}  // namespace parley::dataset
