#include "sqlite/sqlite_writer.hpp"

#include "parley/dataset/output_file.hpp"
#include "parley/dataset/read.hpp"
#include "parley/dataset/write_items.hpp"
#include "parley/json/writer.hpp"

#include "sqlite/connection.hpp"
#include "sqlite/event_order.hpp"
#include "sqlite/revision.hpp"
#include "sqlite/rows.hpp"
#include "sqlite/schema.hpp"

#include <optional>
#include <utility>

namespace parley::store {
namespace {

/// Nothing has to survive a crash before finish(): until then nobody reads the file.
constexpr const char* settings =
    "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF;";

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

class SqliteWriter : public Writer {
 public:
  SqliteWriter(std::filesystem::path target, dataset::UnfinishedFile file, Database database)
      : target_(std::move(target)), file_(std::move(file)), database_(std::move(database)) {}
  ~SqliteWriter() override { close(); }

  /// Makes the tables and the statements that fill them.
  Result<void> begin();

  Result<void> add_heading(const Dataset& dataset) override {
    return add_meta("heading", json_of(dataset, dataset::write_heading));
  }
  Result<void> add_source(const Source& source) override {
    return add_row(*insert_source_, sources_++, source.id, json_of(source, dataset::write_source));
  }
  Result<void> add_actor(const Actor& actor) override {
    return add_row(*insert_actor_, actors_++, actor.id, json_of(actor, dataset::write_actor));
  }
  Result<void> add_type(const EventType& type) override {
    // Only a dataset's own types specialise another one; they may replace a built-in type.
    const bool built_in = type.specialises.empty();
    return add_row(*insert_type_, types_++, type.id,
                   built_in ? std::string() : json_of(type, dataset::write_event_type));
  }
  Result<void> add_simple_event(const StoredEvent& event) override {
    return add_columns(event, nullptr);
  }
  Result<void> add_full_event(const Event& event, const StoredEvent& columns) override {
    const std::string json = json_of<Event>(event, dataset::write_event);
    return add_columns(columns, &json);
  }
  Result<void> make_full(const std::vector<std::string>& ids,
                         const std::function<Event(const StoredEvent&)>& change) override;
  Result<void> add_affiliation(const Affiliation& affiliation) override {
    return add_item("affiliations", {}, json_of(affiliation, dataset::write_affiliation));
  }
  Result<void> add_order(const Order& order) override {
    return add_item("orders", {}, json_of(order, dataset::write_order));
  }
  Result<void> add_claim(const Claim& claim) override {
    return add_item("claims", claim.id, json_of(claim, dataset::write_claim));
  }
  Result<std::string> finish() override;

 private:
  Error failure() const { return cannot_write(target_, database_->failure().message); }
  Result<void> run(Statement& statement) {
    return statement.run() ? Result<void>() : Result<void>(failure());
  }

  Result<void> prepare_statements();
  void drop_statements();
  Result<void> add_row(Statement& statement, std::int64_t key, std::string_view id,
                       std::string_view json);
  Result<void> add_item(std::string_view section, std::string_view id, const std::string& json);
  Result<void> add_meta(std::string_view key, std::string_view value);
  Result<void> add_columns(const StoredEvent& event, const std::string* json);
  Result<void> add_parts(const StoredEvent& event);
  Result<std::string> compute_revision();
  Result<std::string> complete();
  void close();

