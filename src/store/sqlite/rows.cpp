#include "sqlite/rows.hpp"

#include "parley/dataset/spelling.hpp"

#include <array>

namespace parley::store {
namespace {

enum Column : int {
  column_key,
  column_id,
  column_type,
  column_label,
  column_date,
  column_start_earliest,
  column_start_latest,
  column_end_earliest,
  column_end_latest,
  column_place,
  column_source,
  column_json,
};

constexpr std::string_view columns =
    "SELECT key, id, type, label, date, start_earliest, start_latest, end_earliest, end_latest, "
    "place, source, json FROM event";

Day bound(const Statement& row, int column, Day if_null) {
  return row.is_null(column) ? if_null : row.number(column);
}

bool is_possible(const Bounds& bounds) {
  const auto tight = tighten(bounds);
  return tight.has_value() && *tight == bounds;
}

}  // namespace

Result<EventRows> EventRows::make(Database& database, const StoreSizes& sizes,
                                  std::string_view sql) {
  auto events = database.prepare(sql);
  if (!events) {
    return events.error();
  }
  auto parts = database.prepare(
      "SELECT event, actor, role FROM participation WHERE event >= ?1 ORDER BY event, position");
  if (!parts) {
    return parts.error();
  }
  return EventRows(*std::move(events), *std::move(parts), sizes);
}

Result<EventRows> EventRows::open(Database& database, const StoreSizes& sizes, RowOrder order,
                                  EventChoice choice) {
  std::string sql(columns);
  sql += choice == EventChoice::simple ? " WHERE json IS NULL" : "";
  sql += order == RowOrder::key ? " ORDER BY key" : " ORDER BY id";
  return make(database, sizes, sql);
}

Result<EventRows> EventRows::find(Database& database, const StoreSizes& sizes,
                                  std::string_view id) {
  auto rows = make(database, sizes, std::string(columns) + " WHERE id = ?1 AND json IS NULL");
  if (rows) {
    rows->events_.bind(1, id);
  }
  return rows;
}

bool EventRows::next() {
  if (!events_.step()) {
    failed_ = failed_ || events_.failed();
    return false;
  }
  failed_ = !read_event() || !read_parts(events_.number(column_key));
  return !failed_;
}

bool EventRows::read_event() {
  event_ = {};
  event_.id = events_.text(column_id);
  const std::int64_t type = events_.number(column_type);
  event_.label = events_.text(column_label);
  event_.date = events_.text(column_date);
  event_.bounds = {bound(events_, column_start_earliest, no_earliest),
                   bound(events_, column_start_latest, no_latest),
                   bound(events_, column_end_earliest, no_earliest),
                   bound(events_, column_end_latest, no_latest)};
  event_.place = events_.text(column_place);
  json_ = events_.text(column_json);
  const std::int64_t source = events_.number(column_source);
  event_.type = static_cast<std::uint32_t>(type);
  event_.source = static_cast<std::uint32_t>(source);
  const bool source_fits = !json_.empty() || (source >= 0 && source < sizes_.sources);
  return dataset::is_id(event_.id) && type >= 0 && type < sizes_.types && source_fits &&
         is_possible(event_.bounds);
}

void EventRows::seek_parts(std::int64_t key) {
  parts_.reset();
  parts_.bind(1, key);
  part_there_ = parts_.step();
}

bool EventRows::read_parts(std::int64_t key) {
  // Most reads are in the order of the parts' table: then the next parts are those of the event.
  if (key != expected_) {
    seek_parts(key);
  }
  expected_ = key + 1;
  event_parts_.clear();
  while (part_there_ && parts_.number(0) == key) {
    const std::int64_t actor = parts_.number(1);
    const std::int64_t role = parts_.number(2);
    if (actor < 0 || actor >= sizes_.actors || role < 0 ||
        role >= static_cast<std::int64_t>(terms<Role>().size())) {
      return false;
    }
    event_parts_.push_back({static_cast<std::uint32_t>(actor), static_cast<Role>(role)});
    part_there_ = parts_.step();
  }
  event_.parts = event_parts_;
  return part_there_ ? parts_.number(0) > key : !parts_.failed();
}

}  // namespace parley::store
