#include "text/text_table.hpp"

#include <sqlite3.h>
#include <string>

namespace parley::query {
namespace {

Error no_table() {
  return {ErrorCode::internal, "expected room for a temporary table of texts, got none", {}};
}

/// A phrase of FTS5. The star matches all words that begin so. Folded words have no mark that
/// would end the phrase.
std::string as_prefix(const std::string& words) {
  return '"' + words + "\"*";
}

/// The text has to outlive the step. False when there is no memory to bind it.
bool bind_text(sqlite3_stmt* statement, int place, const std::string& text) {
  return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC,
                             SQLITE_UTF8) == SQLITE_OK;
}

/// Rewinds a statement however its question ends: one that is left in the middle would give the
/// rest of its rows to the next question.
class Rewound {
 public:
  explicit Rewound(sqlite3_stmt* statement) noexcept : statement_(statement) {}
  ~Rewound() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Rewound(const Rewound&) = delete;
  Rewound& operator=(const Rewound&) = delete;

 private:
  sqlite3_stmt* statement_;
};

}  // namespace

TextTable::TextTable(sqlite3* connection)
    : connection_(connection, [](sqlite3* open) { sqlite3_close_v2(open); }),
      insert_(nullptr, [](sqlite3_stmt* statement) { sqlite3_finalize(statement); }),
      select_(nullptr, [](sqlite3_stmt* statement) { sqlite3_finalize(statement); }),
      one_at_a_time_(std::make_unique<std::mutex>()) {}

bool TextTable::run(const char* sql) {
  return sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool TextTable::prepare(const char* sql, Statement& statement) {
  sqlite3_stmt* made = nullptr;
  const int status = sqlite3_prepare_v2(connection_.get(), sql, -1, &made, nullptr);
  statement.reset(made);
  return status == SQLITE_OK;
}

Result<TextTable> TextTable::create() {
  sqlite3* connection = nullptr;
  // An empty name makes a temporary file, which SQLite keeps in memory while it is small.
  const int status = sqlite3_open_v2(
      "", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  TextTable table(connection);
  if (status != SQLITE_OK ||
      !table.run("PRAGMA journal_mode = OFF; PRAGMA cache_size = -8192;"
                 "CREATE VIRTUAL TABLE texts USING fts5(split, joined, content = '',"
                 " columnsize = 0, tokenize = 'ascii'); BEGIN") ||
      !table.prepare("INSERT INTO texts (rowid, split, joined) VALUES (?1, ?2, ?3)",
                     table.insert_)) {
    return no_table();
  }
  return table;
}

bool TextTable::add(std::string_view text) {
  const FoldedWords words = fold_words(text);
  const Rewound rewound(insert_.get());
  const bool done = sqlite3_bind_int64(insert_.get(), 1, count_) == SQLITE_OK &&
                    bind_text(insert_.get(), 2, words.split) &&
                    bind_text(insert_.get(), 3, words.joined) &&
                    sqlite3_step(insert_.get()) == SQLITE_DONE;
  ++count_;
  return done;
}

Result<void> TextTable::finish() {
  insert_.reset();
  if (!run("COMMIT") || !prepare("SELECT rowid FROM texts WHERE texts MATCH ?1", select_)) {
    return no_table();
  }
  return {};
}

Result<void> TextTable::find(const FoldedWords& words, std::vector<std::uint32_t>& found) const {
  std::string wanted = as_prefix(words.split);
  if (!words.joined.empty()) {
    wanted += " OR " + as_prefix(words.joined);
  }
  const std::lock_guard lock(*one_at_a_time_);
  const Rewound rewound(select_.get());
  if (!bind_text(select_.get(), 1, wanted)) {
    return no_table();
  }
  int status = sqlite3_step(select_.get());
  for (; status == SQLITE_ROW; status = sqlite3_step(select_.get())) {
    found.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(select_.get(), 0)));
  }
  if (status != SQLITE_DONE) {
    return Error{
        ErrorCode::internal, "expected the temporary table of texts, got a damaged one", {}};
  }
  return {};
}

}  // namespace parley::query
