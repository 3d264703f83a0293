#include "linked/graphs.hpp"

#include "linked/dates.hpp"

#include <unordered_map>

namespace parley::formats::linked {
namespace {

ActorFacts facts_of(const GraphNode& node, const Origin& origin) {
  const std::string_view language =
      node.label_language.empty() ? origin.language : node.label_language;
  return {node.id, node.label, language, node.type, node.country, node.wikidata};
}

EventRecord record_of(const GraphNode& node) {
  EventRecord record;
  record.id = node.id;
  record.type = node.type;
  record.type_label = node.type_label;
  record.label = node.label;
  record.label_language = node.label_language;
  record.place = node.place;
  record.date = node.date;
  record.flags = node.flags;
  record.sources.reserve(node.sources.size());
  for (const std::string_view source : node.sources) {
    EventSource& added = record.sources.emplace_back();
    added.id = source;
  }
  return record;
}

/// The name of the i-th blank node of a kind.
std::string numbered(std::string_view kind, std::size_t i) {
  std::string name(kind);
  name.append(std::to_string(i));
  return name;
}

class GraphWriter {
 public:
  GraphWriter(const GraphDocument& document, Description& to) : document_(document), to_(to) {
    for (std::size_t i = 0; i < document.nodes.size(); ++i) {
      nodes_.emplace(document.nodes[i].id, i);
    }
    edges_.resize(document.nodes.size());
    for (const GraphEdge& edge : document.edges) {
      const std::string_view event =
          edge.kind == EdgeKind::participation ? edge.target : edge.source;
      if (edge.kind == EdgeKind::interaction) {
        interactions_.push_back(&edge);
      } else if (const auto at = nodes_.find(event); at != nodes_.end()) {
        edges_[at->second].push_back(&edge);
      }
    }
  }

  void write() {
    for (const GraphNode& node : document_.nodes) {
      if (node.kind == NodeKind::actor) {
        to_.mentions.add(facts_of(node, to_.origin));
      }
    }
    for (const EventSource& source : document_.sources) {
      to_.mentions.add(SourceFacts{source.id, source.title, source.url});
    }
    for (std::size_t i = 0; i < document_.nodes.size(); ++i) {
      if (document_.nodes[i].kind == NodeKind::event) {
        write_event_node(i);
      }
    }
    for (std::size_t i = 0; i < interactions_.size(); ++i) {
      write_interaction(*interactions_[i], numbered("i", i + 1));
    }
    write_actor_counts();
  }

 private:
  void write_actor_counts() {
    std::size_t counts = 0;
    for (const GraphNode& node : document_.nodes) {
      if (node.kind == NodeKind::actor) {
        Resource count(blank(numbered("a", ++counts)));
        count.add_type("parley:Count").add(property("rdf:value"), thing(to_.names.actor(node.id)));
        count.add(property("parley:eventCount"), number(node.events));
        to_.sink.write(count);
      }
    }
  }

  void write_event_node(std::size_t index) {
    EventRecord record = record_of(document_.nodes[index]);
    for (const GraphEdge* edge : edges_[index]) {
      if (edge->kind == EdgeKind::participation) {
        record.parties.push_back(party_of(*edge));
      } else if (const auto type = parse_term<RelationType>(edge->type)) {
        EventTie& tie = record.ties.emplace_back();
        tie = {*type,      edge->target, edge->rank, edge->asserted_by, edge->asserted_by_source,
               edge->flags};
      }
    }
    write_event(record, to_);
  }

  EventParty party_of(const GraphEdge& edge) const {
    EventParty party;
    party.actor = edge.source;
    party.role = parse_term<Role>(edge.type).value_or(Role::participant);
    party.rank = edge.rank;
    party.asserted_by = edge.asserted_by;
    party.asserted_by_source = edge.asserted_by_source;
    if (const auto at = nodes_.find(edge.source); at != nodes_.end()) {
      const GraphNode& actor = document_.nodes[at->second];
      party.label = actor.label;
      party.kind = actor.type;
    }
    return party;
  }

  void write_interaction(const GraphEdge& edge, const std::string& name) {
    Resource resource(blank(name));
    resource.add_type("parley:Interaction");
    const Node source = thing(to_.names.actor(edge.source));
    const Node target = thing(to_.names.actor(edge.target));
    if (edge.directed) {
      resource.add(property("parley:initiator"), source);
      resource.add(property("parley:recipient"), target);
    } else {
      resource.add(property("parley:between"), source);
      if (edge.source != edge.target) {
        resource.add(property("parley:between"), target);
      }
    }
    resource.add(property("parley:eventCount"), number(edge.events));
    std::vector<Resource> counts;
    for (const TypeCount& count : edge.by_type) {
      add_count(resource, counts, property("parley:byType"), count.events, name,
                property("sem:eventType"), word(own_word("type", count.type)));
      to_.mentions.add_type(count.type, {});
    }
    add_flags(edge, resource, counts, name);
    std::string id;
    for (const std::string_view part : edge.id) {
      id.append(id.empty() ? "" : ":").append(part);
    }
    note_years(edge.first, id, to_.losses);
    note_years(edge.last, id, to_.losses);
    const bool has_first = add_span(resource, property("parley:first"), edge.first, name + "first");
    const bool has_last = add_span(resource, property("parley:last"), edge.last, name + "last");
    to_.sink.write(resource);
    for (const Resource& count : counts) {
      to_.sink.write(count);
    }
    if (has_first) {
      write_time_span(blank(name + "first"), edge.first, to_.sink);
    }
    if (has_last) {
      write_time_span(blank(name + "last"), edge.last, to_.sink);
    }
  }

  void add_flags(const GraphEdge& edge, Resource& resource, std::vector<Resource>& counts,
                 const std::string& name) {
    for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
      const auto flag = static_cast<EventFlag>(i);
      const Node flagged = word(own_word("flag", term(flag)));
      if (edge.by_flag[i] != 0) {
        to_.mentions.add_flags(static_cast<EventFlags>(1U << i));
        add_count(resource, counts, property("parley:byFlag"), edge.by_flag[i], name,
                  property("parley:flag"), flagged);
      }
      if (has_flag(edge.flags, flag)) {
        to_.mentions.add_flags(static_cast<EventFlags>(1U << i));
        resource.add(property("parley:flag"), flagged);
      }
    }
  }

  static void add_count(Resource& resource, std::vector<Resource>& counts, const Property& link,
                        std::size_t events, const std::string& name, const Property& of,
                        const Node& what) {
    std::string count_name = name;
    count_name.append("c").append(std::to_string(counts.size() + 1));
    resource.add(link, blank(count_name));
    Resource& count = counts.emplace_back(blank(std::move(count_name)));
    count.add_type("parley:Count").add(of, what).add(property("parley:eventCount"), number(events));
  }

  bool add_span(Resource& resource, const Property& link, const DateShape& date, std::string name) {
    if (!is_dated(date)) {
      return false;
    }
    if (date.basis) {
      to_.mentions.add_basis(*date.basis);
    }
    resource.add(link, blank(std::move(name)));
    return true;
  }

  const GraphDocument& document_;
  Description& to_;
  std::unordered_map<std::string_view, std::size_t> nodes_;
  std::vector<std::vector<const GraphEdge*>> edges_;  ///< of each node that is an event
  std::vector<const GraphEdge*> interactions_;
};

}  // namespace

void write_graph(const GraphDocument& document, Description& to) {
  GraphWriter(document, to).write();
}

}  // namespace parley::formats::linked
