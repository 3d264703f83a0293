#include "parley/text/sha256.hpp"

#include "crate/descriptions.hpp"
#include "crate/pretty.hpp"

#include <array>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::string_view profile = "https://w3id.org/ro/crate/1.2";
constexpr std::string_view self = "ro-crate-metadata.json";

std::string_view media_type_of(std::string_view name) noexcept {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> types{{
      {".csv", "text/csv"},
      {".json", "application/json"},
      {".md", "text/markdown"},
      {".cff", "application/x-yaml"},
  }};
  for (const auto& [ending, type] : types) {
    if (name.ends_with(ending)) {
      return type;
    }
  }
  return "text/plain";
}

/// What a file is, for people.
std::string description_of_file(const CrateContents& crate, std::string_view name) {
  for (const Table& table : crate.tables) {
    if (table.path() == name) {
      return std::string(table.shape.description) + " One a row.";
    }
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> known{{
      {"native/dataset.json", "The whole dataset in the native format of Parley."},
      {"datapackage.json", "The tables for programs: a Frictionless Data Package."},
      {"croissant.json", "The tables for machine learning: Croissant 1.0."},
      {"CITATION.cff", "How to cite the dataset: Citation File Format."},
      {"LICENSE.txt", "The licence."},
      {"README.md", "What is in the crate, and how to check it."},
  }};
  for (const auto& [file, text] : known) {
    if (file == name) {
      return std::string(text);
    }
  }
  return "The SHA-256 sum of every other file.";
}

Json file_entity(const CrateContents& crate, const CrateFile& file) {
  return {{"@id", file.name},
          {"@type", "File"},
          {"name", file.name},
          {"description", description_of_file(crate, file.name)},
          {"encodingFormat", media_type_of(file.name)},
          {"contentSize", std::to_string(file.text.size())},
          {"sha256", sha256(file.text)}};
}

Json root_entity(const CrateContents& crate, std::span<const CrateFile> files) {
  const Dataset& dataset = crate.dataset;
  Json root{{"@id", "./"},
            {"@type", "Dataset"},
            {"name", title_of(crate)},
            {"description", description_of(crate)},
            {"identifier", crate.identifier},
            {"inLanguage", dataset.language}};
  const std::array<std::pair<const char*, std::string>, 4> known{{
      {"version", dataset.version},
      {"creditText", dataset.citation},
      {"url", crate.address},
      {"datePublished", crate.newest.value_or("")},
  }};
  for (const auto& [name, value] : known) {
    if (!value.empty()) {
      root[name] = value;
    }
  }
  if (const std::string address = license_address(dataset.license); !address.empty()) {
    root["license"] = {{"@id", address}};
  }
  root["hasPart"] = Json::array();
  for (const CrateFile& file : files) {
    root["hasPart"].push_back({{"@id", file.name}});
  }
  return root;
}

}  // namespace

std::string ro_crate(const CrateContents& crate, std::span<const CrateFile> files) {
  Json graph = Json::array();
  graph.push_back({{"@id", self},
                   {"@type", "CreativeWork"},
                   {"conformsTo", {{"@id", profile}}},
                   {"about", {{"@id", "./"}}}});
  graph.push_back(root_entity(crate, files));
  for (const CrateFile& file : files) {
    graph.push_back(file_entity(crate, file));
  }
  const std::string& license = crate.dataset.license;
  if (const std::string address = license_address(license); !address.empty()) {
    graph.push_back({{"@id", address}, {"@type", "CreativeWork"}, {"name", license}});
  }
  return pretty({{"@context", std::string(profile) + "/context"}, {"@graph", std::move(graph)}});
}

}  // namespace parley::formats
