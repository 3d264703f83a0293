#pragma once

#include "parley/error/error.hpp"
#include "parley/model/terms.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats {

/// The content of a mapping file: names of columns as in the header; empty: none.
struct CsvMapping {
  struct Part {
    std::string actor;
    std::string role;                ///< a column
    Role fixed = Role::participant;  ///< when there is no such column, or it is empty
  };
  std::string id, date, type, label, place, source;
  std::vector<Part> parts;
};

/// Reads `{"id":"…","date":"…","type":"…","label":"…","place":"…","source":"…",
/// "actors":[{"actor":"…","role":"…","as":"initiator"}]}`; all but `type` and `actors` optional.
Result<CsvMapping> read_mapping(const std::filesystem::path& path);

/// A pair of columns: an actor and its role.
struct CsvPart {
  std::size_t actor = 0;
  std::optional<std::size_t> role;
  Role fixed = Role::participant;
};

/// The columns of a table by their meaning.
struct CsvColumns {
  std::optional<std::size_t> id, date, type, label, place, source;
  std::vector<CsvPart> parts;
};

/// Finds the columns by a mapping or by their names: `id date type label place source`, and pairs
/// `actor,role`, repeated or numbered (`actor1,role1`). Error: what is missing.
Result<CsvColumns> find_columns(const std::vector<std::string_view>& header,
                                const std::optional<CsvMapping>& mapping);

}  // namespace parley::formats
