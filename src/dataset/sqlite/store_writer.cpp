#include "parley/dataset/store_writer.hpp"

#include "parley/dataset/read.hpp"
#include "parley/json/writer.hpp"

#include "sqlite/connection.hpp"
#include "sqlite/revision.hpp"
#include "sqlite/schema.hpp"
#include "write/write_items.hpp"

#include <fcntl.h>
#include <optional>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace parley::dataset {
namespace {

/// Nothing has to survive a crash before finish(): until then the file is nobody's.
constexpr const char* settings =
    "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF;";

constexpr const char* time_order =
    "ORDER BY (start_earliest IS NULL AND start_latest IS NULL AND end_earliest IS NULL AND "
    "end_latest IS NULL), ifnull(start_earliest, -9223372036854775808), "
    "ifnull(end_latest, 9223372036854775807), id";

Error cannot_write(const std::filesystem::path& path, const std::string& got) {
  return {ErrorCode::invalid_argument, "expected a file that can be written, got " + got,
          path.string()};
}

template <class Item>
std::string json_of(const Item& item, void (*write)(json::Writer&, const Item&)) {
  json::Writer out;
  write(out, item);
  return out.take();
}

/// What decides the order of two events in time.
using TimeKey = std::tuple<bool, Day, Day, std::string>;

}  // namespace

struct StoreWriter::State {
  State(std::filesystem::path where, Database opened)
      : target(std::move(where)), unfinished(part_of(target)), database(std::move(opened)) {}
  ~State() {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
  }

  static std::filesystem::path part_of(std::filesystem::path path) {
    path += ".part";
    return path;
  }

  Error failure() const { return cannot_write(target, database.failure().message); }

  Result<void> checked(const Result<void>& done) const {
    return done ? Result<void>() : Result<void>(cannot_write(target, done.error().message));
  }

  Result<void> begin();
  Result<void> prepare_statements();
  Result<void> add_row(Statement& statement, std::int64_t key, std::string_view id,
                       std::string_view json);
  Result<void> add_item(std::string_view section, std::string_view id, const std::string& json);
  Result<void> add_meta(std::string_view key, std::string_view value);
  Result<void> add_columns(const StoredEvent& event, const std::string* json);
  void note_order(const StoredEvent& event);
  Result<void> put_in_time_order();
  Result<std::string> complete();
  Result<void> put_in_place();

  std::filesystem::path target;
  std::filesystem::path unfinished;
  Database database;
  std::optional<Statement> insert_source, insert_actor, insert_type, insert_item, insert_event,
      insert_part, insert_meta;
  std::int64_t sources = 0, actors = 0, types = 0, items = 0, events = 0, simple = 0;
  bool ids_ascend = true;
  bool time_ascends = true;
  TimeKey last;
};

Result<void> StoreWriter::State::begin() {
  const std::string numbers = "PRAGMA application_id = " + std::to_string(store_application_id) +
                              "; PRAGMA user_version = " + std::to_string(store_version) + ";";
  if (auto done = database.run(settings + numbers + "BEGIN;" + store_tables + event_tables(""));
      !done) {
    return done;
  }
  if (auto done = prepare_statements(); !done) {
    return done;
  }
  std::string roles;
  for (std::size_t i = 0; i < terms<Role>().size(); ++i) {
    roles += "INSERT INTO role VALUES(" + std::to_string(i) + ", '" +
             std::string(terms<Role>()[i]) + "');";
  }
  return database.run(roles);
}

Result<void> StoreWriter::State::prepare_statements() {
  const std::pair<std::optional<Statement>*, const char*> wanted[] = {
      {&insert_source, "INSERT INTO source VALUES(?1, ?2, ?3)"},
      {&insert_actor, "INSERT INTO actor VALUES(?1, ?2, ?3)"},
      {&insert_type, "INSERT INTO type VALUES(?1, ?2, ?3)"},
      {&insert_item, "INSERT INTO item VALUES(?1, ?2, ?3, ?4)"},
      {&insert_event, "INSERT INTO event VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)"},
      {&insert_part, "INSERT INTO participation VALUES(?1, ?2, ?3, ?4)"},
      {&insert_meta, "INSERT INTO meta VALUES(?1, ?2)"}};
  for (const auto& [statement, sql] : wanted) {
    auto prepared = database.prepare(sql);
    if (!prepared) {
      return prepared.error();
    }
    statement->emplace(*std::move(prepared));
  }
  return {};
}

