#include "parley/dataset/store.hpp"

#include "check/checks.hpp"
#include "check/dataset_visitor.hpp"
#include "document/input_files.hpp"
#include "read/read_sections.hpp"
#include "vocabulary/join_vocabulary.hpp"

#include <algorithm>
#include <new>
#include <unordered_set>
#include <utility>

namespace parley::dataset {
namespace {

/// Collects the ids of events that told events, orders and claims speak of.
class EventsNamed : public Visitor {
 public:
  explicit EventsNamed(const IdIndex& ids) : ids_(ids) {}

  void reference(Refers to, const std::string& id, const Path&) override {
    if ((to == Refers::event || to == Refers::event_actor_or_claim) && !ids_.find(id)) {
      named_.insert(id);
    }
  }

  const std::unordered_set<std::string>& named() const noexcept { return named_; }

 private:
  const IdIndex& ids_;
  std::unordered_set<std::string> named_;
};

ReadResult failed(const std::filesystem::path& path, const Error& error) {
  const std::size_t got = error.message.find(", got ");
  return {nullptr,
          nullptr,
          {{Fault::Severity::error,
            path.string(),
            {},
            0,
            "a Parley store",
            got == std::string::npos ? error.message : error.message.substr(got + 6)}}};
}

/// The checks look across events: the simple ones that others name join them for that time.
Result<void> add_named_events(const Store& store, Loaded& loaded, std::size_t file) {
  const IdIndex ids(loaded.dataset);
  EventsNamed visitor(ids);
  walk(loaded, visitor);
  std::size_t index = loaded.events.size();
  for (const std::string& id : visitor.named()) {
    auto event = store.find_simple_event(id, loaded.dataset);
    if (event) {
      loaded.dataset.events.push_back(*std::move(event));
      loaded.events.push_back({file, index++, false});
    } else if (event.error().code != ErrorCode::not_found) {
      return event.error();
    }
  }
  return {};
}

}  // namespace

ReadResult read_store(const std::filesystem::path& path, const SourceTexts& texts) {
  auto store = Store::open(path);
  if (!store) {
    return failed(path, store.error());
  }
  auto document = (*store)->document();
  if (!document) {
    return failed(path, document.error());
  }
  Report report;
  std::vector<InputFile> files(1);
  files[0].number = report.add_file(path.string(), {});
  json::Parsed parsed = json::parse(*document);
  if (!parsed.faults.empty()) {
    return failed(path, {ErrorCode::invalid_argument, "a damaged file", {}});
  }
  files[0].root = std::move(parsed.value);
  Loaded loaded = read_sections(files, path.string(), report);
  join_vocabulary(loaded, report);
  const std::size_t told = loaded.dataset.events.size();
  if (auto added = add_named_events(**store, loaded, files[0].number); !added) {
    return failed(path, added.error());
  }
  check_items(loaded, texts, report);
  loaded.dataset.events.resize(told);
  ReadResult result;
  if (report.errors() == 0) {
    loaded.dataset.revision = (*store)->revision();
    result.dataset = std::make_shared<const Dataset>(std::move(loaded.dataset));
    result.store = *std::move(store);
  }
  result.faults = report.finish();
  return result;
}

}  // namespace parley::dataset
