#include "import/graphs/rows/graph_shape.hpp"

#include "parley/dataset/spelling.hpp"
#include "parley/text/slug.hpp"

#include "import/graphs/rows/graph_terms.hpp"

#include <algorithm>

namespace parley::formats {

GraphShape::GraphShape(const ForeignGraph& graph, const TakeId& take_id) : graph_(graph) {
  find_nodes();
  find_kinds();
  take_ids(take_id);
  look_at_edges();
  find_types();
}

void GraphShape::find_nodes() {
  index_.reserve(graph_.nodes.size());
  for (std::uint32_t i = 0; i < graph_.nodes.size(); ++i) {
    if (graph_.nodes[i].id.size() <= max_graph_id) {
      index_.emplace(graph_.nodes[i].id, i);
    }
  }
}

std::uint32_t GraphShape::find(std::string_view id) const noexcept {
  const auto known = index_.find(id);
  return known == index_.end() ? no_node : known->second;
}

/// Nodes that say which of the two they are make a file one of ours.
void GraphShape::find_kinds() {
  const ThingReader foreign(graph_, false, false);
  is_ours_ = std::any_of(graph_.nodes.begin(), graph_.nodes.end(), [&](const ForeignNode& node) {
    const std::string_view kind = foreign.read(node).of(AttributeMeaning::kind);
    return kind == "actor" || kind == "event";
  });
  nodes_.emplace(graph_, false, is_ours_);
  edges_.emplace(graph_, true, is_ours_);
}

void GraphShape::take_ids(const TakeId& take_id) {
  for (std::uint32_t i = 0; i < graph_.nodes.size() && is_ours_; ++i) {
    const ForeignNode& node = graph_.nodes[i];
    if (find(node.id) != i || nodes_->read(node).of(AttributeMeaning::kind) != "event") {
      continue;
    }
    event_ids_.emplace(i, node.has_made_id ? std::string()
                                           : take_id(dataset::is_id(node.id) ? std::string(node.id)
                                                                             : name_id(node.id)));
  }
}

GraphShape::EdgeFate GraphShape::join_event(const ForeignEdge& edge, std::uint32_t source,
                                            std::uint32_t target) {
  const ThingFacts facts = edges_->read(edge);
  const std::string_view type = facts.of(AttributeMeaning::type);
  if (const std::string_view rank = facts.of(AttributeMeaning::rank);
      !rank.empty() && rank != "preferred") {
    return EdgeFate::left_out;
  }
  const bool from_event = event_ids_.count(source) > 0;
  const bool to_event = event_ids_.count(target) > 0;
  if (from_event && to_event) {
    // What other relations say of time could contradict the dates of a whole chain of events.
    std::vector<std::uint32_t>& ties = ties_[source];
    if (source != target && std::find(ties.begin(), ties.end(), target) == ties.end()) {
      ties.push_back(target);
    }
    return EdgeFate::tie;
  }
  const auto role = term_of<Role>(type.empty() ? edge.type : type);
  const std::uint32_t actor = from_event ? target : source;
  parts_[from_event ? source : target].push_back({actor, role.value_or(Role::participant)});
  return EdgeFate::part;
}

void GraphShape::look_at_edge(std::size_t number) {
  const ForeignEdge& edge = graph_.edges[number];
  bool has_event = false;
  for (const ForeignEdge::End& end : edge.ends) {
    const std::uint32_t node = find(end.node);
    if (end.node.empty() || (node == no_node && !graph_.makes_nodes)) {
      fates_[number] = EdgeFate::refused;
      return;
    }
    has_event = has_event || event_ids_.count(node) > 0;
  }
  if (has_event) {
    fates_[number] = edge.ends.size() == 2
                         ? join_event(edge, find(edge.ends[0].node), find(edge.ends[1].node))
                         : EdgeFate::refused;
  }
}

void GraphShape::look_at_edges() {
  fates_.assign(graph_.edges.size(), EdgeFate::event);
  std::unordered_set<std::string_view> ids;
  for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
    look_at_edge(i);
    const bool is_named = fates_[i] == EdgeFate::event && !graph_.edges[i].id.empty();
    if (is_named && !ids.insert(graph_.edges[i].id).second) {
      repeating_.insert(i);
    }
  }
}

/// Labels that mostly differ distinguish edges; labels that are repeated say what kind they are.
void GraphShape::find_types() {
  constexpr std::size_t few = 20;
  std::unordered_set<std::string_view> different;
  std::size_t labelled = 0;
  for (const ForeignEdge& edge : graph_.edges) {
    const std::string_view label =
        edge.label.empty() ? edges_->read(edge).of(AttributeMeaning::label) : edge.label;
    if (!label.empty()) {
      ++labelled;
      different.insert(label);
    }
  }
  labels_are_types_ = different.size() <= few || different.size() * 2 <= labelled;
}

const std::vector<GraphShape::Part>& GraphShape::parts_of(std::uint32_t event) const {
  static const std::vector<Part> none;
  const auto found = parts_.find(event);
  return found == parts_.end() ? none : found->second;
}

const std::vector<std::uint32_t>& GraphShape::ties_of(std::uint32_t event) const {
  static const std::vector<std::uint32_t> none;
  const auto found = ties_.find(event);
  return found == ties_.end() ? none : found->second;
}

void GraphShape::forget_ties_to(std::uint32_t event) {
  for (auto& [ignored, ties] : ties_) {
    ties.erase(std::remove(ties.begin(), ties.end(), event), ties.end());
  }
}

}  // namespace parley::formats
