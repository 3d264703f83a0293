#include "parley/dataset/read.hpp"

#include "parley/dataset/store.hpp"
#include "parley/dataset/write.hpp"
#include "parley/error/error.hpp"
#include "parley/json/reader.hpp"

#include "check/checks.hpp"
#include "document/input_files.hpp"
#include "read/read_sections.hpp"
#include "vocabulary/join_vocabulary.hpp"

#include <new>
#include <utility>
#include <vector>

namespace parley::dataset {

void check_items(const Loaded& loaded, const SourceTexts& texts, Report& report) {
  const IdIndex ids(loaded.dataset);
  check_ids(loaded, ids, report);
  check_ranks(loaded, report);
  std::vector<WrittenStatement> statements = time_statements(loaded, ids);
  check_relations(loaded, statements, report);
  check_dates(loaded, ids, check_order(loaded, statements, report), report);
  check_counts(loaded, ids, report);
  check_quotes(loaded, ids, texts, report);
}

namespace {

/// Reads and checks files that have been opened.
ReadResult read_files(const std::vector<InputFile>& files, const std::string& name,
                      const SourceTexts& texts, Report& report) {
  ReadResult result;
  if (!files.empty()) {
    Loaded loaded = read_sections(files, name, report);
    join_vocabulary(loaded, report);
    check_items(loaded, texts, report);
    if (report.errors() == 0) {
      loaded.dataset.revision = revision_of(loaded.dataset);
      result.dataset = std::make_shared<const Dataset>(std::move(loaded.dataset));
    }
  }
  result.faults = report.finish();
  return result;
}

ReadResult read_and_check(const std::filesystem::path& path, const SourceTexts& texts) {
  Report report;
  const std::vector<InputFile> files = open_files(path, report);
  return read_files(files, path.string(), texts, report);
}

ReadResult too_large(const std::string& name) {
  return {nullptr,
          nullptr,
          {{Fault::Severity::error,
            name,
            {},
            0,
            "a dataset that fits into memory",
            "one that does not"}}};
}

}  // namespace

ReadResult read(const std::filesystem::path& path, const SourceTexts& texts) {
  try {
    return is_store(path) ? read_store(path, texts) : read_and_check(path, texts);
  } catch (const std::bad_alloc&) {
    return too_large(path.string());
  }
}

ReadResult read_text(std::string text, const std::string& name) {
  try {
    Report report;
    std::vector<InputFile> files(1);
    files[0].text = std::move(text);
    parse_file(files[0], name, report);
    return read_files(files, name, {}, report);
  } catch (const std::bad_alloc&) {
    return too_large(name);
  }
}

}  // namespace parley::dataset
