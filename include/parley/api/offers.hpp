#pragma once

#include "parley/formats/dialect.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace parley::api {

/// What an address can answer with beside JSON.
enum class Offer : std::uint8_t {
  none,
  graph,     ///< a slice of the graph, for graph programs
  events,    ///< a list of events: rows, timelines, calendars, linked data
  sources,   ///< a list of sources: rows, reference managers
  list,      ///< any other list: rows
  dataset,   ///< a citation of the dataset
  citation,  ///< a citation of an event or a source
  own,       ///< formats that no other address has, which it chooses itself
};

/// Lists as rows. They are made from the JSON of an answer, see list_rows.hpp.
inline constexpr formats::Dialect csv_rows{
    "csv", "text/csv", "csv", "pandas, R and spreadsheets: a row for each item, fixed columns"};
inline constexpr formats::Dialect ndjson_rows{"ndjson", "application/x-ndjson", "ndjson",
                                              "jq, DuckDB, BigQuery: a JSON object for each item"};

/// The dialects of an offer, in the order in which messages list them.
std::span<const formats::Dialect* const> dialects_of(Offer offer) noexcept;

/// What the address that answers a target offers; `none` where there is no such address.
Offer offer_of(std::string_view target);

/// True when an address of some other offer has a dialect of that name.
bool is_dialect_elsewhere(std::string_view name) noexcept;

}  // namespace parley::api
