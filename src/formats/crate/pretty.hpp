#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace parley::formats {

/// A small JSON document for people and programs, with its members in the order of the code.
using Json = nlohmann::ordered_json;

inline std::string pretty(const Json& document) {
  constexpr int indentation = 2;
  return document.dump(indentation, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace parley::formats
