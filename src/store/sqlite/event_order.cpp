#include "sqlite/event_order.hpp"

#include "sqlite/schema.hpp"

#include <utility>

namespace parley::store {
namespace {

/// The same order as that of EventOrder::TimeKey.
constexpr const char* time_order =
    "ORDER BY (start_earliest IS NULL AND start_latest IS NULL AND end_earliest IS NULL AND "
    "end_latest IS NULL), ifnull(start_earliest, -9223372036854775808), "
    "ifnull(end_latest, 9223372036854775807), id";

}  // namespace

void EventOrder::add(const StoredEvent& event) {
  if (!ids_ascend_ && !time_ascends_) {
    return;
  }
  TimeKey key(is_undated(event.bounds), event.bounds.start_earliest, event.bounds.end_latest,
              std::string(event.id));
  if (any_) {
    ids_ascend_ = ids_ascend_ && std::get<3>(last_) < std::get<3>(key);
    time_ascends_ = time_ascends_ && last_ < key;
  }
  any_ = true;
  last_ = std::move(key);
}

Result<void> put_in_time_order(Database& database) {
  return database.run(
      event_tables("ordered_") +
      "CREATE TEMP TABLE place(old INTEGER PRIMARY KEY, new INTEGER NOT NULL);"
      "INSERT INTO place SELECT key, row_number() OVER (" +
      time_order +
      ") - 1 FROM event;"
      "INSERT INTO ordered_event SELECT new, id, type, label, date, start_earliest, start_latest, "
      "end_earliest, end_latest, place, source, json FROM event JOIN place ON old = key "
      "ORDER BY new;"
      "INSERT INTO ordered_participation SELECT new, position, actor, role FROM participation "
      "JOIN place ON old = event ORDER BY new, position;"
      "DROP TABLE participation; DROP TABLE event; DROP TABLE place;"
      "ALTER TABLE ordered_event RENAME TO event;"
      "ALTER TABLE ordered_participation RENAME TO participation;");
}

}  // namespace parley::store
