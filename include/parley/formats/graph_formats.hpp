#pragma once

#include "parley/formats/graph_document.hpp"

#include <span>
#include <string>
#include <string_view>

namespace parley::formats {

/// A foreign format for graphs.
struct GraphFormat {
  std::string_view name;        ///< the value of `format=`
  std::string_view media_type;  ///< as in Content-Type
  std::string_view summary;     ///< which programs read it
  std::string (*write)(const GraphDocument&);
};

/// Every format, in the order in which messages list them.
std::span<const GraphFormat> graph_formats() noexcept;

/// The format with that name, or null.
const GraphFormat* find_graph_format(std::string_view name) noexcept;

}  // namespace parley::formats
