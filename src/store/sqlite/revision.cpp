#include "sqlite/revision.hpp"

#include "parley/dataset/revision.hpp"

#include "stored_event_writer.hpp"

namespace parley::store {
namespace {

Error damaged() {
  return {ErrorCode::invalid_argument, "a damaged file", {}};
}

/// The items of a section other than events, as JSON in canonical order.
std::string_view items_of(std::string_view section) {
  if (section == "actors") {
    return "SELECT json FROM actor ORDER BY id";
  }
  if (section == "affiliations") {
    return "SELECT json FROM item WHERE section = 'affiliations' ORDER BY json";
  }
  if (section == "claims") {
    return "SELECT json FROM item WHERE section = 'claims' ORDER BY id";
  }
  if (section == "orders") {
    return "SELECT json FROM item WHERE section = 'orders' ORDER BY json";
  }
  return section == "sources" ? "SELECT json FROM source ORDER BY id"
                              : "SELECT json FROM type WHERE json IS NOT NULL ORDER BY id";
}

/// Calls use(row) for each row; use returns a Result<void>.
template <class Use>
Result<void> for_each_row(Database& database, std::string_view sql, Use use) {
  auto rows = database.prepare(sql);
  if (!rows) {
    return rows.error();
  }
  while (rows->step()) {
    if (auto done = use(*rows); !done) {
      return done;
    }
  }
  return rows->failed() ? Result<void>(database.failure()) : Result<void>();
}

/// Adds the names behind the numbers of events.
Result<void> add_names(Database& database, const std::string& heading, StoredEventWriter& writer) {
  if (auto done = writer.set_heading(heading); !done) {
    return damaged();
  }
  if (auto done = for_each_row(database, "SELECT id FROM actor ORDER BY key",
                               [&](const Statement& row) -> Result<void> {
                                 writer.add_actor(row.text(0));
                                 return {};
                               });
      !done) {
    return done;
  }
  if (auto done = for_each_row(database, "SELECT id FROM source ORDER BY key",
                               [&](const Statement& row) -> Result<void> {
                                 writer.add_source(row.text(0));
                                 return {};
                               });
      !done) {
    return done;
  }
  return for_each_row(database, "SELECT id, json FROM type ORDER BY key",
                      [&](const Statement& row) -> Result<void> {
                        return writer.add_type(row.text(0), row.text(1)) ? Result<void>()
                                                                         : damaged();
                      });
}

Result<void> add_events(Database& database, RowOrder order, const std::string& heading,
                        dataset::RevisionHash& hash) {
  StoredEventWriter writer;
  if (auto done = add_names(database, heading, writer); !done) {
    return done;
  }
  auto sizes = read_store_sizes(database);
  if (!sizes) {
    return sizes.error();
  }
  auto rows = EventRows::open(database, *sizes, order, EventChoice::all);
  if (!rows) {
    return rows.error();
  }
  json::Writer out;
  while (rows->next()) {
    if (!rows->json().empty()) {
      hash.add_item(rows->json());
      continue;
    }
    out.clear();
    writer.write(out, rows->event());
    hash.add_item(out.text());
  }
  return rows->failed() ? Result<void>(damaged()) : Result<void>();
}

}  // namespace

Result<StoreSizes> read_store_sizes(Database& database) {
  StoreSizes sizes;
  const auto count = [&](const char* sql, std::uint32_t& size) -> Result<void> {
    auto number = database.number(sql);
    if (!number) {
      return number.error();
    }
    size = static_cast<std::uint32_t>(number->value_or(0));
    return {};
  };
  if (auto done = count("SELECT count(*) FROM type", sizes.types); !done) {
    return done.error();
  }
  if (auto done = count("SELECT count(*) FROM actor", sizes.actors); !done) {
    return done.error();
  }
  if (auto done = count("SELECT count(*) FROM source", sizes.sources); !done) {
    return done.error();
  }
  return sizes;
}

Result<std::string> store_revision(Database& database, RowOrder order) {
  const auto stored = database.text("SELECT value FROM meta WHERE key = 'heading'");
  if (!stored) {
    return stored.error();
  }
  const std::string heading = stored->value_or("{}");
  dataset::RevisionHash hash;
  for (const std::string_view section : dataset::canonical_sections) {
    if (section == "dataset") {
      hash.add_heading(heading);
      continue;
    }
    hash.begin_section(section);
    auto done = section == "events" ? add_events(database, order, heading, hash)
                                    : for_each_row(database, items_of(section),
                                                   [&hash](const Statement& row) -> Result<void> {
                                                     hash.add_item(row.text(0));
                                                     return {};
                                                   });
    if (!done) {
      return done.error();
    }
  }
  return hash.finish();
}

}  // namespace parley::store
