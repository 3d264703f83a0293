#pragma once

#include "parley/error/error.hpp"
#include "parley/store/stored_event.hpp"
#include "parley/time/bounds.hpp"

#include "sqlite/connection.hpp"

#include <string>
#include <tuple>

namespace parley::store {

/// Observes in which order events are written.
class EventOrder {
 public:
  void add(const StoredEvent& event);

  bool ids_ascend() const noexcept { return ids_ascend_; }
  bool time_ascends() const noexcept { return time_ascends_; }

 private:
  /// Undated or not, start_earliest, end_latest, id.
  using TimeKey = std::tuple<bool, Day, Day, std::string>;

  bool any_ = false;
  bool ids_ascend_ = true;
  bool time_ascends_ = true;
  TimeKey last_;
};

/// Writes the tables of events again, numbered in time order. No statement may be running.
Result<void> put_in_time_order(Database& database);

}  // namespace parley::store
