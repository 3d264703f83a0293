#include "document/graph_document.hpp"

#include "document/event_record.hpp"
#include "document/origin.hpp"
#include "wire/date_writer.hpp"
#include "wire/labels.hpp"

#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace parley::api {
namespace {

formats::GraphNode actor_node(const RequestView& view, ActorIndex actor, std::size_t events) {
  formats::GraphNode node;
  node.kind = formats::NodeKind::actor;
  node.id = view.graph().actor_id(actor);
  node.type = term(view.graph().actor_kind(actor));
  node.type_label = node.type;
  node.label = label_of(view, actor);
  node.label_language = label_language_of(view, actor);
  node.events = events;
  if (const Actor* model = view.policy_graph->actors[to_size(actor)]) {
    node.country = model->country;
    node.wikidata = model->wikidata;
  }
  return node;
}

/// The sources of a document, each once.
struct KnownSources {
  std::unordered_set<std::string_view> ids;
  std::vector<formats::EventSource>& sources;
};

/// What only dialects write of an event.
void add_details(const RequestView& view, EventIndex event, formats::GraphNode& node,
                 KnownSources& known) {
  if (const EventType* type = view.policy_graph->types[to_size(view.graph().event_type(event))]) {
    node.type_label = view.text(type->label);
    node.family = type->family;
  }
  std::vector<formats::EventSource> sources = sources_of(view, event);
  node.sources.reserve(sources.size());
  for (formats::EventSource& source : sources) {
    node.sources.push_back(source.id);
    if (known.ids.insert(source.id).second) {
      source.quote = {};
      known.sources.push_back(source);
    }
  }
}

formats::GraphNode event_node(const RequestView& view, EventIndex event) {
  const EventGraph& graph = view.graph();
  formats::GraphNode node;
  node.kind = formats::NodeKind::event;
  node.id = graph.event_id(event);
  node.type = graph.type_id(graph.event_type(event));
  node.label = label_of(view, event);
  node.label_language = label_language_of(view, event);
  node.place = graph.place(event);
  node.date = whole_date_of(view, event);
  node.flags = graph.flags(event);
  return node;
}

formats::GraphEdge make_edge(const RequestView& view, const query::ParticipationEdge& part) {
  const EventGraph& graph = view.graph();
  formats::GraphEdge edge;
  edge.kind = formats::EdgeKind::participation;
  edge.source = graph.actor_id(part.actor);
  edge.target = graph.event_id(part.event);
  edge.type = term(part.part.role);
  edge.id = {"e", edge.target, edge.source, edge.type};
  if (part.part.rank != Rank::preferred) {
    edge.rank = term(part.part.rank);
  }
  edge.asserted_by = graph.assertors()[part.part.asserted_by];
  edge.asserted_by_source = view.served->find_source(edge.asserted_by) != nullptr;
  edge.flags = graph.flags(part.event);
  return edge;
}

std::size_t count_types(const query::GraphViewResult& result) {
  std::size_t count = 0;
  for (const query::ActorEdge& pair : result.actor_edges) {
    count += result.by_type(pair).size();
  }
  return count;
}

/// `counts` has room for the counts of all edges, so that the spans into it stay valid.
formats::GraphEdge make_edge(const RequestView& view, const query::ActorEdge& pair,
                             std::span<const query::TypeCounts::value_type> by_type,
                             const EventFlagCounts& by_flag,
                             std::vector<formats::TypeCount>& counts) {
  const EventGraph& graph = view.graph();
  formats::GraphEdge edge;
  edge.kind = formats::EdgeKind::interaction;
  edge.source = graph.actor_id(pair.source);
  edge.target = graph.actor_id(pair.target);
  edge.directed = pair.directed;
  edge.id = {"i", edge.source, edge.target, pair.directed ? "directed" : "undirected"};
  edge.events = pair.events;
  const std::size_t begin = counts.size();
  std::size_t most = 0;
  for (const auto& [type, count] : by_type) {
    counts.push_back({graph.type_id(type), count});
    if (count > most) {
      most = count;
      edge.type = counts.back().type;
    }
  }
  edge.by_type = std::span(counts).subspan(begin);
  edge.by_flag = by_flag;
  edge.flags = flags_of_all(by_flag, pair.events);
  edge.first = whole_date_of(view, pair.first);
  edge.last = whole_date_of(view, pair.last);
  return edge;
}

formats::GraphEdge make_edge(const RequestView& view, const query::EventEdge& relation) {
  const EventGraph& graph = view.graph();
  formats::GraphEdge edge;
  edge.kind = formats::EdgeKind::relation;
  edge.source = graph.event_id(relation.source);
  edge.target = graph.event_id(relation.target);
  edge.type = term(relation.type);
  edge.id = {"r", edge.source, edge.type, edge.target};
  if (relation.rank != Rank::preferred) {
    edge.rank = term(relation.rank);
  }
  edge.asserted_by = graph.assertors()[relation.asserted_by];
  edge.asserted_by_source = view.served->find_source(edge.asserted_by) != nullptr;
  edge.flags = static_cast<EventFlags>(graph.flags(relation.source) | graph.flags(relation.target));
  return edge;
}

template <class Edges>
void add_edges(const RequestView& view, const Edges& edges, formats::GraphDocument& document) {
  for (const auto& edge : edges) {
    document.edges.push_back(make_edge(view, edge));
  }
}

}  // namespace

formats::GraphDocument make_document(const RequestView& view, const query::GraphViewResult& result,
                                     bool for_dialect) {
  formats::GraphDocument document;
  document.origin = origin_of(view);
  document.total_nodes = result.total_nodes;
  document.total_edges = result.total_edges;
  document.truncated = result.truncated;
  document.families = families_of(view);
  document.nodes.reserve(result.actors.size() + result.events.size());
  for (std::size_t i = 0; i < result.actors.size(); ++i) {
    document.nodes.push_back(actor_node(view, result.actors[i], result.actor_events[i]));
  }
  KnownSources known{{}, document.sources};
  for (const EventIndex event : result.events) {
    document.nodes.push_back(event_node(view, event));
    if (for_dialect) {
      add_details(view, event, document.nodes.back(), known);
    }
  }
  document.edges.reserve(result.participation_edges.size() + result.actor_edges.size() +
                         result.event_edges.size());
  add_edges(view, result.participation_edges, document);
  document.type_counts.reserve(count_types(result));
  for (std::size_t i = 0; i < result.actor_edges.size(); ++i) {
    const query::ActorEdge& pair = result.actor_edges[i];
    document.edges.push_back(
        make_edge(view, pair, result.by_type(pair), result.by_flag(i), document.type_counts));
  }
  add_edges(view, result.event_edges, document);
  return document;
}

}  // namespace parley::api
