#include "sqlite/connection.hpp"

#include "parley/text/percent.hpp"

#include <sqlite3.h>
#include <utility>

namespace parley::store {
namespace {

/// In a file name as URI, SQLite treats `?`, `#` and `%` specially.
std::string as_uri(const std::filesystem::path& path) {
  const auto stays = [](char c) { return c != '?' && c != '#' && c != '%'; };
  return "file:" + percent_encode(std::filesystem::absolute(path).string(), stays) + "?immutable=1";
}

std::string_view in_words(int status) noexcept {
  switch (status & 0xFF) {
    case SQLITE_CORRUPT: return "a damaged file";
    case SQLITE_NOTADB: return "a file that is no SQLite database";
    case SQLITE_FULL: return "no space left for it";
    case SQLITE_IOERR: return "a disk that fails, or a limit on the size of files";
    case SQLITE_CANTOPEN: return "a file that cannot be opened";
    case SQLITE_CONSTRAINT: return "the same id twice";
    case SQLITE_NOMEM: return "too little memory for it";
    default: return "a database of another shape";
  }
}

}  // namespace

void Statement::finalize(sqlite3_stmt* statement) noexcept {
  sqlite3_finalize(statement);
}

void Statement::bind(int parameter, std::int64_t number) noexcept {
  sqlite3_bind_int64(statement_.get(), parameter, number);
}

void Statement::bind(int parameter, std::string_view text) noexcept {
  sqlite3_bind_text64(statement_.get(), parameter, text.empty() ? "" : text.data(), text.size(),
                      nullptr, SQLITE_UTF8);
}

void Statement::bind_null(int parameter) noexcept {
  sqlite3_bind_null(statement_.get(), parameter);
}

void Statement::bind_text_or_null(int parameter, std::string_view text) noexcept {
  if (text.empty()) {
    bind_null(parameter);
  } else {
    bind(parameter, text);
  }
}

bool Statement::step() noexcept {
  status_ = sqlite3_step(statement_.get());
  return status_ == SQLITE_ROW;
}

bool Statement::failed() const noexcept {
  return status_ != SQLITE_OK && status_ != SQLITE_ROW && status_ != SQLITE_DONE;
}

void Statement::reset() noexcept {
  sqlite3_reset(statement_.get());
}

bool Statement::run() noexcept {
  step();
  const bool fine = !failed();
  reset();
  return fine;
}

bool Statement::is_null(int column) const noexcept {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const noexcept {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const noexcept {
  const void* bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) {
    return {};
  }
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Database::close(sqlite3* connection) noexcept {
  sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::string& name, int flags) {
  sqlite3* connection = nullptr;
  const int status = sqlite3_open_v2(name.c_str(), &connection, flags, nullptr);
  Database database(connection);
  if (status != SQLITE_OK) {
    return database.failure();
  }
  sqlite3_extended_result_codes(connection, 1);
  return database;
}

Result<Database> Database::create(const std::filesystem::path& path) {
  return open(path.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
}

Result<Database> Database::open_to_read(const std::filesystem::path& path) {
  return open(as_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX);
}

Result<void> Database::run(const std::string& sql) {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return failure();
  }
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement,
                         nullptr) != SQLITE_OK) {
    return failure();
  }
  return Statement(statement);
}

Result<std::optional<std::int64_t>> Database::number(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) {
    return statement.error();
  }
  std::optional<std::int64_t> found;
  if (statement->step()) {
    found = statement->number(0);
  } else if (statement->failed()) {
    return failure();
  }
  return found;
}

Result<std::optional<std::string>> Database::text(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) {
    return statement.error();
  }
  std::optional<std::string> found;
  if (statement->step()) {
    found = std::string(statement->text(0));
  } else if (statement->failed()) {
    return failure();
  }
  return found;
}

Error Database::failure() const {
  const int status = connection_ ? sqlite3_extended_errcode(connection_.get()) : SQLITE_NOMEM;
  return {ErrorCode::invalid_argument, std::string(in_words(status)), {}};
}

}  // namespace parley::store
