#pragma once

#include "telling.hpp"

#include <cstddef>
#include <vector>

namespace parley::api {

/// The events that pass, in time order or its reverse. When nothing narrows them they are all the
/// graph's, and no list of them is made.
class Matches {
 public:
  /// Some are missing when the meter is over.
  Matches(const Telling& telling, const Narrowing& narrowing, query::Meter& meter);

  std::size_t size() const noexcept { return all_ ? count_ : events_.size(); }
  EventIndex operator[](std::size_t place) const noexcept {
    return all_ ? static_cast<EventIndex>(place) : events_[place];
  }

 private:
  bool all_ = false;
  std::size_t count_ = 0;
  std::vector<EventIndex> events_;
};

}  // namespace parley::api
