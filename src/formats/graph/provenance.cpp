#include "graph/provenance.hpp"

namespace parley::formats {

std::vector<ProvenanceItem> provenance_items(const GraphDocument& document) {
  const Origin& origin = document.origin;
  return {
      {"dataset", FlatType::term, std::string(origin.dataset)},
      {"revision", FlatType::term, std::string(origin.revision)},
      {"policy", FlatType::term, origin.policy},
      {"title", FlatType::words, std::string(origin.title)},
      {"license", FlatType::words, std::string(origin.license)},
      {"citation", FlatType::words, std::string(origin.citation)},
      {"version", FlatType::words, std::string(origin.version)},
      {"totalNodes", FlatType::number, std::to_string(document.total_nodes)},
      {"totalEdges", FlatType::number, std::to_string(document.total_edges)},
      {"truncated", FlatType::truth, document.truncated ? "true" : "false"},
  };
}

}  // namespace parley::formats
