#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/actor_writer.hpp"
#include "wire/envelope.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace parley::api::endpoints {
namespace {

struct Listed {
  const Actor* actor = nullptr;
  ActorSpan span;
};

/// The number, first and last of each actor's events that pass the filter, by ActorIndex.
std::vector<ActorSpan> spans_within(const EventGraph& graph,
                                    const std::vector<EventIndex>& matches) {
  std::vector<ActorSpan> spans(graph.actor_count());
  std::vector<std::size_t> counted_at(graph.actor_count(), 0);  // an actor in two roles counts once
  const std::uint32_t undated = graph.undated().begin;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const EventIndex event = matches[i];
    for (const Participation& part : graph.participants(event)) {
      const std::size_t actor = to_size(part.actor);
      if (std::exchange(counted_at[actor], i + 1) == i + 1) {
        continue;
      }
      ActorSpan& span = spans[actor];
      ++span.events;
      if (to_size(event) < undated) {
        span.first = span.first.value_or(event);
        span.last = event;
      }
    }
  }
  return spans;
}

std::vector<ActorSpan> all_spans(const EventGraph& graph) {
  std::vector<ActorSpan> spans;
  spans.reserve(graph.actor_count());
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    spans.push_back(span_of(graph, static_cast<ActorIndex>(i)));
  }
  return spans;
}

/// Most events first, then id. With a filter, or under the policies `source:ID` and `actor:ID`,
/// only actors who have an event.
std::vector<Listed> list_actors(const RequestView& view, const FilterParameters& parameters,
                                query::Meter& meter) {
  const EventGraph& graph = view.graph();
  const std::vector<ActorSpan> spans =
      parameters.given ? spans_within(graph, query::select_events(graph, parameters.filter, meter))
                       : all_spans(graph);
  const bool everybody = !parameters.given && !view.policy.is_one_voice();
  const auto is_named = [&parameters](ActorIndex actor) {
    return !parameters.text || std::binary_search(parameters.text->actors.begin(),
                                                  parameters.text->actors.end(), actor);
  };
  std::vector<Listed> listed;
  for (const Actor& actor : view.dataset().actors) {
    const ActorIndex index = *graph.find_actor(actor.id);
    const ActorSpan& span = spans[to_size(index)];
    if (!is_named(index)) {
      continue;
    }
    if (everybody || span.events > 0) {
      listed.push_back({&actor, span});
    }
  }
  std::sort(listed.begin(), listed.end(), [](const Listed& a, const Listed& b) {
    return a.span.events != b.span.events ? a.span.events > b.span.events
                                          : a.actor->id < b.actor->id;
  });
  return listed;
}

}  // namespace

Answer actors(Call& call) {
  const RequestView view = read_view(call);
  FilterParameters parameters = read_filter(call, view);
  parameters.filter.among = parameters.listed;  // here `q` searches the actors' own names
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend_names(view.dataset().actors.size());
  query::Meter meter(call.budget);
  const std::vector<Listed> listed = list_actors(view, parameters, meter);
  if (meter.is_over()) {
    return problem_of_question(call, meter.error());
  }
  return list_answer(call, view, page, listed, [&](json::Writer& out, const auto& one) {
    write_actor_members(out, view, *one.actor, one.span);
  });
}

}  // namespace parley::api::endpoints
