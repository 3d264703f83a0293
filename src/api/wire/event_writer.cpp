#include "wire/event_writer.hpp"

#include "parley/formats/flag_list.hpp"
#include "parley/model/range_writer.hpp"

#include "wire/date_writer.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/fragments.hpp"
#include "wire/labels.hpp"
#include "wire/property_writer.hpp"
#include "wire/stated/quantity_writer.hpp"
#include "wire/type_writer.hpp"

#include <algorithm>

namespace parley::api {
namespace {

const Participant* find_part(const EventProperties& properties, std::string_view actor, Role role) {
  if (!properties.participants) {
    return nullptr;
  }
  const std::vector<Participant>& parts = *properties.participants;
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Participant& part) {
    return part.role == role && part.actor == actor;
  });
  return found == parts.end() ? nullptr : &*found;
}

/// The participant in the model, which has its sources, evidence and note; the graph does not.
const Participant* model_part(const ClaimPolicy& policy, const Event& event, std::string_view actor,
                              Role role) {
  const Participant* own = find_part(event.own, actor, role);
  if (own != nullptr && policy.admits_own_evidence()) {
    return own;
  }
  for (const Alternative& other : event.alternatives) {
    if (policy.is_one_actor() && !policy.admits(other)) {
      continue;
    }
    if (const Participant* part = find_part(other.value, actor, role)) {
      return part;
    }
  }
  return nullptr;
}

void write_part_remarks(json::Writer& out, const RequestView& view, const Participant& part) {
  const auto counts = [&view](const std::string& source) { return view.policy.admits(source); };
  if (std::any_of(part.sources.begin(), part.sources.end(), counts)) {
    out.key("sources").begin_array();
    for (const std::string& source : part.sources) {
      if (counts(source)) {
        out.value(source);
      }
    }
    out.end_array();
  }
  write_evidence(out, view, part.evidence);
  if (!view.policy.is_one_source()) {
    out.member_if("note", part.note);
  }
}

void write_participants(json::Writer& out, const RequestView& view, EventIndex event,
                        const Event* model) {
  const EventGraph& graph = view.graph();
  const auto parts = graph.participants(event);
  if (parts.empty()) {
    return;
  }
  out.key("participants").begin_array();
  for (const Participation& part : parts) {
    out.begin_object();
    write_actor(out, view, part.actor);
    out.member("role", term(part.role));
    write_standing(out, graph, part.rank, part.asserted_by);
    if (model != nullptr) {
      if (const Participant* remarks =
              model_part(view.policy, *model, graph.actor_id(part.actor), part.role)) {
        write_part_remarks(out, view, *remarks);
      }
    }
    out.end_object();
  }
  out.end_array();
}

void write_relations(json::Writer& out, const RequestView& view, EventIndex event) {
  const auto relations = view.graph().relations_from(event);
  if (relations.empty()) {
    return;
  }
  out.key("relations").begin_array();
  for (const EventLink& link : relations) {
    out.begin_object();
    out.member("type", term(link.type));
    out.member("to", view.graph().event_id(link.event));
    out.member("label", label_of(view, link.event));
    write_standing(out, view.graph(), link.rank, link.asserted_by);
    out.end_object();
  }
  out.end_array();
}

void write_alternatives(json::Writer& out, const RequestView& view, const Event& event) {
  const auto counts = [&policy = view.policy](const Alternative& other) {
    return policy.admits(other);
  };
  if (std::none_of(event.alternatives.begin(), event.alternatives.end(), counts)) {
    return;
  }
  out.key("alternatives").begin_array();
  for (const Alternative& other : event.alternatives) {
    if (!counts(other)) {
      continue;
    }
    out.begin_object();
    out.member("property", term(other.property));
    write_property(out.key("value"), view, other.value, other.property);
    out.member("rank", term(other.rank));
    out.member_if("assertedBy", other.asserted_by);
    out.member_if("reason", other.reason);
    write_evidence(out, view, other.evidence);
    out.end_object();
  }
  out.end_array();
}

void write_numbers_and_flags(json::Writer& out, const EventGraph& graph, EventIndex event) {
  if (const auto whole = graph.part_of(event)) {
    out.member("partOf", graph.event_id(*whole));
  }
  if (const auto ordinal = graph.ordinal(event)) {
    out.member("ordinal", *ordinal);
  }
  if (const auto count = graph.count(event)) {
    write_range(out.key("count"), *count);
  }
  if (const EventFlags flags = graph.flags(event); flags != 0) {
    formats::write_flags(out.key("flags"), flags);
  }
}

/// The outcome of an event that the model has; events of a store have none beside it.
std::optional<Outcome> outcome_of(const RequestView& view, const Event* model) {
  const EventProperties* holder =
      model == nullptr ? nullptr : resolved_property(*model, view.policy, EventProperty::outcome);
  return holder == nullptr ? std::nullopt : holder->outcome;
}

/// The codes of the event's type, or those that the type has for the outcome.
void write_event_codes(json::Writer& out, const RequestView& view, TypeIndex type,
                       std::optional<Outcome> outcome) {
  const EventType* described = view.policy_graph->types[to_size(type)];
  if (outcome && described != nullptr) {
    write_codes(out, described->codes_of(outcome), false);
  } else if (const std::string_view codes = view.fragments->codes(type); !codes.empty()) {
    out.raw(codes);
  }
}

}  // namespace

void write_standing(json::Writer& out, const EventGraph& graph, Rank rank,
                    std::uint16_t asserted_by) {
  if (rank != Rank::preferred) {
    out.member("rank", term(rank));
  }
  out.member_if("assertedBy", graph.assertors()[asserted_by]);
}

void write_event_members(json::Writer& out, const RequestView& view, EventIndex event) {
  const EventGraph& graph = view.graph();
  const Event* model = model_of(view, event);
  const TypeIndex type = graph.event_type(event);
  out.member("id", graph.event_id(event));
  out.raw(view.fragments->type(type));
  out.member("label", label_of(view, event));
  write_date(out.key("date"), view, event);
  out.member_if("place", graph.place(event));
  write_participants(out, view, event, model);
  write_numbers_and_flags(out, graph, event);
  const std::optional<Outcome> outcome = outcome_of(view, model);
  if (outcome) {
    out.member("outcome", term(*outcome));
  }
  write_quantities(out, view, graph.event_id(event), model);
  write_relations(out, view, event);
  if (model != nullptr) {
    if (view.policy.admits_own_evidence()) {
      write_evidence(out, view, model->evidence);
    }
    write_alternatives(out, view, *model);
  } else {
    write_simple_evidence(out, view, event);
  }
  write_event_codes(out, view, type, outcome);
  if (model != nullptr && !view.policy.is_one_voice()) {
    out.member_if("note", model->note);
  }
}

void write_event(json::Writer& out, const RequestView& view, EventIndex event) {
  out.begin_object();
  write_event_members(out, view, event);
  out.end_object();
}

}  // namespace parley::api
