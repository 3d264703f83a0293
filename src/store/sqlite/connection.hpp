#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace parley::store {

/// A prepared statement. Texts are bound without a copy: they must stay valid until reset().
class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement, &finalize) {}

  void bind(int parameter, std::int64_t number) noexcept;
  void bind(int parameter, std::string_view text) noexcept;
  void bind_null(int parameter) noexcept;
  void bind_text_or_null(int parameter, std::string_view text) noexcept;  ///< empty: NULL

  /// True when there is a row; false at the end and on failure, see failed().
  bool step() noexcept;
  bool failed() const noexcept;
  void reset() noexcept;
  /// For statements without rows: steps once and resets. False on failure.
  bool run() noexcept;

  bool is_null(int column) const noexcept;
  std::int64_t number(int column) const noexcept;
  std::string_view text(int column) const noexcept;  ///< valid until the next step or reset

 private:
  static void finalize(sqlite3_stmt* statement) noexcept;

  std::unique_ptr<sqlite3_stmt, void (*)(sqlite3_stmt*) noexcept> statement_;
  int status_ = 0;
};

/// One connection to an SQLite file. The message of an Error is what was got ("a damaged file");
/// the caller adds what was expected.
class Database {
 public:
  static Result<Database> create(const std::filesystem::path& path);
  static Result<Database> open_to_read(const std::filesystem::path& path);

  Result<void> run(const std::string& sql);
  Result<Statement> prepare(std::string_view sql);
  /// The first column of the first row as a number; absent when there is no row.
  Result<std::optional<std::int64_t>> number(std::string_view sql);
  /// The same as text.
  Result<std::optional<std::string>> text(std::string_view sql);

  /// The last failure: damaged, no space, the same id twice …
  Error failure() const;

 private:
  explicit Database(sqlite3* connection) : connection_(connection, &close) {}
  static Result<Database> open(const std::string& name, int flags);
  static void close(sqlite3* connection) noexcept;

  std::unique_ptr<sqlite3, void (*)(sqlite3*) noexcept> connection_;
};

}  // namespace parley::store
