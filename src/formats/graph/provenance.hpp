#pragma once

#include "graph/flat_rows.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// One thing that a document says of where it comes from.
struct ProvenanceItem {
  std::string_view name;
  FlatType type = FlatType::term;
  std::string value;
};

/// What write_provenance_members() writes, for formats without nested values; always the same items
/// in the same order, also where a value is empty.
std::vector<ProvenanceItem> provenance_items(const GraphDocument& document);

}  // namespace parley::formats
