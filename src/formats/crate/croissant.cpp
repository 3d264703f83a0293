#include "parley/text/sha256.hpp"

#include "crate/descriptions.hpp"
#include "crate/pretty.hpp"

#include <array>
#include <utility>

namespace parley::formats {
namespace {

/// The context of Croissant 1.0, which each document carries.
Json context_of(std::string_view language) {
  Json context{{"@language", language}, {"@vocab", "https://schema.org/"}};
  for (const char* const term :
       {"citeAs",   "column",      "extract",   "field",         "fileObject", "fileProperty",
        "fileSet",  "format",      "includes",  "isLiveDataset", "jsonPath",   "key",
        "md5",      "parentField", "path",      "recordSet",     "references", "regex",
        "repeated", "replace",     "separator", "source",        "subField",   "transform"}) {
    context[term] = std::string("cr:") + term;
  }
  context["conformsTo"] = "dct:conformsTo";
  context["cr"] = "http://mlcommons.org/croissant/";
  context["rai"] = "http://mlcommons.org/croissant/RAI/";
  context["dct"] = "http://purl.org/dc/terms/";
  context["sc"] = "https://schema.org/";
  context["data"] = {{"@id", "cr:data"}, {"@type", "@json"}};
  context["examples"] = {{"@id", "cr:examples"}, {"@type", "@json"}};
  context["dataType"] = {{"@id", "cr:dataType"}, {"@type", "@vocab"}};
  return context;
}

std::string_view type_of(ColumnType type) noexcept {
  switch (type) {
    case ColumnType::integer: return "sc:Integer";
    case ColumnType::number: return "sc:Float";
    case ColumnType::truth: return "sc:Boolean";
    case ColumnType::text:
    case ColumnType::id:
    case ColumnType::day: break;
  }
  return "sc:Text";  // a day too: readers of sc:Date have no years before 1
}

std::string file_of(const TableSchema& shape) {
  return std::string(shape.name) + ".csv";
}

std::string field_id(std::string_view table, std::string_view column) {
  return std::string(table).append("/").append(column);
}

Json file_object(const Table& table) {
  return {{"@type", "cr:FileObject"},     {"@id", file_of(table.shape)},
          {"name", file_of(table.shape)}, {"description", table.shape.description},
          {"contentUrl", table.path()},   {"contentSize", std::to_string(table.csv.size()) + " B"},
          {"encodingFormat", "text/csv"}, {"sha256", sha256(table.csv)}};
}

Json record_set(const TableSchema& shape) {
  Json keys = Json::array();
  for (const std::string_view key : shape.key) {
    keys.push_back({{"@id", field_id(shape.name, key)}});
  }
  Json fields = Json::array();
  for (const Column& column : shape.columns) {
    Json field{
        {"@type", "cr:Field"},
        {"@id", field_id(shape.name, column.name)},
        {"name", column.name},
        {"description", column.description},
        {"dataType", type_of(column.type)},
        {"source",
         {{"fileObject", {{"@id", file_of(shape)}}}, {"extract", {{"column", column.name}}}}}};
    if (!column.references.empty()) {
      field["references"] = {{"field", {{"@id", field_id(column.references, "id")}}}};
    }
    fields.push_back(std::move(field));
  }
  return {{"@type", "cr:RecordSet"},
          {"@id", shape.name},
          {"name", shape.name},
          {"description", shape.description},
          {"key", keys.size() == 1 ? keys.front() : keys},
          {"field", std::move(fields)}};
}

}  // namespace

std::string croissant(const CrateContents& crate) {
  const Dataset& dataset = crate.dataset;
  Json document{{"@context", context_of(dataset.language)},
                {"@type", "sc:Dataset"},
                {"name", title_of(crate)},
                {"alternateName", dataset.id},
                {"identifier", crate.identifier},
                {"description", description_of(crate)},
                {"conformsTo", "http://mlcommons.org/croissant/1.0"},
                {"inLanguage", dataset.language},
                {"creator", {{"@type", "sc:Organization"}, {"name", contributors_to(dataset)}}}};
  const std::array<std::pair<const char*, std::string>, 5> known{{
      {"license", license_address(dataset.license)},
      {"citeAs", dataset.citation},
      {"version", dataset.version},
      {"url", crate.address},
      {"datePublished", crate.newest.value_or("")},
  }};
  for (const auto& [name, value] : known) {
    if (!value.empty()) {
      document[name] = value;
    }
  }
  document["distribution"] = Json::array();
  document["recordSet"] = Json::array();
  for (const Table& table : crate.tables) {
    document["distribution"].push_back(file_object(table));
    if (table.rows != 0) {
      document["recordSet"].push_back(record_set(table.shape));
    }
  }
  return pretty(document);
}

}  // namespace parley::formats
