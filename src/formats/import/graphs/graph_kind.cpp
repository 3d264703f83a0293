#include "import/graphs/graph_kind.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include "import/graphs/json/json_pieces.hpp"
#include "import/graphs/rows/attribute_words.hpp"
#include "import/graphs/xml/xml_walk.hpp"
#include "import/table.hpp"

#include <algorithm>
#include <array>

namespace parley::formats {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool has_list(const std::vector<JsonPieces::Member>& members, std::string_view name) {
  return std::any_of(members.begin(), members.end(), [&](const JsonPieces::Member& member) {
    return member.name == name && member.value.is_array();
  });
}

JsonPiece value_of(const std::vector<JsonPieces::Member>& members, std::string_view name) {
  for (const JsonPieces::Member& member : members) {
    if (member.name == name) {
      return member.value;
    }
  }
  return {};
}

JsonPiece first_item(const JsonPiece& array) {
  std::size_t at = 0;
  return JsonPieces::next_item(array, at);
}

bool is_element(const JsonPiece& item) {
  const JsonPiece data = JsonPieces::member_of(item, "data");
  return data.is_object() && (!JsonPieces::member_of(data, "id").text.empty() ||
                              !JsonPieces::member_of(data, "source").text.empty());
}

bool is_graph_of_jgf(const JsonPiece& graph) {
  const auto members = JsonPieces::members_of(graph);
  return graph.is_object() &&
         std::any_of(members.begin(), members.end(), [](const JsonPieces::Member& member) {
           return member.name == "nodes" || member.name == "edges" || member.name == "hyperedges";
         });
}

std::string_view format_of_json(std::string_view beginning) {
  const JsonPiece whole{beginning, 0};
  if (whole.is_array()) {
    return is_element(first_item(whole)) ? "cytoscape" : "";
  }
  const auto members = JsonPieces::members_of(whole);
  if (!value_of(members, "elements").text.empty()) {
    const JsonPiece elements = value_of(members, "elements");
    return elements.is_object() || is_element(first_item(elements)) ? "cytoscape" : "";
  }
  // What comes behind a list that is longer than the beginning is not known.
  const bool is_cut = !members.empty() && members.back().value.is_array() &&
                      !members.back().value.text.ends_with(']');
  const int lists = (has_list(members, "nodes") ? 1 : 0) +
                    (has_list(members, "links") || has_list(members, "edges") ? 1 : 0);
  if (lists == 2 || (lists == 1 && is_cut)) {
    return "node-link";
  }
  if (is_graph_of_jgf(value_of(members, "graph")) ||
      is_graph_of_jgf(first_item(value_of(members, "graphs")))) {
    return "jgf";
  }
  const JsonPiece event = first_item(value_of(members, "events"));
  return !JsonPieces::member_of(event, "start_date").text.empty() ||
                 JsonPieces::member_of(event, "text").is_object()
             ? "timelinejs"
             : "";
}

/// The name of the root element as far as it can be found.
std::string_view root_of(std::string_view beginning) {
  for (std::size_t at = beginning.find('<'); at != std::string_view::npos;
       at = beginning.find('<', at + 1)) {
    const std::string_view rest = beginning.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = beginning.find("-->", at);
    } else if (!rest.empty() && (is_letter(rest.front()) || rest.front() == '_')) {
      return rest.substr(0, rest.find_first_of(" \t\r\n/>"));
    }
    if (at == std::string_view::npos) {
      break;
    }
  }
  return {};
}

Result<std::string> format_of_xml(std::string_view beginning) {
  const std::string_view root = root_of(beginning);
  const std::string_view name = local_name(root);
  if (name == "gexf" || name == "graphml") {
    return std::string(name);
  }
  if (!beginning.starts_with("<?xml")) {
    return std::string();  // a table may begin with any character
  }
  return Error{ErrorCode::unsupported,
               "expected the root element gexf or graphml of an XML file, got " + show(root),
               {}};
}

/// `csv-edges`, `csv-nodes` or nothing, by the header and the first row.
std::string_view format_of_table(const std::filesystem::path& file) {
  constexpr std::array<std::string_view, 9> of_edges{
      "source", "target", "type", "id", "label", "weight", "timeset", "timeinterval", "interval"};
  auto rows = open_table(file, {}, std::nullopt, true);
  Record record;
  if (!rows || !(*rows)->next(record)) {
    return {};
  }
  std::vector<std::string> words;
  words.reserve(record.fields.size());
  for (const std::string_view field : record.fields) {
    words.push_back(attribute_word(field));
  }
  const auto place_of = [&](std::string_view word) {
    return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
  };
  const auto has = [&](std::string_view word) { return place_of(word) < words.size(); };
  if (!has("source") || !has("target")) {
    return has("id") && has("label") ? "csv-nodes" : "";
  }
  const bool has_these_alone = std::all_of(words.begin(), words.end(), [&](const auto& word) {
    return std::find(of_edges.begin(), of_edges.end(), word) != of_edges.end();
  });
  if (has_these_alone) {
    return "csv-edges";
  }
  const std::size_t type = place_of("type");
  if (!(*rows)->next(record) || type >= record.fields.size()) {
    return {};
  }
  const std::string_view direction = trim(record.fields[type]);
  const bool has_direction = equals_ignoring_case(direction, "directed") ||
                             equals_ignoring_case(direction, "undirected") ||
                             equals_ignoring_case(direction, "mixed");
  return has_direction ? "csv-edges" : "";
}

}  // namespace

const std::vector<std::string_view>& foreign_graph_formats() {
  static const std::vector<std::string_view> names{"gexf", "graphml",    "node-link", "cytoscape",
                                                   "jgf",  "timelinejs", "csv-nodes", "csv-edges"};
  return names;
}

bool is_graph_format(std::string_view name) noexcept {
  const auto& names = foreign_graph_formats();
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_graph_list(std::string_view name) noexcept {
  return name == "csv-nodes" || name == "csv-edges";
}

Result<std::string> graph_format_of(const std::filesystem::path& file,
                                    const std::vector<std::filesystem::path>& all) {
  auto opened = TextFile::open(file, {});
  if (!opened) {
    return opened.error();
  }
  std::string text;
  opened->read(text);
  const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
  const std::string_view beginning = std::string_view(text).substr(first);
  if (beginning.starts_with('<')) {
    auto format = format_of_xml(beginning);
    return format || !format.error().location.empty()
               ? format
               : Error{format.error().code, format.error().message, file.string()};
  }
  if (beginning.starts_with('{') || beginning.starts_with('[')) {
    return std::string(format_of_json(beginning));
  }
  const std::string_view format = format_of_table(file);
  const bool is_beside_edges =
      format != "csv-nodes" || std::any_of(all.begin(), all.end(), [&](const auto& other) {
        return other != file && format_of_table(other) == "csv-edges";
      });
  return std::string(is_beside_edges ? format : "");
}

}  // namespace parley::formats