  std::filesystem::path target_;
  std::optional<dataset::UnfinishedFile> file_;  // until it is in its place or given up
  std::optional<Database> database_;             // until it is closed
  std::optional<Statement> insert_source_, insert_actor_, insert_type_, insert_item_, insert_event_,
      insert_part_, insert_meta_;
  std::int64_t sources_ = 0, actors_ = 0, types_ = 0, items_ = 0, events_ = 0, simple_events_ = 0;
  EventOrder order_;
};

Result<void> SqliteWriter::begin() {
  const std::string numbers = "PRAGMA application_id = " + std::to_string(store_application_id) +
                              "; PRAGMA user_version = " + std::to_string(store_version) + ";";
  if (auto done = database_->run(settings + numbers + "BEGIN;" + store_tables + event_tables(""));
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
  return database_->run(roles);
}

Result<void> SqliteWriter::prepare_statements() {
  const std::pair<std::optional<Statement>*, const char*> wanted[] = {
      {&insert_source_, "INSERT INTO source VALUES(?1, ?2, ?3)"},
      {&insert_actor_, "INSERT INTO actor VALUES(?1, ?2, ?3)"},
      {&insert_type_, "INSERT INTO type VALUES(?1, ?2, ?3)"},
      {&insert_item_, "INSERT INTO item VALUES(?1, ?2, ?3, ?4)"},
      {&insert_event_, "INSERT INTO event VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)"},
      {&insert_part_, "INSERT INTO participation VALUES(?1, ?2, ?3, ?4)"},
      {&insert_meta_, "INSERT INTO meta VALUES(?1, ?2)"}};
  for (const auto& [statement, sql] : wanted) {
    auto prepared = database_->prepare(sql);
    if (!prepared) {
      return prepared.error();
    }
    statement->emplace(*std::move(prepared));
  }
  return {};
}

Result<void> SqliteWriter::add_row(Statement& statement, std::int64_t key, std::string_view id,
                                   std::string_view json) {
  statement.bind(1, key);
  statement.bind(2, id);
  statement.bind_text_or_null(3, json);
  return run(statement);
}

Result<void> SqliteWriter::add_item(std::string_view section, std::string_view id,
                                    const std::string& json) {
  insert_item_->bind(1, section);
  insert_item_->bind(2, items_++);
  insert_item_->bind_text_or_null(3, id);
  insert_item_->bind(4, json);
  return run(*insert_item_);
}

Result<void> SqliteWriter::add_meta(std::string_view key, std::string_view value) {
  insert_meta_->bind(1, key);
  insert_meta_->bind(2, value);
  return run(*insert_meta_);
}

Result<void> SqliteWriter::add_columns(const StoredEvent& event, const std::string* json) {
  order_.add(event);
  Statement& row = *insert_event_;
  const auto bind_bound = [&row](int parameter, Day bound) {
    if (bound == no_earliest || bound == no_latest) {
      row.bind_null(parameter);
    } else {
      row.bind(parameter, bound);
    }
  };
  row.bind(1, events_);
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
  if (auto done = run(row); !done) {
    return done;
  }
  if (auto done = add_parts(event); !done) {
    return done;
  }
  ++events_;
  simple_events_ += json == nullptr ? 1 : 0;
  return {};
}

Result<void> SqliteWriter::add_parts(const StoredEvent& event) {
  std::int64_t position = 0;
  for (const StoredPart& part : event.parts) {
    insert_part_->bind(1, events_);
    insert_part_->bind(2, position++);
    insert_part_->bind(3, std::int64_t{part.actor});
    insert_part_->bind(4, static_cast<std::int64_t>(part.role));
    if (auto done = run(*insert_part_); !done) {
      return done;
    }
  }
  return {};
}

Result<void> SqliteWriter::make_full(const std::vector<std::string>& ids,
                                     const std::function<Event(const StoredEvent&)>& change) {
  if (auto done = database_->run("CREATE UNIQUE INDEX event_by_id ON event(id)"); !done) {
    return done;
  }
  {
    auto update = database_->prepare("UPDATE event SET source = NULL, json = ?1 WHERE id = ?2");
    if (!update) {
      return update.error();
    }
    const auto count = [](std::int64_t number) { return static_cast<std::uint32_t>(number); };
    const StoreSizes sizes{count(types_), count(actors_), count(sources_)};
    for (const std::string& id : ids) {
      auto row = EventRows::find(*database_, sizes, id);
      if (!row || !row->next()) {
        return Error{ErrorCode::internal, "expected a simple event with the id " + show(id), {}};
      }
      const std::string json = json_of<Event>(change(row->event()), dataset::write_event);
      update->bind(1, json);
      update->bind(2, id);
      if (auto done = run(*update); !done) {
        return done;
      }
      --simple_events_;
    }
  }
  return database_->run("DROP INDEX event_by_id");
}

Result<std::string> SqliteWriter::compute_revision() {
  // Events mostly come in order of id, as the revision needs them: then no index is needed yet.
  if (order_.ids_ascend()) {
    return store_revision(*database_, RowOrder::key);
  }
  if (auto done = database_->run("CREATE UNIQUE INDEX event_by_id ON event(id)"); !done) {
    return done.error();
  }
  auto revision = store_revision(*database_, RowOrder::id);
  if (revision) {
    if (auto done = database_->run("DROP INDEX event_by_id"); !done) {
      return done.error();
    }
  }
  return revision;
}

void SqliteWriter::drop_statements() {
  for (auto* statement : {&insert_source_, &insert_actor_, &insert_type_, &insert_item_,
                          &insert_event_, &insert_part_, &insert_meta_}) {
    statement->reset();
  }
}

Result<std::string> SqliteWriter::complete() {
  auto revision = compute_revision();
  if (!revision) {
    return revision;
  }
  drop_statements();
  if (!order_.time_ascends()) {
    if (auto done = put_in_time_order(*database_); !done) {
      return done.error();
    }
  }
  if (auto done = database_->run(store_id_indexes); !done) {
    return done.error();
  }
  const std::string meta = "INSERT INTO meta VALUES('revision', '" + *revision +
                           "'), ('events', '" + std::to_string(events_) +
                           "'), ('simple-events', '" + std::to_string(simple_events_) + "');";
  if (auto done = database_->run(meta + (order_.time_ascends() ? "COMMIT" : "COMMIT; VACUUM"));
      !done) {
    return done.error();
  }
  return revision;
}

Result<std::string> SqliteWriter::finish() {
  auto revision = complete();
  close();
  const Result<void> placed =
      revision ? file_->put_in_place() : cannot_write(target_, revision.error().message);
  file_.reset();
  return placed ? revision : Result<std::string>(placed.error());
}

void SqliteWriter::close() {
  drop_statements();
  database_.reset();
}

}  // namespace

Result<std::unique_ptr<Writer>> create_sqlite(const std::filesystem::path& target) {
  auto file = dataset::UnfinishedFile::create(target);
  if (!file) {
    return file.error();
  }
  auto database = Database::create(file->path());
  if (!database) {
    return cannot_write(target, database.error().message);
  }
  auto writer = std::make_unique<SqliteWriter>(target, *std::move(file), *std::move(database));
  if (auto done = writer->begin(); !done) {
    return cannot_write(target, done.error().message);
  }
  return std::unique_ptr<Writer>(std::move(writer));
}

}  // namespace parley::store
