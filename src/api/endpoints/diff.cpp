#include "parley/query/diff.hpp"

#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/event_writer.hpp"
#include "wire/labels.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::api::endpoints {
namespace {

/// The two sides that are compared, and how much of each list is shown.
struct Comparison {
  const RequestView& ours;
  const RequestView& theirs;
  std::size_t limit = default_limit;
};

/// The other side: `against` and `againstClaims` in place of `datetime` and `claims`.
RequestView read_other_view(Call& call, const RequestView& view) {
  RequestView other = view;
  if (call.parameters.has("againstClaims")) {
    use_policy(call, other, read_policy(call, "againstClaims"));
  }
  if (!call.parameters.has("against") && !call.parameters.has("againstClaims")) {
    call.parameters.refuse("against", "",
                           "expected another window here or another claim policy in againstClaims, "
                           "got neither");
  }
  return other;
}

/// The same filter in the numbers of the other graph: two graphs number events differently.
query::EventFilter read_other_filter(Call& call, const RequestView& other) {
  Call again = call;  // its faults are recorded already
  query::EventFilter theirs = read_filter(again, other).filter;
  call.failed = again.failed;
  return theirs;
}

void write_events(json::Writer& out, std::string_view name, const RequestView& view,
                  const std::vector<EventIndex>& events, std::size_t limit) {
  out.key(name).begin_array();
  for (std::size_t i = 0; i < std::min(limit, events.size()); ++i) {
    write_event(out, view, events[i]);
  }
  out.end_array();
}

void write_parts(json::Writer& out, const EventGraph& graph, EventIndex event) {
  out.key("participants").begin_array();
  for (const Participation& part : graph.participants(event)) {
    out.begin_object();
    out.member("actor", graph.actor_id(part.actor));
    out.member("role", term(part.role));
    out.end_object();
  }
  out.end_array();
}

void write_whole(json::Writer& out, const EventGraph& graph, EventIndex event) {
  if (const auto whole = graph.part_of(event)) {
    out.member("partOf", graph.event_id(*whole));
  }
}

void write_relations(json::Writer& out, const EventGraph& graph, EventIndex event) {
  out.key("relations").begin_array();
  for (const EventLink& link : graph.relations_from(event)) {
    out.begin_object();
    out.member("type", term(link.type));
    out.member("to", graph.event_id(link.event));
    out.end_object();
  }
  out.end_array();
}

void write_flags(json::Writer& out, EventFlags flags) {
  out.key("flags").begin_array();
  for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
    if (has_flag(flags, static_cast<EventFlag>(i))) {
      out.value(terms<EventFlag>()[i]);
    }
  }
  out.end_array();
}

/// The properties that differ, as one side has them.
void write_side(json::Writer& out, const RequestView& view, EventIndex event,
                const query::EventChange& change) {
  const EventGraph& graph = view.graph();
  out.begin_object();
  if (change.date) {
    write_plain_date(out.key("date"), view, event);
  }
  if (change.type) {
    out.member("type", graph.type_id(graph.event_type(event)));
  }
  if (change.label) {
    out.member("label", label_of(view, event));
  }
  if (change.place) {
    out.member_if("place", graph.place(event));
  }
  if (change.participants) {
    write_parts(out, graph, event);
  }
  if (change.part_of) {
    write_whole(out, graph, event);
  }
  if (change.relations) {
    write_relations(out, graph, event);
  }
  if (change.flags) {
    write_flags(out, graph.flags(event));
  }
  out.end_object();
}

void write_changed(json::Writer& out, const Comparison& sides,
                   const std::vector<query::EventChange>& changes) {
  out.key("changed").begin_array();
  for (std::size_t i = 0; i < std::min(sides.limit, changes.size()); ++i) {
    const query::EventChange& change = changes[i];
    out.begin_object();
    out.member("event", sides.ours.graph().event_id(change.ours));
    out.member("label", label_of(sides.ours, change.ours));
    write_side(out.key("here"), sides.ours, change.ours, change);
    write_side(out.key("against"), sides.theirs, change.theirs, change);
    out.end_object();
  }
  out.end_array();
}

void write_actors(json::Writer& out, const Comparison& sides,
                  const std::vector<query::ActorCountChange>& changes) {
  out.key("actors").begin_array();
  for (std::size_t i = 0; i < std::min(sides.limit, changes.size()); ++i) {
    out.begin_object();
    write_actor(out, sides.ours, changes[i].actor);
    write_number(out, "here", changes[i].ours);
    write_number(out, "against", changes[i].theirs);
    out.end_object();
  }
  out.end_array();
}

void write_edges(json::Writer& out, const Comparison& sides,
                 const std::vector<query::EdgeCountChange>& changes) {
  out.key("edges").begin_array();
  for (std::size_t i = 0; i < std::min(sides.limit, changes.size()); ++i) {
    out.begin_object();
    out.member("source", sides.ours.graph().actor_id(changes[i].source));
    out.member("target", sides.ours.graph().actor_id(changes[i].target));
    out.member("directed", changes[i].directed);
    write_number(out, "here", changes[i].ours);
    write_number(out, "against", changes[i].theirs);
    out.end_object();
  }
  out.end_array();
}

void write_counts(json::Writer& out, const query::DiffResult& result) {
  out.key("counts").begin_object();
  write_number(out, "onlyHere", result.only_ours.size());
  write_number(out, "onlyAgainst", result.only_theirs.size());
  write_number(out, "both", result.in_both);
  write_number(out, "changed", result.changed.size());
  write_number(out, "actors", result.actors.size());
  write_number(out, "edges", result.edges.size());
  out.end_object();
}

void write_other_side(json::Writer& out, const Call& call, const Comparison& sides) {
  out.key("against").begin_object();
  out.member("policy", to_string(sides.theirs.policy));
  const auto other = call.parameters.single("against");
  if (const auto window = other ? other : call.parameters.single("datetime")) {
    out.member("datetime", *window);
  }
  out.end_object();
}

}  // namespace

Answer diff(Call& call) {
  const RequestView view = read_view(call);
  const RequestView other = read_other_view(call, view);
  const Comparison sides{view, other, read_limit(call, default_limit)};
  query::DiffQuery question;
  question.ours = read_filter(call, view).filter;
  question.theirs =
      other.policy_graph == view.policy_graph ? question.ours : read_other_filter(call, other);
  if (call.parameters.has("against")) {
    use_window(question.theirs, read_window(call, "against"));
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend(size_of(view.graph()) + size_of(other.graph()));
  const auto result = query::run(view.graph(), other.graph(), question, call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  call.effort.spend_items(result->only_ours.size() + result->only_theirs.size() +
                          result->changed.size() + result->actors.size() + result->edges.size());
  const Links links = self_link(call);
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_other_side(out, call, sides);
  write_number(out, "total",
               result->only_ours.size() + result->only_theirs.size() + result->changed.size());
  write_counts(out, *result);
  write_events(out, "onlyHere", view, result->only_ours, sides.limit);
  write_events(out, "onlyAgainst", other, result->only_theirs, sides.limit);
  write_changed(out, sides, result->changed);
  write_actors(out, sides, result->actors);
  write_edges(out, sides, result->edges);
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
