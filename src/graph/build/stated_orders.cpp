#include "parley/graph/stated_orders.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace parley {

StatedOrders::StatedOrders(Parts parts)
    : parts_(std::move(parts)), by_event_(size()), naming_ends_(size(), 0) {
  std::iota(by_event_.begin(), by_event_.end(), 0U);
  std::sort(by_event_.begin(), by_event_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return parts_.events[a] < parts_.events[b];
  });
  const auto for_each_end = [this](const auto& use) {
    for (std::uint32_t i = 0; i < parts_.statements.size(); ++i) {
      const TimeStatement<EventIndex>& statement = parts_.statements[i];
      use(*place_of(statement.from), i);
      if (statement.to != statement.from) {
        use(*place_of(statement.to), i);
      }
    }
  };
  for_each_end([this](std::size_t place, std::uint32_t) { ++naming_ends_[place]; });
  std::partial_sum(naming_ends_.begin(), naming_ends_.end(), naming_ends_.begin());
  naming_.resize(naming_ends_.empty() ? 0 : naming_ends_.back());
  std::vector<std::uint32_t> next(size(), 0);
  for (std::size_t place = 1; place < size(); ++place) {
    next[place] = naming_ends_[place - 1];
  }
  for_each_end([&](std::size_t place, std::uint32_t i) { naming_[next[place]++] = i; });
}

std::optional<std::size_t> StatedOrders::place_of(EventIndex event) const noexcept {
  const auto found = std::lower_bound(
      by_event_.begin(), by_event_.end(), event,
      [this](std::uint32_t place, EventIndex wanted) { return parts_.events[place] < wanted; });
  if (found == by_event_.end() || parts_.events[*found] != event) {
    return std::nullopt;
  }
  return *found;
}

std::span<const std::uint32_t> StatedOrders::naming(EventIndex event) const noexcept {
  const auto place = place_of(event);
  if (!place) {
    return {};
  }
  const std::uint32_t begin = *place == 0 ? 0 : naming_ends_[*place - 1];
  return std::span<const std::uint32_t>(naming_).subspan(begin, naming_ends_[*place] - begin);
}

OrderStatement StatedOrders::between_places(const TimeStatement<EventIndex>& statement) const {
  return order_statement(statement, *place_of(statement.from), *place_of(statement.to));
}

const Bounds& StatedOrders::date(std::size_t place, Approx approx) const noexcept {
  const bool wide = approx == Approx::padded && !parts_.padded.empty();
  return (wide ? parts_.padded : parts_.dates)[place];
}

std::span<const Bounds> StatedOrders::alternatives(std::size_t place,
                                                   Approx approx) const noexcept {
  if (parts_.alternatives.empty() || date(place, approx) != parts_.dates[place]) {
    return {};
  }
  return parts_.alternatives[place];
}

const TemporalNetwork& StatedOrders::network(Approx approx) const noexcept {
  return approx == Approx::padded && parts_.padded_network ? *parts_.padded_network
                                                           : *parts_.network;
}

std::size_t StatedOrders::bytes() const noexcept {
  std::size_t alternatives = parts_.alternatives.capacity() * sizeof(std::vector<Bounds>);
  for (const std::vector<Bounds>& of_place : parts_.alternatives) {
    alternatives += of_place.capacity() * sizeof(Bounds);
  }
  return alternatives + parts_.events.capacity() * sizeof(EventIndex) +
         parts_.statements.capacity() * sizeof(TimeStatement<EventIndex>) +
         (parts_.dates.capacity() + parts_.padded.capacity()) * sizeof(Bounds) +
         (by_event_.capacity() + naming_ends_.capacity() + naming_.capacity()) *
             sizeof(std::uint32_t);
}

}  // namespace parley
