#include "parley/graph/dataset_rows.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/graph/graph_builder.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/model/dataset.hpp"
#include "parley/time/alternatives.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace parley {
namespace {

/// The rows of one event for the builder; reused for the next event to save allocations.
struct RowBuffers {
  std::vector<ParticipantRow> participants;
  std::vector<RelationRow> relations;
  std::vector<std::string_view> sources;
  std::vector<Bounds> alternatives;
};

void fill_lists(const EventProperties& properties, const std::vector<std::string>& sources,
                RowBuffers& buffers) {
  buffers.participants.clear();
  buffers.relations.clear();
  buffers.sources.assign(sources.begin(), sources.end());
  if (properties.participants) {
    for (const Participant& part : *properties.participants) {
      buffers.participants.push_back({part.actor, part.role, part.rank, part.asserted_by});
    }
  }
  if (properties.relations) {
    for (const EventRelation& relation : *properties.relations) {
      buffers.relations.push_back(
          {relation.type, relation.to, relation.rank, relation.asserted_by});
    }
  }
}

/// The bounds as qualifiers widen them: under `all` the hull over every value.
std::optional<Bounds> padded_bounds_of(const ResolvedEvent& resolved, Seasons seasons) {
  const auto of = [seasons](const DateStatement& date) {
    return date.edtf ? padded_bounds(*date.edtf, seasons, date.bounds) : std::nullopt;
  };
  if (resolved.dates.empty()) {
    return resolved.properties.date ? of(*resolved.properties.date) : std::nullopt;
  }
  Bounds padded = resolved.bounds;
  for (const RankedDate& value : resolved.dates) {
    padded = hull(padded, of(value.date).value_or(resolved.bounds));
  }
  return padded == resolved.bounds ? std::nullopt : std::optional<Bounds>(padded);
}

/// The alternatives of a date: under `all` every value it has.
std::vector<Bounds> alternatives_of(const ResolvedEvent& resolved, Seasons seasons) {
  const auto of = [seasons](const DateStatement& date) {
    return date.edtf ? alternatives_within(date.edtf->alternatives(seasons), date.bounds)
                     : std::vector<Bounds>();
  };
  if (resolved.dates.empty()) {
    return resolved.properties.date ? of(*resolved.properties.date) : std::vector<Bounds>();
  }
  std::vector<Bounds> all;
  for (const RankedDate& value : resolved.dates) {
    std::vector<Bounds> alternatives = of(value.date);
    if (alternatives.empty() && !is_undated(value.date.bounds)) {
      alternatives.push_back(value.date.bounds);
    }
    all.insert(all.end(), alternatives.begin(), alternatives.end());
  }
  return all.size() > max_alternatives ? std::vector<Bounds>() : all;
}

/// Nobody is named who asserts an order, so under `actor:ID` there is none.
bool counts(const Order& order, const ClaimPolicy& policy) {
  return !policy.is_one_voice() || (policy.is_one_source() && policy.admits_any(order.evidence));
}

void add_event(GraphBuilder& builder, const Dataset& dataset, std::uint32_t model_row,
               const ClaimPolicy& policy, bool is_claimed, RowBuffers& buffers) {
  const Event& event = dataset.events[model_row];
  const std::optional<ResolvedEvent> resolved = resolve(event, policy, is_claimed);
  if (!resolved) {
    return;
  }
  const EventProperties& properties = resolved->properties;
  const std::vector<std::string> sources = sources_of(event, policy);
  fill_lists(properties, sources, buffers);
  EventRow row{.id = event.id, .type = *properties.type};
  row.label = text_in(*properties.label, dataset.language, dataset.language);
  row.bounds = resolved->bounds;
  row.padded = padded_bounds_of(*resolved, dataset.seasons);
  buffers.alternatives = alternatives_of(*resolved, dataset.seasons);
  row.alternatives = buffers.alternatives;
  if (properties.date) {
    // Under a policy that keeps several dates, none of them alone dates the event.
    if (properties.date->offset && resolved->dates.empty()) {
      row.relative = {properties.date->relative_to, properties.date->offset->least,
                      properties.date->offset->most};
    }
    row.edtf = properties.date->edtf ? std::string_view(properties.date->edtf->text())
                                     : std::string_view();
    row.date_text = properties.date->text;
    row.basis = properties.date->basis;
  }
  row.place = properties.place ? std::string_view(*properties.place) : std::string_view();
  row.part_of = properties.part_of ? std::string_view(*properties.part_of) : std::string_view();
  row.ordinal = properties.ordinal;
  row.count = properties.count;
  row.flags = properties.flags.value_or(EventFlags{0});
  row.participants = buffers.participants;
  row.relations = buffers.relations;
  row.sources = buffers.sources;
  row.model_row = model_row;
  builder.add_event(row);
}

}  // namespace

void add_dataset(GraphBuilder& builder, const Dataset& dataset, const ClaimPolicy& policy) {
  for (const Actor& actor : dataset.actors) {
    builder.add_actor(actor.id, text_in(actor.name, dataset.language, dataset.language),
                      actor.kind);
  }
  for (const EventType& type : dataset.vocabulary.event_types) {
    builder.add_type(type.id, type.symmetric);
  }
  for (const Source& source : dataset.sources) {
    builder.add_source(source.id);
  }
  RowBuffers buffers;
  const auto claimed = events_claimed_by(dataset, policy);
  for (std::uint32_t row = 0; row < dataset.events.size(); ++row) {
    add_event(builder, dataset, row, policy, claimed.contains(dataset.events[row].id), buffers);
  }
  for (const Order& order : dataset.orders) {
    if (counts(order, policy)) {
      builder.add_order(order.a, order.is, order.b);
    }
  }
}

EventGraph build_graph(const Dataset& dataset, const ClaimPolicy& policy) {
  GraphBuilder builder(policy);
  builder.reserve_events(dataset.events.size());
  add_dataset(builder, dataset, policy);
  return std::move(builder).build();
}

}  // namespace parley
