#pragma once

#include "parley/error/error.hpp"

#include "import/recipe/members.hpp"
#include "import/recipe/recipe.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The pieces of a template: `{Column}` is a cell, all else is text. Absent when a brace does not
/// close.
std::optional<std::vector<Value::Piece>> read_template(std::string_view text);

/// A member that is a value: the name of a column, or an object.
void read_value(Members& members, std::string_view key, Value& to);

/// A member that is a date: the name of a column, or an object with `value` or `year`, `month`,
/// `day`, and with `precision`.
void read_date(Members& members, std::string_view key, DateValue& to);

/// A member that is one list or several: a value with a `separator`.
void read_lists(Members& members, std::string_view key, std::vector<ListValue>& to);

ActorValue read_actor_value(const json::Value& json, const std::string& pointer, FirstFault& fault);

/// The content of a file of at most 16 MiB. Error: what is there instead.
Result<std::string> read_small_file(const std::filesystem::path& path);

}  // namespace parley::formats
