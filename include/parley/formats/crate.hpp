#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// One file of a crate.
struct CrateFile {
  std::string name;  ///< relative, with slashes: `tables/events.csv`
  std::string text;
};

/// A whole dataset as files that an archive can take in: the native JSON (`native/dataset.json`),
/// tables (`tables/`), descriptions of both for programs (RO-Crate 1.2, Frictionless Data Package,
/// Croissant 1.0), and for people (README.md, LICENSE.txt, CITATION.cff), with the sums of all
/// files in `manifest-sha256.txt`. Equal revisions and bases give equal files, in whatever order
/// the dataset lists its things. `base`: see Origin. The whole takes about four times the memory of
/// the dataset.
std::vector<CrateFile> crate_files(Dataset dataset, std::string_view base);

/// The name of the crate, without an extension: `iran-nuclear-0123456789ab`.
std::string crate_name(const Dataset& dataset);

/// The files as a ZIP archive, in their order, all dated 1 January 1980, which is the first day
/// that the format has. Equal files give equal octets. Error internal: no memory for it.
Result<std::string> zip_archive(std::span<const CrateFile> files);

/// The events of the largest dataset whose crate a server makes while a client waits. Beyond it
/// `parley export` makes the crate.
inline constexpr std::size_t largest_served_crate = 20'000;

}  // namespace parley::formats
