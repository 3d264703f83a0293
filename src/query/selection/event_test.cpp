#include "selection/event_test.hpp"

#include "parley/graph/parties.hpp"

#include <algorithm>
#include <string_view>

namespace parley::query {
namespace {

template <class Values>
auto sorted_once(const Values& given) {
  std::vector<typename Values::value_type> values(given.begin(), given.end());
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

template <class T>
bool contains(const std::vector<T>& sorted, const T& value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

}  // namespace

bool accepts_every_status(const EventGraph& graph, const EventFilter& filter) noexcept {
  return filter.status == Status::all || !graph.has_flagged_events();
}

EventTest::EventTest(const EventGraph& graph, const EventFilter& filter)
    : graph_(graph),
      filter_(filter),
      actors_(sorted_once(filter.actors)),
      all_(sorted_once(filter.actors_all)),
      sources_(sorted_once(filter.sources)),
      has_date_alternatives_(graph.has_date_alternatives()),
      any_status_(accepts_every_status(graph, filter)),
      order_(graph, filter) {
  if (!filter.types.empty()) {
    types_.resize(graph.type_count(), false);
    for (const TypeIndex type : filter.types) {
      types_[to_size(type)] = true;
    }
  }
  for (const Role role : filter.roles) {
    roles_ |= 1U << static_cast<unsigned>(role);
  }
}

bool EventTest::operator()(EventIndex event) const {
  return passes_window(event) && ignoring_window(event);
}

bool EventTest::ignoring_window(EventIndex event) const {
  if (filter_.among && !contains(*filter_.among, event)) {
    return false;
  }
  if (!any_status_ && !is_actual(graph_.flags(event))) {
    return false;
  }
  if (!types_.empty() && !types_[to_size(graph_.event_type(event))]) {
    return false;
  }
  if (!filter_.places.empty()) {
    const std::string_view place = graph_.place(event);
    if (std::find(filter_.places.begin(), filter_.places.end(), place) == filter_.places.end()) {
      return false;
    }
  }
  if (!sources_.empty()) {
    const auto sources = graph_.sources(event);
    if (std::none_of(sources.begin(), sources.end(),
                     [this](SourceIndex source) { return contains(sources_, source); })) {
      return false;
    }
  }
  return passes_participants(event) && order_.holds(event, filter_.certainty);
}

bool EventTest::is_certain(EventIndex event) const {
  return filter_.certainty == Certainty::certain ||
         ((!filter_.window || is_active(graph_, event, *filter_.window, filter_.window_parts,
                                        Certainty::certain, filter_.approx)) &&
          order_.holds(event, Certainty::certain));
}

bool EventTest::passes_window(EventIndex event) const {
  if (!filter_.window) {
    return true;
  }
  if (!filter_.window_parts.empty()) {
    return is_active(graph_, event, *filter_.window, filter_.window_parts, filter_.certainty,
                     filter_.approx);
  }
  return has_date_alternatives_
             ? is_active(graph_, event, *filter_.window, filter_.certainty, filter_.approx)
             : is_active(graph_.bounds(event, filter_.approx), *filter_.window, filter_.certainty);
}

bool EventTest::passes_participants(EventIndex event) const {
  const auto parts = graph_.participants(event);
  if (!actors_.empty() || roles_ != 0) {
    const bool wanted = std::any_of(parts.begin(), parts.end(), [this](const Participation& part) {
      const std::uint32_t role = 1U << static_cast<unsigned>(part.role);
      return (roles_ == 0 || (roles_ & role) != 0) &&
             (actors_.empty() || contains(actors_, part.actor));
    });
    if (!wanted) {
      return false;
    }
  }
  return std::all_of(all_.begin(), all_.end(),
                     [parts](ActorIndex actor) { return takes_part(parts, actor); });
}

bool EventTest::accepts_all_ignoring_window() const noexcept {
  return types_.empty() && filter_.places.empty() && sources_.empty() && actors_.empty() &&
         all_.empty() && roles_ == 0 && !filter_.among && any_status_ && order_.accepts_all();
}

void EventTest::assume_actor(ActorIndex actor) {
  all_.erase(std::remove(all_.begin(), all_.end(), actor), all_.end());
  if (roles_ == 0 && contains(actors_, actor)) {
    actors_.clear();
  }
}

void EventTest::assume_any_actor() {
  if (roles_ == 0) {
    actors_.clear();
  }
}

}  // namespace parley::query
