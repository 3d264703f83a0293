#pragma once

#include "parley/error/error.hpp"

#include "request/call.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace parley::api {

/// Reads a single parameter that is one word of a list; `otherwise` when it was not given. Any
/// other word is a fault that names the list.
template <class T>
T read_enum(Call& call, std::string_view name,
            std::initializer_list<std::pair<std::string_view, T>> choices, T otherwise) {
  const auto asked = call.parameters.single(name);
  if (!asked) {
    return otherwise;
  }
  std::string known;
  for (const auto& [word, value] : choices) {
    if (word == *asked) {
      return value;
    }
    known += known.empty() ? "" : ", ";
    known += word;
  }
  call.parameters.refuse(name, *asked, "expected one of: " + known + "; got " + show(*asked));
  return otherwise;
}

}  // namespace parley::api
