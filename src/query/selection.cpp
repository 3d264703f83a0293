#include "parley/query/selection.hpp"

#include "event_test.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace parley::query {
namespace {

/// Up to this many earlier events of a row, looking at each beats looking at who takes part in the
/// long events of the window.
constexpr std::size_t short_row = 64;

/// One pass over what an index offers, in time order.
class Scan {
 public:
  Scan(const EventGraph& graph, const EventFilter& filter, EventTest test)
      : graph_(graph), filter_(filter), test_(std::move(test)) {
    if (const auto window = search_window(graph, filter)) {
      // Without a window of its own the filter can take an undated event by order alone.
      const Certainty certainty = filter.window ? filter.certainty : Certainty::possible;
      near_ = events_near(graph, *window, certainty, filter.approx);
    } else {
      near_.run = {0, static_cast<std::uint32_t>(graph.event_count())};
      near_.undated = {near_.run.end, near_.run.end};
    }
  }

  /// How many events the window leaves.
  std::size_t width() const noexcept {
    return near_.reaching.size() + (near_.run.end - near_.run.begin) + near_.beyond.size() +
           (near_.undated.end - near_.undated.begin);
  }
  /// At most how many of a row the window leaves.
  std::size_t width(std::span<const EventIndex> row) const noexcept {
    const RowCut cut = cut_row(row, near_);
    return std::min(cut.before.size(), near_.reaching.size()) + cut.run.size() +
           near_.beyond.size() + cut.undated.size();
  }

  EventTest& test() noexcept { return test_; }

  std::vector<EventIndex> everything() {
    take_each(near_.reaching);
    take_range(near_.run, starts_inside());
    take_each(near_.beyond);
    take_range(near_.undated, false);
    return std::move(found_);
  }

  std::vector<EventIndex> each_of(const std::vector<EventIndex>& events) {
    take_each(events);
    return std::move(found_);
  }

  std::vector<EventIndex> row(ActorIndex actor) {
    append_row(actor);
    return std::move(found_);
  }

  /// The events of both; the test still has to look at `other`.
  std::vector<EventIndex> both_rows(ActorIndex actor, ActorIndex other) {
    partner_ = other;
    partner_test_.emplace(test_);
    partner_test_->assume_actor(other);
    append_row(actor);
    return std::move(found_);
  }

  std::vector<EventIndex> rows(const std::vector<ActorIndex>& actors) {
    for (const ActorIndex actor : actors) {
      append_row(actor);
    }
    if (actors.size() == 1) {
      return std::move(found_);
    }
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  /// Events of the run need no look at their bounds, unless certainty is asked for.
  bool starts_inside() const noexcept {
    return !filter_.window || filter_.certainty == Certainty::possible;
  }

  void take(EventIndex event) {
    if (test_(event)) {
      found_.push_back(event);
    }
  }

  void take_each(std::span<const EventIndex> events) {
    for (const EventIndex event : events) {
      take(event);
    }
  }

  void take_range(EventRange range, bool window_holds) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (window_holds ? test_.ignoring_window(EventIndex{i}) : test_(EventIndex{i})) {
        found_.push_back(EventIndex{i});
      }
    }
  }

  void take_run(std::span<const EventIndex> run) {
    if (!starts_inside()) {
      take_each(run);
    } else if (test_.accepts_all_ignoring_window()) {
      found_.insert(found_.end(), run.begin(), run.end());
    } else {
      std::copy_if(run.begin(), run.end(), std::back_inserter(found_),
                   [this](EventIndex event) { return test_.ignoring_window(event); });
    }
  }

