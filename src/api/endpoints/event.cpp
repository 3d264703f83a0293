#include "endpoints/endpoints.hpp"
#include "request/not_found.hpp"
#include "request/request_view.hpp"
#include "wire/claim_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/event_writer.hpp"
#include "wire/labels.hpp"

namespace parley::api::endpoints {
namespace {

Answer no_event(const Telling& telling, std::string_view id) {
  if (telling.policy.kind == ClaimPolicy::Kind::source &&
      telling.served->graph(ClaimPolicy{})->graph.find_event(id)) {
    return untold(telling.policy.source, "event", id);
  }
  return missing(telling.dataset(), "event", id, telling.dataset().events);
}

void write_answers(json::Writer& out, const Telling& telling, EventIndex event) {
  const EventGraph& graph = telling.graph();
  if (const auto links = graph.relations_to(event); !links.empty()) {
    out.key("answers").begin_array();
    for (const EventLink& link : links) {
      out.begin_object();
      out.member("type", term(link.type));
      out.member("from", graph.event_id(link.event));
      out.member("label", label_of(telling, link.event));
      out.end_object();
    }
    out.end_array();
  }
}

void write_parts(json::Writer& out, const Telling& telling, EventIndex event) {
  const EventGraph& graph = telling.graph();
  if (const auto parts = graph.parts(event); !parts.empty()) {
    out.key("parts").begin_array();
    for (const EventIndex part : parts) {
      out.begin_object();
      out.member("id", graph.event_id(part));
      out.member("label", label_of(telling, part));
      if (const auto ordinal = graph.ordinal(part)) {
        out.member("ordinal", *ordinal);
      }
      out.end_object();
    }
    out.end_array();
  }
}

void write_claims(json::Writer& out, const Telling& telling, std::string_view event) {
  bool open = false;
  for (const std::uint32_t row : telling.served->claims_of(event)) {
    const Claim& claim = telling.dataset().claims[row];
    if (!is_told(telling, claim)) {
      continue;
    }
    if (!open) {
      out.key("claims").begin_array();
      open = true;
    }
    out.begin_object();
    write_claim_members(out, telling, claim);
    out.end_object();
  }
  if (open) {
    out.end_array();
  }
}

}  // namespace

Answer event(Call& call) {
  const Telling telling = read_telling(call);
  const std::string_view id = call.ids[1];
  const auto found = telling.graph().find_event(id);
  if (may_look_up(call) && !found) {
    return no_event(telling, id);
  }
  if (auto settled = settle(call)) {
    return *settled;
  }
  json::Writer out;
  out.reserve(4 * bytes_per_event);
  out.begin_object();
  write_origin(out, telling);
  write_event_members(out, telling, *found);
  write_answers(out, telling, *found);
  write_parts(out, telling, *found);
  write_claims(out, telling, id);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
