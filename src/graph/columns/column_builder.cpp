#include "columns/column_builder.hpp"

#include "parley/graph/parties.hpp"

#include "build/narrowed_dates.hpp"
#include "build/numbering.hpp"
#include "columns/dyad_numbers.hpp"
#include "columns/large_pages.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace parley {
namespace {

using Row = GraphBuilder::Rows;

/// Turns the rows of a GraphBuilder into columns; one function for each part of the graph.
class ColumnBuilder {
 public:
  explicit ColumnBuilder(Row&& rows)
      : rows_(std::move(rows)), narrowed_(narrow_dates(rows_)), numbers_(number_rows(rows_)) {}

  std::unique_ptr<const GraphColumns> run() {
    columns_->policy = std::move(rows_.policy);
    columns_->assertors = std::move(rows_.assertors);
    fill_names();
    fill_events();
    fill_narrowed_dates();
    fill_orders();
    fill_participants();
    fill_sources();
    fill_parts();
    fill_relations();
    rows_.strings.finish();
    columns_->strings = std::move(rows_.strings);
    columns_->event_table.build(columns_->event_ids.size(), [this](std::uint32_t event) {
      return columns_->strings[columns_->event_ids[event]];
    });
    columns_->actor_table.build(columns_->actor_ids.size(), [this](std::uint32_t actor) {
      return columns_->strings[columns_->actor_ids[actor]];
    });
    index_days();
    span_columns();
    return std::move(columns_);
  }

 private:
  void index_days() {
    const BoundsView bounds = columns_->bounds.view();
    columns_->days.build(bounds, columns_->dated);
    std::vector<EventIndex>& vague = columns_->vague;
    for (std::uint32_t event = 0; event < columns_->dated; ++event) {
      if (!is_one_day(bounds[event])) {
        vague.push_back(EventIndex{event});
      }
    }
    vague.shrink_to_fit();
    columns_->reach.build(vague.size(),
                          [&](std::size_t i) { return bounds[to_size(vague[i])].end_latest; });
  }

  void span_columns() {
    GraphColumns& of = *columns_;
    of.spans = {.bounds = of.bounds.view(),
                .types = of.types,
                .type_is_symmetric = of.type_is_symmetric,
                .participants = of.participants.span(),
                .actor_events = of.actor_events.span(),
                .counterparts = of.actor_events.span().with(of.counterparts.data()),
                .row_types = of.actor_events.span().with(of.row_types.data()),
                .event_dyads = of.event_dyads,
                .dyads = of.dyads};
  }

  void fill_names() {
    for (const std::uint32_t row : numbers_.actors.rows) {
      columns_->actor_ids.push_back(rows_.actors[row].id);
      columns_->actor_labels.push_back(rows_.actors[row].label);
      columns_->actor_kinds.push_back(rows_.actors[row].kind);
    }
    for (const std::uint32_t row : numbers_.types.rows) {
      columns_->type_ids.push_back(rows_.types[row].id);
      columns_->type_is_symmetric.push_back(rows_.types[row].symmetric ? 1 : 0);
    }
    for (const std::uint32_t row : numbers_.sources.rows) {
      columns_->source_ids.push_back(rows_.sources[row]);
    }
  }

  template <class T, class Get>
  void fill(std::vector<T>& column, const Get& get) {
    reserve_column(column, order_.size());
    for (const std::uint32_t row : order_) {
      column.push_back(get(rows_.events[row]));
    }
  }
  template <class T, class Get>
  void fill(UniformColumn<T>& column, const Get& get) {
    std::vector<T> values;
    fill(values, get);
    column = UniformColumn<T>(std::move(values));
  }

  void fill_events() {
    GraphColumns& to = *columns_;
    using Event = Row::Event;
    to.bounds.reserve(order_.size());
    for (const std::uint32_t row : order_) {
      to.bounds.push_back(rows_.events[row].bounds);
    }
    to.bounds.finish();
    fill(to.event_ids, [](const Event& event) { return event.id; });
    fill(to.event_labels, [](const Event& event) { return event.label; });
    fill(to.edtf_texts, [](const Event& event) { return event.edtf; });
    fill(to.date_texts, [](const Event& event) { return event.date_text; });
    fill(to.places, [](const Event& event) { return event.place; });
    fill(to.types, [this](const Event& event) { return TypeIndex{numbers_.types.of(event.type)}; });
    fill(to.flags, [](const Event& event) { return event.flags; });
    fill(to.bases, [](const Event& event) { return event.basis; });
    fill(to.model_rows, [](const Event& event) { return event.model_row; });
    to.dated = static_cast<std::uint32_t>(
        std::count_if(order_.begin(), order_.end(),
                      [this](std::uint32_t row) { return !is_undated(rows_.events[row].bounds); }));
    for (std::uint32_t event = 0; event < order_.size(); ++event) {
      const Event& row = rows_.events[order_[event]];
      if (row.ordinal) {
        to.ordinals.push(event, *row.ordinal);
      }
      if (row.count) {
        to.counts.push(event, *row.count);
      }
    }
  }