Result<void> StoreWriter::State::add_row(Statement& statement, std::int64_t key,
                                         std::string_view id, std::string_view json) {
  statement.bind(1, key);
  statement.bind(2, id);
  statement.bind_text_or_null(3, json);
  return statement.run() ? Result<void>() : Result<void>(failure());
}

Result<void> StoreWriter::State::add_item(std::string_view section, std::string_view id,
                                          const std::string& json) {
  insert_item->bind(1, section);
  insert_item->bind(2, items++);
  insert_item->bind_text_or_null(3, id);
  insert_item->bind(4, json);
  return insert_item->run() ? Result<void>() : Result<void>(failure());
}

Result<void> StoreWriter::State::add_meta(std::string_view key, std::string_view value) {
  insert_meta->bind(1, key);
  insert_meta->bind(2, value);
  return insert_meta->run() ? Result<void>() : Result<void>(failure());
}

void StoreWriter::State::note_order(const StoredEvent& event) {
  if (!ids_ascend && !time_ascends) {
    return;
  }
  TimeKey key(is_undated(event.bounds), event.bounds.start_earliest, event.bounds.end_latest,
              std::string(event.id));
  if (events > 0) {
    ids_ascend = ids_ascend && std::get<3>(last) < std::get<3>(key);
    time_ascends = time_ascends && last < key;
  }
  last = std::move(key);
}

Result<void> StoreWriter::State::add_columns(const StoredEvent& event, const std::string* json) {
  note_order(event);
  Statement& row = *insert_event;
  const auto bind_bound = [&row](int parameter, Day bound) {
    if (bound == no_earliest || bound == no_latest) {
      row.bind_null(parameter);
    } else {
      row.bind(parameter, bound);
    }
  };
  row.bind(1, events);
  row.bind(2, event.id);
  row.bind(3, std::int64_t{event.type});
  row.bind_text_or_null(4, event.label);
  row.bind_text_or_null(5, event.date);
  bind_bound(6, event.bounds.start_earliest);
  bind_bound(7, event.bounds.start_latest);
  bind_bound(8, event.bounds.end_earliest);
  bind_bound(9, event.bounds.end_latest);
  row.bind_text_or_null(10, event.place);
  if (json == nullptr) {
    row.bind(11, std::int64_t{event.source});
    row.bind_null(12);
  } else {
    row.bind_null(11);
    row.bind(12, *json);
  }
  if (!row.run()) {
    return failure();
  }
  std::int64_t position = 0;
  for (const StoredPart& part : event.parts) {
    insert_part->bind(1, events);
    insert_part->bind(2, position++);
    insert_part->bind(3, std::int64_t{part.actor});
    insert_part->bind(4, static_cast<std::int64_t>(part.role));
    if (!insert_part->run()) {
      return failure();
    }
  }
  ++events;
  simple += json == nullptr ? 1 : 0;
  return {};
}

/// Writes the events anew under numbers in time order.
Result<void> StoreWriter::State::put_in_time_order() {
  insert_event.reset();
  insert_part.reset();
  return database.run(
      event_tables("ordered_") +
      "CREATE TEMP TABLE place(old INTEGER PRIMARY KEY, new INTEGER NOT NULL);"
      "INSERT INTO place SELECT key, row_number() OVER (" +
      time_order +
      ") - 1 FROM event;"
      "INSERT INTO ordered_event SELECT new, id, type, label, date, start_earliest, start_latest, "
      "end_earliest, end_latest, place, source, json FROM event JOIN place ON old = key "
      "ORDER BY new;"
      "INSERT INTO ordered_participation SELECT new, position, actor, role FROM participation "
      "JOIN place ON old = event ORDER BY new, position;"
      "DROP TABLE participation; DROP TABLE event; DROP TABLE place;"
      "ALTER TABLE ordered_event RENAME TO event;"
      "ALTER TABLE ordered_participation RENAME TO participation;");
}

