#pragma once

#include "parley/graph/parties.hpp"

#include "selection/event_test.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// Tests the events that an index of the graph leaves of a filter: the window's, or an actor's row
/// cut by the window. Each visit function calls `visit(EventIndex)` for those that pass, in time
/// order, until it returns false or the meter is over, and then returns false itself.
class IndexScan {
 public:
  /// All three have to outlive the scan.
  IndexScan(const EventGraph& graph, const EventFilter& filter, Meter& meter);

  /// How many events the window leaves to test.
  std::size_t width() const noexcept;
  /// At most how many of a row the window leaves.
  std::size_t width(std::span<const EventIndex> row) const noexcept;

  /// See EventTest.
  void assume_actor(ActorIndex actor);
  void assume_any_actor();

  /// Prepares for the rows of many actors, where testing all events that reach into the window for
  /// each of them would take too long. O(log n) for each participation in those events.
  void index_long_events();

  const EventTest& test() const noexcept { return test_; }

  /// Every event of the window.
  template <class Visit>
  bool visit_window(const Visit& visit) {
    return visit_list(near_.reaching, visit) && visit_range(near_.run, needs_no_look_, visit) &&
           visit_list(near_.beyond, visit) && visit_range(near_.undated, false, visit);
  }

  template <class Visit>
  bool visit_list(std::span<const EventIndex> events, const Visit& visit) {
    return visit_part({events, false, false}, ActorIndex{}, visit);
  }

  /// Every event of the window in which `actor` takes part.
  template <class Visit>
  bool visit_row(ActorIndex actor, const Visit& visit) {
    const RowCut cut = cut_row(graph_.events_of(actor), near_);
    const std::array parts{reaching_of(actor, cut.before), Part{cut.run, false, needs_no_look_},
                           beyond_of(actor), Part{cut.undated, false, false}};
    for (const Part& part : parts) {
      if (!part.events.empty() && !visit_part(part, actor, visit)) {
        return false;
      }
    }
    return true;
  }

 private:
  /// Events by the actors who take part in them, in order of actor, then event.
  struct EventsByActor {
    std::vector<ActorIndex> actors;
    std::vector<EventIndex> events;

    std::span<const EventIndex> of(ActorIndex actor) const noexcept;
  };

  struct Part {
    std::span<const EventIndex> events;
    bool of_anybody;     // who takes part has to be tested
    bool inside_window;  // the window needs no test
  };

  Part reaching_of(ActorIndex actor, std::span<const EventIndex> row_before) const noexcept;
  Part beyond_of(ActorIndex actor) const noexcept;
  EventsByActor by_actor(std::span<const EventIndex> events) const;

  template <class Visit>
  bool visit_part(const Part& part, ActorIndex actor, const Visit& visit) {
    if (!meter_.spend(part.events.size())) {
      return false;
    }
    for (const EventIndex event : part.events) {
      if (part.of_anybody && !takes_part(graph_.participants(event), actor)) {
        continue;
      }
      if (passes(event, part.inside_window) && !visit(event)) {
        return false;
      }
    }
    return true;
  }

  template <class Visit>
  bool visit_range(EventRange range, bool inside_window, const Visit& visit) {
    constexpr std::uint32_t stretch = 16'384;  // between two looks at the meter
    while (range.begin < range.end) {
      const std::uint32_t end = std::min(range.end - range.begin, stretch) + range.begin;
      if (!meter_.spend(end - range.begin)) {
        return false;
      }
      for (; range.begin < end; ++range.begin) {
        const EventIndex event{range.begin};
        if (passes(event, inside_window) && !visit(event)) {
          return false;
        }
      }
    }
    return true;
  }

  bool passes(EventIndex event, bool inside_window) const {
    return inside_window ? accepts_all_ || test_.ignoring_window(event) : test_(event);
  }

  const EventGraph& graph_;
  Meter& meter_;
  EventTest test_;
  WindowEvents near_;
  EventsByActor reaching_by_actor_;  // near_.reaching, once indexed
  EventsByActor beyond_by_actor_;
  bool is_indexed_ = false;
  bool needs_no_look_;  // events of near_.run are in the window as far as the filter asks
  bool accepts_all_;    // whatever is in the window
};

}  // namespace parley::query
