#include "parley/dataset/write.hpp"
#include "parley/dataset/write_items.hpp"

#include "output/new_folder.hpp"
#include "vocabulary/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace parley::dataset {
namespace {

/// A section of the native format: its key, and its items as JSON texts.
struct Section {
  std::string_view key;
  std::vector<std::string> items;
};

template <class Item>
Section section(std::string_view key, const std::vector<Item>& items,
                void (*write_item)(json::Writer&, const Item&)) {
  Section all{key, {}};
  all.items.reserve(items.size());
  for (const Item& item : items) {
    json::Writer out;
    write_item(out, item);
    all.items.push_back(out.take());
  }
  return all;
}

/// All sections but the heading, in the order of the model; items in the order of the dataset.
std::vector<Section> native_sections(const Dataset& dataset) {
  return {section("sources", dataset.sources, write_source),
          section("actors", dataset.actors, write_actor),
          section("affiliations", dataset.affiliations, write_affiliation),
          section("types", own_types(dataset), write_event_type),
          section<Event>("events", dataset.events, write_event),
          section("orders", dataset.orders, write_order),
          section("claims", dataset.claims, write_claim)};
}

std::string heading_text(const Dataset& dataset) {
  json::Writer out;
  write_heading(out, dataset);
  return out.take();
}

/// `"key": [`, an item a line, `]`.
void append_section(std::string& text, const Section& section) {
  text.append("\"").append(section.key).append("\": [\n");
  for (std::size_t i = 0; i < section.items.size(); ++i) {
    text += i == 0 ? "" : ",\n";
    text += section.items[i];
  }
  text += "\n]";
}

std::string file_text(const Section& section) {
  std::string text = "{\n";
  append_section(text, section);
  return text + "\n}\n";
}

}  // namespace

std::string native_json(const Dataset& dataset) {
  std::string text = "{\n\"dataset\": " + heading_text(dataset);
  for (const Section& section : native_sections(dataset)) {
    if (!section.items.empty()) {
      text += ",\n";
      append_section(text, section);
    }
  }
  return text + "\n}\n";
}

Result<void> write(const Dataset& dataset, const std::filesystem::path& path) {
  return write_whole_file(native_json(dataset), path);
}

Result<void> write_folder(const Dataset& dataset, const std::filesystem::path& path) {
  auto folder = NewFolder::create(path);
  if (!folder) {
    return folder.error();
  }
  for (const Section& section : native_sections(dataset)) {
    if (!section.items.empty()) {
      if (auto done = folder->write(std::string(section.key) + ".json", file_text(section));
          !done) {
        return done;
      }
    }
  }
  // The heading comes last: a folder that was cut off has none, and is rejected as a dataset.
  auto done = folder->write("dataset.json", "{\n\"dataset\": " + heading_text(dataset) + "\n}\n");
  if (done) {
    folder->keep();
  }
  return done;
}

}  // namespace parley::dataset
