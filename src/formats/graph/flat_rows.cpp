#include "graph/flat_rows.hpp"

#include "parley/formats/flag_list.hpp"
#include "parley/time/day.hpp"

#include "graph/graph_losses.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace parley::formats {
namespace {

constexpr std::array columns_of_nodes{
    FlatColumn{"nodeKind"},
    FlatColumn{"nodeType"},
    FlatColumn{"country", FlatType::words},
    FlatColumn{"events", FlatType::number},
    FlatColumn{"edtf"},
    FlatColumn{"dateText", FlatType::words},
    FlatColumn{"basis"},
    FlatColumn{"startEarliest"},
    FlatColumn{"startLatest"},
    FlatColumn{"endEarliest"},
    FlatColumn{"endLatest"},
    FlatColumn{"startDay", FlatType::number},
    FlatColumn{"endDay", FlatType::number},
    FlatColumn{"oneOf", FlatType::json},
    FlatColumn{"place", FlatType::words},
    FlatColumn{"flags"},
};

constexpr std::array columns_of_edges{
    FlatColumn{"edgeKind"},
    FlatColumn{"edgeType"},
    FlatColumn{"rank"},
    FlatColumn{"assertedBy"},
    FlatColumn{"flags"},
    FlatColumn{"directed", FlatType::truth},
    FlatColumn{"events", FlatType::number},
    FlatColumn{"byType", FlatType::json},
    FlatColumn{"byFlag", FlatType::json},
    FlatColumn{"first"},
    FlatColumn{"last"},
    FlatColumn{"startEarliest"},
    FlatColumn{"endLatest"},
    FlatColumn{"startDay", FlatType::number},
    FlatColumn{"endDay", FlatType::number},
    FlatColumn{"firstDate", FlatType::json},
    FlatColumn{"lastDate", FlatType::json},
};

bool is_known(Day day) noexcept {
  return day != no_earliest && day != no_latest;
}

/// `shift` is 1 for an exclusive end.
std::string day_text(Day day, Day shift) {
  return is_known(day) ? format_day(day - shift) : std::string();
}

std::string day_number(Day day, Day shift) {
  return is_known(day) ? std::to_string(day - shift) : std::string();
}

std::string flags_text(EventFlags flags) {
  std::string text;
  for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
    if (has_flag(flags, static_cast<EventFlag>(i))) {
      text.append(text.empty() ? "" : ";").append(terms<EventFlag>()[i]);
    }
  }
  return text;
}

std::string one_of_text(std::span<const Bounds> one_of) {
  if (one_of.empty()) {
    return {};
  }
  json::Writer out;
  out.begin_array();
  for (const Bounds& one : one_of) {
    write_bounds_members(out.begin_object(), one);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

std::string date_json(const DateShape& date) {
  json::Writer out;
  write_date(out, date);
  return out.take();
}

std::string by_type_text(const GraphEdge& edge) {
  json::Writer out;
  write_by_type(out, edge);
  return out.take();
}

std::string by_flag_text(const GraphEdge& edge) {
  json::Writer out;
  if (counts_a_flag(edge)) {
    write_by_flag(out, edge);
  }
  return out.take();
}

/// Fills a row from left to right.
class Filler {
 public:
  explicit Filler(FlatRow& row, std::size_t columns) : row_(row) { row_.assign(columns, {}); }

  Filler& add(std::string_view text) {
    row_[at_++] = text;
    return *this;
  }

 private:
  FlatRow& row_;
  std::size_t at_ = 0;
};

}  // namespace

std::span<const FlatColumn> node_columns() noexcept {
  return columns_of_nodes;
}

std::span<const FlatColumn> edge_columns() noexcept {
  return columns_of_edges;
}

void fill_row(FlatRow& row, const GraphNode& node) {
  const bool is_actor = node.kind == NodeKind::actor;
  const Bounds bounds = is_actor ? Bounds() : node.date.bounds;
  Filler(row, columns_of_nodes.size())
      .add(to_string(node.kind))
      .add(node.type)
      .add(node.country)
      .add(is_actor ? std::to_string(node.events) : std::string())
      .add(node.date.edtf)
      .add(node.date.text)
      .add(node.date.basis ? term(*node.date.basis) : std::string_view())
      .add(day_text(bounds.start_earliest, 0))
      .add(day_text(bounds.start_latest, 0))
      .add(day_text(bounds.end_earliest, 1))
      .add(day_text(bounds.end_latest, 1))
      .add(day_number(bounds.start_earliest, 0))
      .add(day_number(bounds.end_latest, 1))
      .add(one_of_text(node.date.one_of))
      .add(node.place)
      .add(flags_text(node.flags));
}

void fill_row(FlatRow& row, const GraphEdge& edge) {
  Filler filler(row, columns_of_edges.size());
  filler.add(to_string(edge.kind))
      .add(edge.type)
      .add(edge.rank)
      .add(edge.asserted_by)
      .add(flags_text(edge.flags));
  if (edge.kind != EdgeKind::interaction) {
    return;
  }
  filler.add(edge.directed ? "true" : "false")
      .add(std::to_string(edge.events))
      .add(by_type_text(edge))
      .add(by_flag_text(edge))
      .add(edge.first.edtf)
      .add(edge.last.edtf)
      .add(day_text(edge.first.bounds.start_earliest, 0))
      .add(day_text(edge.last.bounds.end_latest, 1))
      .add(day_number(edge.first.bounds.start_earliest, 0))
      .add(day_number(edge.last.bounds.end_latest, 1))
      .add(date_json(edge.first))
      .add(date_json(edge.last));
}

void record_nested_in_nodes(const GraphDocument& document, Losses& losses) {
  for (const GraphNode& node : document.nodes) {
    if (!node.date.one_of.empty()) {
      losses.add(loss::nested_as_text, node.id);
    }
  }
}

void record_nested_in_edges(const GraphDocument& document, Losses& losses) {
  for (const GraphEdge& edge : document.edges) {
    if (edge.kind == EdgeKind::interaction) {
      losses.add(loss::nested_as_text, edge_id(edge));
    }
  }
}

std::string parallel_kind(const GraphEdge& edge) {
  if (edge.kind != EdgeKind::interaction) {
    return std::string(edge.type);
  }
  return edge.directed ? "directed interaction" : "undirected interaction";
}

std::string edge_id(const GraphEdge& edge) {
  std::string id(edge.id[0]);
  for (const std::string_view part : {edge.id[1], edge.id[2], edge.id[3]}) {
    id.append(1, ':').append(part);
  }
  return id;
}

bool has_both_directions(const GraphDocument& document) noexcept {
  const auto directed = [](const GraphEdge& edge) { return edge.directed; };
  return std::any_of(document.edges.begin(), document.edges.end(), directed) &&
         !std::all_of(document.edges.begin(), document.edges.end(), directed);
}

void record_directions(const GraphDocument& document, Losses& losses) {
  if (!has_both_directions(document)) {
    return;
  }
  for (const GraphEdge& edge : document.edges) {
    if (!edge.directed) {
      losses.add(loss::direction, edge_id(edge));
    }
  }
}

}  // namespace parley::formats
