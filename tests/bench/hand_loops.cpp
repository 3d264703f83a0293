#include "hand_loops.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parley::bench {
namespace {

std::size_t at(Day day, Day first) {
  return static_cast<std::size_t>(day - first);
}

}  // namespace

HandLoops::HandLoops(const Facts& facts)
    : facts_(facts),
      first_day_(facts.day.front()),
      by_actor_(facts.actors.size(), 0),
      by_object_(facts.actors.size(), 0),
      by_relation_(facts.relations.size(), 0),
      seen_(facts.actors.size(), 0),
      arrival_(facts.actors.size(), no_latest) {
  const std::size_t days = at(facts.day.back(), first_day_) + 1;
  day_begin_.assign(days + 1, 0);
  for (const Day day : facts.day) {
    ++day_begin_[at(day, first_day_) + 1];
  }
  std::partial_sum(day_begin_.begin(), day_begin_.end(), day_begin_.begin());
  const CalendarDate begin = to_calendar(first_day_);
  for (std::size_t i = 0; i < days; ++i) {
    const CalendarDate date = to_calendar(first_day_ + static_cast<Day>(i));
    month_.push_back(
        static_cast<std::uint32_t>((date.year - begin.year) * 12 + date.month - begin.month));
  }
  row_begin_.assign(facts.actors.size() + 1, 0);
  const auto each_end = [&facts](auto visit) {
    for (std::uint32_t i = 0; i < facts.size(); ++i) {
      visit(facts.subject[i], i);
      if (facts.object[i] != facts.subject[i]) {
        visit(facts.object[i], i);
      }
    }
  };
  each_end([this](std::uint32_t actor, std::uint32_t) { ++row_begin_[actor + 1]; });
  std::partial_sum(row_begin_.begin(), row_begin_.end(), row_begin_.begin());
  rows_.resize(row_begin_.back());
  std::vector<std::uint32_t> next(row_begin_.begin(), row_begin_.end() - 1);
  each_end([&](std::uint32_t actor, std::uint32_t fact) { rows_[next[actor]++] = fact; });
}

HandLoops::Run HandLoops::facts_in(const Window& window) const {
  const Day days = static_cast<Day>(day_begin_.size()) - 1;
  const auto begin = std::clamp<Day>(window.begin - first_day_, 0, days);
  const auto end = std::clamp<Day>(window.end - first_day_, 0, days);
  return {day_begin_[static_cast<std::size_t>(begin)], day_begin_[static_cast<std::size_t>(end)]};
}

std::pair<const std::uint32_t*, const std::uint32_t*> HandLoops::row(std::uint32_t actor,
                                                                     Run run) const {
  const std::uint32_t* begin = rows_.data() + row_begin_[actor];
  const std::uint32_t* end = rows_.data() + row_begin_[actor + 1];
  begin = std::lower_bound(begin, end, run.begin);
  return {begin, std::lower_bound(begin, end, run.end)};
}

std::size_t HandLoops::first_events(const Round& round, std::vector<FactRow>& first) {
  const auto [begin, end] = row(round.actor, facts_in(round.month));
  const auto total = static_cast<std::size_t>(end - begin);
  first.clear();
  for (const std::uint32_t* at = begin; at != begin + std::min<std::size_t>(total, 100); ++at) {
    first.push_back(
        {*at, facts_.subject[*at], facts_.relation[*at], facts_.object[*at], facts_.day[*at]});
  }
  return total;
}

const HandLoops::Counts& HandLoops::dyad(const Round& round) {
  const Run run = facts_in(round.year);
  auto shorter = row(round.actor, run);
  auto longer = row(round.other, run);
  std::uint32_t partner = round.other;
  if (longer.second - longer.first < shorter.second - shorter.first) {
    std::swap(shorter, longer);
    partner = round.actor;
  }
  touched_.clear();
  for (const std::uint32_t* fact = shorter.first; fact != shorter.second; ++fact) {
    if (facts_.subject[*fact] == partner || facts_.object[*fact] == partner) {
      const std::uint32_t relation = facts_.relation[*fact];
      if (by_relation_[relation]++ == 0) {
        touched_.push_back(relation);
      }
    }
  }
  counts_.clear();
  for (const std::uint32_t relation : touched_) {
    counts_.emplace_back(relation, std::exchange(by_relation_[relation], 0U));
  }
  return counts_;
}

std::size_t HandLoops::top_neighbours(const Round& round, Counts& top) {
  const auto [begin, end] = row(round.actor, facts_in(round.year));
  touched_.clear();
  for (const std::uint32_t* fact = begin; fact != end; ++fact) {
    const std::uint32_t other = facts_.subject[*fact] ^ facts_.object[*fact] ^ round.actor;
    if (other != round.actor && by_actor_[other]++ == 0) {
      touched_.push_back(other);
    }
  }
  counts_.clear();
  for (const std::uint32_t other : touched_) {
    counts_.emplace_back(other, std::exchange(by_actor_[other], 0U));
  }
  top.resize(std::min<std::size_t>(counts_.size(), 20));
  std::partial_sort_copy(counts_.begin(), counts_.end(), top.begin(), top.end(),
                         [](const auto& a, const auto& b) {
                           return a.second != b.second ? a.second > b.second : a.first < b.first;
                         });
  return counts_.size();
}

