#include "paths/journeys.hpp"

#include <algorithm>

namespace parley::query {
namespace {

/// For each actor: the first day on which a journey can go on from it, and the leg that reached it.
struct Labels {
  std::vector<Day> ready;
  std::vector<std::uint32_t> legs;
};

class Search {
 public:
  Search(const Contacts& contacts, std::size_t actors, const JourneyRules& rules, Meter& meter)
      : contacts_(contacts), rules_(rules), meter_(meter) {
    found_.best.assign(actors, no_leg);
    labels_.ready.assign(actors, no_latest);
    labels_.legs.assign(actors, no_leg);
    labels_.ready[rules.source] = rules.first;
  }

  Journeys run() {
    // One pass in order of days finds every strict journey through exact days, and every certain
    // one: each contact of such a journey comes later in that order than the one before.
    const bool one_pass = !rules_.fewest_hops && rules_.gap > 0 &&
                          (contacts_.is_exact() || rules_.certainty == Certainty::certain);
    for (;;) {
      const Labels before = rules_.fewest_hops ? labels_ : Labels{};
      const bool changed = pass(rules_.fewest_hops ? before : labels_);
      const bool done = rules_.fewest_hops && rules_.target && found_.to(*rules_.target) != nullptr;
      if (!changed || one_pass || done || meter_.is_over()) {
        return std::move(found_);
      }
    }
  }

 private:
  /// Visits every contact once; true when a label improved.
  bool pass(const Labels& known) {
    const auto all = contacts_.all();
    bool changed = false;
    std::uint64_t visits = 0;
    for (std::size_t i = first_contact(contacts_, rules_); i < all.size(); ++i) {
      const Contact& contact = all[i];
      if (contact.lo > rules_.last || is_decided(found_, rules_, contact.lo)) {
        break;
      }
      visits += contact.source_count + contact.target_count;
      const std::uint32_t from = first_ready(known, contact);
      const Day ready = known.ready[from];
      if (ready == no_latest) {
        continue;
      }
      if (const std::optional<Day> day = arrival(contact, ready)) {
        changed |= arrive(known, static_cast<std::uint32_t>(i), from, *day);
      }
    }
    meter_.spend(visits + 1);
    return changed;
  }

  std::uint32_t first_ready(const Labels& known, const Contact& contact) const noexcept {
    const auto sources = contacts_.sources(contact);
    std::uint32_t first = sources[0];
    for (const std::uint32_t slot : sources.subspan(1)) {
      first = known.ready[slot] < known.ready[first] ? slot : first;
    }
    return first;
  }

  std::optional<Day> arrival(const Contact& contact, Day ready) const noexcept {
    if (rules_.certainty == Certainty::certain) {
      return is_inside(contact, rules_) && ready <= contact.lo ? std::optional(contact.hi)
                                                               : std::nullopt;
    }
    const Day day = std::max(contact.lo, ready);
    return day <= std::min(contact.hi, rules_.last) ? std::optional(day) : std::nullopt;
  }

  bool arrive(const Labels& known, std::uint32_t contact, std::uint32_t from, Day day) {
    bool changed = false;
    const std::uint32_t before = known.legs[from];
    for (const std::uint32_t to : contacts_.targets(contacts_.all()[contact])) {
      if (to == rules_.source || to == from || day + rules_.gap >= labels_.ready[to]) {
        continue;
      }
      const std::uint32_t hops = before == no_leg ? 1 : found_.legs[before].hops + 1;
      labels_.legs[to] = found_.add({contact, from, to, before, hops, day}, rules_.fewest_hops);
      labels_.ready[to] = day + rules_.gap;
      changed = true;
    }
    return changed;
  }

  const Contacts& contacts_;
  const JourneyRules& rules_;
  Meter& meter_;
  Journeys found_;
  Labels labels_;
};

}  // namespace

Journeys search_by_first_day(const Contacts& contacts, std::size_t actors,
                             const JourneyRules& rules, Meter& meter) {
  return Search(contacts, actors, rules, meter).run();
}

}  // namespace parley::query
