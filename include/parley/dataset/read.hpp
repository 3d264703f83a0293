#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

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

/// Files with the texts of sources: source id → file. Quotes and positions are checked against
/// them.
using SourceTexts = std::map<std::string, std::filesystem::path>;

/// The dataset if there is no error, and all faults of all files.
struct ReadResult {
  std::shared_ptr<const Dataset> dataset;
  std::vector<Fault> faults;  ///< errors first, then warnings, each in file and document order

  bool ok() const noexcept { return dataset != nullptr; }
};

/// Reads and checks a folder of *.json files or one .json file. Returns every fault of every file;
/// a missing or unreadable path is a fault too. Never throws.
ReadResult read(const std::filesystem::path& path, const SourceTexts& texts = {});

/// The same for the text of one file, which messages call `name`.
ReadResult read_text(std::string text, const std::string& name);

/// The result for a dataset that does not fit into memory.
ReadResult too_large(const std::string& name);

/// A dataset most of whose events are kept elsewhere: what a store holds of it as JSON.
struct Document {
  std::string name;      ///< in messages
  std::string text;      ///< JSON of the native format
  std::string revision;  ///< of the whole dataset
  /// An event that is kept elsewhere. Error not_found: there is no such event.
  std::function<Result<Event>(const std::string& id, const Dataset& dataset)> find_event;
};

/// Reads and checks a document. For the checks, the events that its own events, orders and claims
/// name are looked up; the dataset of the result does not hold them. Error: the text is no JSON, or
/// an error of find_event other than not_found.
Result<ReadResult> read_document(const Document& document, const SourceTexts& texts = {});

/// The heading, the section `dataset`, of a JSON text. Error: the text is no JSON.
Result<Dataset> read_heading(std::string_view text);

/// An event type of a dataset's own, of a JSON text. Error: the text is no such type.
Result<EventType> read_event_type(std::string_view text);

/// The negotiation vocabulary built into the program (edited in data/vocabulary/).
const Vocabulary& built_in_vocabulary();

}  // namespace parley::dataset
