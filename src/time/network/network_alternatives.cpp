#include "parley/time/network_alternatives.hpp"

#include "parley/time/components.hpp"

#include <algorithm>
#include <utility>

namespace parley {
namespace {

/// The narrowest bounds within `bounds` of an event of that length. They allow nothing where
/// `bounds` allow only shorter or only longer events.
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

/// Narrows dates and alternatives by each other until nothing changes. Every step only narrows, so
/// the result does not depend on the order of the steps.
class AlternativesNarrowing {
 public:
  AlternativesNarrowing(const TemporalNetwork& network,
                        const std::vector<OrderStatement>& statements,
                        NetworkAlternatives alternatives)
      : whole_(network),
        statements_(statements),
        network_(network),
        alternatives_(std::move(alternatives)),
        lengths_(alternatives_.size()) {
    for (std::size_t event = 0; event < alternatives_.size(); ++event) {
      if (!alternatives_[event].empty()) {
        lengths_[event] = network.length(event);
      }
    }
  }

  NarrowedNetwork run() {
    // Every round closes a gap between alternatives, so few are needed; very many are not worth it.
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
  /// Drops the alternatives that the network has no room for; returns the hulls of the others.
  std::vector<Bounds> drop_alternatives() {
    bounds_.clear();
    for (std::size_t event = 0; event < network_.event_count(); ++event) {
      bounds_.push_back(network_.bounds(event));
    }
    std::vector<Bounds> dates = bounds_;
    std::vector<std::size_t> without_any;
    for (std::size_t event = 0; event < alternatives_.size(); ++event) {
      if (alternatives_[event].empty()) {
        continue;
      }
      alternatives_[event] = possible_alternatives(event);
      if (alternatives_[event].empty()) {
        without_any.push_back(event);
      } else {
        dates[event] = hull(alternatives_[event]);
      }
    }
    if (!without_any.empty()) {
      give_up_components_of(without_any, dates);
    }
    return dates;
  }

  std::vector<Bounds> possible_alternatives(std::size_t event) const {
    std::vector<Bounds> possible;
    for (const Bounds& alternative : alternatives_[event]) {
      const auto within = intersection(alternative, bounds_[event]);
      const auto fits = within ? intersection(*within, lasting(*within, lengths_[event])) : within;
      if (fits) {
        possible.push_back(*fits);
      }
    }
    return distinct_alternatives(std::move(possible));
  }

  /// Takes the hulls for every event of a component in which no choice of alternatives can hold.
  void give_up_components_of(const std::vector<std::size_t>& without_any,
                             std::vector<Bounds>& dates) {
    const std::vector<std::size_t> component = connected_components(dates.size(), statements_);
    std::vector<bool> given_up(dates.size());
    for (const std::size_t event : without_any) {
      given_up[component[event]] = true;
    }
    for (std::size_t event = 0; event < dates.size(); ++event) {
      if (given_up[component[event]]) {
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
  const std::vector<OrderStatement>& statements_;
  TemporalNetwork network_;
  NetworkAlternatives alternatives_;
  std::vector<TemporalNetwork::Length> lengths_;
  std::vector<Bounds> bounds_;  // of network_
};

}  // namespace

NarrowedNetwork narrow_by_alternatives(const TemporalNetwork& network,
                                       const std::vector<OrderStatement>& statements,
                                       NetworkAlternatives alternatives) {
  return AlternativesNarrowing(network, statements, std::move(alternatives)).run();
}

}  // namespace parley
