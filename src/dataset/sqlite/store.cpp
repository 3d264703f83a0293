#include "parley/dataset/store.hpp"

#include "parley/json/reader.hpp"

#include "sqlite/connection.hpp"
#include "sqlite/revision.hpp"
#include "sqlite/rows.hpp"
#include "sqlite/schema.hpp"

#include <array>
#include <charconv>
#include <fstream>
#include <system_error>

namespace parley::dataset {
namespace {

Error not_a_store(const std::filesystem::path& path, const std::string& got) {
  return {ErrorCode::invalid_argument, "expected a Parley store, got " + got, path.string()};
}

/// The numbers SQLite keeps big-endian in the first hundred bytes of a file.
constexpr std::size_t header_size = 100;
using Header = std::array<char, header_size>;

std::uint32_t number_at(const Header& header, std::size_t offset, std::size_t length) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < length; ++i) {
    number = number << 8U | static_cast<unsigned char>(header[offset + i]);
  }
  return number;
}

/// Looks at the file before SQLite does, to say more than "malformed".
Result<void> check_header(const std::filesystem::path& path) {
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) {
    return not_a_store(path, "nothing there");
  }
  if (!std::filesystem::is_regular_file(path, failed)) {
    return not_a_store(path, "something that is no file");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return not_a_store(path, "a file that cannot be read");
  }
  Header header{};
  file.read(header.data(), static_cast<std::streamsize>(header.size()));
  const auto length = static_cast<std::size_t>(file.gcount());
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (length == 0) {
    return not_a_store(path, "an empty file");
  }
  if (length < header_size || std::string_view(header.data(), magic.size()) != magic) {
    return not_a_store(path, "a file that is no SQLite database");
  }
  if (number_at(header, 68, 4) != store_application_id) {
    return not_a_store(path, "an SQLite database of another program");
  }
  const std::uint32_t version = number_at(header, 60, 4);
  if (version != store_version) {
    return not_a_store(path, "one of version " + std::to_string(version) +
                                 ", where this program knows version " +
                                 std::to_string(store_version));
  }
  const std::uint32_t page = number_at(header, 16, 2);
  const std::uint64_t whole = std::uint64_t{page == 1 ? 65536U : page} * number_at(header, 28, 4);
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (failed || size < whole) {
    return not_a_store(path, "one that was cut short: " + std::to_string(size) + " of " +
                                 std::to_string(whole) + " bytes");
  }
  return {};
}

std::optional<std::uint64_t> read_count(const std::optional<std::string>& text) {
  std::uint64_t number = 0;
  if (!text) {
    return std::nullopt;
  }
  const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (fault != std::errc() || end != text->data() + text->size()) {
    return std::nullopt;
  }
  return number;
}

}  // namespace

bool is_store(const std::filesystem::path& path) {
  return path.extension() == ".db";
}

struct Store::State {
  State(std::filesystem::path where, Database opened)
      : path(std::move(where)), database(std::move(opened)) {}

  Error failure() const { return not_a_store(path, database.failure().message); }
  Error damaged() const { return not_a_store(path, "a damaged file"); }

  Result<std::string> meta(const std::string& key) {
    auto value = database.text("SELECT value FROM meta WHERE key = '" + key + "'");
    if (!value || !*value) {
      return value ? damaged() : not_a_store(path, value.error().message);
    }
    return **std::move(value);
  }

  Result<void> open();

  std::filesystem::path path;
  mutable Database database;
  std::string revision;
  std::uint64_t events = 0;
  std::uint64_t simple_events = 0;
  StoreSizes sizes;
  std::vector<std::string> type_ids;
};

