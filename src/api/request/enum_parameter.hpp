#pragma once

#include "request/call.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace parley::api {

/// Reads a single parameter whose words the parameter table lists. `values` has the value of each
/// of these words; any other word is a fault. Where it was not given its usual word counts;
/// `otherwise`, where it has none.
template <class T>
T read_enum(Call& call, std::string_view name,
            std::initializer_list<std::pair<std::string_view, T>> values, T otherwise = {}) {
  const std::string_view asked = call.parameters.value(name);
  for (const auto& [word, value] : values) {
    if (word == asked) {
      return value;
    }
  }
  if (call.parameters.has(name)) {
    call.parameters.refuse_word(name, asked);
  }
  return otherwise;
}

}  // namespace parley::api
