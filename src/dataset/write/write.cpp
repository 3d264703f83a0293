#include "parley/dataset/write.hpp"

#include "parley/dataset/read.hpp"

#include "sha256.hpp"
#include "write/write_items.hpp"
#include "write/write_sections.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace parley::dataset {
namespace {

/// The items of one section as JSON texts.
template <class Items, class WriteItem>
std::vector<std::string> texts_of(const Items& items, WriteItem write_item) {
  std::vector<std::string> texts;
  texts.reserve(items.size());
  for (const auto& item : items) {
    json::Writer out;
    write_item(out, item);
    texts.push_back(out.take());
  }
  return texts;
}

/// Items in order of id; ids are unique.
template <class Items>
std::vector<std::reference_wrapper<const typename Items::value_type>> by_id(const Items& items) {
  std::vector<std::reference_wrapper<const typename Items::value_type>> sorted(items.begin(),
                                                                               items.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.get().id < b.get().id; });
  return sorted;
}

/// The types a dataset adds to the vocabulary it names: those that vocabulary does not have.
std::vector<EventType> own_types(const Dataset& dataset) {
  std::vector<EventType> own;
  for (const EventType& type : dataset.vocabulary.event_types) {
    if (!type.specialises.empty() && built_in_vocabulary().find_type(type.id) == nullptr) {
      own.push_back(type);
    }
  }
  return own;
}

std::vector<Section> canonical_sections(const Dataset& dataset) {
  std::vector<Section> sections{{"actors", texts_of(by_id(dataset.actors), write_actor)},
                                {"affiliations", texts_of(dataset.affiliations, write_affiliation)},
                                {"claims", texts_of(by_id(dataset.claims), write_claim)},
                                {"events", texts_of(by_id(dataset.events), write_event)},
                                {"orders", texts_of(dataset.orders, write_order)},
                                {"sources", texts_of(by_id(dataset.sources), write_source)},
                                {"types", texts_of(by_id(own_types(dataset)), write_event_type)}};
  for (Section& section : sections) {
    if (section.key == "affiliations" || section.key == "orders") {
      std::sort(section.items.begin(), section.items.end());
    }
  }
  return sections;
}

void append_items(std::string& text, const std::vector<std::string>& items,
                  std::string_view between) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    text += i == 0 ? "" : between;
    text += items[i];
  }
}

}  // namespace

std::string heading_text(const Dataset& dataset) {
  json::Writer out;
  write_heading(out, dataset);
  return out.take();
}

std::vector<Section> native_sections(const Dataset& dataset) {
  return {{"sources", texts_of(dataset.sources, write_source)},
          {"actors", texts_of(dataset.actors, write_actor)},
          {"affiliations", texts_of(dataset.affiliations, write_affiliation)},
          {"types", texts_of(own_types(dataset), write_event_type)},
          {"events", texts_of(dataset.events, write_event)},
          {"orders", texts_of(dataset.orders, write_order)},
          {"claims", texts_of(dataset.claims, write_claim)}};
}

std::string canonical_json(const Dataset& dataset) {
  std::string text = "{";
  for (const Section& section : canonical_sections(dataset)) {
    if (!section.items.empty()) {
      text += '"' + std::string(section.key) + "\":[";
      append_items(text, section.items, ",");
      text += "],";
    }
    if (section.key == "claims") {
      text += "\"dataset\":" + heading_text(dataset) + ',';
    }
  }
  text.back() = '}';
  return text;
}

std::string revision_of(const Dataset& dataset) {
  return sha256(canonical_json(dataset));
}

std::string native_json(const Dataset& dataset) {
  std::string text = "{\n\"dataset\": " + heading_text(dataset);
  for (const Section& section : native_sections(dataset)) {
    if (!section.items.empty()) {
      text += ",\n\"" + std::string(section.key) + "\": [\n";
      append_items(text, section.items, ",\n");
      text += "\n]";
    }
  }
  return text + "\n}\n";
}

Result<void> write_whole_file(const std::string& text, const std::filesystem::path& path) {
  const Error failure{ErrorCode::invalid_argument,
                      "expected a file that can be written, got " + show(path.string()),
                      path.string()};
  std::filesystem::path unfinished = path;
  unfinished += ".part";
  std::error_code ignored;
  {
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file) {
      std::filesystem::remove(unfinished, ignored);
      return failure;
    }
  }
  std::error_code renamed;
  std::filesystem::rename(unfinished, path, renamed);
  if (renamed) {
    std::filesystem::remove(unfinished, ignored);
    return failure;
  }
  return {};
}

Result<void> write(const Dataset& dataset, const std::filesystem::path& path) {
  return write_whole_file(native_json(dataset), path);
}

}  // namespace parley::dataset
