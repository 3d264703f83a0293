#include "document/report.hpp"

#include "parley/json/locate.hpp"

#include "document/item_name.hpp"

#include <algorithm>
#include <tuple>

namespace parley::dataset {

namespace {

std::string_view prefix_of(Fault::Severity severity) noexcept {
  switch (severity) {
    case Fault::Severity::error: break;
    case Fault::Severity::warning: return "warning: ";
    case Fault::Severity::note: return "note: ";
  }
  return "";
}

}  // namespace

std::string to_string(const Fault& fault) {
  std::string text(prefix_of(fault.severity));
  text += fault.file;
  if (!fault.pointer.empty()) {
    text += ':' + fault.pointer;
  }
  if (!fault.item.empty()) {
    text += " (" + fault.item + ')';
  }
  if (fault.line > 0) {
    text += ", line " + std::to_string(fault.line);
  }
  text += ": expected " + fault.expected + ", got " + fault.got;
  return fault.remark.empty() ? text : text + " [" + fault.remark + ']';
}

std::size_t Report::add_file(std::string name, std::string_view text) {
  files_.push_back({std::move(name), text});
  return files_.size() - 1;
}

Report::Entry& Report::add(Fault::Severity severity, const JsonPath& path, std::string expected,
                           std::string got) {
  Entry& entry = entries_.emplace_back();
  entry.fault.severity = severity;
  entry.fault.file = files_[path.file()].name;
  entry.fault.pointer = path.pointer();
  entry.fault.expected = std::move(expected);
  entry.fault.got = std::move(got);
  entry.file = path.file();
  return entry;
}

void Report::error(const JsonPath& path, std::string expected, std::string got) {
  ++errors_;
  add(Fault::Severity::error, path, std::move(expected), std::move(got));
}

void Report::remark(Remark remark, const JsonPath& path, std::string expected, std::string got) {
  add(Fault::Severity::warning, path, std::move(expected), std::move(got)).fault.remark =
      name_of(remark);
}

void Report::note(const JsonPath& path, std::string expected, std::string got) {
  add(Fault::Severity::note, path, std::move(expected), std::move(got));
}

void Report::syntax(std::size_t file, const json::Fault& fault, bool unreadable) {
  ++errors_;
  Entry& entry = add(Fault::Severity::error, JsonPath(file), fault.expected, fault.got);
  entry.fault.pointer = fault.pointer;
  entry.fault.line = fault.line;
  entry.unreadable = unreadable;
}

bool Report::accept(std::string_view remark, const JsonPath& item) {
  const std::string place = item.pointer();
  return std::erase_if(entries_, [&](const Entry& entry) {
           const std::string& pointer = entry.fault.pointer;
           return entry.file == item.file() && entry.fault.remark == remark &&
                  pointer.starts_with(place) &&
                  (pointer.size() == place.size() || pointer[place.size()] == '/');
         }) > 0;
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

void Report::name_items() {
  for (Entry& entry : entries_) {
    if (const json::Value* const value = files_[entry.file].value) {
      entry.fault.item = item_name(*value, entry.fault.pointer);
    }
  }
}

std::vector<Fault> Report::finish() {
  find_places();
  name_items();
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tuple(a.fault.severity, !a.unreadable, a.file, a.offset) <
           std::tuple(b.fault.severity, !b.unreadable, b.file, b.offset);
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
