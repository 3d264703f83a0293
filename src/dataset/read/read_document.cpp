#include "parley/dataset/read.hpp"

#include "check/checks.hpp"
#include "check/dataset_visitor.hpp"
#include "document/input_files.hpp"
#include "read/items.hpp"
#include "read/read_sections.hpp"
#include "vocabulary/join_vocabulary.hpp"

#include <unordered_set>
#include <utility>
#include <vector>

namespace parley::dataset {
namespace {

/// Collects the ids that a document names as events and does not define.
class MissingEvents : public DatasetVisitor {
 public:
  explicit MissingEvents(const IdIndex& ids) : ids_(ids) {}

  void reference(Refers to, const std::string& id, const JsonPath&) override {
    if ((to == Refers::event || to == Refers::event_actor_or_claim) && !ids_.find(id)) {
      missing_.insert(id);
    }
  }

  const std::unordered_set<std::string>& ids() const noexcept { return missing_; }

 private:
  const IdIndex& ids_;
  std::unordered_set<std::string> missing_;
};

/// The checks look across events: those that the document names join it while they run.
Result<void> add_missing_events(const Document& document, Loaded& loaded, std::size_t file) {
  const IdIndex ids(loaded.dataset);
  MissingEvents missing(ids);
  walk(loaded, missing);
  std::size_t index = loaded.events.size();
  for (const std::string& id : missing.ids()) {
    auto event = document.find_event(id, loaded.dataset);
    if (event) {
      loaded.dataset.events.push_back(*std::move(event));
      loaded.events.push_back({file, index++, false});
    } else if (event.error().code != ErrorCode::not_found) {
      return event.error();
    }
  }
  return {};
}

Error no_json() {
  return {ErrorCode::invalid_argument, "expected a JSON text, got a damaged file", {}};
}

}  // namespace

Result<ReadResult> read_document(const Document& document, const SourceTexts& texts) {
  json::Parsed parsed = json::parse(document.text);
  if (!parsed.faults.empty()) {
    return no_json();
  }
  Report report;
  std::vector<InputFile> files(1);
  files[0].number = report.add_file(document.name, {});  // nobody has seen its lines
  files[0].root = std::move(parsed.value);
  report.set_value(files[0].number, *files[0].root);
  Loaded loaded = read_sections(files, document.name, report);
  loaded.all_events_here = false;
  join_vocabulary(loaded, report);
  const std::size_t own_events = loaded.dataset.events.size();
  if (auto added = add_missing_events(document, loaded, files[0].number); !added) {
    return added.error();
  }
  check_items(loaded, texts, report);
  loaded.dataset.events.resize(own_events);
  ReadResult result;
  if (report.errors() == 0) {
    loaded.dataset.revision = document.revision;
    result.dataset = std::make_shared<const Dataset>(std::move(loaded.dataset));
  }
  result.faults = report.finish();
  return result;
}

Result<Dataset> read_heading(std::string_view text) {
  const json::Parsed parsed = json::parse(text);
  if (!parsed.value) {
    return no_json();
  }
  Dataset dataset;
  Report report;
  read_heading(*parsed.value, JsonPath(report.add_file({}, {})), dataset, report);
  return dataset;
}

Result<EventType> read_event_type(std::string_view text) {
  const json::Parsed parsed = json::parse(text);
  if (!parsed.value) {
    return no_json();
  }
  Report report;
  EventType type = read_event_type(*parsed.value, JsonPath(report.add_file({}, {})), true, report);
  if (report.errors() > 0) {
    return no_json();
  }
  return type;
}

}  // namespace parley::dataset