  EventIndex event_of(std::uint32_t row) const {
    return EventIndex{numbers_.events.of(rows_.events[row].id)};
  }

  void fill_narrowed_dates() {
    using Dates = std::vector<std::pair<EventIndex, Bounds>>;
    const auto by_event = [this](const std::vector<NarrowedDates::RowBounds>& rows) {
      Dates dates;
      for (const auto& [row, bounds] : rows) {
        if (order_[to_size(event_of(row))] == row) {
          dates.emplace_back(event_of(row), bounds);
        }
      }
      return dates;
    };
    Dates stated = by_event(narrowed_.stated);
    std::sort(stated.begin(), stated.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [event, bounds] : stated) {
      columns_->stated_bounds.push(static_cast<std::uint32_t>(event), bounds);
    }
    columns_->padded.build(by_event(narrowed_.padded));
    fill_alternatives();
  }

  void fill_alternatives() {
    std::vector<std::pair<EventIndex, const std::vector<Bounds>*>> alternatives;
    for (const NarrowedDates::RowAlternatives& date : narrowed_.alternatives) {
      if (order_[to_size(event_of(date.row))] == date.row) {
        alternatives.emplace_back(event_of(date.row), &date.bounds);
      }
    }
    std::sort(alternatives.begin(), alternatives.end());
    for (const auto& [event, each] : alternatives) {
      for (const Bounds& alternative : *each) {
        columns_->alternatives.push(static_cast<std::uint32_t>(event), alternative);
      }
    }
  }

  void fill_orders() {
    if (!narrowed_.network) {
      return;
    }
    StatedOrders::Parts parts;
    for (const std::uint32_t row : narrowed_.rows) {
      parts.events.push_back(event_of(row));
    }
    for (const TimeStatement<std::uint32_t>& stated : narrowed_.statements) {
      parts.statements.push_back({stated.kind, event_of(stated.from), event_of(stated.to),
                                  stated.order, stated.relation, stated.least, stated.most});
    }
    // Files may contain the same facts in any order, and equal revisions must have equal answers.
    const auto key = [](const TimeStatement<EventIndex>& stated) {
      return std::tuple(stated.kind, stated.from, stated.to, stated.order, stated.relation,
                        stated.least, stated.most);
    };
    std::sort(parts.statements.begin(), parts.statements.end(),
              [&key](const auto& a, const auto& b) { return key(a) < key(b); });
    parts.dates = std::move(narrowed_.dates);
    parts.padded = std::move(narrowed_.padded_dates);
    parts.alternatives = std::move(narrowed_.date_alternatives);
    parts.network = std::move(narrowed_.network);
    parts.padded_network = std::move(narrowed_.padded_network);
    columns_->orders = StatedOrders(std::move(parts));
  }

