#pragma once

#include "request/call.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace parley::api {

/// Reads a single parameter whose words the parameter table lists; `otherwise` when it was not
/// given. `values` has the value of each of these words; any other word is a fault.
template <class T>
T read_enum(Call& call, std::string_view name,
            std::initializer_list<std::pair<std::string_view, T>> values, T otherwise) {
  const auto asked = call.parameters.single(name);
  if (!asked) {
    return otherwise;
  }
  for (const auto& [word, value] : values) {
    if (word == *asked) {
      return value;
    }
  }
  call.parameters.refuse_word(name, *asked);
  return otherwise;
}

}  // namespace parley::api
