#include "import/graphs/import_graph.hpp"

#include "import/graphs/graph_file.hpp"
#include "import/graphs/rows/graph_rows.hpp"
#include "import/preview/preview_sentence.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace parley::formats {
namespace {

struct TextFormat {
  std::string_view name;
  bool is_xml;
  Result<void> (*read)(std::string_view text, ForeignGraph& graph);
};

constexpr TextFormat text_formats[] = {{"gexf", true, read_gexf},
                                       {"graphml", true, read_graphml},
                                       {"node-link", false, read_node_link},
                                       {"cytoscape", false, read_cytoscape},
                                       {"jgf", false, read_jgf},
                                       {"timelinejs", false, read_timelinejs}};

Result<void> read_file(const GraphFile& file, ForeignGraph& graph) {
  if (file.format == "csv-nodes") {
    return read_node_list(file.path, graph);
  }
  if (file.format == "csv-edges") {
    return read_edge_list(file.path, graph);
  }
  const auto* format =
      std::find_if(std::begin(text_formats), std::end(text_formats),
                   [&](const TextFormat& known) { return known.name == file.format; });
  if (format == std::end(text_formats)) {
    return Error{
        ErrorCode::unsupported, "expected a format of graphs, got " + show(file.format), {}};
  }
  const auto text = read_graph_text(file.path, format->is_xml);
  if (!text) {
    return text.error();
  }
  graph.files.push_back(file.path);
  graph.count_lines(*text);
  auto read = format->read(*text, graph);
  return read ? read : Error{read.error().code, read.error().message, file.path.string()};
}

Result<ForeignGraph> read_files(std::span<const GraphFile> files) {
  ForeignGraph graph;
  graph.makes_nodes = std::all_of(files.begin(), files.end(),
                                  [](const GraphFile& file) { return file.format == "csv-edges"; });
  for (const GraphFile& file : files) {
    if (auto read = read_file(file, graph); !read) {
      return read.error();
    }
  }
  return graph;
}

/// Names in the target the file that is being read.
class CurrentFile {
 public:
  CurrentFile(const ForeignGraph& graph, ImportTarget& target) : graph_(graph), target_(target) {}

  void enter(std::uint32_t file) {
    if (current_ != &graph_.files[file]) {
      current_ = &graph_.files[file];
      target_.begin_file(*current_, false);
    }
  }

 private:
  const ForeignGraph& graph_;
  ImportTarget& target_;
  const std::filesystem::path* current_ = nullptr;
};

Result<void> keep_row(const GraphRow& row, const ForeignRows& rows, ImportTarget& target) {
  target.begin_own_row(row.line);
  if (!row.refusal.empty()) {
    target.refuse(row.refusal);
    return {};
  }
  if (!row.left_out.empty()) {
    target.leave_out();
    target.remark_on_file(row.line, row.left_out);
    return {};
  }
  return target.keep(rows);
}

/// No event may have a relation to one that is refused.
void forget_refused_events(const ForeignGraph& graph, ImportTarget& target, GraphRows& source,
                           ForeignRows& rows) {
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (source.has_ties(i)) {
      rows.clear();
      if (!source.read(i, rows).refusal.empty() || !target.fault_of(rows).empty()) {
        source.forget_ties_to(i);
      }
    }
  }
}

void show_thing(const ForeignGraph& graph, const ForeignThing& thing, ImportPreview::Row& shown) {
  if (!thing.id.empty()) {
    shown.cells.emplace_back("id", thing.id);
  }
  if (!thing.label.empty()) {
    shown.cells.emplace_back("label", thing.label);
  }
  for (const ForeignAttribute& attribute : thing.attributes) {
    shown.cells.emplace_back(graph.names()[attribute.name], attribute.value);
  }
}

}  // namespace

Result<void> import_graph(std::span<const GraphFile> files, ImportTarget& target,
                          const ImportWatch& watch) {
  auto graph = read_files(files);
  if (!graph) {
    return graph.error();
  }
  for (std::size_t i = 0; watch.reading && i < files.size(); ++i) {
    const std::string name = files[i].path.string();
    watch.reading({name, {graph->reasons[i]}});
  }
  CurrentFile current(*graph, target);
  current.enter(0);
  target.count_lines(graph->lines - graph->header_lines - graph->blank_lines);
  target.count_header(graph->header_lines);
  target.count_blank(graph->blank_lines);
  GraphRows source(*graph, [&](const std::string& wanted) { return target.take_event(wanted); });
  for (const GraphNotice& notice : source.notices()) {
    current.enter(notice.file);
    target.remark_on_file(notice.line, notice.text);
  }
  ForeignRows rows;
  forget_refused_events(*graph, target, source, rows);
  for (std::size_t i = 0; i < source.size(); ++i) {
    rows.clear();
    const GraphRow row = source.read(i, rows);
    current.enter(row.file);
    if (auto done = keep_row(row, rows, target); !done) {
      return done;
    }
  }
  return {};
}

Result<ImportPreview> preview_graph(const GraphFile& file) {
  constexpr std::size_t rows_shown = 10;
  const auto graph = read_files(std::span(&file, 1));
  if (!graph) {
    return graph.error();
  }
  const GraphRows source(*graph, [](const std::string& wanted) { return wanted; });
  ImportPreview preview;
  preview.reading = graph->reasons;
  for (const GraphNotice& notice : source.notices()) {
    preview.reading.push_back("line " + std::to_string(notice.line) + ": " + notice.text);
  }
  preview.format = file.format;
  ForeignRows rows;
  for (std::size_t i = 0; i < source.size() && preview.rows.size() < rows_shown; ++i) {
    rows.clear();
    const GraphRow row = source.read(i, rows);
    ImportPreview::Row& shown = preview.rows.emplace_back();
    shown.line = row.line;
    if (const ForeignThing* thing = source.thing(i)) {
      show_thing(*graph, *thing, shown);
    }
    shown.refusal = row.refusal.empty() ? row.left_out : row.refusal;
    add_sentences(rows, shown);
    if (row.is_part) {
      shown.becomes.emplace_back("part of an event that is a node");
    }
  }
  return preview;
}

}  // namespace parley::formats