  /// Moves the roles of each actor to where the actor was first named. Every reader of participants
  /// relies on the roles of one actor standing next to each other (graph/parties.hpp).
  void group_by_actor(std::span<const Row::Part> parts) {
    grouped_.clear();
    for (const Row::Part& part : parts) {
      const std::uint32_t actor = numbers_.actors.of(part.actor);
      if (actor != unknown) {
        if (first_mention_[actor] == unknown) {
          first_mention_[actor] = static_cast<std::uint32_t>(grouped_.size());
        }
        grouped_.push_back(
            {first_mention_[actor], {ActorIndex{actor}, part.role, part.rank, part.asserted_by}});
      }
    }
    for (const auto& [position, part] : grouped_) {
      first_mention_[to_size(part.actor)] = unknown;
    }
    std::stable_sort(grouped_.begin(), grouped_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  void fill_participants() {
    GraphColumns& to = *columns_;
    first_mention_.assign(to.actor_ids.size(), unknown);
    std::vector<std::uint32_t> lengths(to.actor_ids.size(), 0);
    to.participants.reserve(order_.size(), rows_.parts.size());
    for (const std::uint32_t row : order_) {
      group_by_actor(rows_.parts_of(row));
      std::uint32_t roles_seen = 0;  // bit i: the actor at hand has the i-th role
      const std::uint32_t* actor_at_hand = nullptr;
      for (const auto& [position, part] : grouped_) {
        if (actor_at_hand == nullptr || *actor_at_hand != position) {
          actor_at_hand = &position;
          roles_seen = 0;
          ++lengths[to_size(part.actor)];
        }
        const std::uint32_t bit = 1U << static_cast<unsigned>(part.role);
        if ((roles_seen & bit) == 0) {
          roles_seen |= bit;
          to.participants.push(part);
        }
      }
      to.participants.close();
    }
    to.participants.finish();
    rows_.parts = std::vector<Row::Part>();
    fill_actor_events(lengths);
    DyadNumbers dyads = number_dyads(to);
    to.event_dyads = std::move(dyads.of_events);
    to.dyads = std::move(dyads.dyads);
  }

  /// The transpose of the participants: counts first, then every event into its actors' rows.
  void fill_actor_events(const std::vector<std::uint32_t>& lengths) {
    std::vector<std::uint32_t> next(lengths.size(), 0);
    std::uint32_t total = 0;
    for (std::size_t actor = 0; actor < lengths.size(); ++actor) {
      next[actor] = total;
      total += lengths[actor];
    }
    std::vector<EventIndex> flat;
    resize_column(flat, total);
    resize_column(columns_->counterparts, total);
    resize_column(columns_->row_types, total);
    for (std::uint32_t event = 0; event < order_.size(); ++event) {
      const auto parts = columns_->participants[event];
      for (const Party& party : parties(parts)) {
        const std::uint32_t at = next[to_size(party.actor())]++;
        flat[at] = EventIndex{event};
        columns_->counterparts[at] = counterpart(parts, party.actor());
        columns_->row_types[at] = columns_->types[event];
      }
    }
    columns_->actor_events = Rows<EventIndex>(lengths, std::move(flat));
  }

  static ActorIndex counterpart(std::span<const Participation> parts, ActorIndex actor) noexcept {
    ActorIndex other = actor;
    for (const Participation& part : parts) {
      if (part.actor != actor && part.actor != other) {
        if (other != actor) {
          return several_actors;
        }
        other = part.actor;
      }
    }
    return other;
  }

  void fill_sources() {
    Rows<SourceIndex>& to = columns_->event_sources;
    to.reserve(order_.size(), rows_.rests_on.size());
    for (const std::uint32_t row : order_) {
      for (const StringIndex id : rows_.sources_of(row)) {
        const std::uint32_t source = numbers_.sources.of(id);
        const auto known_sources = to.open_row();
        if (source != unknown && std::find(known_sources.begin(), known_sources.end(),
                                           SourceIndex{source}) == known_sources.end()) {
          to.push(SourceIndex{source});
        }
      }
      to.close();
    }
    to.finish();
  }

  void fill_parts() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // whole, part
    for (std::uint32_t event = 0; event < order_.size(); ++event) {
      const StringIndex id = rows_.events[order_[event]].part_of;
      const std::uint32_t whole = id == empty_string ? unknown : numbers_.events.of(id);
      if (whole != unknown) {
        columns_->wholes.push(event, EventIndex{whole});
        pairs.emplace_back(whole, event);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [whole, part] : pairs) {
      columns_->parts.push(whole, EventIndex{part});
    }
  }

  void fill_relations() {
    // Key, other end, type; then what tells apart who states the same: the event's own comes first.
    using Link = std::tuple<std::uint32_t, std::uint32_t, RelationType, Rank, std::uint16_t>;
    std::vector<Link> links;
    for (std::uint32_t event = 0; event < order_.size(); ++event) {
      for (const Row::Relation& relation : rows_.relations_of(order_[event])) {
        const std::uint32_t to = numbers_.events.of(relation.to);
        if (to != unknown) {
          links.emplace_back(event, to, relation.type, relation.rank, relation.asserted_by);
        }
      }
    }
    std::sort(links.begin(), links.end());
    const auto same = [](const Link& a, const Link& b) {
      return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b) &&
             std::get<2>(a) == std::get<2>(b);
    };
    links.erase(std::unique(links.begin(), links.end(), same), links.end());
    for (const auto& [from, to, type, rank, assertor] : links) {
      columns_->relations_from.push(from, {type, rank, assertor, EventIndex{to}});
    }
    for (Link& link : links) {
      std::swap(std::get<0>(link), std::get<1>(link));
    }
    std::sort(links.begin(), links.end());
    for (const auto& [to, from, type, rank, assertor] : links) {
      columns_->relations_to.push(to, {type, rank, assertor, EventIndex{from}});
    }
  }

  Row rows_;
  NarrowedDates narrowed_;
  Numbering numbers_;
  const std::vector<std::uint32_t>& order_ = numbers_.events.rows;  // event number → row
  std::unique_ptr<GraphColumns> columns_ = std::make_unique<GraphColumns>();
  std::vector<std::uint32_t> first_mention_;
  std::vector<std::pair<std::uint32_t, Participation>> grouped_;  // first mention, part
};

}  // namespace

std::unique_ptr<const GraphColumns> build_columns(GraphBuilder::Rows&& rows) {
  return ColumnBuilder(std::move(rows)).run();
}

}  // namespace parley
