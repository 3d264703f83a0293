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
#include <utility>
#include <vector>

namespace parley::dataset {

/// One thing wrong with a dataset, or worth knowing.
struct Fault {
  /// A warning is a remark, which a record can accept. A note says what was not checked.
  enum class Severity { error, warning, note };
  Severity severity = Severity::error;
  std::string file;      ///< as the user named it: the dataset's path as given, and the file below
  std::string pointer;   ///< RFC 6901 pointer into that file; "" is the whole file
  std::size_t line = 0;  ///< 1-based, where known; else 0
  std::string expected;
  std::string got;
  std::string item;    ///< the record it is in, such as `event "talks"`; "" where there is none
  std::string remark;  ///< of a warning: the name by which a record accepts it
};

/// `file:pointer (event "talks"), line 7: expected …, got …`. Warnings begin with `warning: ` and
/// end with the remark's name, as in ` [count]`; notes begin with `note: `.
std::string to_string(const Fault& fault);

/// A file with the text of a source, or with a part of it.
struct SourceFile {
  // Implicit, so that a path alone is the file of a whole text.
  SourceFile(std::filesystem::path file = {}, bool excerpt = false)  // NOLINT(*-explicit-*)
      : path(std::move(file)), is_excerpt(excerpt) {}

  std::filesystem::path path;
  bool is_excerpt;  ///< words that are not in it may still be in the source
};

/// Files with the texts of sources: source id → file. Quotes and positions are checked against
/// them; against an excerpt only quotes, and one that is not there gets a note.
using SourceTexts = std::map<std::string, SourceFile>;

/// The dataset if there is no error, and all faults of all files.
struct ReadResult {
  std::shared_ptr<const Dataset> dataset;
  /// Errors first, then warnings, then notes, each in file and document order; of the errors,
  /// those of texts that are not JSON come before all others.
  std::vector<Fault> faults;

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
