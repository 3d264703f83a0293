#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"
#include "parley/text/utf8.hpp"

#include "import/graphs/graph_file.hpp"
#include "import/graphs/rows/attribute_words.hpp"
#include "import/graphs/spell_list.hpp"
#include "import/input/encoding.hpp"
#include "import/table.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace parley::formats {
namespace {

/// Reads the rows of a list, whose header is the first.
class ListReader {
 public:
  explicit ListReader(ForeignGraph& graph, const std::filesystem::path& path) : graph_(graph) {
    file_ = static_cast<std::uint32_t>(graph.files.size());
    graph.files.push_back(path);
  }

  Result<void> read(const std::filesystem::path& path, bool are_edges);

 private:
  Result<void> read_header(const Record& record, bool are_edges);
  void read_row(const Record& record, bool are_edges);
  void read_node(const Record& record);
  void read_edge(const Record& record);
  void read_cell(std::size_t column, std::string_view cell, ForeignThing& thing);
  void refuse(const Record& record, std::string reason) {
    graph_.refused.push_back({record.line, std::move(reason), file_});
  }
  std::string_view keep(std::string_view cell) {
    cell = trim(cell);
    return graph_.keep(is_utf8(cell) ? cell : std::string_view(from_windows_1252(cell)));
  }

  ForeignGraph& graph_;
  std::uint32_t file_ = 0;
  std::vector<std::string> names_;  // of the columns
  std::vector<std::string> words_;  // the same in one spelling
};

Result<void> ListReader::read_header(const Record& record, bool are_edges) {
  for (const std::string_view field : record.fields) {
    names_.emplace_back(trim(field));
    words_.push_back(attribute_word(field));
  }
  const auto has = [&](std::string_view word) {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  };
  if (are_edges ? !has("source") || !has("target") : !has("id")) {
    return Error{ErrorCode::invalid_argument,
                 "line " + std::to_string(record.line) + ": expected a header with " +
                     (are_edges ? "the columns Source and Target" : "the column Id") +
                     ", got one without",
                 {}};
  }
  graph_.header_lines += record.lines;
  return {};
}

void ListReader::read_cell(std::size_t column, std::string_view cell, ForeignThing& thing) {
  const std::string& word = words_[column];
  if (word == "id") {
    thing.id = keep(cell);
  } else if (word == "label") {
    thing.label = keep(cell);
  } else if (word == "timeset" || word == "timeinterval" || word == "interval") {
    if (!read_spell_list(cell, graph_, thing.spells)) {
      graph_.add(thing, names_[column], keep(cell));
    }
  } else {
    graph_.add(thing, names_[column], keep(cell));
  }
}

void ListReader::read_node(const Record& record) {
  ForeignNode node;
  node.line = record.line;
  node.file = file_;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    read_cell(i, record.fields[i], node);
  }
  if (node.id.empty()) {
    refuse(record, "expected a node with an id, got one without");
    return;
  }
  graph_.nodes.push_back(std::move(node));
}

void ListReader::read_edge(const Record& record) {
  ForeignEdge edge;
  edge.line = record.line;
  edge.file = file_;
  std::string_view source;
  std::string_view target;
  bool directed = true;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const std::string_view cell = trim(record.fields[i]);
    const bool is_direction =
        words_[i] == "type" &&
        (equals_ignoring_case(cell, "directed") || equals_ignoring_case(cell, "undirected") ||
         equals_ignoring_case(cell, "mutual") || equals_ignoring_case(cell, "mixed"));
    if (words_[i] == "source") {
      source = keep(cell);
    } else if (words_[i] == "target") {
      target = keep(cell);
    } else if (is_direction) {
      directed = equals_ignoring_case(cell, "directed");
    } else {
      read_cell(i, cell, edge);
    }
  }
  if (source.empty() || target.empty()) {
    refuse(record, std::string("expected an edge with a source and a target, got one without a ") +
                       (source.empty() ? "source" : "target"));
    return;
  }
  edge.ends.push_back({source, directed ? EdgeSide::source : EdgeSide::either});
  edge.ends.push_back({target, directed ? EdgeSide::target : EdgeSide::either});
  graph_.edges.push_back(std::move(edge));
}

void ListReader::read_row(const Record& record, bool are_edges) {
  if (!record.fault.empty()) {
    refuse(record, record.fault);
  } else if (record.fields.size() > names_.size()) {
    refuse(record, "expected " + std::to_string(names_.size()) + " columns as in the header, got " +
                       std::to_string(record.fields.size()));
  } else if (are_edges) {
    read_edge(record);
  } else {
    read_node(record);
  }
}

Result<void> ListReader::read(const std::filesystem::path& path, bool are_edges) {
  auto source = open_table(path, {}, std::nullopt, true);
  if (!source) {
    return source.error();
  }
  Record record;
  bool is_first = true;
  while ((*source)->next(record)) {
    graph_.lines += record.lines;
    if (std::exchange(is_first, false)) {
      if (auto done = read_header(record, are_edges); !done) {
        return Error{done.error().code, done.error().message, path.string()};
      }
      continue;
    }
    if (record.raw.empty()) {
      ++graph_.blank_lines;
      continue;
    }
    if (graph_.is_full()) {
      return Error{ErrorCode::too_large, "expected at most 10,000,000 nodes and edges, got more",
                   path.string()};
    }
    read_row(record, are_edges);
  }
  if (is_first || (*source)->failed()) {
    return Error{ErrorCode::invalid_argument,
                 is_first ? "expected a header, got an empty file"
                          : "expected a file that can be read to its end",
                 path.string()};
  }
  return {};
}

}  // namespace

Result<void> read_node_list(const std::filesystem::path& path, ForeignGraph& graph) {
  graph.reasons.emplace_back("format csv-nodes: the column Id names a node in each row");
  graph.makes_nodes = false;
  return ListReader(graph, path).read(path, false);
}

Result<void> read_edge_list(const std::filesystem::path& path, ForeignGraph& graph) {
  graph.reasons.emplace_back("format csv-edges: the columns Source and Target name two nodes");
  return ListReader(graph, path).read(path, true);
}

}  // namespace parley::formats
