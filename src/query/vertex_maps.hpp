#pragma once

#include "parley/graph/boost/view_parts.hpp"

#include <boost/property_map/property_map.hpp>

#include <cstdint>
#include <vector>

namespace parley::query {

/// The values of the vertices 0, 1, 2 … as a property map; the vector has to outlive it.
template <class T>
auto map_over(std::vector<T>& values) {
  return boost::make_iterator_property_map(values.begin(), VertexNumberMap<std::uint32_t>());
}

}  // namespace parley::query
