#include "parley/time/network_alternatives.hpp"

#include "network/components.hpp"

#include <algorithm>
#include <utility>

namespace parley {
namespace {

/// The narrowest bounds within `bounds` of an event that lasts so long; what comes of too short or
/// too long a one allows nothing.
Bounds lasting(const Bounds& bounds, const TemporalNetwork::Length& length) noexcept {
  Bounds narrowed = bounds;
  const auto no_later = [](Day& day, Day than, Day days) {
    day = than == no_latest ? day : std::min(day, than + days);
  };
  const auto no_earlier = [](Day& day, Day than, Day days) {
    day = than == no_earliest ? day : std::max(day, than + days);
  };
  no_later(narrowed.start_latest, narrowed.end_latest, -length.least);
  no_earlier(narrowed.end_earliest, narrowed.start_earliest, length.least);
  if (length.most != no_latest) {
    no_later(narrowed.end_latest, narrowed.start_latest, length.most);
    no_earlier(narrowed.start_earliest, narrowed.end_earliest, -length.most);
  }
  return narrowed;
}

class FilterParameters {
 public:
  FilterParameters(const TemporalNetwork& network, const std::vector<OrderStatement>& statements,
                   NetworkAlternatives alternatives)
      : whole_(network),
        network_(network),
        alternatives_(std::move(alternatives)),
        parts_(network.event_count(), statements),
        lengths_(alternatives_.size()) {
    for (std::size_t event = 0; event < alternatives_.size(); ++event) {
      if (!alternatives_[event].empty()) {
        lengths_[event] = network.length(event);
      }
    }
  }

  ReadNetwork run() {
    // Every round closes a gap between readings, so there are few; very many are not worth it.
    constexpr int max_rounds = 1'000;
    for (int round = 0; round < max_rounds; ++round) {
      std::vector<Bounds> dates = drop_alternatives();
      if (dates == bounds_) {
        return {network_, std::move(alternatives_)};
      }
      network_ = whole_.with_dates(std::move(dates));
    }
    forget_open();
    return {network_, std::move(alternatives_)};
  }

 private:
  /// Drops what the network has no room for; gives the hulls of what is left.
  std::vector<Bounds> drop_alternatives() {
    bounds_.clear();
    for (std::size_t event = 0; event < network_.event_count(); ++event) {
      bounds_.push_back(network_.bounds(event));
    }
    std::vector<Bounds> dates = bounds_;
    bool impossible = false;
    for (std::size_t event = 0; event < alternatives_.size(); ++event) {
      if (alternatives_[event].empty()) {
        continue;
      }
      alternatives_[event] = left_of(event);
      if (alternatives_[event].empty()) {
        parts_.mark(event);
        impossible = true;
      } else {
        dates[event] = hull(alternatives_[event]);
      }
    }
    if (impossible) {
      give_up_marked(dates);
    }
    return dates;
  }

  std::vector<Bounds> left_of(std::size_t event) const {
    std::vector<Bounds> left;
    for (const Bounds& alternative : alternatives_[event]) {
      const auto within = intersection(alternative, bounds_[event]);
      const auto fits = within ? intersection(*within, lasting(*within, lengths_[event])) : within;
      if (fits) {
        left.push_back(*fits);
      }
    }
    return distinct_alternatives(std::move(left));
  }

  /// Takes the hulls for every event of a part in which no choice of readings can hold.
  void give_up_marked(std::vector<Bounds>& dates) {
    for (std::size_t event = 0; event < dates.size(); ++event) {
      if (parts_.is_marked(event)) {
        dates[event] = whole_.bounds(event);
        alternatives_[event].clear();
      }
    }
  }

  void forget_open() {
    for (std::size_t event = 0; event < alternatives_.size(); ++event) {
      if (!alternatives_[event].empty() && hull(alternatives_[event]) != network_.bounds(event)) {
        alternatives_[event].clear();
      }
    }
  }

  const TemporalNetwork& whole_;
  TemporalNetwork network_;
  NetworkAlternatives alternatives_;
  Components parts_;
  std::vector<TemporalNetwork::Length> lengths_;
  std::vector<Bounds> bounds_;  // of network_
};

}  // namespace

ReadNetwork narrow_by_alternatives(const TemporalNetwork& network,
                                   const std::vector<OrderStatement>& statements,
                                   NetworkAlternatives alternatives) {
  return FilterParameters(network, statements, std::move(alternatives)).run();
}

}  // namespace parley
