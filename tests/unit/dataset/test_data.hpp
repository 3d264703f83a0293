#pragma once

#include "parley/dataset/read.hpp"
#include "parley/json/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace parley::dataset::test {

inline const std::filesystem::path root = PARLEY_ROOT;

/// A folder of its own for one test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    static std::atomic<int> count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("parley-dataset-" + std::to_string(::getpid()) + '-' + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline json::Value json_of(const std::filesystem::path& file) {
  return json::parse(text_of(file)).value.value_or(json::Value());
}

/// A message without the name of the record and its line: most tests are about the rest of it.
inline std::string short_message(Fault fault) {
  fault.item.clear();
  fault.line = 0;
  return to_string(fault);
}

/// The messages of a reading, one a line, with the folder they were read from left out. Small
/// datasets have sources and actors that nothing uses: remarks on them are left out too.
inline std::string messages(const ReadResult& result, const std::filesystem::path& folder = {}) {
  std::string all;
  const std::string prefix = folder.string() + '/';
  for (const Fault& fault : result.faults) {
    if (fault.remark.starts_with("unused-")) {
      continue;
    }
    std::string message = short_message(fault);
    const std::size_t at = message.find(prefix);
    if (at != std::string::npos) {
      message.erase(at, prefix.size());
    }
    const std::string whole = folder.string() + ": ";
    const std::size_t of_folder = folder.empty() ? std::string::npos : message.find(whole);
    if (of_folder != std::string::npos) {
      message.replace(of_folder, whole.size(), ".: ");
    }
    all += message + '\n';
  }
  return all;
}

/// Reads files given as name → text; the messages name files alone.
inline std::string messages_of(const std::map<std::string, std::string>& files,
                               const std::map<std::string, std::string>& texts = {}) {
  const TemporaryFolder folder;
  for (const auto& [name, text] : files) {
    folder.write(name, text);
  }
  SourceTexts source_texts;
  for (const auto& [source, text] : texts) {
    source_texts[source] = folder.write(source + ".txt", text);
  }
  return messages(read(folder.path(), source_texts), folder.path());
}

/// A small dataset without a fault, to change one thing in.
inline json::Value small_dataset() {
  return json::parse(R"({
    "dataset": {"id": "small", "title": {"en": "Small"}},
    "sources": [{"id": "paper", "title": "Paper", "kind": "news"}],
    "actors": [{"id": "north", "name": {"en": "North"}, "kind": "state"},
               {"id": "south", "name": {"en": "South"}, "kind": "state"}],
    "events": [{"id": "talks", "type": "meeting", "label": {"en": "Talks"}, "date": "2001-05-01",
                "participants": [{"actor": "north", "role": "participant"}],
                "evidence": [{"source": "paper", "states": {"date": "2001-05-01"}}]}]
  })")
      .value.value();
}

/// The messages about a dataset in one file `d.json`.
inline std::string messages_about(const json::Value& dataset,
                                  const std::map<std::string, std::string>& texts = {}) {
  return messages_of(std::map<std::string, std::string>{{"d.json", dataset.dump()}}, texts);
}

/// The value of a JSON text.
inline json::Value value_of(const std::string& text) {
  return json::parse(text).value.value();
}

/// An event that paper states, with more members.
inline json::Value event(const std::string& id, const std::string& date,
                         const std::string& more = "{}") {
  json::Value made = value_of(more);
  made["id"] = id;
  made["type"] = "meeting";
  made["label"] = {{"en", id}};
  made["evidence"] = value_of(R"([{"source": "paper"}])");
  if (!date.empty()) {
    made["date"] = date;
    made["evidence"][0]["states"] = {{"date", date}};
  }
  return made;
}

/// The messages about the small dataset with these events and orders in place of its own.
inline std::string with_events(std::initializer_list<json::Value> events,
                               const std::string& orders = "[]") {
  json::Value dataset = small_dataset();
  dataset["events"] = json::Value::array();
  for (const json::Value& item : events) {
    dataset["events"].push_back(item);
  }
  dataset["orders"] = value_of(orders);
  return messages_about(dataset);
}

/// All sections of a folder in one value.
inline json::Value merged(const std::filesystem::path& folder) {
  json::Value all = json::Value::object();
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const json::Value file = json_of(entry.path());
    for (const auto& [section, items] : file.items()) {
      if (items.is_array()) {
        for (const json::Value& item : items) {
          all[section].push_back(item);
        }
      } else {
        all[section] = items;
      }
    }
  }
  return all;
}

}  // namespace parley::dataset::test
