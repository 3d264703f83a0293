#include "parley/formats/crate.hpp"

#include "parley/dataset/write.hpp"
#include "parley/dataset/write_items.hpp"
#include "parley/formats/citation_formats.hpp"
#include "parley/text/sha256.hpp"

#include "crate/descriptions.hpp"
#include "crate/tables.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t shown_revision_digits = 12;

template <class Item>
void sort_by_id(std::vector<Item>& items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.id < b.id; });
}

/// Things without ids are in the order of their texts, as in the canonical form.
template <class Item>
void sort_by_text(std::vector<Item>& items, void (*write)(json::Writer&, const Item&)) {
  std::vector<std::pair<std::string, Item>> texts;
  texts.reserve(items.size());
  for (Item& item : items) {
    json::Writer out;
    write(out, item);
    texts.emplace_back(out.take(), std::move(item));
  }
  std::stable_sort(texts.begin(), texts.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  items.clear();
  items.reserve(texts.size());
  for (auto& [text, item] : texts) {
    items.push_back(std::move(item));
  }
}

/// Equal revisions may list their things in different orders.
void put_in_order(Dataset& dataset) {
  sort_by_id(dataset.sources);
  sort_by_id(dataset.actors);
  sort_by_id(dataset.events);
  sort_by_id(dataset.claims);
  sort_by_id(dataset.vocabulary.event_types);
  sort_by_text(dataset.affiliations, dataset::write_affiliation);
  sort_by_text(dataset.orders, dataset::write_order);
}

/// Names this revision: an address where the base is one.
std::string identifier_of(const Dataset& dataset, std::string_view base) {
  if (base.starts_with("urn:")) {
    return std::string(base) + dataset.revision;
  }
  std::string address(base.substr(0, base.size() - (base.ends_with('/') ? 1 : 0)));
  return address + "?revision=" + dataset.revision;
}

/// Empty when there is no writer of that format.
std::string citation_file(const CrateContents& crate, std::string_view base) {
  const CitationFormat* const format = find_citation_format("cff");
  if (format == nullptr) {
    return {};
  }
  const Dataset& dataset = crate.dataset;
  CitedThing thing;
  thing.origin.dataset = dataset.id;
  thing.origin.title = title_of(crate);
  thing.origin.revision = dataset.revision;
  thing.origin.policy = "preferred";
  thing.origin.license = dataset.license;
  thing.origin.citation = dataset.citation;
  thing.origin.version = dataset.version;
  thing.origin.language = dataset.language;
  thing.origin.base = base;
  thing.id = dataset.id;
  thing.label = thing.origin.title;
  // As the API cites it: a urn is the dataset's, and the revision stands beside it.
  thing.address =
      crate.address.empty() ? std::string(base.substr(0, base.rfind('/'))) : crate.address;
  Losses losses;
  return format->write(thing, losses);
}

/// In the form that `sha256sum -c` reads.
std::string manifest_of(std::span<const CrateFile> files) {
  std::string text;
  for (const CrateFile& file : files) {
    text.append(sha256(file.text)).append("  ").append(file.name).append("\n");
  }
  return text;
}

}  // namespace

std::string crate_name(const Dataset& dataset) {
  return dataset.id + "-" + dataset.revision.substr(0, shown_revision_digits);
}

std::vector<CrateFile> crate_files(Dataset dataset, std::string_view base) {
  put_in_order(dataset);
  Losses losses;
  std::vector<Table> tables = make_tables(dataset, losses);
  CrateContents crate{dataset, tables, losses, identifier_of(dataset, base), {}, {}};
  crate.address = base.starts_with("urn:") ? std::string() : crate.identifier;
  crate.newest = newest_day(dataset);

  std::vector<CrateFile> files;
  files.reserve(tables.size() + 8);
  files.push_back({"README.md", read_me(crate)});
  files.push_back({"LICENSE.txt", license_text(crate)});
  if (std::string citation = citation_file(crate, base); !citation.empty()) {
    files.push_back({"CITATION.cff", std::move(citation)});
  }
  files.push_back({"native/dataset.json", dataset::native_json(dataset)});
  std::string package = data_package(crate);
  std::string for_learning = croissant(crate);
  for (Table& table : tables) {
    files.push_back({table.path(), std::move(table.csv)});
  }
  files.push_back({"datapackage.json", std::move(package)});
  files.push_back({"croissant.json", std::move(for_learning)});
  files.push_back({"ro-crate-metadata.json", ro_crate(crate, files)});
  files.push_back({"manifest-sha256.txt", manifest_of(files)});
  return files;
}

}  // namespace parley::formats
