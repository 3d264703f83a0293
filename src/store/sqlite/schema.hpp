#pragma once

#include "parley/time/bounds.hpp"

#include <cstdint>
#include <string>

namespace parley::store {

// The tables of a store; docs/store.md describes each column.

inline constexpr std::int64_t store_application_id = 0x5061726C;  // "Parl"
inline constexpr std::int64_t store_version = 1;

/// The tables other than those of events; indexes are made when all rows are there.
inline constexpr const char* store_tables = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE role(key INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE source(key INTEGER PRIMARY KEY, id TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE actor(key INTEGER PRIMARY KEY, id TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE type(key INTEGER PRIMARY KEY, id TEXT NOT NULL, json TEXT);
CREATE TABLE item(section TEXT NOT NULL, position INTEGER NOT NULL, id TEXT, json TEXT NOT NULL,
  PRIMARY KEY(section, position)) WITHOUT ROWID;
)sql";

/// The tables of events, their names after `prefix`: they are copied to write them in another
/// order.
inline std::string event_tables(const std::string& prefix) {
  return "CREATE TABLE " + prefix + R"sql(event(key INTEGER PRIMARY KEY, id TEXT NOT NULL,
  type INTEGER NOT NULL REFERENCES type(key), label TEXT, date TEXT, start_earliest INTEGER,
  start_latest INTEGER, end_earliest INTEGER, end_latest INTEGER, place TEXT,
  source INTEGER REFERENCES source(key), json TEXT);
CREATE TABLE )sql" +
         prefix + R"sql(participation(event INTEGER NOT NULL REFERENCES event(key),
  position INTEGER NOT NULL, actor INTEGER NOT NULL REFERENCES actor(key),
  role INTEGER NOT NULL REFERENCES role(key), PRIMARY KEY(event, position)) WITHOUT ROWID;
)sql";
}

inline constexpr const char* store_id_indexes = R"sql(
CREATE UNIQUE INDEX event_by_id ON event(id);
CREATE UNIQUE INDEX actor_by_id ON actor(id);
CREATE UNIQUE INDEX source_by_id ON source(id);
CREATE UNIQUE INDEX type_by_id ON type(id);
)sql";

}  // namespace parley::store
