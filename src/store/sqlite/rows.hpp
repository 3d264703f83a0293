#pragma once

#include "parley/store/stored_event.hpp"

#include "sqlite/connection.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace parley::store {

/// In which order the events of a store are read.
enum class StoreOrder {
  key,  ///< as they stand in the file
  id,   ///< by their ids, byte for byte
};

/// Which events of a store are read.
enum class StoreChoice { all, simple };

/// How many things a store has of each kind: numbers beyond are damage.
struct StoreSizes {
  std::uint32_t types = 0;
  std::uint32_t actors = 0;
  std::uint32_t sources = 0;
};

/// Walks over the events of a store. A row that cannot be is taken for damage.
class StoreRows {
 public:
  static Result<StoreRows> open(Database& database, const StoreSizes& sizes, StoreOrder order,
                                StoreChoice choice);

  /// The one simple event of that id, if there is one; `id` must stay until it is read.
  static Result<StoreRows> find(Database& database, const StoreSizes& sizes, std::string_view id);

  /// True when there is an event; false at the end and on failure, told apart by failed().
  bool next();
  bool failed() const noexcept { return failed_; }

  const StoredEvent& event() const noexcept { return event_; }
  /// Canonical JSON of an event that is more than simple; else empty.
  std::string_view json() const noexcept { return json_; }

 private:
  StoreRows(Statement events, Statement parts, const StoreSizes& sizes)
      : events_(std::move(events)), parts_(std::move(parts)), sizes_(sizes) {}

  static Result<StoreRows> make(Database& database, const StoreSizes& sizes, std::string_view sql);
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
