#include "parley/formats/flag_list.hpp"
#include "parley/time/day.hpp"

#include "dialect/headline.hpp"
#include "graph/writers.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace parley::formats {
namespace {

/// To the thousandth, so that every machine writes the same; never minus zero.
double rounded(double value) {
  constexpr double thousandths = 1000;
  return std::round(value * thousandths) / thousandths + 0.0;
}

/// Where a node of `count` stands on a circle, in the order of the document.
DrawnPlace place_on_circle(std::size_t index, std::size_t count) {
  constexpr double radius = 100;
  const double angle =
      2 * std::numbers::pi * static_cast<double>(index) / static_cast<double>(count);
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// True when all nodes have a place in a picture.
bool is_drawn(const GraphDocument& document) {
  return std::all_of(document.nodes.begin(), document.nodes.end(),
                     [](const GraphNode& node) { return node.drawn_at.has_value(); });
}

/// Sigma stops at a node without numbers for x and y. Its y grows upwards, that of pictures down.
void write_place(json::Writer& out, const GraphDocument& document, std::size_t index, bool drawn) {
  const DrawnPlace place =
      drawn ? DrawnPlace{document.nodes[index].drawn_at->x, -document.nodes[index].drawn_at->y}
            : place_on_circle(index, document.nodes.size());
  out.member("x", rounded(place.x));
  out.member("y", rounded(place.y));
}

void write_day_if_known(json::Writer& out, std::string_view name, Day day, Day shift) {
  if (day != no_earliest && day != no_latest) {
    out.member(name, format_day(day - shift));
  }
}

void write_known_bounds(json::Writer& out, const Bounds& bounds) {
  write_day_if_known(out, "startEarliest", bounds.start_earliest, 0);
  write_day_if_known(out, "startLatest", bounds.start_latest, 0);
  write_day_if_known(out, "endEarliest", bounds.end_earliest, 1);
  write_day_if_known(out, "endLatest", bounds.end_latest, 1);
}

/// A date without what is not known, since programs that read attributes trip over null.
void write_known_date(json::Writer& out, const DateShape& date) {
  out.begin_object();
  out.member_if("edtf", date.edtf);
  out.member_if("text", date.text);
  out.member_if("basis", date.basis ? term(*date.basis) : std::string_view());
  write_known_bounds(out, date.bounds);
  if (!date.one_of.empty()) {
    out.key("oneOf").begin_array();
    for (const Bounds& one : date.one_of) {
      write_known_bounds(out.begin_object(), one);
      out.end_object();
    }
    out.end_array();
  }
  out.end_object();
}

void write_node(json::Writer& out, const GraphDocument& document, std::size_t index, bool drawn) {
  const GraphNode& node = document.nodes[index];
  out.begin_object().member("key", node.id);
  out.key("attributes").begin_object();
  out.member("label", headline(node.label, node.flags));
  write_place(out, document, index, drawn);
  out.member("nodeKind", to_string(node.kind));
  out.member("nodeType", node.type);
  if (node.kind == NodeKind::actor) {
    out.member_if("country", node.country);
    out.member("events", static_cast<std::uint64_t>(node.events));
  } else {
    write_known_date(out.key("date"), node.date);
    out.member_if("place", node.place);
  }
  if (node.flags != 0) {
    write_flags(out.key("flags"), node.flags);
  }
  out.end_object().end_object();
}

void write_interaction_members(json::Writer& out, const GraphEdge& edge) {
  out.member("directed", edge.directed);
  out.member("events", static_cast<std::uint64_t>(edge.events));
  write_counts_members(out, edge);
  write_known_date(out.key("first"), edge.first);
  write_known_date(out.key("last"), edge.last);
}

void write_edge(json::Writer& out, const GraphEdge& edge) {
  out.begin_object();
  out.key("key").joined({edge.id[0], edge.id[1], edge.id[2], edge.id[3]}, ':');
  out.member("source", edge.source);
  out.member("target", edge.target);
  if (!edge.directed) {
    out.member("undirected", true);
  }
  out.key("attributes").begin_object();
  out.member("edgeKind", to_string(edge.kind));
  out.member("edgeType", edge.type);
  out.member_if("rank", edge.rank);
  out.member_if("assertedBy", edge.asserted_by);
  if (edge.flags != 0) {
    write_flags(out.key("flags"), edge.flags);
  }
  if (edge.kind == EdgeKind::interaction) {
    write_interaction_members(out, edge);
  }
  out.end_object().end_object();
}

}  // namespace

std::string write_graphology(const GraphDocument& document, Losses& /*losses*/) {
  json::Writer out;
  out.begin_object();
  out.key("options").begin_object();
  out.member("type", "mixed").member("multi", true).member("allowSelfLoops", true);
  out.end_object();
  out.key("attributes").begin_object();
  write_provenance_members(out, document);
  out.end_object();
  const bool drawn = is_drawn(document);
  out.key("nodes").begin_array();
  for (std::size_t index = 0; index < document.nodes.size(); ++index) {
    write_node(out, document, index, drawn);
  }
  out.end_array();
  out.key("edges").begin_array();
  for (const GraphEdge& edge : document.edges) {
    write_edge(out, edge);
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace parley::formats
