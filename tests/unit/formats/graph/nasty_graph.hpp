#pragma once

#include "parley/formats/graph_formats.hpp"
#include "parley/time/day.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats::test {

/// What a dialect makes of a document.
struct Written {
  std::string text;
  Losses losses;
};

inline Written write_as(std::string_view dialect, const GraphDocument& document) {
  Written written;
  const GraphFormat* format = find_graph_format(dialect);
  if (format == nullptr) {
    ADD_FAILURE() << "no dialect " << dialect;
    return written;
  }
  written.text = format->write(document, written.losses);
  return written;
}

/// The ids of what was lost in that way; none: nothing was.
inline std::vector<std::string> lost(const Written& written, std::string_view slug) {
  for (const Loss& loss : written.losses.items()) {
    if (loss.kind.slug == slug) {
      return loss.ids;
    }
  }
  return {};
}

/// The ways in which something was lost, sorted.
inline std::vector<std::string> ways(const Written& written) {
  std::vector<std::string> slugs;
  for (const Loss& loss : written.losses.items()) {
    slugs.emplace_back(loss.kind.slug);
  }
  std::sort(slugs.begin(), slugs.end());
  return slugs;
}

constexpr EventFlags set_of(std::initializer_list<EventFlag> flags) {
  unsigned set = 0;
  for (const EventFlag flag : flags) {
    set |= 1U << static_cast<unsigned>(flag);
  }
  return static_cast<EventFlags>(set);
}

constexpr std::string_view nasty_text =
    "\"q\" 'a' \\ \\N \\\" <b>&amp; & ]]> , ; {} tab\there line\nfeed \r \xC2\x85 \xE2\x80\xA8 "
    "bell\x07 etx\x03 "
    "\xEF\xBF\xBF \xE2\x80\xAE \xD8\xA7\xDB\x8C\xD8\xB1\xD8\xA7\xD9\x86 end\\";
constexpr std::string_view right_to_left = "\xDA\xAF\xD9\x81\xD8\xAA\xE2\x80\x8C\xDA\xAF\xD9\x88";

inline DateShape date_of(std::string_view edtf, Day start_earliest, Day start_latest,
                         Day end_earliest, Day end_latest) {
  DateShape date;
  date.edtf = edtf;
  date.bounds = {start_earliest, start_latest, end_earliest, end_latest};
  return date;
}

inline DateShape day_of(std::string_view edtf, const CalendarDate& day) {
  const Day first = to_day(day);
  return date_of(edtf, first, first, first + 1, first + 1);
}

/// A month: one of its days, or several.
inline DateShape november_1990() {
  const Day first = to_day({1990, 11, 1});
  const Day last = to_day({1990, 11, 30});
  return date_of("1990-11", first, last, first + 1, last + 1);
}

inline GraphNode event_node(std::string_view id, std::string_view label, const DateShape& date) {
  GraphNode node;
  node.kind = NodeKind::event;
  node.id = id;
  node.type = "meeting";
  node.label = label;
  node.date = date;
  return node;
}

inline GraphNode actor_node(std::string_view id, std::string_view label, std::size_t events) {
  GraphNode node;
  node.id = id;
  node.type = "state";
  node.label = label;
  node.events = events;
  return node;
}

inline GraphEdge part(std::string_view actor, std::string_view event, std::string_view role) {
  GraphEdge edge;
  edge.id = {"e", event, actor, role};
  edge.source = actor;
  edge.target = event;
  edge.type = role;
  return edge;
}

inline GraphEdge relation(std::string_view from, std::string_view type, std::string_view to) {
  GraphEdge edge;
  edge.kind = EdgeKind::relation;
  edge.id = {"r", from, type, to};
  edge.source = from;
  edge.target = to;
  edge.type = type;
  return edge;
}

/// Two alternatives that leave days out between them.
inline const std::array<Bounds, 2> two_years{Bounds{to_day({2018, 1, 1}), to_day({2018, 12, 31}),
                                                    to_day({2018, 1, 2}), to_day({2019, 1, 1})},
                                             Bounds{to_day({2020, 1, 1}), to_day({2020, 12, 31}),
                                                    to_day({2020, 1, 2}), to_day({2021, 1, 1})}};

inline Origin nasty_origin() {
  Origin origin;
  origin.dataset = "nasty";
  origin.title = "Texts & <dates>";
  origin.revision = "abc";
  origin.policy = "preferred";
  origin.license = "CC0-1.0";
  return origin;
}

/// Actors and events: every date and text that readers trip over, parallel edges, and a loop.
inline GraphDocument nasty_graph() {
  GraphDocument document;
  document.origin = nasty_origin();
  document.nodes = {
      actor_node("iran", "Iran", 3),
      actor_node("10", "=1+1", 1),
      actor_node("2", right_to_left, 1),
      event_node("bce", "Before our era", day_of("-0043-03-15", {-43, 3, 15})),
      event_node("zero", "In the year 0", day_of("0000-05-01", {0, 5, 1})),
      event_node("month", nasty_text, november_1990()),
      event_node("open", "No end",
                 date_of("2010/..", to_day({2010, 1, 1}), to_day({2010, 12, 31}),
                         to_day({2010, 1, 2}), no_latest)),
      event_node("one-of", "One of two years",
                 date_of("[2018,2020]", to_day({2018, 1, 1}), to_day({2020, 12, 31}),
                         to_day({2018, 1, 2}), to_day({2021, 1, 1}))),
      event_node("node", "Undated", {}),
      event_node("denied", right_to_left, day_of("2022-01-25", {2022, 1, 25})),
  };
  document.nodes[0].country = "IRN";
  document.nodes[5].date.text = nasty_text;
  document.nodes[5].date.basis = Basis::stated;
  document.nodes[5].place = "@nowhere";
  document.nodes[7].date.one_of = two_years;
  document.nodes[9].flags = set_of({EventFlag::hypothetical, EventFlag::denied});
  document.edges = {
      part("iran", "month", "initiator"),      part("iran", "month", "host"),
      part("10", "node", "participant"),       part("2", "denied", "participant"),
      relation("month", "refers-to", "month"),
  };
  document.edges[1].rank = "deprecated";
  document.edges[1].asserted_by = "2";
  document.edges[3].flags = document.nodes[9].flags;
  document.total_nodes = document.nodes.size();
  document.total_edges = document.edges.size();
  return document;
}

/// Actors alone: an edge with a direction, one without between the same two, and one whose last
/// event has no date.
inline GraphDocument actors_graph() {
  GraphDocument document;
  document.origin = nasty_origin();
  document.nodes = {actor_node("iran", "Iran", 3), actor_node("graph", "Graph", 3)};
  document.type_counts = {{"letter", 2}, {"10", 1}};
  GraphEdge edge;
  edge.kind = EdgeKind::interaction;
  edge.id = {"i", "iran", "graph", "directed"};
  edge.source = "iran";
  edge.target = "graph";
  edge.type = "letter";
  edge.events = 3;
  edge.by_type = document.type_counts;
  edge.by_flag[static_cast<std::size_t>(EventFlag::denied)] = 1;
  edge.first = november_1990();
  edge.last = day_of("2022-01-25", {2022, 1, 25});
  document.edges = {edge, edge};
  document.edges[1].id = {"i", "graph", "iran", "undirected"};
  document.edges[1].source = "graph";
  document.edges[1].target = "iran";
  document.edges[1].directed = false;
  document.edges[1].last = {};
  document.total_nodes = 2;
  document.total_edges = 2;
  return document;
}

}  // namespace parley::formats::test