  /// The events that stand in both runs; valid until the next call. A row that is far longer is
  /// searched, else both are walked through side by side, without a branch to guess wrongly.
  std::span<const EventIndex> common(std::span<const EventIndex> run,
                                     std::span<const EventIndex> other) {
    constexpr std::size_t far_longer = 16;
    common_.resize(std::min(run.size(), other.size()) + 1);
    std::size_t count = 0;
    if (other.size() / far_longer > run.size()) {
      auto from = other.begin();
      for (const EventIndex event : run) {
        from = std::lower_bound(from, other.end(), event);
        if (from == other.end()) {
          break;
        }
        common_[count] = event;
        count += *from == event ? 1U : 0U;
      }
    } else {
      for (std::size_t a = 0, b = 0; a < run.size() && b < other.size();) {
        const EventIndex mine = run[a];
        const EventIndex theirs = other[b];
        common_[count] = mine;
        count += mine == theirs ? 1U : 0U;
        a += mine <= theirs ? 1U : 0U;
        b += theirs <= mine ? 1U : 0U;
      }
    }
    return {common_.data(), count};
  }

  void take_common(std::span<const EventIndex> run, std::span<const EventIndex> other) {
    const std::span<const EventIndex> both = common(run, other);
    const bool window_holds = starts_inside();
    if (window_holds && partner_test_->accepts_all_ignoring_window()) {
      found_.insert(found_.end(), both.begin(), both.end());
      return;
    }
    std::copy_if(both.begin(), both.end(), std::back_inserter(found_), [&](EventIndex event) {
      return window_holds ? partner_test_->ignoring_window(event) : (*partner_test_)(event);
    });
  }

  void take_each_with(ActorIndex actor, std::span<const EventIndex> events) {
    for (const EventIndex event : events) {
      const auto parts = graph_.participants(event);
      if (std::any_of(parts.begin(), parts.end(),
                      [actor](const Participation& part) { return part.actor == actor; })) {
        take(event);
      }
    }
  }

  void append_row(ActorIndex actor) {
    const RowCut cut = cut_row(graph_.events_of(actor), near_);
    if (cut.before.size() <= std::min(short_row, near_.reaching.size())) {
      take_each(cut.before);
    } else {
      take_each_with(actor, near_.reaching);
    }
    if (partner_) {
      take_common(cut.run, cut_row(graph_.events_of(*partner_), near_).run);
    } else {
      take_run(cut.run);
    }
    take_each_with(actor, near_.beyond);
    take_each(cut.undated);
  }

  const EventGraph& graph_;
  const EventFilter& filter_;
  EventTest test_;
  std::optional<ActorIndex> partner_;
  std::optional<EventTest> partner_test_;  // of events that have the partner in them
  std::vector<EventIndex> common_;         // of two runs, and room for one more
  WindowEvents near_;
  std::vector<EventIndex> found_;
};

}  // namespace

bool passes(const EventGraph& graph, const EventFilter& filter, EventIndex event) {
  return EventTest(graph, filter)(event);
}

std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter) {
  Scan scan(graph, filter, EventTest(graph, filter));
  std::size_t narrowest = scan.width();
  std::optional<ActorIndex> one;
  for (const ActorIndex actor : filter.actors_all) {
    const std::size_t width = scan.width(graph.events_of(actor));
    if (width <= narrowest) {
      narrowest = width;
      one = actor;
    }
  }
  std::size_t any = 0;
  for (const ActorIndex actor : filter.actors) {
    any += scan.width(graph.events_of(actor));
  }
  const std::size_t by_actors = filter.actors.empty() ? narrowest : std::min(any, narrowest);
  if (filter.among && filter.among->size() < by_actors) {
    return scan.each_of(*filter.among);
  }
  if (!filter.actors.empty() && any < narrowest) {
    scan.test().assume_any_actor();
    return scan.rows(filter.actors);
  }
  if (one) {
    scan.test().assume_actor(*one);
    const auto other = std::find_if(filter.actors_all.begin(), filter.actors_all.end(),
                                    [&](ActorIndex actor) { return actor != *one; });
    return other == filter.actors_all.end() ? scan.row(*one) : scan.both_rows(*one, *other);
  }
  return scan.everything();
}

}  // namespace parley::query
