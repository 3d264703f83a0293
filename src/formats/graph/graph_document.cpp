#include "parley/formats/graph_document.hpp"

#include "parley/formats/flag_list.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace parley::formats {
namespace {

void write_flags_member(json::Writer& out, EventFlags flags) {
  if (flags != 0) {
    write_flags(out.key("flags"), flags);
  }
}

/// What differs between the kinds of nodes.
void write_facts(json::Writer& out, const GraphNode& node) {
  if (node.kind == NodeKind::actor) {
    out.member_if("country", node.country);
    out.member("events", static_cast<std::uint64_t>(node.events));
    return;
  }
  write_date(out.key("date"), node.date);
  out.member_if("place", node.place);
  write_flags_member(out, node.flags);
}

}  // namespace

std::string_view to_string(NodeKind kind) noexcept {
  return kind == NodeKind::actor ? "actor" : "event";
}

std::string_view to_string(EdgeKind kind) noexcept {
  switch (kind) {
    case EdgeKind::participation: return "participation";
    case EdgeKind::interaction: return "interaction";
    case EdgeKind::relation: return "relation";
  }
  return "relation";
}

void write_node_members(json::Writer& out, const GraphNode& node) {
  out.member("id", node.id);
  out.member("kind", to_string(node.kind));
  out.member("type", node.type);
  out.member("label", node.label);
  write_facts(out, node);
}

void write_node_values(json::Writer& out, const GraphNode& node) {
  out.member("kind", to_string(node.kind));
  out.member("type", node.type);
  write_facts(out, node);
}

void write_edge_members(json::Writer& out, const GraphEdge& edge) {
  out.key("id").joined({edge.id[0], edge.id[1], edge.id[2], edge.id[3]}, ':');
  out.member("source", edge.source);
  out.member("target", edge.target);
  write_edge_values(out, edge);
}

void write_edge_values(json::Writer& out, const GraphEdge& edge) {
  out.member("kind", to_string(edge.kind));
  out.member("type", edge.type);
  out.member_if("rank", edge.rank);
  out.member_if("assertedBy", edge.asserted_by);
  write_flags_member(out, edge.flags);
  if (edge.kind != EdgeKind::interaction) {
    return;
  }
  out.member("directed", edge.directed);
  out.member("events", static_cast<std::uint64_t>(edge.events));
  write_counts_members(out, edge);
  write_date(out.key("first"), edge.first);
  write_date(out.key("last"), edge.last);
}

bool counts_a_flag(const GraphEdge& edge) noexcept {
  return std::any_of(edge.by_flag.begin(), edge.by_flag.end(),
                     [](std::uint32_t count) { return count != 0; });
}

void write_by_type(json::Writer& out, const GraphEdge& edge) {
  out.begin_object();
  for (const TypeCount& count : edge.by_type) {
    out.member(count.type, static_cast<std::uint64_t>(count.events));
  }
  out.end_object();
}

void write_by_flag(json::Writer& out, const GraphEdge& edge) {
  out.begin_object();
  for (std::size_t flag = 0; flag < edge.by_flag.size(); ++flag) {
    if (edge.by_flag[flag] != 0) {
      out.member(terms<EventFlag>()[flag], static_cast<std::uint64_t>(edge.by_flag[flag]));
    }
  }
  out.end_object();
}

void write_counts_members(json::Writer& out, const GraphEdge& edge) {
  write_by_type(out.key("byType"), edge);
  if (counts_a_flag(edge)) {
    write_by_flag(out.key("byFlag"), edge);
  }
}

void write_total_members(json::Writer& out, const GraphDocument& document) {
  out.key("total").begin_object();
  out.member("nodes", static_cast<std::uint64_t>(document.total_nodes));
  out.member("edges", static_cast<std::uint64_t>(document.total_edges));
  out.end_object();
  out.member("truncated", document.truncated);
}

void write_provenance_members(json::Writer& out, const GraphDocument& document) {
  out.member("dataset", document.origin.dataset);
  out.member("revision", document.origin.revision);
  out.member("policy", document.origin.policy);
  out.member_if("title", document.origin.title);
  out.member_if("license", document.origin.license);
  out.member_if("citation", document.origin.citation);
  out.member_if("version", document.origin.version);
  write_total_members(out, document);
}

}  // namespace parley::formats
