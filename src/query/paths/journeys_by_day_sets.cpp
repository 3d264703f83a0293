#include "paths/journeys.hpp"

#include <algorithm>

namespace parley::query {
namespace {

/// An interval of days on which one journey can reach an actor.
struct Piece {
  Day first = 0;
  Day last = 0;
  std::uint32_t leg = no_leg;
};

class Search {
 public:
  Search(const Contacts& contacts, std::size_t actors, const JourneyRules& rules, Meter& meter)
      : contacts_(contacts), rules_(rules), meter_(meter), reached_(actors) {
    found_.best.assign(actors, no_leg);
  }

  Journeys run() {
    for (hops_ = 1;; ++hops_) {
      const std::size_t before = found_.legs.size();
      round();
      const bool done = rules_.fewest_hops && rules_.target && found_.to(*rules_.target) != nullptr;
      if (done || found_.legs.size() == before || meter_.is_over()) {
        return std::move(found_);
      }
    }
  }

 private:
  /// Extends the journeys of the round before by one hop.
  void round() {
    const auto all = contacts_.all();
    for (std::uint32_t i = 0; i < all.size() && all[i].lo <= rules_.last; ++i) {
      const Day lo = std::max(all[i].lo, rules_.first);
      const Day hi = std::min(all[i].hi, rules_.last);
      if (!meter_.spend(all[i].source_count)) {
        return;
      }
      for (const std::uint32_t from : contacts_.sources(all[i])) {
        if (from == rules_.source) {
          if (hops_ == 1) {
            offer(i, from, {lo, hi, no_leg});
          }
          continue;
        }
        for (std::size_t k = 0; k < reached_[from].size(); ++k) {
          const Piece piece = reached_[from][k];  // a copy: the list may grow
          if (found_.legs[piece.leg].hops + 1 == hops_) {
            offer(i, from,
                  {std::max(lo, piece.first + rules_.gap),
                   std::min(hi, piece.last + rules_.max_wait), piece.leg});
          }
        }
      }
    }
  }

  /// Adds the days on which a contact can follow the journey in `days.leg`.
  void offer(std::uint32_t contact, std::uint32_t from, const Piece& days) {
    if (days.first > days.last) {
      return;
    }
    for (const std::uint32_t to : contacts_.targets(contacts_.all()[contact])) {
      if (to == from || to == rules_.source) {
        continue;
      }
      cut(days, reached_[to]);
      for (const Piece& rest : rest_) {
        const std::uint32_t leg =
            found_.add({contact, from, to, days.leg, hops_, rest.first}, rules_.fewest_hops);
        reached_[to].push_back({rest.first, rest.last, leg});
      }
    }
  }

  /// Sets rest_ to the days of `days` that are in none of `known`.
  void cut(const Piece& days, const std::vector<Piece>& known) {
    rest_.assign(1, days);
    meter_.spend(known.size() + 1);
    for (const Piece& piece : known) {
      next_.clear();
      for (const Piece& part : rest_) {
        if (part.first < piece.first) {
          next_.push_back({part.first, std::min(part.last, piece.first - 1), part.leg});
        }
        if (part.last > piece.last) {
          next_.push_back({std::max(part.first, piece.last + 1), part.last, part.leg});
        }
      }
      rest_.swap(next_);
    }
  }

  const Contacts& contacts_;
  const JourneyRules& rules_;
  Meter& meter_;
  Journeys found_;
  std::vector<std::vector<Piece>> reached_;  // by actor
  std::vector<Piece> rest_;
  std::vector<Piece> next_;
  std::uint32_t hops_ = 1;
};

}  // namespace

Journeys search_by_day_sets(const Contacts& contacts, std::size_t actors, const JourneyRules& rules,
                            Meter& meter) {
  return Search(contacts, actors, rules, meter).run();
}

}  // namespace parley::query