const std::vector<HandLoops::Pair>& HandLoops::pairs(const Round& round) {
  const auto [begin, end] = facts_in(round.month);
  const std::uint32_t* subject = facts_.subject.data();
  const std::uint32_t* object = facts_.object.data();
  // Groups the objects of each subject: a counting sort, then a count for each subject.
  touched_.clear();
  for (std::uint32_t fact = begin; fact != end; ++fact) {
    if (by_actor_[subject[fact]]++ == 0) {
      touched_.push_back(subject[fact]);
    }
  }
  std::uint32_t sum = 0;
  for (const std::uint32_t one : touched_) {
    sum += std::exchange(by_actor_[one], sum);
  }
  scratch_.resize(end - begin);
  for (std::uint32_t fact = begin; fact != end; ++fact) {
    scratch_[by_actor_[subject[fact]]++] = object[fact];
  }
  pairs_.clear();
  std::uint32_t next = 0;
  for (const std::uint32_t one : touched_) {
    const std::uint32_t stop = std::exchange(by_actor_[one], 0U);
    const std::size_t own = pairs_.size();
    for (; next != stop; ++next) {
      const std::uint32_t other = scratch_[next];
      if (by_object_[other]++ == 0 && other != one) {
        pairs_.push_back({one, other, 0});
      }
    }
    by_object_[one] = 0;
    for (std::size_t i = own; i < pairs_.size(); ++i) {
      pairs_[i].count = std::exchange(by_object_[pairs_[i].object], 0U);
    }
  }
  return pairs_;
}

int HandLoops::hops(const Round& round) {
  if (round.actor == round.target) {
    return 0;
  }
  const Run run = facts_in(round.month);
  ++question_;
  seen_[round.actor] = question_;
  queue_.assign(1, round.actor);
  std::size_t level_end = 1;
  int depth = 1;
  for (std::size_t i = 0; i < queue_.size(); ++i) {
    if (i == level_end) {
      level_end = queue_.size();
      ++depth;
    }
    const std::uint32_t actor = queue_[i];
    const auto [begin, end] = row(actor, run);
    for (const std::uint32_t* fact = begin; fact != end; ++fact) {
      const std::uint32_t other = facts_.subject[*fact] ^ facts_.object[*fact] ^ actor;
      if (seen_[other] == question_) {
        continue;
      }
      if (other == round.target) {
        return depth;
      }
      seen_[other] = question_;
      queue_.push_back(other);
    }
  }
  return -1;
}

const std::vector<Day>& HandLoops::earliest_arrival(const Round& round, std::size_t& reached) {
  for (const std::uint32_t actor : arrived_) {
    arrival_[actor] = no_latest;
  }
  arrived_.assign(1, round.actor);
  arrival_[round.actor] = no_earliest;
  const auto [begin, end] = facts_in(round.month);
  for (std::uint32_t fact = begin; fact != end; ++fact) {
    const Day day = facts_.day[fact];
    Day& there = arrival_[facts_.object[fact]];
    if (arrival_[facts_.subject[fact]] < day && day < there) {
      there = day;
      arrived_.push_back(facts_.object[fact]);
    }
  }
  reached = arrived_.size() - 1;
  return arrival_;
}

const std::vector<HandLoops::Score>& HandLoops::pagerank(const Round& round) {
  const auto [begin, end] = facts_in(round.month);
  // by_actor_ holds the slot + 1 of every actor of the slice.
  touched_.clear();
  const auto slot_of = [this](std::uint32_t actor) {
    if (by_actor_[actor] == 0) {
      touched_.push_back(actor);
      by_actor_[actor] = static_cast<std::uint32_t>(touched_.size());
    }
    return by_actor_[actor] - 1;
  };
  scratch_.clear();
  incoming_begin_.assign(1, 0);
  share_.clear();
  for (std::uint32_t fact = begin; fact != end; ++fact) {
    const std::uint32_t from = slot_of(facts_.subject[fact]);
    const std::uint32_t to = slot_of(facts_.object[fact]);
    share_.resize(touched_.size(), 0);
    incoming_begin_.resize(touched_.size() + 1, 0);
    ++share_[from];
    ++incoming_begin_[to + 1];
    scratch_.push_back(from);
    scratch_.push_back(to);
  }
  const std::size_t actors = touched_.size();
  std::partial_sum(incoming_begin_.begin(), incoming_begin_.end(), incoming_begin_.begin());
  incoming_.resize(end - begin);
  queue_.assign(incoming_begin_.begin(), incoming_begin_.end());
  for (std::size_t i = 0; i < scratch_.size(); i += 2) {
    incoming_[queue_[scratch_[i + 1]]++] = scratch_[i];
  }
  for (double& share : share_) {
    share = share == 0 ? 0 : 0.85 / share;
  }
  given_ = share_;
  value_.assign(actors, 1);
  double total = 0;
  for (double change = 1, limit = 0; change > limit;) {
    change = 0;
    total = 0;
    for (std::size_t slot = 0; slot < actors; ++slot) {
      double value = 1;
      for (std::uint32_t i = incoming_begin_[slot]; i != incoming_begin_[slot + 1]; ++i) {
        value += given_[incoming_[i]];
      }
      change += std::abs(value - value_[slot]);
      total += value;
      value_[slot] = value;
      given_[slot] = share_[slot] * value;
    }
    limit = 1e-9 * total * (1 - 0.85) / 0.85;
  }
  ranking_.clear();
  for (std::size_t slot = 0; slot < actors; ++slot) {
    by_actor_[touched_[slot]] = 0;
    ranking_.push_back({touched_[slot], value_[slot] / total});
  }
  touched_.clear();
  std::sort(ranking_.begin(), ranking_.end(), [](const Score& a, const Score& b) {
    return a.score != b.score ? a.score > b.score : a.actor < b.actor;
  });
  return ranking_;
}

const std::vector<std::uint32_t>& HandLoops::monthly_series(const Round& round) {
  months_.assign(month_.back() + 1, 0);
  for (std::uint32_t i = row_begin_[round.actor]; i != row_begin_[round.actor + 1]; ++i) {
    ++months_[month_[at(facts_.day[rows_[i]], first_day_)]];
  }
  return months_;
}

}  // namespace parley::bench
