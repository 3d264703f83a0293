#include "parley/dataset/read.hpp"

#include "parley/dataset/write.hpp"

#include "check/checks.hpp"
#include "document/input_files.hpp"
#include "read/read_sections.hpp"
#include "vocabulary/join_vocabulary.hpp"

#include <new>
#include <utility>
#include <vector>

namespace parley::dataset {
namespace {

/// Reads and checks files that have been opened.
ReadResult read_files(const std::vector<InputFile>& files, const std::string& name,
                      const SourceTexts& texts, Report& report) {
  ReadResult result;
  if (!files.empty()) {
    Loaded loaded = read_sections(files, name, report);
    join_vocabulary(loaded, report);
    check_items(loaded, texts, report);
    if (!loaded.all_files_read && files.size() > 1) {
      report.note(JsonPath(report.add_file(name, {})),
                  "files that can all be read before ids are looked up and remarks made",
                  "one that cannot");
    }
    if (report.errors() == 0) {
      loaded.dataset.revision = revision_of(loaded.dataset);
      result.dataset = std::make_shared<const Dataset>(std::move(loaded.dataset));
    }
  }
  result.faults = report.finish();
  return result;
}

}  // namespace

ReadResult read(const std::filesystem::path& path, const SourceTexts& texts) {
  try {
    Report report;
    const std::vector<InputFile> files = open_files(path, report);
    return read_files(files, path.string(), texts, report);
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

ReadResult too_large(const std::string& name) {
  return {nullptr,
          {{Fault::Severity::error,
            name,
            {},
            0,
            "a dataset that fits into memory",
            "one that does not",
            {},
            {}}}};
}

}  // namespace parley::dataset
