#include "crate/descriptions.hpp"

namespace parley::formats {
namespace {

std::string contents_text(const CrateContents& crate) {
  std::string text =
      "| file | what it is |\n|---|---|\n"
      "| `native/dataset.json` | the whole dataset in the format of Parley; "
      "`parley serve native/dataset.json` shows it |\n";
  for (const Table& table : crate.tables) {
    text.append("| `")
        .append(table.path())
        .append("` | ")
        .append(table.shape.description)
        .append(" ")
        .append(std::to_string(table.rows))
        .append(table.rows == 1 ? " row |\n" : " rows |\n");
  }
  return text +
         "| `datapackage.json` | the tables for programs, with types and keys (Frictionless Data "
         "Package) |\n"
         "| `croissant.json` | the same for machine learning (Croissant 1.0) |\n"
         "| `ro-crate-metadata.json` | all files, for archives (RO-Crate 1.2) |\n"
         "| `manifest-sha256.txt` | the sum of every other file |\n";
}

std::string losses_text(const CrateContents& crate) {
  std::string text =
      "The native file has everything. The tables lack the remarks of `parley check` that the "
      "authors accepted, translations of the vocabulary and what the seasons of dates mean.";
  for (const Loss& loss : crate.losses.items()) {
    text.append(" ").append(loss.kind.text).append(" (");
    text.append(std::to_string(loss.count)).append(")");
  }
  return text;
}

}  // namespace

std::string license_text(const CrateContents& crate) {
  const std::string& license = crate.dataset.license;
  const std::string address = license_address(license);
  if (address.empty()) {
    return "The dataset does not say under which licence it may be used. Ask its authors before "
           "you publish it.\n";
  }
  return "The dataset is under the licence " + license +
         (address == license ? "\n" : ": " + address + "\n");
}

std::string read_me(const CrateContents& crate) {
  const Dataset& dataset = crate.dataset;
  std::string text;
  text.append("# ").append(title_of(crate)).append("\n\n");
  text.append(description_of(crate)).append("\n\n");
  text.append("- dataset: `").append(dataset.id).append("`\n");
  text.append("- revision: `").append(dataset.revision).append("`\n");
  if (!dataset.version.empty()) {
    text.append("- version: ").append(dataset.version).append("\n");
  }
  text.append("- licence: ").append(dataset.license).append("\n");
  if (!crate.address.empty()) {
    text.append("- from: ").append(crate.address).append("\n");
  }
  if (!dataset.citation.empty()) {
    text.append("- cite as: ").append(dataset.citation).append("\n");
  }
  text.append("\n## Files\n\n").append(contents_text(crate));
  text.append(
      "\nTables are UTF-8 with a comma between cells (RFC 4180). An empty cell means that nothing "
      "is known. Days are ISO 8601 with a year 0; the four bounds of a date say what is known and "
      "no more.\n");
  text.append("\n## What the tables lack\n\n").append(losses_text(crate)).append("\n");
  text.append(
      "\n## To check the crate\n\n"
      "    sha256sum -c manifest-sha256.txt\n"
      "    parley check native/dataset.json\n\n"
      "The revision is the SHA-256 sum of the content, whatever its files look like: a copy with "
      "the same revision says the same.\n");
  return text;
}

}  // namespace parley::formats
