#pragma once

#include "parley/graph/graph_builder.hpp"
#include "parley/time/edtf.hpp"

#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::testing {

/// Cuts a text at every `separator`; no pieces in an empty text.
inline std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> pieces;
  std::istringstream stream(text);
  for (std::string piece; std::getline(stream, piece, separator);) {
    pieces.push_back(piece);
  }
  return pieces;
}

/// Reads a graph from lines, one event each; an empty line and what follows `#` says nothing.
///
///     DATE  ACTORS  TYPE  ID  [KEY=VALUE …]
///
/// DATE is EDTF, `-` for undated. ACTORS is `a,b->c` (a and b initiate, c receives) or `a,b` (both
/// take part) or `-`; `a:mediator` gives any role. KEY is `place`, `part-of`, `ordinal`, `count`,
/// `label`, `text`, `sources` or `flags` (separated by commas) or a relation (`follows=x`). Further
/// lines: `symmetric TYPE…`, `actors ID…` and `sources ID…`. Actors named in an event need no line;
/// a label is its id.
class GraphText {
 public:
  explicit GraphText(const std::string& text, const ClaimPolicy& policy = {}) : builder_(policy) {
    for (const std::string& line : split(text, '\n')) {
      std::istringstream words(line.substr(0, line.find('#')));
      std::vector<std::string> row;
      for (std::string word; words >> word;) {
        row.push_back(word);
      }
      if (!row.empty()) {
        read(row);
      }
    }
  }

  EventGraph build() && { return std::move(builder_).build(); }

 private:
  void read(const std::vector<std::string>& row) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (row[0] == "symmetric") {
        builder_.add_type(row[i], true);
      } else if (row[0] == "actors") {
        add_actor(row[i]);
      } else if (row[0] == "sources") {
        add_source(row[i]);
      }
    }
    if (row[0] != "symmetric" && row[0] != "actors" && row[0] != "sources") {
      read_event(row);
    }
  }

  void read_event(const std::vector<std::string>& row) {
    if (row.size() < 4) {
      throw std::invalid_argument("expected DATE ACTORS TYPE ID in a graph text");
    }
    EventRow event{.id = row[3], .type = row[2], .label = row[3]};
    std::vector<Bounds> alternatives;
    if (row[0] != "-") {
      event.edtf = row[0];
      event.basis = Basis::stated;
      const Edtf date = parse_edtf(row[0]).value();
      event.bounds = tighten(date.bounds()).value();
      alternatives = date.alternatives();
      event.alternatives = alternatives;
    }
    std::vector<ParticipantRow> participants;
    std::vector<std::pair<std::string, Role>> parts = read_actors(row[1]);
    for (const auto& [actor, role] : parts) {
      participants.push_back({.actor = actor, .role = role});
    }
    event.participants = participants;
    std::vector<RelationRow> relations;
    std::vector<std::string> sources;
    std::vector<std::string_view> source_views;
    for (std::size_t i = 4; i < row.size(); ++i) {
      const std::size_t equals = row[i].find('=');
      const std::string key = row[i].substr(0, equals);
      const std::string_view value = std::string_view(row[i]).substr(equals + 1);
      if (key == "sources") {
        sources = split(std::string(value), ',');
        for (const std::string& source : sources) {
          add_source(source);
          source_views.push_back(source);
        }
      } else if (key == "flags") {
        for (const std::string& flag : split(std::string(value), ',')) {
          const auto bit = 1U << static_cast<unsigned>(parse_term<EventFlag>(flag).value());
          event.flags = static_cast<EventFlags>(event.flags | bit);
        }
      } else if (key == "ordinal") {
        event.ordinal = std::stoi(std::string(value));
      } else if (key == "count") {
        event.count = CountRange::exactly(std::stoi(std::string(value)));
      } else if (key == "part-of") {
        event.part_of = value;
      } else if (key == "place" || key == "label" || key == "text") {
        (key == "place" ? event.place : key == "label" ? event.label : event.date_text) = value;
      } else {
        relations.push_back({parse_term<RelationType>(key).value(), value});
      }
    }
    event.relations = relations;
    event.sources = source_views;
    event.model_row = row_++;
    builder_.add_event(event);
  }

  std::vector<std::pair<std::string, Role>> read_actors(const std::string& text) {
    std::vector<std::pair<std::string, Role>> parts;
    if (text == "-") {
      return parts;
    }
    const std::size_t arrow = text.find("->");
    const bool directed = arrow != std::string::npos;
    read_side(text.substr(0, arrow), directed ? Role::initiator : Role::participant, parts);
    if (directed) {
      read_side(text.substr(arrow + 2), Role::recipient, parts);
    }
    return parts;
  }

  void read_side(const std::string& side, Role usual,
                 std::vector<std::pair<std::string, Role>>& parts) {
    for (const std::string& word : split(side, ',')) {
      const std::size_t colon = word.find(':');
      const std::string actor = word.substr(0, colon);
      add_actor(actor);
      parts.emplace_back(actor, colon == std::string::npos
                                    ? usual
                                    : parse_term<Role>(word.substr(colon + 1)).value());
    }
  }

  void add_actor(const std::string& id) {
    if (actors_.insert(id).second) {
      builder_.add_actor(id, id, ActorKind::organisation);
    }
  }

  void add_source(const std::string& id) {
    if (sources_.insert(id).second) {
      builder_.add_source(id);
    }
  }

  GraphBuilder builder_;
  std::set<std::string> actors_;
  std::set<std::string> sources_;
  std::uint32_t row_ = 0;
};

inline EventGraph graph_from_text(const std::string& text) {
  return GraphText(text).build();
}

/// The ids of events, joined by spaces, for one readable comparison.
template <class Events>
std::string ids(const EventGraph& graph, const Events& events) {
  std::string joined;
  for (const EventIndex event : events) {
    joined += joined.empty() ? "" : " ";
    joined += graph.event_id(event);
  }
  return joined;
}

inline EventIndex event(const EventGraph& graph, std::string_view id) {
  return graph.find_event(id).value();
}
inline ActorIndex actor(const EventGraph& graph, std::string_view id) {
  return graph.find_actor(id).value();
}
inline TypeIndex type(const EventGraph& graph, std::string_view id) {
  return graph.find_type(id).value();
}
inline SourceIndex source(const EventGraph& graph, std::string_view id) {
  return graph.find_source(id).value();
}

}  // namespace parley::testing
