#pragma once

#include "parley/store/stored_event.hpp"

#include "sqlite/connection.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace parley::store {

/// The order in which the events of a store are read.
enum class RowOrder {
  key,  ///< as in the file
  id,   ///< by their ids, byte for byte
};

/// Which events of a store are read.
enum class EventChoice { all, simple };

/// How many things of each kind a store has: a number that is not below is damage.
struct StoreSizes {
  std::uint32_t types = 0;
  std::uint32_t actors = 0;
  std::uint32_t sources = 0;
};

/// Iterates over the events of a store. An impossible row counts as damage.
class EventRows {
 public:
  static Result<EventRows> open(Database& database, const StoreSizes& sizes, RowOrder order,
                                EventChoice choice);

  /// The simple event of that id, if there is one; `id` must stay valid until it is read.
  static Result<EventRows> find(Database& database, const StoreSizes& sizes, std::string_view id);

  /// True when there is an event; false at the end and on failure, see failed().
  bool next();
  bool failed() const noexcept { return failed_; }

  const StoredEvent& event() const noexcept { return event_; }
  /// Canonical JSON of a full event; else empty.
  std::string_view json() const noexcept { return json_; }

 private:
  EventRows(Statement events, Statement parts, const StoreSizes& sizes)
      : events_(std::move(events)), parts_(std::move(parts)), sizes_(sizes) {}

  static Result<EventRows> make(Database& database, const StoreSizes& sizes, std::string_view sql);
  bool read_event();
  bool read_parts(std::int64_t key);
  void seek_parts(std::int64_t key);

  Statement events_;
  Statement parts_;
  StoreSizes sizes_;
  StoredEvent event_;
  std::vector<StoredPart> event_parts_;
  std::string_view json_;
  std::int64_t expected_ =
      std::numeric_limits<std::int64_t>::min();  // parts_ stands at or before it
  bool part_there_ = false;
  bool failed_ = false;
};

}  // namespace parley::store
