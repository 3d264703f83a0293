#pragma once

#include <string>
#include <string_view>

namespace parley::app {

/// The formats of `parley export` that are no dialects: the whole dataset, and answers in JSON.
inline constexpr std::string_view native_format = "parley";
inline constexpr std::string_view crate_format = "crate";
inline constexpr std::string_view site_format = "site";
inline constexpr std::string_view json_format = "json";

/// True for a format of whole datasets, which takes neither a filter nor a part of one.
bool is_whole(std::string_view format) noexcept;

/// Every format with what it is for, a line each, as help shows them.
std::string describe_formats();

/// `expected one of: …; got …`, for a format that nothing has, or that `of` does not have; empty
/// when all is well. `of` is an address below a dataset, or empty.
std::string format_fault(std::string_view format, std::string_view of);

/// What a format is exported of where nothing else is said: `graph`, `events`, `sources` or, of a
/// citation, the dataset itself, which is empty.
std::string_view usual_address(std::string_view format);

/// True when an answer in the format is rows, so that the pages of a list can follow each other.
bool is_rows(std::string_view format) noexcept;

/// True when each page begins with a line that only the first should keep.
bool has_header(std::string_view format) noexcept;

}  // namespace parley::app
