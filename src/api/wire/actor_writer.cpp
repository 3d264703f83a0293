#include "wire/actor_writer.hpp"

#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"

namespace parley::api {
namespace {

void write_end(json::Writer& out, const RequestView& view, std::string_view name,
               const std::optional<EventIndex>& event) {
  out.key(name);
  if (event) {
    write_plain_date(out, view, *event);
  } else {
    out.null();
  }
}

}  // namespace

ActorSpan span_of(const EventGraph& graph, ActorIndex actor) {
  const auto events = graph.events_of(actor);
  const std::size_t dated = EventGraph::lower_bound(events, graph.undated().begin);
  ActorSpan span{events.size(), std::nullopt, std::nullopt};
  if (dated > 0) {
    span.first = events.front();
    span.last = events[dated - 1];
  }
  return span;
}

void write_actor_members(json::Writer& out, const RequestView& view, const Actor& actor,
                         const ActorSpan& span) {
  out.member("id", actor.id);
  out.member("label", view.text(actor.name));
  out.member("kind", term(actor.kind));
  out.member_if("country", actor.country);
  out.member_if("wikidata", actor.wikidata);
  if (!actor.aliases.empty()) {
    out.key("aliases").begin_array();
    for (const std::string& alias : actor.aliases) {
      out.value(alias);
    }
    out.end_array();
  }
  write_number(out, "events", span.events);
  write_end(out, view, "first", span.first);
  write_end(out, view, "last", span.last);
}

}  // namespace parley::api
