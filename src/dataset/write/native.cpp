#include "parley/dataset/write.hpp"
#include "parley/dataset/write_items.hpp"

#include "vocabulary/vocabulary.hpp"

#include <fstream>
#include <string_view>
#include <system_error>
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
  text += "\"" + std::string(section.key) + "\": [\n";
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

/// Writes a file whole or not at all.
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

Result<void> write_folder(const Dataset& dataset, const std::filesystem::path& folder) {
  const std::string name = show(folder.string());
  std::error_code failed;
  const bool there = std::filesystem::exists(folder, failed);
  if (there && (!std::filesystem::is_directory(folder, failed) ||
                !std::filesystem::is_empty(folder, failed))) {
    return Error{ErrorCode::invalid_argument,
                 "expected a folder that is empty or not there yet, got " + name, folder.string()};
  }
  std::filesystem::create_directories(folder, failed);
  if (failed) {
    return Error{ErrorCode::invalid_argument, "expected a folder that can be made, got " + name,
                 folder.string()};
  }
  for (const Section& section : native_sections(dataset)) {
    if (section.items.empty()) {
      continue;
    }
    if (auto done =
            write_whole_file(file_text(section), folder / (std::string(section.key) + ".json"));
        !done) {
      return done;
    }
  }
  // The heading comes last: a folder that was cut off has none, and is rejected as a dataset.
  return write_whole_file("{\n\"dataset\": " + heading_text(dataset) + "\n}\n",
                          folder / "dataset.json");
}

}  // namespace parley::dataset
