#include "sqlite_peer.hpp"

#include <cstdlib>
#include <initializer_list>
#include <iostream>
#include <sqlite3.h>

namespace parley::bench {
namespace {

constexpr std::string_view tables = R"sql(
PRAGMA temp_store = memory;
CREATE TABLE actor(key INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE relation(key INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fact(key INTEGER PRIMARY KEY, day INTEGER NOT NULL, month INTEGER NOT NULL,
  subject INTEGER NOT NULL, relation INTEGER NOT NULL, object INTEGER NOT NULL);
)sql";

constexpr std::string_view plain_indexes = R"sql(
CREATE INDEX by_subject ON fact(subject, day);
CREATE INDEX by_object ON fact(object, day);
CREATE INDEX by_day ON fact(day);
CREATE INDEX by_both ON fact(subject, object, day);
)sql";

constexpr std::string_view covering_indexes = R"sql(
CREATE INDEX by_subject ON fact(subject, day, key, object, relation, month);
CREATE INDEX by_object ON fact(object, day, key, subject, relation, month);
CREATE INDEX by_day ON fact(day, subject, object);
CREATE INDEX by_both ON fact(subject, object, day, relation);
)sql";

// Both halves come in order of the index, so SQLite merges them and stops after a hundred.
constexpr std::string_view first_events_sql = R"sql(
SELECT f.key, f.day, s.name, r.name, o.name FROM (
  SELECT key, day, subject, relation, object FROM fact
    WHERE subject = ?1 AND day >= ?2 AND day < ?3
  UNION ALL
  SELECT key, day, subject, relation, object FROM fact
    WHERE object = ?1 AND subject <> ?1 AND day >= ?2 AND day < ?3
  ORDER BY 2, 1 LIMIT 100) f
CROSS JOIN actor s ON s.key = f.subject CROSS JOIN relation r ON r.key = f.relation
CROSS JOIN actor o ON o.key = f.object
)sql";

constexpr std::string_view dyad_sql = R"sql(
SELECT r.name, c.n FROM (
  SELECT relation, count(*) AS n FROM (
    SELECT relation FROM fact WHERE subject = ?1 AND object = ?2 AND day >= ?3 AND day < ?4
    UNION ALL
    SELECT relation FROM fact
      WHERE subject = ?2 AND object = ?1 AND ?1 <> ?2 AND day >= ?3 AND day < ?4)
  GROUP BY relation) c CROSS JOIN relation r ON r.key = c.relation
)sql";

constexpr std::string_view top_neighbours_sql = R"sql(
SELECT a.name, c.n FROM (
  SELECT other, count(*) AS n FROM (
    SELECT object AS other FROM fact
      WHERE subject = ?1 AND object <> ?1 AND day >= ?2 AND day < ?3
    UNION ALL
    SELECT subject FROM fact WHERE object = ?1 AND subject <> ?1 AND day >= ?2 AND day < ?3)
  GROUP BY other ORDER BY n DESC, other LIMIT 20) c CROSS JOIN actor a ON a.key = c.other
)sql";

constexpr std::string_view pairs_sql = R"sql(
SELECT subject, object, count(*) FROM fact
  WHERE day >= ?1 AND day < ?2 AND subject <> object GROUP BY subject, object
)sql";

constexpr std::string_view monthly_series_sql = R"sql(
SELECT month, count(*) FROM (
  SELECT month FROM fact WHERE subject = ?1
  UNION ALL
  SELECT month FROM fact WHERE object = ?1 AND subject <> ?1)
GROUP BY month
)sql";

void bind(sqlite3_stmt* statement, std::initializer_list<std::int64_t> values) {
  sqlite3_reset(statement);
  int position = 0;
  for (const std::int64_t value : values) {
    sqlite3_bind_int64(statement, ++position, value);
  }
}

std::string text(sqlite3_stmt* statement, int column) {
  const unsigned char* begin = sqlite3_column_text(statement, column);
  return {begin, begin + sqlite3_column_bytes(statement, column)};
}

SqlitePeer::Counts counts_of(sqlite3_stmt* statement) {
  SqlitePeer::Counts counts;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    counts.emplace_back(text(statement, 0), sqlite3_column_int64(statement, 1));
  }
  return counts;
}

}  // namespace

