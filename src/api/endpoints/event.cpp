#include "document/citation_document.hpp"
#include "request/not_found.hpp"
#include "request/request_view.hpp"
#include "wire/claim_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/event_writer.hpp"
#include "wire/labels.hpp"

#include <utility>

namespace parley::api::endpoints {
namespace {

Answer no_event(const Call& call, const RequestView& view, std::string_view id) {
  if (view.policy.is_one_voice() && view.served->graph(ClaimPolicy{})->graph.find_event(id)) {
    return not_under(view.policy, "event", id);
  }
  return not_found(call, "event", id, view.dataset().events);
}

void write_answers(json::Writer& out, const RequestView& view, EventIndex event) {
  const EventGraph& graph = view.graph();
  if (const auto links = graph.relations_to(event); !links.empty()) {
    out.key("answers").begin_array();
    for (const EventLink& link : links) {
      out.begin_object();
      out.member("type", term(link.type));
      out.member("from", graph.event_id(link.event));
      out.member("label", label_of(view, link.event));
      write_standing(out, graph, link.rank, link.asserted_by);
      out.end_object();
    }
    out.end_array();
  }
}

void write_parts(json::Writer& out, const RequestView& view, EventIndex event) {
  const EventGraph& graph = view.graph();
  if (const auto parts = graph.parts(event); !parts.empty()) {
    out.key("parts").begin_array();
    for (const EventIndex part : parts) {
      out.begin_object();
      out.member("id", graph.event_id(part));
      out.member("label", label_of(view, part));
      if (const auto ordinal = graph.ordinal(part)) {
        out.member("ordinal", *ordinal);
      }
      out.end_object();
    }
    out.end_array();
  }
}

void write_claims(json::Writer& out, const RequestView& view, std::string_view event) {
  bool open = false;
  for (const std::uint32_t row : view.served->claims_of(event)) {
    const Claim& claim = view.dataset().claims[row];
    if (!view.policy.admits(claim)) {
      continue;
    }
    if (!open) {
      out.key("claims").begin_array();
      open = true;
    }
    out.begin_object();
    write_claim_members(out, view, claim);
    out.end_object();
  }
  if (open) {
    out.end_array();
  }
}

}  // namespace

Answer event(Call& call) {
  const RequestView view = read_view(call);
  const std::string_view id = call.ids[1];
  const auto found = view.graph().find_event(id);
  if (may_look_up(call) && !found) {
    return no_event(call, view, id);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const EventGraph& graph = view.graph();
  call.effort.spend_items(graph.relations_to(*found).size() + graph.parts(*found).size() +
                          view.served->claims_of(id).size());
  if (auto cited = cite(call, view, *found, nullptr)) {
    return *std::move(cited);
  }
  json::Writer out;
  out.reserve(4 * bytes_per_event);
  out.begin_object();
  write_origin(out, view);
  write_event_members(out, view, *found);
  write_answers(out, view, *found);
  write_parts(out, view, *found);
  write_claims(out, view, id);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
