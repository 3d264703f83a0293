#pragma once

#include "parley/model/terms.hpp"
#include "parley/text/slug.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace parley::formats {

/// Bytes of an id of a node or an edge.
inline constexpr std::size_t max_graph_id = 1'000;

/// The term of that name, however it is spelt: `Chief negotiator` too.
template <class Term>
std::optional<Term> term_of(std::string_view name) {
  const auto known = parse_term<Term>(name);
  return known || name.empty() || name.size() > max_graph_id ? known : parse_term<Term>(slug(name));
}

}  // namespace parley::formats