SqlitePeer::SqlitePeer(const Facts& facts, SqliteIndexes indexes) {
  if (sqlite3_open(":memory:", &database_) != SQLITE_OK) {
    fail("open");
  }
  execute(tables);
  execute("BEGIN");
  fill(facts);
  execute(indexes == SqliteIndexes::plain ? plain_indexes : covering_indexes);
  execute("COMMIT");
  execute("ANALYZE");
  first_events_ = prepare(first_events_sql);
  dyad_ = prepare(dyad_sql);
  top_neighbours_ = prepare(top_neighbours_sql);
  pairs_ = prepare(pairs_sql);
  monthly_series_ = prepare(monthly_series_sql);
}

SqlitePeer::~SqlitePeer() {
  for (sqlite3_stmt* statement : statements_) {
    sqlite3_finalize(statement);
  }
  sqlite3_close(database_);
}

void SqlitePeer::fill(const Facts& facts) {
  const auto insert_names = [this](std::string_view sql, const std::vector<std::string>& names) {
    sqlite3_stmt* insert = prepare(sql);
    for (std::size_t i = 0; i < names.size(); ++i) {
      bind(insert, {static_cast<std::int64_t>(i)});
      sqlite3_bind_text(insert, 2, names[i].data(), static_cast<int>(names[i].size()),
                        SQLITE_STATIC);
      sqlite3_step(insert);
    }
    sqlite3_reset(insert);
  };
  insert_names("INSERT INTO actor VALUES(?1, ?2)", facts.actors);
  insert_names("INSERT INTO relation VALUES(?1, ?2)", facts.relations);
  sqlite3_stmt* insert = prepare("INSERT INTO fact VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const CalendarDate date = to_calendar(facts.day[i]);
    bind(insert, {static_cast<std::int64_t>(i), facts.day[i], date.year * 12 + date.month - 1,
                  facts.subject[i], facts.relation[i], facts.object[i]});
    if (sqlite3_step(insert) != SQLITE_DONE) {
      fail("insert");
    }
  }
  sqlite3_reset(insert);
}

void SqlitePeer::execute(std::string_view sql) {
  if (sqlite3_exec(database_, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(sql);
  }
}

sqlite3_stmt* SqlitePeer::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
    fail(sql);
  }
  statements_.push_back(statement);
  return statement;
}

void SqlitePeer::fail(std::string_view what) const {
  std::cerr << "sqlite: " << sqlite3_errmsg(database_) << " in " << what << '\n';
  std::exit(1);
}

std::vector<SqlitePeer::Event> SqlitePeer::first_events(const Round& round) {
  bind(first_events_, {round.actor, round.month.begin, round.month.end});
  std::vector<Event> events;
  while (sqlite3_step(first_events_) == SQLITE_ROW) {
    events.push_back({sqlite3_column_int64(first_events_, 0),
                      sqlite3_column_int64(first_events_, 1), text(first_events_, 2),
                      text(first_events_, 3), text(first_events_, 4)});
  }
  return events;
}

SqlitePeer::Counts SqlitePeer::dyad(const Round& round) {
  bind(dyad_, {round.actor, round.other, round.year.begin, round.year.end});
  return counts_of(dyad_);
}

SqlitePeer::Counts SqlitePeer::top_neighbours(const Round& round) {
  bind(top_neighbours_, {round.actor, round.year.begin, round.year.end});
  return counts_of(top_neighbours_);
}

std::vector<SqlitePeer::Pair> SqlitePeer::pairs(const Round& round) {
  bind(pairs_, {round.month.begin, round.month.end});
  std::vector<Pair> pairs;
  while (sqlite3_step(pairs_) == SQLITE_ROW) {
    pairs.push_back({sqlite3_column_int64(pairs_, 0), sqlite3_column_int64(pairs_, 1),
                     sqlite3_column_int64(pairs_, 2)});
  }
  return pairs;
}

std::vector<std::pair<std::int64_t, std::int64_t>> SqlitePeer::monthly_series(const Round& round) {
  bind(monthly_series_, {round.actor});
  std::vector<std::pair<std::int64_t, std::int64_t>> months;
  while (sqlite3_step(monthly_series_) == SQLITE_ROW) {
    months.emplace_back(sqlite3_column_int64(monthly_series_, 0),
                        sqlite3_column_int64(monthly_series_, 1));
  }
  return months;
}

}  // namespace parley::bench
