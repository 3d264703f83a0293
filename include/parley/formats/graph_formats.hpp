#pragma once

#include "parley/formats/graph_document.hpp"

#include <span>
#include <string>
#include <string_view>

namespace parley::formats {

/// Somebody else's way to write a graph.
struct GraphFormat {
  std::string_view name;        ///< the value of `format=`
  std::string_view media_type;  ///< as in Content-Type
  std::string_view summary;     ///< what reads it
  std::string (*write)(const GraphDocument&);
};

/// Every dialect there is, in the order in which they are listed to people.
std::span<const GraphFormat> graph_formats() noexcept;

/// The dialect of that name, or null.
const GraphFormat* find_graph_format(std::string_view name) noexcept;

}  // namespace parley::formats
