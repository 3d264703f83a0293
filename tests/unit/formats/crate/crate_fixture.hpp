#pragma once

#include "parley/dataset/read.hpp"
#include "parley/formats/crate.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace parley::formats {

/// Reads a dataset in the native format from a text.
inline std::shared_ptr<const Dataset> read_text(std::string_view text) {
  static int files = 0;
  const auto path =
      std::filesystem::temp_directory_path() /
      ("parley-crate-" + std::to_string(::getpid()) + "-" + std::to_string(++files) + ".json");
  std::ofstream(path) << text;
  auto read = dataset::read(path);
  std::filesystem::remove(path);
  for (const dataset::Fault& fault : read.faults) {
    if (fault.severity == dataset::Fault::Severity::error) {
      ADD_FAILURE() << dataset::to_string(fault);
    }
  }
  return read.dataset;
}

inline Dataset shipped(const std::string& id) {
  return *dataset::read(PARLEY_ROOT "/data/" + id).dataset;
}

using Row = std::map<std::string, std::string>;

/// The files of a crate by name.
class Crate {
 public:
  explicit Crate(const Dataset& dataset)
      : files_(crate_files(dataset, "urn:parley:" + dataset.id + "/")) {}

  const std::vector<CrateFile>& files() const { return files_; }
  const std::string& text(const std::string& name) const {
    static const std::string none;
    for (const CrateFile& file : files_) {
      if (file.name == name) {
        return file.text;
      }
    }
    ADD_FAILURE() << "no file " << name;
    return none;
  }
  /// The rows of a table by the names of its columns (RFC 4180).
  std::vector<Row> rows(const std::string& table) const {
    const auto cells = read_csv(text("tables/" + table + ".csv"));
    std::vector<Row> rows;
    for (std::size_t i = 1; i < cells.size(); ++i) {
      EXPECT_EQ(cells[i].size(), cells[0].size()) << table << " line " << i;
      Row& row = rows.emplace_back();
      for (std::size_t column = 0; column < cells[i].size(); ++column) {
        row[cells[0].at(column)] = cells[i][column];
      }
    }
    return rows;
  }
  Row row(const std::string& table, const std::string& id) const {
    for (Row& row : rows(table)) {
      if (row["id"] == id) {
        return row;
      }
    }
    ADD_FAILURE() << "no row " << id << " in " << table;
    return {};
  }

 private:
  static std::vector<std::vector<std::string>> read_csv(std::string_view text) {
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string> line(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c == '"') {
        if (quoted && i + 1 < text.size() && text[i + 1] == '"') {
          line.back() += text[++i];
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && c == ',') {
        line.emplace_back();
      } else if (!quoted && text.substr(i, 2) == "\r\n") {
        lines.push_back(std::move(line));
        line.assign(1, "");
        ++i;
      } else {
        line.back() += c;
      }
    }
    EXPECT_FALSE(quoted);
    return lines;
  }

  std::vector<CrateFile> files_;
};

}  // namespace parley::formats
