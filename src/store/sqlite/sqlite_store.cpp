#include "sqlite/sqlite_store.hpp"

#include "parley/store/convert.hpp"

#include "sqlite/connection.hpp"
#include "sqlite/file_header.hpp"
#include "sqlite/revision.hpp"
#include "sqlite/rows.hpp"

#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

namespace parley::store {
namespace {

std::optional<std::uint64_t> read_count(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

class SqliteStore : public Store {
 public:
  SqliteStore(std::filesystem::path path, Database database)
      : path_(std::move(path)), database_(std::move(database)) {}

  /// Reads what the store says of itself.
  Result<void> read_counts();

  const std::string& revision() const noexcept override { return revision_; }
  std::uint64_t event_count() const noexcept override { return events_; }
  std::uint64_t simple_event_count() const noexcept override { return simple_events_; }
  const std::vector<std::string>& type_ids() const noexcept override { return type_ids_; }

  Result<void> for_each_simple_event(
      const std::function<void(const StoredEvent&)>& use) const override;
  Result<std::string> document() const override;
  Result<Event> find_simple_event(const std::string& id, const Dataset& dataset) const override;
  Result<void> verify() const override;

 private:
  Error refused(const std::string& got) const { return not_a_store(path_, got); }
  Error failure() const { return refused(database_.failure().message); }
  Error damaged() const { return refused("a damaged file"); }

  Result<std::string> meta(const std::string& key) const;
  Result<void> append_section(std::string_view key, std::string_view sql, std::string& text) const;

  std::filesystem::path path_;
  mutable Database database_;
  std::string revision_;
  std::uint64_t events_ = 0;
  std::uint64_t simple_events_ = 0;
  StoreSizes sizes_;
  std::vector<std::string> type_ids_;
};

Result<std::string> SqliteStore::meta(const std::string& key) const {
  auto value = database_.text("SELECT value FROM meta WHERE key = '" + key + "'");
  if (!value || !*value) {
    return value ? damaged() : refused(value.error().message);
  }
  return **std::move(value);
}

Result<void> SqliteStore::read_counts() {
  auto stored_revision = meta("revision");
  if (!stored_revision) {
    return stored_revision.error();
  }
  revision_ = *std::move(stored_revision);
  for (const auto& [key, count] : {std::pair<const char*, std::uint64_t*>{"events", &events_},
                                   {"simple-events", &simple_events_}}) {
    auto text = meta(key);
    const auto number = text ? read_count(*text) : std::nullopt;
    if (!number) {
      return text ? damaged() : text.error();
    }
    *count = *number;
  }
  auto counted = read_store_sizes(database_);
  if (!counted) {
    return refused(counted.error().message);
  }
  sizes_ = *counted;
  auto types = database_.prepare("SELECT id FROM type ORDER BY key");
  if (!types) {
    return failure();
  }
  while (types->step()) {
    type_ids_.emplace_back(types->text(0));
  }
  return types->failed() ? Result<void>(failure()) : Result<void>();
}

Result<void> SqliteStore::for_each_simple_event(
    const std::function<void(const StoredEvent&)>& use) const {
  auto rows = EventRows::open(database_, sizes_, RowOrder::key, EventChoice::simple);
  if (!rows) {
    return refused(rows.error().message);
  }
  std::uint64_t count = 0;
  while (rows->next()) {
    use(rows->event());
    ++count;
  }
  return rows->failed() || count != simple_events_ ? Result<void>(damaged()) : Result<void>();
}

Result<void> SqliteStore::append_section(std::string_view key, std::string_view sql,
                                         std::string& text) const {
  auto rows = database_.prepare(sql);
  if (!rows) {
    return failure();
  }
  std::string_view between;
  text += ",\"" + std::string(key) + "\":[";
  while (rows->step()) {
    text += between;
    text += rows->text(0);
    between = ",";
  }
  if (rows->failed()) {
    return failure();
  }
  text += ']';
  return {};
}

Result<std::string> SqliteStore::document() const {
  constexpr std::pair<std::string_view, std::string_view> sections[] = {
      {"sources", "SELECT json FROM source ORDER BY key"},
      {"actors", "SELECT json FROM actor ORDER BY key"},
      {"affiliations", "SELECT json FROM item WHERE section = 'affiliations' ORDER BY position"},
      {"types", "SELECT json FROM type WHERE json IS NOT NULL ORDER BY key"},
      {"events", "SELECT json FROM event WHERE json IS NOT NULL ORDER BY key"},
      {"orders", "SELECT json FROM item WHERE section = 'orders' ORDER BY position"},
      {"claims", "SELECT json FROM item WHERE section = 'claims' ORDER BY position"}};
  auto heading = meta("heading");
  if (!heading) {
    return heading.error();
  }
  std::string text = "{\"dataset\":" + *heading;
  for (const auto& [key, sql] : sections) {
    if (key == "events" && simple_events_ == events_) {
      continue;  // saves reading every row
    }
    if (auto done = append_section(key, sql, text); !done) {
      return done.error();
    }
  }
  return text + '}';
}

Result<Event> SqliteStore::find_simple_event(const std::string& id, const Dataset& dataset) const {
  auto rows = EventRows::find(database_, sizes_, id);
  if (!rows) {
    return refused(rows.error().message);
  }
  if (rows->next()) {
    return to_event(rows->event(), type_ids_, dataset);
  }
  return rows->failed() ? damaged()
                        : Error{ErrorCode::not_found, "there is no simple event " + id, {}};
}

Result<void> SqliteStore::verify() const {
  auto pages = database_.text("PRAGMA integrity_check(1)");
  if (!pages || *pages != "ok") {
    return damaged();
  }
  auto keys = database_.text("PRAGMA foreign_key_check");
  if (!keys || *keys) {
    return refused("one with an event that names something that is not there");
  }
  auto twice = database_.text(
      "SELECT id FROM event JOIN actor USING(id) UNION ALL "
      "SELECT id FROM event JOIN source USING(id) LIMIT 1");
  if (!twice) {
    return damaged();
  }
  if (*twice) {
    return refused("one with the id " + show(**twice) + " twice");
  }
  auto computed = store_revision(database_, RowOrder::id);
  if (!computed) {
    return damaged();
  }
  if (*computed != revision_) {
    return refused("one whose content is not that of its revision");
  }
  return {};
}

}  // namespace

Result<std::shared_ptr<const Store>> open_sqlite(const std::filesystem::path& path) {
  if (auto fine = check_file_header(path); !fine) {
    return fine.error();
  }
  auto database = Database::open_to_read(path);
  if (!database) {
    return not_a_store(path, database.error().message);
  }
  auto store = std::make_shared<SqliteStore>(path, *std::move(database));
  if (auto done = store->read_counts(); !done) {
    return done.error();
  }
  return std::shared_ptr<const Store>(std::move(store));
}

}  // namespace parley::store