Result<void> Store::State::open() {
  auto stored_revision = meta("revision");
  if (!stored_revision) {
    return stored_revision.error();
  }
  revision = *std::move(stored_revision);
  for (const auto& [key, count] : {std::pair<const char*, std::uint64_t*>{"events", &events},
                                   {"simple-events", &simple_events}}) {
    auto text = meta(key);
    const auto number = text ? read_count(*text) : std::nullopt;
    if (!number) {
      return text ? damaged() : text.error();
    }
    *count = *number;
  }
  auto counted = read_store_sizes(database);
  if (!counted) {
    return not_a_store(path, counted.error().message);
  }
  sizes = *counted;
  auto types = database.prepare("SELECT id FROM type ORDER BY key");
  if (!types) {
    return failure();
  }
  while (types->step()) {
    type_ids.emplace_back(types->text(0));
  }
  return types->failed() ? Result<void>(failure()) : Result<void>();
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;

Result<std::shared_ptr<const Store>> Store::open(const std::filesystem::path& path) {
  if (auto fine = check_header(path); !fine) {
    return fine.error();
  }
  auto database = Database::open_to_read(path);
  if (!database) {
    return not_a_store(path, database.error().message);
  }
  auto state = std::make_unique<State>(path, *std::move(database));
  if (auto opened = state->open(); !opened) {
    return opened.error();
  }
  return std::shared_ptr<const Store>(new Store(std::move(state)));
}

const std::string& Store::revision() const noexcept {
  return state_->revision;
}
std::uint64_t Store::event_count() const noexcept {
  return state_->events;
}
std::uint64_t Store::simple_event_count() const noexcept {
  return state_->simple_events;
}
const std::vector<std::string>& Store::type_ids() const noexcept {
  return state_->type_ids;
}

Result<void> Store::for_each_simple_event(
    const std::function<void(const StoredEvent&)>& use) const {
  auto rows =
      StoreRows::open(state_->database, state_->sizes, StoreOrder::key, StoreChoice::simple);
  if (!rows) {
    return not_a_store(state_->path, rows.error().message);
  }
  std::uint64_t count = 0;
  while (rows->next()) {
    use(rows->event());
    ++count;
  }
  return rows->failed() || count != state_->simple_events ? Result<void>(state_->damaged())
                                                          : Result<void>();
}

Result<std::string> Store::document() const {
  constexpr std::pair<const char*, const char*> sections[] = {
      {"sources", "SELECT json FROM source ORDER BY key"},
      {"actors", "SELECT json FROM actor ORDER BY key"},
      {"affiliations", "SELECT json FROM item WHERE section = 'affiliations' ORDER BY position"},
      {"types", "SELECT json FROM type WHERE json IS NOT NULL ORDER BY key"},
      {"events", "SELECT json FROM event WHERE json IS NOT NULL ORDER BY key"},
      {"orders", "SELECT json FROM item WHERE section = 'orders' ORDER BY position"},
      {"claims", "SELECT json FROM item WHERE section = 'claims' ORDER BY position"}};
  auto heading = state_->meta("heading");
  if (!heading) {
    return heading.error();
  }
  std::string text = "{\"dataset\":" + *heading;
  for (const auto& [key, sql] : sections) {
    if (state_->simple_events == state_->events && std::string_view(key) == "events") {
      continue;  // spares a look at every row
    }
    auto rows = state_->database.prepare(sql);
    if (!rows) {
      return state_->failure();
    }
    std::string_view between;
    text += ",\"" + std::string(key) + "\":[";
    while (rows->step()) {
      text += between;
      text += rows->text(0);
      between = ",";
    }
    if (rows->failed()) {
      return state_->failure();
    }
    text += ']';
  }
  return text + '}';
}

Result<Event> Store::find_simple_event(const std::string& id, const Dataset& dataset) const {
  auto rows = StoreRows::find(state_->database, state_->sizes, id);
  if (!rows) {
    return not_a_store(state_->path, rows.error().message);
  }
  if (rows->next()) {
    return to_event(rows->event(), state_->type_ids, dataset);
  }
  return rows->failed() ? state_->damaged()
                        : Error{ErrorCode::not_found, "there is no simple event " + id, {}};
}

Result<void> Store::verify() const {
  Database& database = state_->database;
  auto pages = database.text("PRAGMA integrity_check(1)");
  if (!pages || *pages != "ok") {
    return state_->damaged();
  }
  auto keys = database.text("PRAGMA foreign_key_check");
  if (!keys || *keys) {
    return not_a_store(state_->path, "one with an event that names something that is not there");
  }
  auto twice = database.text(
      "SELECT id FROM event JOIN actor USING(id) UNION ALL "
      "SELECT id FROM event JOIN source USING(id) LIMIT 1");
  if (!twice) {
    return state_->damaged();
  }
  if (*twice) {
    return not_a_store(state_->path, "one with the id " + show(**twice) + " twice");
  }
  auto revision = store_revision(database, StoreOrder::id);
  if (!revision) {
    return state_->damaged();
  }
  if (*revision != state_->revision) {
    return not_a_store(state_->path, "one whose content is not that of its revision");
  }
  return {};
}

}  // namespace parley::dataset
