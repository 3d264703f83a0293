#include "parley/service/store_graph.hpp"

#include "parley/graph/dataset_rows.hpp"
#include "parley/graph/graph_builder.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace parley::service {
namespace {

/// The label of every type, by its number in the store.
std::vector<std::string_view> type_labels(const Dataset& dataset, const store::Store& store) {
  std::vector<std::string_view> labels;
  labels.reserve(store.type_ids().size());
  for (const std::string& id : store.type_ids()) {
    const EventType* type = dataset.vocabulary.find_type(id);
    labels.push_back(type == nullptr ? std::string_view(id)
                                     : text_in(type->label, dataset.language, dataset.language));
  }
  return labels;
}

/// The bounds that the qualifiers of a date widen; nothing for a date without any, as most are.
std::optional<Bounds> padded(std::string_view edtf, Seasons seasons, const Bounds& bounds) {
  if (edtf.find_first_of("?~%") == std::string_view::npos) {
    return std::nullopt;
  }
  const auto parsed = Edtf::parse(edtf);
  return parsed ? padded_bounds(*parsed, seasons, bounds) : std::nullopt;
}

/// The alternatives of a date: only one-of sets and masks have any.
std::vector<Bounds> alternatives(std::string_view edtf, Seasons seasons) {
  if (edtf.find_first_of("[X") == std::string_view::npos) {
    return {};
  }
  const auto parsed = Edtf::parse(edtf);
  return parsed ? parsed->alternatives(seasons) : std::vector<Bounds>();
}

/// Adds one event of a graph to a builder.
void add_event(GraphBuilder& builder, const EventGraph& graph, EventIndex event, Seasons seasons,
               std::vector<ParticipantRow>& parts) {
  parts.clear();
  for (const Participation& part : graph.participants(event)) {
    parts.push_back({graph.actor_id(part.actor), part.role});
  }
  std::vector<std::string_view> sources;
  for (const SourceIndex source : graph.sources(event)) {
    sources.push_back(graph.source_id(source));
  }
  EventRow row{.id = graph.event_id(event), .type = graph.type_id(graph.event_type(event))};
  row.label = graph.event_label(event);
  row.edtf = graph.date_text(event).edtf;
  row.bounds = graph.stated_bounds(event).value_or(graph.bounds(event));
  row.padded = padded(row.edtf, seasons, row.bounds);
  const std::vector<Bounds> each = alternatives(row.edtf, seasons);
  row.alternatives = each;
  row.place = graph.place(event);
  row.participants = parts;
  row.sources = sources;
  row.model_row = no_model_row;
  builder.add_event(row);
}

/// Adds an event of which an actor's claims say nothing but that it is there.
void add_bare_event(GraphBuilder& builder, const EventGraph& graph, EventIndex event) {
  EventRow row{.id = graph.event_id(event), .type = graph.type_id(graph.event_type(event))};
  row.label = graph.event_label(event);
  row.model_row = no_model_row;
  builder.add_event(row);
}

}  // namespace

Result<EventGraph> build_store_graph(const Dataset& dataset, const store::Store& store) {
  GraphBuilder builder;
  builder.reserve_events(store.event_count());
  add_dataset(builder, dataset, ClaimPolicy{});
  const std::vector<std::string_view> labels = type_labels(dataset, store);
  std::vector<ParticipantRow> parts;
  auto done = store.for_each_simple_event([&](const store::StoredEvent& event) {
    parts.clear();
    for (const store::StoredPart& part : event.parts) {
      parts.push_back({dataset.actors[part.actor].id, part.role});
    }
    const std::string_view source = dataset.sources[event.source].id;
    EventRow row{.id = event.id, .type = store.type_ids()[event.type]};
    row.label = event.label.empty() ? labels[event.type] : event.label;
    row.bounds = event.bounds;
    row.padded = padded(event.date, dataset.seasons, event.bounds);
    const std::vector<Bounds> each = alternatives(event.date, dataset.seasons);
    row.alternatives = each;
    row.edtf = event.date;
    row.place = event.place;
    row.participants = parts;
    row.sources = {&source, 1};
    row.model_row = no_model_row;
    builder.add_event(row);
  });
  if (!done) {
    return done.error();
  }
  return std::move(builder).build();
}

EventGraph rebuild_graph(const Dataset& dataset, const EventGraph& preferred,
                         const ClaimPolicy& policy) {
  GraphBuilder builder(policy);
  add_dataset(builder, dataset, policy);
  std::vector<ParticipantRow> parts;
  const auto claimed = events_claimed_by(dataset, policy);
  for (std::size_t i = 0; i < preferred.event_count(); ++i) {
    const auto event = static_cast<EventIndex>(i);
    if (preferred.model_row(event) != no_model_row) {
      continue;
    }
    if (policy.is_one_actor()) {
      if (claimed.contains(preferred.event_id(event))) {
        add_bare_event(builder, preferred, event);
      }
      continue;
    }
    const auto sources = preferred.sources(event);
    const bool counts = std::any_of(sources.begin(), sources.end(), [&](SourceIndex source) {
      return policy.admits(preferred.source_id(source));
    });
    if (counts) {
      add_event(builder, preferred, event, dataset.seasons, parts);
    }
  }
  return std::move(builder).build();
}

}  // namespace parley::service