Result<std::string> StoreWriter::State::complete() {
  // The revision wants the events by id: mostly that is how they came, and no index is needed yet.
  if (!ids_ascend) {
    if (auto done = database.run("CREATE UNIQUE INDEX event_by_id ON event(id)"); !done) {
      return done.error();
    }
  }
  auto revision = store_revision(database, ids_ascend ? StoreOrder::key : StoreOrder::id);
  if (!revision) {
    return revision.error();
  }
  if (!ids_ascend) {
    if (auto done = database.run("DROP INDEX event_by_id"); !done) {
      return done.error();
    }
  }
  if (!time_ascends) {
    if (auto done = put_in_time_order(); !done) {
      return done.error();
    }
  }
  if (auto done = database.run(store_id_indexes); !done) {
    return done.error();
  }
  for (const auto& [key, value] : {std::pair<std::string_view, std::string>{"revision", *revision},
                                   {"events", std::to_string(events)},
                                   {"simple-events", std::to_string(simple)}}) {
    if (auto done = add_meta(key, value); !done) {
      return done.error();
    }
  }
  for (auto* statement : {&insert_source, &insert_actor, &insert_type, &insert_item, &insert_event,
                          &insert_part, &insert_meta}) {
    statement->reset();
  }
  if (auto done = database.run(time_ascends ? "COMMIT" : "COMMIT; VACUUM"); !done) {
    return done.error();
  }
  return revision;
}

Result<void> StoreWriter::State::put_in_place() {
  const int file = ::open(unfinished.c_str(), O_RDONLY | O_CLOEXEC);
  const bool on_disk = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) {
    ::close(file);
  }
  std::error_code failed;
  if (on_disk) {
    std::filesystem::rename(unfinished, target, failed);
  }
  if (!on_disk || failed) {
    return cannot_write(target, show(target.string()));
  }
  return {};
}

StoreWriter::StoreWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
StoreWriter::~StoreWriter() = default;
StoreWriter::StoreWriter(StoreWriter&&) noexcept = default;
StoreWriter& StoreWriter::operator=(StoreWriter&&) noexcept = default;

Result<StoreWriter> StoreWriter::create(const std::filesystem::path& target) {
  const std::filesystem::path unfinished = State::part_of(target);
  std::error_code ignored;
  std::filesystem::remove(unfinished, ignored);  // left by a run that was cut off
  auto database = Database::create(unfinished);
  if (!database) {
    return cannot_write(target, show(target.string()));
  }
  auto state = std::make_unique<State>(target, *std::move(database));
  if (auto done = state->begin(); !done) {
    return cannot_write(target, done.error().message);
  }
  return StoreWriter(std::move(state));
}

Result<void> StoreWriter::add_heading(const Dataset& dataset) {
  return state_->add_meta("heading", json_of(dataset, write_heading));
}

Result<void> StoreWriter::add_source(const Source& source) {
  return state_->add_row(*state_->insert_source, state_->sources++, source.id,
                         json_of(source, write_source));
}

Result<void> StoreWriter::add_actor(const Actor& actor) {
  return state_->add_row(*state_->insert_actor, state_->actors++, actor.id,
                         json_of(actor, write_actor));
}

Result<void> StoreWriter::add_type(const EventType& type) {
  const bool known = built_in_vocabulary().find_type(type.id) != nullptr;
  return state_->add_row(*state_->insert_type, state_->types++, type.id,
                         known ? std::string() : json_of(type, write_event_type));
}

Result<void> StoreWriter::add_event(const StoredEvent& event) {
  return state_->add_columns(event, nullptr);
}

Result<void> StoreWriter::add_full_event(const Event& event, const StoredEvent& columns) {
  const std::string json = json_of(event, write_event);
  return state_->add_columns(columns, &json);
}

Result<void> StoreWriter::add_affiliation(const Affiliation& affiliation) {
  return state_->add_item("affiliations", {}, json_of(affiliation, write_affiliation));
}

Result<void> StoreWriter::add_order(const Order& order) {
  return state_->add_item("orders", {}, json_of(order, write_order));
}

Result<void> StoreWriter::add_claim(const Claim& claim) {
  return state_->add_item("claims", claim.id, json_of(claim, write_claim));
}

Result<std::string> StoreWriter::finish() {
  const std::unique_ptr<State> state = std::move(state_);
  auto revision = state->complete();
  if (!revision) {
    return cannot_write(state->target, revision.error().message);
  }
  if (auto done = state->put_in_place(); !done) {
    return done.error();
  }
  return revision;
}

}  // namespace parley::dataset
