#pragma once

#include "parley/formats/losses.hpp"

#include "request/call.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::api {

/// The columns of a list as CSV, in order. Each is the path of a member of an item, such as
/// `date.edtf`; one with brackets joins the things of an array by semicolons: `flags[]` the values
/// themselves, `participants[actor:role]` members of each with a colon between them. A value
/// that has members of its own stands in its cell as JSON. The same for all pages of a list.
using Columns = std::span<const std::string_view>;

/// The columns of the list at an address; empty: it is no list.
Columns columns_of(const Call& call) noexcept;

/// The items of an answer, each as its JSON text, which they point into.
std::vector<std::string_view> items_of(std::string_view answer);

/// One line of JSON for each item.
std::string ndjson_of(std::string_view answer);

/// A header and a row for each item. Members that no column has are recorded as `loss::members`.
std::string csv_of(std::string_view answer, Columns columns, formats::Losses& losses);

/// The answer as rows; `answered` is the one in JSON, status 200.
Answer list_rows(const Call& call, const Response& answered);

}  // namespace parley::api
