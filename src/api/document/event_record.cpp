#include "document/event_record.hpp"

#include "document/origin.hpp"
#include "wire/date_writer.hpp"
#include "wire/labels.hpp"

#include <algorithm>

namespace parley::api {
namespace {

std::string_view rank_word(Rank rank) noexcept {
  return rank == Rank::preferred ? std::string_view() : term(rank);
}

void add_source(const RequestView& view, std::string_view id, std::string_view quote,
                std::vector<formats::EventSource>& to) {
  const auto known = std::find_if(to.begin(), to.end(),
                                  [id](const formats::EventSource& one) { return one.id == id; });
  if (known != to.end()) {
    known->quote = known->quote.empty() ? quote : known->quote;
    return;
  }
  formats::EventSource source;
  source.id = id;
  source.quote = quote;
  if (const Source* model = view.served->find_source(id)) {
    source.title = title_of(view, *model);
    source.url = model->url;
  }
  to.push_back(source);
}

void add_parties(const RequestView& view, EventIndex event, formats::EventRecord& record) {
  const EventGraph& graph = view.graph();
  const auto parts = graph.participants(event);
  record.parties.reserve(parts.size());
  for (const Participation& part : parts) {
    formats::EventParty& party = record.parties.emplace_back();
    party.actor = graph.actor_id(part.actor);
    party.label = label_of(view, part.actor);
    party.label_language = label_language_of(view, part.actor);
    party.role = part.role;
    party.rank = rank_word(part.rank);
    party.asserted_by = graph.assertors()[part.asserted_by];
    party.asserted_by_source = view.served->find_source(party.asserted_by) != nullptr;
    party.kind = term(graph.actor_kind(part.actor));
    if (const Actor* model = view.policy_graph->actors[to_size(part.actor)]) {
      party.country = model->country;
      party.wikidata = model->wikidata;
    }
  }
}

void add_ties(const RequestView& view, EventIndex event, formats::EventRecord& record) {
  const EventGraph& graph = view.graph();
  const auto links = graph.relations_from(event);
  record.ties.reserve(links.size());
  for (const EventLink& link : links) {
    const std::string_view asserted_by = graph.assertors()[link.asserted_by];
    record.ties.push_back({link.type, graph.event_id(link.event), rank_word(link.rank), asserted_by,
                           view.served->find_source(asserted_by) != nullptr,
                           graph.flags(link.event)});
  }
}

formats::EventRecord make_record(const RequestView& view, EventIndex event) {
  const EventGraph& graph = view.graph();
  formats::EventRecord record;
  record.id = graph.event_id(event);
  const TypeIndex type = graph.event_type(event);
  record.type = graph.type_id(type);
  if (const EventType* described = view.policy_graph->types[to_size(type)]) {
    record.type_label = view.text(described->label);
    record.family = described->family;
  }
  record.label = label_of(view, event);
  record.label_language = label_language_of(view, event);
  record.place = graph.place(event);
  record.date = whole_date_of(view, event);
  record.flags = graph.flags(event);
  if (const auto whole = graph.part_of(event)) {
    record.part_of = graph.event_id(*whole);
    record.part_of_flags = graph.flags(*whole);
  }
  add_parties(view, event, record);
  add_ties(view, event, record);
  record.sources = sources_of(view, event);
  if (const Event* model = model_of(view, event)) {
    record.note = view.policy.is_one_voice() ? std::string_view() : model->note;
    record.has_alternatives =
        std::any_of(model->alternatives.begin(), model->alternatives.end(),
                    [&view](const Alternative& other) { return view.policy.admits(other); });
  }
  return record;
}

}  // namespace

std::vector<formats::EventSource> sources_of(const RequestView& view, EventIndex event) {
  std::vector<formats::EventSource> sources;
  const Event* model = model_of(view, event);
  if (model == nullptr) {
    for (const SourceIndex source : view.graph().sources(event)) {
      add_source(view, view.graph().source_id(source), {}, sources);
    }
    return sources;
  }
  const auto add = [&view, &sources](const std::vector<Evidence>& evidence) {
    for (const Evidence& item : evidence) {
      if (view.policy.admits(item.source)) {
        add_source(view, item.source,
                   item.quote ? std::string_view(item.quote->exact) : std::string_view(), sources);
      }
    }
  };
  if (view.policy.admits_own_evidence()) {
    add(model->evidence);
  }
  for (const Alternative& other : model->alternatives) {
    if (view.policy.admits(other)) {
      add(other.evidence);
    }
  }
  return sources;
}

formats::EventsDocument make_events_document(const RequestView& view,
                                             std::span<const EventIndex> events,
                                             std::size_t total) {
  formats::EventsDocument document;
  document.origin = origin_of(view);
  document.total = total;
  document.families = families_of(view);
  document.events.reserve(events.size());
  for (const EventIndex event : events) {
    document.events.push_back(make_record(view, event));
  }
  return document;
}

}  // namespace parley::api
