#include "linked/writers.hpp"

#include "linked/graphs.hpp"
#include "linked/notation/sinks.hpp"

#include <algorithm>

namespace parley::formats {
namespace linked {
namespace {

constexpr LossKind further_evidence{
    "further-evidence",
    "Of each source of an event one quote is written; further quotes, their places and what each "
    "of them states are left out."};
constexpr LossKind event_details{
    "event-details",
    "Ordinals, counts, outcomes and quantities of events, and how dates were reached beyond their "
    "basis, are left out."};

std::string write(const GraphDocument& document, Losses& losses,
                  std::unique_ptr<ResourceSink> sink) {
  Description to{document.origin, Names(document.origin), *sink, losses,
                 Voice(document.origin.policy)};
  Resource answer(blank("answer"));
  answer.add(property("parley:totalNodes"), number(document.total_nodes));
  answer.add(property("parley:totalEdges"), number(document.total_edges));
  answer.add(property("parley:truncated"), truth(document.truncated));
  write_origin(document.origin, to.names, to.voice, std::move(answer), *sink);
  write_graph(document, to);
  to.mentions.write(document.origin, to.names, *sink);
  return sink->finish();
}

std::string write(const EventsDocument& document, Losses& losses,
                  std::unique_ptr<ResourceSink> sink) {
  Description to{document.origin, Names(document.origin), *sink, losses,
                 Voice(document.origin.policy)};
  Resource answer(blank("answer"));
  answer.add(property("parley:totalEvents"), number(document.total));
  write_origin(document.origin, to.names, to.voice, std::move(answer), *sink);
  bool has_sources = false;
  for (const EventRecord& event : document.events) {
    write_event(event, to);
    has_sources = has_sources || !event.sources.empty();
    if (event.has_alternatives) {
      losses.add(loss::alternatives, event.id);
    }
  }
  if (has_sources) {
    losses.add(further_evidence);
  }
  if (!document.events.empty()) {
    losses.add(event_details);
  }
  to.mentions.write(document.origin, to.names, *sink);
  return sink->finish();
}

}  // namespace
}  // namespace linked

std::string write_json_ld(const GraphDocument& document, Losses& losses) {
  return linked::write(document, losses, linked::make_json_ld_sink(document.origin));
}

std::string write_json_ld(const EventsDocument& document, Losses& losses) {
  return linked::write(document, losses, linked::make_json_ld_sink(document.origin));
}

std::string write_turtle(const GraphDocument& document, Losses& losses) {
  return linked::write(document, losses, linked::make_turtle_sink(document.origin));
}

std::string write_turtle(const EventsDocument& document, Losses& losses) {
  return linked::write(document, losses, linked::make_turtle_sink(document.origin));
}

}  // namespace parley::formats
