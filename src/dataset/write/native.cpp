#include "parley/dataset/output_file.hpp"
#include "parley/dataset/write.hpp"
#include "parley/dataset/write_items.hpp"

#include "vocabulary/vocabulary.hpp"

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

/// Writes a file whole or not at all.
Result<void> write_whole_file(const std::string& text, const std::filesystem::path& path) {
  auto file = OutputFile::open(path);
  if (!file) {
    return file.error();
  }
  file->write(text);
  return file->finish();
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
                 "expected a folder that is empty or not there yet, got one that is neither",
                 folder.string()};
  }
  std::filesystem::create_directories(folder, failed);
  if (failed) {
    return Error{ErrorCode::invalid_argument,
                 "expected a folder that can be made, got " + write_failure(failed.value()),
                 folder.string()};
  }
  // Nothing of a folder that could not be written whole stays behind; the folder goes last.
  std::vector<TemporaryPath> written;
  if (!there) {
    written.emplace_back(folder);
  }
  const auto put = [&](const std::string& text, const std::string& key) -> Result<void> {
    const std::filesystem::path file = folder / (key + ".json");
    auto done = write_whole_file(text, file);
    if (done) {
      written.emplace_back(file);
    }
    return done;
  };
  Result<void> done;
  for (const Section& section : native_sections(dataset)) {
    if (done && !section.items.empty()) {
      done = put(file_text(section), std::string(section.key));
    }
  }
  // The heading comes last: a folder that was cut off has none, and is rejected as a dataset.
  if (done) {
    done = put("{\n\"dataset\": " + heading_text(dataset) + "\n}\n", "dataset");
  }
  while (!written.empty()) {
    if (done) {
      written.back().keep();
    }
    written.pop_back();
  }
  return done;
}

}  // namespace parley::dataset
