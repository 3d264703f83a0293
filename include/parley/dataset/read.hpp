#pragma once

#include "parley/model/dataset.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace parley::dataset {

class Store;

/// One thing wrong with a dataset, or worth a warning.
struct Fault {
  enum class Severity { error, warning };
  Severity severity = Severity::error;
  std::string file;      ///< as the user named it: the dataset's path as given, and the file below
  std::string pointer;   ///< RFC 6901 pointer into that file; "" is the whole file
  std::size_t line = 0;  ///< 1-based, where known; else 0
  std::string expected;
  std::string got;
};

/// `file:pointer: expected …, got …` (warnings begin with `warning: `).
std::string to_string(const Fault& fault);

/// Texts of sources at hand: source id → file. Quotes and positions are checked against them.
using SourceTexts = std::map<std::string, std::filesystem::path>;

/// What reading gave: the dataset when there is no error, and all faults of all files.
struct ReadResult {
  std::shared_ptr<const Dataset> dataset;
  /// Of a `.db` path: the store, whose simple events are not in `dataset`. Else null.
  std::shared_ptr<const Store> store = nullptr;
  std::vector<Fault> faults;  ///< errors first, then warnings, each in file and document order

  bool ok() const noexcept { return dataset != nullptr; }
};

/// Reads and checks a folder of *.json files, one .json file or a .db store. Reports every fault of
/// every file in one run; a missing or unreadable path is a fault too. Never throws.
ReadResult read(const std::filesystem::path& path, const SourceTexts& texts = {});

/// The same for the text of one file at hand, which messages call `name`.
ReadResult read_text(std::string text, const std::string& name);

/// The negotiation vocabulary built into the program (edited in data/vocabulary/).
const Vocabulary& built_in_vocabulary();

}  // namespace parley::dataset
