#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace parley::docs {

using Json = nlohmann::ordered_json;

/// Reads JSON in which `…` stands for what an example leaves out: as a member, as an item, as a
/// value, or at the end of a string. Discarded when the rest is not JSON.
Json parse_elided(const std::string& text);

/// Empty when `shown` is the answer but for what it elides, else where they differ first and how.
/// An object without `…` has exactly the members shown, a list without `…` exactly the items shown;
/// the items of a list with `…` appear in the answer in the same order.
std::string difference(const Json& shown, const Json& answer);

}  // namespace parley::docs
