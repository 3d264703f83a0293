#include "document/report.hpp"

#include "parley/json/locate.hpp"

#include <algorithm>
#include <tuple>

namespace parley::dataset {

std::string to_string(const Fault& fault) {
  std::string text = fault.severity == Fault::Severity::warning ? "warning: " : "";
  text += fault.file;
  if (!fault.pointer.empty()) {
    text += ':' + fault.pointer;
  }
  return text + ": expected " + fault.expected + ", got " + fault.got;
}

std::size_t Report::add_file(std::string name, std::string_view text) {
  files_.push_back({std::move(name), text});
  return files_.size() - 1;
}

void Report::add(Fault::Severity severity, const JsonPath& path, std::string expected,
                 std::string got) {
  Entry entry;
  entry.fault = {severity, files_[path.file()].name, path.pointer(),
                 0,        std::move(expected),      std::move(got)};
  entry.file = path.file();
  entries_.push_back(std::move(entry));
}

void Report::error(const JsonPath& path, std::string expected, std::string got) {
  ++errors_;
  add(Fault::Severity::error, path, std::move(expected), std::move(got));
}

void Report::warning(const JsonPath& path, std::string expected, std::string got) {
  add(Fault::Severity::warning, path, std::move(expected), std::move(got));
}

void Report::syntax(std::size_t file, const json::Fault& fault) {
  error(JsonPath(file), fault.expected, fault.got);
  entries_.back().fault.pointer = fault.pointer;
  entries_.back().fault.line = fault.line;
}

void Report::find_places() {
  std::vector<std::vector<Entry*>> of_file(files_.size());
  for (Entry& entry : entries_) {
    of_file[entry.file].push_back(&entry);
  }
  for (std::size_t file = 0; file < files_.size(); ++file) {
    if (of_file[file].empty() || files_[file].text.empty()) {
      continue;
    }
    std::vector<std::string> pointers;
    for (const Entry* entry : of_file[file]) {
      pointers.push_back(entry->fault.pointer);
    }
    const auto places = json::locate(files_[file].text, pointers);
    for (Entry* entry : of_file[file]) {
      const auto place = places.find(entry->fault.pointer);
      if (place != places.end()) {
        entry->offset = place->second.offset;
        entry->fault.line = entry->fault.line == 0 ? place->second.line : entry->fault.line;
      }
    }
  }
}

std::vector<Fault> Report::finish() {
  find_places();
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tuple(a.fault.severity, a.file, a.offset) <
           std::tuple(b.fault.severity, b.file, b.offset);
  });
  std::vector<Fault> faults;
  faults.reserve(entries_.size());
  for (Entry& entry : entries_) {
    faults.push_back(std::move(entry.fault));
  }
  entries_.clear();
  return faults;
}

}  // namespace parley::dataset
