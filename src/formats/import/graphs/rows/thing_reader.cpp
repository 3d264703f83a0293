#include "import/graphs/rows/thing_reader.hpp"

namespace parley::formats {

ThingReader::ThingReader(const ForeignGraph& graph, bool are_edges, bool is_ours) {
  known_.reserve(graph.names().size());
  for (const std::string& name : graph.names()) {
    known_.push_back({meaning_of(name, are_edges, is_ours), rank_of_word(name)});
  }
}

}  // namespace parley::formats
