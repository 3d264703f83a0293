#include "parley/text/sha256.hpp"

#include "crate/descriptions.hpp"
#include "crate/pretty.hpp"

namespace parley::formats {
namespace {

std::string_view type_of(ColumnType type) noexcept {
  switch (type) {
    case ColumnType::integer: return "integer";
    case ColumnType::number: return "number";
    case ColumnType::truth: return "boolean";
    case ColumnType::text:
    case ColumnType::id:
    case ColumnType::day: break;
  }
  return "string";  // a day too: the type `date` has no years before 0
}

Json field_of(const Column& column) {
  Json field{
      {"name", column.name}, {"type", type_of(column.type)}, {"description", column.description}};
  if (column.required) {
    field["constraints"]["required"] = true;
  }
  if (column.type == ColumnType::id) {
    field["constraints"]["pattern"] = "[a-z0-9][a-z0-9-]*";
  } else if (column.type == ColumnType::day) {
    field["constraints"]["pattern"] = "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}";
  }
  return field;
}

Json schema_of(const TableSchema& shape) {
  Json schema{{"fields", Json::array()}, {"missingValues", {""}}, {"primaryKey", shape.key}};
  Json keys = Json::array();
  for (const Column& column : shape.columns) {
    schema["fields"].push_back(field_of(column));
    if (!column.references.empty()) {
      const std::string_view table = column.references == shape.name ? "" : column.references;
      keys.push_back(
          {{"fields", {column.name}}, {"reference", {{"resource", table}, {"fields", {"id"}}}}});
    }
  }
  if (!keys.empty()) {
    schema["foreignKeys"] = std::move(keys);
  }
  return schema;
}

Json resource_of(const Table& table) {
  return {{"name", table.shape.name},
          {"profile", "tabular-data-resource"},
          {"path", table.path()},
          {"description", table.shape.description},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", table.csv.size()},
          {"hash", "sha256:" + sha256(table.csv)},
          {"schema", schema_of(table.shape)}};
}

}  // namespace

std::string data_package(const CrateContents& crate) {
  const Dataset& dataset = crate.dataset;
  Json package{{"profile", "tabular-data-package"},
               {"name", dataset.id},
               {"id", crate.identifier},
               {"title", title_of(crate)},
               {"description", description_of(crate)}};
  if (!dataset.version.empty()) {
    package["version"] = dataset.version;
  }
  if (const std::string address = license_address(dataset.license); !address.empty()) {
    Json license{{"path", address}};
    if (address != dataset.license) {
      license["name"] = dataset.license;
    }
    package["licenses"] = Json::array({std::move(license)});
  }
  package["resources"] = Json::array();
  for (const Table& table : crate.tables) {
    package["resources"].push_back(resource_of(table));
  }
  return pretty(package);
}

}  // namespace parley::formats
