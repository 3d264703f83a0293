#include "read/read_sections.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"

#include <algorithm>
#include <utility>

namespace parley::dataset {
namespace {

/// Reads the one section `dataset`. It comes first: `seasons` decides what dates mean.
void find_heading(const std::vector<InputFile>& files, const std::string& name, Loaded& loaded,
                  Report& report) {
  for (const InputFile& file : files) {
    if (!file.root || !file.root->is_object() || !file.root->contains("dataset")) {
      continue;
    }
    const JsonPath root(file.number);
    const JsonPath path(root, "dataset");
    if (loaded.has_heading) {
      report.error(path, "the section dataset in one file only",
                   "a second one beside that in " + report.file_name(loaded.heading_file));
      continue;
    }
    loaded.has_heading = true;
    loaded.heading_file = file.number;
    read_heading((*file.root)["dataset"], path, loaded.dataset, report);
  }
  // A file that is not JSON may be the one that has it.
  const bool all_objects = std::all_of(files.begin(), files.end(), [](const InputFile& file) {
    return file.root.has_value() && file.root->is_object();
  });
  if (!loaded.has_heading && all_objects) {
    report.error(JsonPath(report.add_file(name, {})), "a section dataset", "none in any file");
  }
}

class Sections {
 public:
  Sections(Loaded& loaded, Report& report) : loaded_(loaded), report_(report) {}

  void read(const InputFile& file) {
    const JsonPath root(file.number);
    Fields fields(*file.root, root, report_);
    fields.find("$schema");
    fields.find("dataset");
    Dataset& dataset = loaded_.dataset;
    section(fields, "sources", dataset.sources, loaded_.sources, read_source);
    section(fields, "actors", dataset.actors, loaded_.actors, read_actor);
    section(fields, "affiliations", dataset.affiliations, loaded_.affiliations, read_affiliation);
    types(fields);
    section(fields, "events", dataset.events, loaded_.events, read_event);
    section(fields, "orders", dataset.orders, loaded_.orders, read_order);
    section(fields, "claims", dataset.claims, loaded_.claims, read_claim);
    fields.finish();
  }

 private:
  template <class Item, class Read>
  void section(Fields& fields, std::string_view key, std::vector<Item>& items,
               std::vector<Origin>& origins, Read read_item) {
    std::size_t index = 0;
    fields.list(key, Need::optional, [&](const json::Value& value, const JsonPath& path) {
      const std::size_t before = report_.errors();
      items.push_back(read_item(value, path, loaded_.dataset.seasons, report_));
      origins.push_back({path.file(), index++, report_.errors() > before});
    });
  }

  void types(Fields& fields) {
    std::size_t index = 0;
    fields.list("types", Need::optional, [&](const json::Value& value, const JsonPath& path) {
      const bool says_symmetric = value.is_object() && value.contains("symmetric");
      loaded_.own_types.push_back(
          {read_event_type(value, path, true, report_), says_symmetric, {path.file(), index++}});
    });
  }

  Loaded& loaded_;
  Report& report_;
};

}  // namespace

Loaded read_sections(const std::vector<InputFile>& files, const std::string& name, Report& report) {
  Loaded loaded;
  loaded.all_files_read = std::all_of(files.begin(), files.end(),
                                      [](const InputFile& file) { return file.root.has_value(); });
  find_heading(files, name, loaded, report);
  Sections sections(loaded, report);
  for (const InputFile& file : files) {
    if (file.root) {
      sections.read(file);
    }
  }
  return loaded;
}

}  // namespace parley::dataset
