#pragma once

#include "facts.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace parley::bench {

/// How the facts are indexed in SQLite. Numbers stand for names, the key is the order in time.
enum class SqliteIndexes {
  plain,     ///< four: subject and day, object and day, subject and object and day, day
  covering,  ///< the same four with every column that is read, so that no row is looked up
};

/// The same facts in SQLite in memory in this process, asked with prepared statements. Ends the
/// process with a message when SQLite fails: a benchmark has nothing to clean up.
class SqlitePeer {
 public:
  SqlitePeer(const Facts& facts, SqliteIndexes indexes);
  ~SqlitePeer();
  SqlitePeer(const SqlitePeer&) = delete;
  SqlitePeer& operator=(const SqlitePeer&) = delete;

  struct Event {
    std::int64_t fact = 0;
    std::int64_t day = 0;
    std::string subject, relation, object;
  };
  std::vector<Event> first_events(const Round& round);

  using Counts = std::vector<std::pair<std::string, std::int64_t>>;
  Counts dyad(const Round& round);            ///< by relation
  Counts top_neighbours(const Round& round);  ///< 20, most facts first

  struct Pair {
    std::int64_t subject = 0;
    std::int64_t object = 0;
    std::int64_t count = 0;
  };
  std::vector<Pair> pairs(const Round& round);
  /// Month (year · 12 + month - 1) and facts, months without any left out.
  std::vector<std::pair<std::int64_t, std::int64_t>> monthly_series(const Round& round);

 private:
  void execute(std::string_view sql);
  sqlite3_stmt* prepare(std::string_view sql);
  void fill(const Facts& facts);
  [[noreturn]] void fail(std::string_view what) const;

  sqlite3* database_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
  sqlite3_stmt* first_events_ = nullptr;
  sqlite3_stmt* dyad_ = nullptr;
  sqlite3_stmt* top_neighbours_ = nullptr;
  sqlite3_stmt* pairs_ = nullptr;
  sqlite3_stmt* monthly_series_ = nullptr;
};

}  // namespace parley::bench
