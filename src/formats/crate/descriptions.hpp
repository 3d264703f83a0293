#pragma once

#include "parley/formats/crate.hpp"
#include "parley/formats/losses.hpp"
#include "parley/model/dataset.hpp"

#include "crate/table.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// What the descriptions of a crate are made from.
struct CrateContents {
  const Dataset& dataset;
  std::span<const Table> tables;
  const Losses& losses;
  std::string identifier;             ///< of this revision: an address with `revision=`, else a urn
  std::string address;                ///< the same where it is an address; else empty
  std::optional<std::string> newest;  ///< see newest_day()
};

/// Of all files; those that describe the crate need not be in `files`.
std::string ro_crate(const CrateContents& crate, std::span<const CrateFile> files);
std::string data_package(const CrateContents& crate);
std::string croissant(const CrateContents& crate);
std::string read_me(const CrateContents& crate);
std::string license_text(const CrateContents& crate);

/// Whom to name where a format wants an author, of which a dataset has none: nobody in particular,
/// as in CITATION.cff.
std::string contributors_to(const Dataset& dataset);

/// Where the licence can be read; empty when that is not known.
std::string license_address(std::string_view license);

/// The title and the description in the language of the dataset; the title stands in where there
/// is no description, which the formats require.
std::string_view title_of(const CrateContents& crate);
std::string_view description_of(const CrateContents& crate);

/// The latest day on which a source of the dataset was retrieved or published: the content is not
/// older. Nothing when no source says.
std::optional<std::string> newest_day(const Dataset& dataset);

}  // namespace parley::formats
