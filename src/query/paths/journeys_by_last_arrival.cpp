#include "paths/journeys.hpp"

#include <queue>

namespace parley::query {
namespace {

/// An arrival whose event is not over yet.
struct Pending {
  Day over = 0;
  std::uint32_t leg = 0;
};

struct OverLater {
  bool operator()(const Pending& a, const Pending& b) const noexcept {
    return a.over != b.over ? a.over > b.over : a.leg > b.leg;
  }
};

class Search {
 public:
  Search(const Contacts& contacts, std::size_t actors, const JourneyRules& rules, Meter& meter)
      : contacts_(contacts), rules_(rules), meter_(meter), legs_at_(contacts.port_count(), no_leg) {
    found_.best.assign(actors, no_leg);
  }

  Journeys run() {
    for (;;) {
      latest_.assign(found_.best.size(), no_leg);
      pending_ = {};
      const std::size_t before = found_.legs.size();
      sweep();
      const bool done = rules_.target && found_.to(*rules_.target) != nullptr;
      if (!rules_.fewest_hops || done || found_.legs.size() == before || meter_.is_over()) {
        return std::move(found_);
      }
    }
  }

 private:
  /// One pass in order of days; with fewest_hops each pass adds one hop to the passes before.
  void sweep() {
    const auto all = contacts_.all();
    std::size_t begin = first_contact(contacts_, rules_);
    while (begin < all.size() && all[begin].lo <= rules_.last &&
           !is_decided(found_, rules_, all[begin].lo)) {
      std::size_t end = begin + 1;
      while (end < all.size() && all[end].lo == all[begin].lo) {
        ++end;
      }
      if (rules_.fewest_hops) {
        for (std::size_t i = begin; i < end; ++i) {
          post_known(all[i]);
        }
      }
      bool again = true;
      while (again) {
        release(all[begin].lo);
        again = false;
        std::uint64_t visits = 1;
        for (std::size_t i = begin; i < end; ++i) {
          visits += all[i].source_count + all[i].target_count;
          again |= cross(static_cast<std::uint32_t>(i));
        }
        again &= rules_.gap == 0 && !rules_.fewest_hops;
        if (!meter_.spend(visits)) {
          return;
        }
      }
      begin = end;
    }
  }

  void post_known(const Contact& contact) {
    for (std::size_t i = 0; i < contact.target_count; ++i) {
      if (const std::uint32_t leg = legs_at_[contact.targets + i]; leg != no_leg) {
        pending_.push({contact.hi, leg});
      }
    }
  }

  /// Makes arrivals usable that an event on `day` can follow.
  void release(Day day) {
    while (!pending_.empty() && pending_.top().over + rules_.gap <= day) {
      const std::uint32_t leg = pending_.top().leg;
      pending_.pop();
      std::uint32_t& latest = latest_[found_.legs[leg].to];
      if (latest == no_leg || begun(leg) > begun(latest)) {
        latest = leg;
      }
    }
  }

  Day begun(std::uint32_t leg) const noexcept {
    return contacts_.all()[found_.legs[leg].contact].lo;
  }

  bool can_leave(std::uint32_t slot, const Contact& contact) const noexcept {
    return slot == rules_.source ||
           (latest_[slot] != no_leg && contact.hi - begun(latest_[slot]) <= rules_.max_wait);
  }

  /// Goes from the first source that can leave to every target but itself, and from the second one
  /// to the first.
  bool cross(std::uint32_t number) {
    const Contact& contact = contacts_.all()[number];
    if (!is_inside(contact, rules_)) {
      return false;
    }
    std::uint32_t first = no_leg;
    std::uint32_t second = no_leg;
    for (const std::uint32_t slot : contacts_.sources(contact)) {
      if (can_leave(slot, contact)) {
        (first == no_leg ? first : second) = slot;
        if (second != no_leg) {
          break;
        }
      }
    }
    bool found = false;
    for (std::size_t i = 0; i < contact.target_count && first != no_leg; ++i) {
      const std::uint32_t to = contacts_.targets(contact)[i];
      const std::uint32_t from = to == first ? second : first;
      std::uint32_t& leg = legs_at_[contact.targets + i];
      if (from == no_leg || to == rules_.source || leg != no_leg) {
        continue;
      }
      const std::uint32_t before = from == rules_.source ? no_leg : latest_[from];
      const std::uint32_t hops = before == no_leg ? 1 : found_.legs[before].hops + 1;
      leg = found_.add({number, from, to, before, hops, contact.hi}, rules_.fewest_hops);
      if (!rules_.fewest_hops) {
        pending_.push({contact.hi, leg});
      }
      found = true;
    }
    return found;
  }

  const Contacts& contacts_;
  const JourneyRules& rules_;
  Meter& meter_;
  Journeys found_;
  std::vector<std::uint32_t> legs_at_;  // by port: the leg that reaches that target
  std::vector<std::uint32_t> latest_;   // by actor: the arrival to go on from
  std::priority_queue<Pending, std::vector<Pending>, OverLater> pending_;
};

}  // namespace

Journeys search_by_last_arrival(const Contacts& contacts, std::size_t actors,
                                const JourneyRules& rules, Meter& meter) {
  return Search(contacts, actors, rules, meter).run();
}

}  // namespace parley::query
