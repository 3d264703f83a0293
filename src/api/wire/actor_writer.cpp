#include "wire/actor_writer.hpp"

#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/evidence_writer.hpp"

#include <algorithm>

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
    for (const Alias& alias : actor.aliases) {
      out.value(alias.text);
    }
    out.end_array();
  }
  write_number(out, "events", span.events);
  write_end(out, view, "first", span.first);
  write_end(out, view, "last", span.last);
}

void write_alias_details(json::Writer& out, const RequestView& view, const Actor& actor) {
  const auto has_details = [](const Alias& alias) { return !alias.is_text_alone(); };
  if (std::none_of(actor.aliases.begin(), actor.aliases.end(), has_details)) {
    return;
  }
  out.key("aliasDetails").begin_array();
  for (const Alias& alias : actor.aliases) {
    if (has_details(alias)) {
      out.begin_object().member("text", alias.text).member_if("language", alias.language);
      if (alias.during) {
        write_date(out.key("during"), *alias.during, view.dataset().seasons);
      }
      write_evidence(out, view, alias.evidence);
      out.end_object();
    }
  }
  out.end_array();
}

}  // namespace parley::api
