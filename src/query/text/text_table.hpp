#pragma once

#include "parley/error/error.hpp"
#include "parley/text/fold.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace parley::query {

/// Numbered texts that can be searched for words: an SQLite FTS5 table in a temporary file, private
/// to this connection and deleted with it. Texts are folded before they come to it, in both
/// readings of words with an apostrophe or a non-joiner, so SQLite only parts them at blanks.
class TextTable {
 public:
  static Result<TextTable> create();

  /// Texts are numbered from 0 in the order in which they are added.
  bool add(std::string_view text);
  /// Call it once, after the last text.
  Result<void> finish();

  /// Appends, in order, the numbers of the texts that have the words of either reading one after
  /// the other, the last one as the beginning of a word. `words` has at least one.
  Result<void> find(const FoldedWords& words, std::vector<std::uint32_t>& found) const;

 private:
  using Connection = std::unique_ptr<sqlite3, void (*)(sqlite3*)>;
  using Statement = std::unique_ptr<sqlite3_stmt, void (*)(sqlite3_stmt*)>;

  explicit TextTable(sqlite3* connection);
  bool run(const char* sql);
  bool prepare(const char* sql, Statement& statement);

  Connection connection_;
  Statement insert_;
  Statement select_;
  std::int64_t count_ = 0;
  std::unique_ptr<std::mutex> one_at_a_time_;
};

}  // namespace parley::query
