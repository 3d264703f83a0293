#include "sqlite/revision.hpp"

#include "parley/dataset/read.hpp"
#include "parley/json/reader.hpp"
#include "parley/json/writer.hpp"

#include "read/items.hpp"
#include "sha256.hpp"
#include "write/write_items.hpp"

#include <vector>

namespace parley::dataset {
namespace {

constexpr std::size_t piece = 1U << 16U;

Error damaged() {
  return {ErrorCode::invalid_argument, "a damaged file", {}};
}

/// The part of the canonical form that all events of a type, source or actor share.
using Fragments = std::vector<std::string>;

class Canonical {
 public:
  explicit Canonical(Database& database) : database_(database) {}

  Result<std::string> run(StoreOrder order) {
    text_ = "{";
    const auto written = write(order);
    if (!written) {
      return written.error();
    }
    text_.back() = '}';
    hash_.add(text_);
    return hash_.finish();
  }

 private:
  Result<void> write(StoreOrder order) {
    for (const auto& [key, sql] : before_heading) {
      if (auto done = section(key, sql); !done) {
        return done;
      }
    }
    auto heading = database_.text("SELECT value FROM meta WHERE key = 'heading'");
    if (!heading) {
      return heading.error();
    }
    text_ += "\"dataset\":" + heading->value_or("{}") + ',';
    if (auto done = events(order); !done) {
      return done;
    }
    for (const auto& [key, sql] : after_events) {
      if (auto done = section(key, sql); !done) {
        return done;
      }
    }
    return {};
  }

  struct Section {
    std::string_view key;
    std::string_view sql;
  };
  static constexpr Section before_heading[] = {
      {"actors", "SELECT json FROM actor ORDER BY id"},
      {"affiliations", "SELECT json FROM item WHERE section = 'affiliations' ORDER BY json"},
      {"claims", "SELECT json FROM item WHERE section = 'claims' ORDER BY id"}};
  static constexpr Section after_events[] = {
      {"orders", "SELECT json FROM item WHERE section = 'orders' ORDER BY json"},
      {"sources", "SELECT json FROM source ORDER BY id"},
      {"types", "SELECT json FROM type WHERE json IS NOT NULL ORDER BY id"}};

  void begin(std::string_view key) {
    text_ += '"';
    text_ += key;
    text_ += "\":[";
  }

  /// Ends what begin() began, and takes it back when nothing came between.
  void end(std::string_view key, bool any) {
    if (any) {
      text_.back() = ']';
      text_ += ',';
    } else {
      text_.resize(text_.size() - key.size() - 4);
    }
  }

  void pass_on() {
    if (text_.size() > piece) {
      // The last character stays: it may still be taken back or replaced.
      hash_.add(std::string_view(text_).substr(0, text_.size() - 1));
      text_.erase(0, text_.size() - 1);
    }
  }

  Result<void> section(std::string_view key, std::string_view sql) {
    auto rows = database_.prepare(sql);
    if (!rows) {
      return rows.error();
    }
    begin(key);
    bool any = false;
    while (rows->step()) {
      any = true;
      text_ += rows->text(0);
      text_ += ',';
      pass_on();
    }
    if (rows->failed()) {
      return database_.failure();
    }
    end(key, any);
    return {};
  }

  Result<void> events(StoreOrder order) {
    auto sizes = read_store_sizes(database_);
    if (!sizes) {
      return sizes.error();
    }
    if (auto done = fragments(); !done) {
      return done;
    }
    auto rows = StoreRows::open(database_, *sizes, order, StoreChoice::all);
    if (!rows) {
      return rows.error();
    }
    begin("events");
    bool any = false;
    while (rows->next()) {
      any = true;
      if (rows->json().empty()) {
        simple(rows->event());
      } else {
        text_ += rows->json();
      }
      text_ += ',';
      pass_on();
    }
    if (rows->failed()) {
      return damaged();
    }
    end("events", any);
    return {};
  }

  /// write_event() of the same event, without the model's values in between.
  void simple(const StoredEvent& event) {
    text_ += '{';
    if (!event.date.empty()) {
      text_ += "\"date\":";
      json::append_string(text_, event.date);
      text_ += ',';
    }
    text_ += sources_[event.source];
    text_ += ",\"id\":\"";
    text_ += event.id;
    text_ += "\",\"label\":";
    if (event.label.empty()) {
      text_ += labels_[event.type];
    } else {
      text_ += label_begin_;
      json::append_string(text_, event.label);
      text_ += '}';
    }
    if (!event.parts.empty()) {
      text_ += ",\"participants\":[";
      for (const StoredPart& part : event.parts) {
        text_ += actors_[part.actor];
        text_ += term(part.role);
        text_ += "\"},";
      }
      text_.back() = ']';
    }
    if (!event.place.empty()) {
      text_ += ",\"place\":";
      json::append_string(text_, event.place);
    }
    text_ += types_[event.type];
  }

  Result<void> fragments() {
    if (auto done =
            each("SELECT id FROM actor ORDER BY key",
                 [&](const Statement& row) {
                   actors_.push_back("{\"actor\":\"" + std::string(row.text(0)) + "\",\"role\":\"");
                   return true;
                 });
        !done) {
      return done;
    }
    if (auto done = each("SELECT id FROM source ORDER BY key",
                         [&](const Statement& row) {
                           sources_.push_back("\"evidence\":[{\"source\":\"" +
                                              std::string(row.text(0)) + "\",\"states\":\"all\"}]");
                           return true;
                         });
        !done) {
      return done;
    }
    if (auto done = language(); !done) {
      return done;
    }
    return each("SELECT id, json FROM type ORDER BY key",
                [&](const Statement& row) { return type(row.text(0), row.text(1)); });
  }

  template <class Use>
  Result<void> each(std::string_view sql, Use use) {
    auto rows = database_.prepare(sql);
    if (!rows) {
      return rows.error();
    }
    while (rows->step()) {
      if (!use(*rows)) {
        return damaged();
      }
    }
    if (rows->failed()) {
      return database_.failure();
    }
    return {};
  }

  Result<void> language() {
    auto heading = database_.text("SELECT value FROM meta WHERE key = 'heading'");
    if (!heading) {
      return heading.error();
    }
    const json::Parsed parsed = json::parse(heading->value_or(""));
    if (!parsed.value) {
      return damaged();
    }
    Dataset read;
    Report report;
    read_heading(*parsed.value, Path(report.add_file({}, {})), read, report);
    label_begin_ = "{\"" + read.language + "\":";
    return {};
  }

  bool type(std::string_view id, std::string_view json) {
    json::Writer label;
    if (json.empty()) {
      const EventType* known = built_in_vocabulary().find_type(id);
      if (known == nullptr) {
        return false;
      }
      write_text(label, known->label);
    } else {
      const json::Parsed parsed = json::parse(json);
      if (!parsed.value) {
        return false;
      }
      Report report;
      const EventType own =
          read_event_type(*parsed.value, Path(report.add_file({}, {})), true, report);
      if (report.errors() > 0) {
        return false;
      }
      write_text(label, own.label);
    }
    labels_.push_back(label.take());
    types_.push_back(",\"type\":\"" + std::string(id) + "\"}");
    return true;
  }

  Database& database_;
  Sha256 hash_;
  std::string text_;
  Fragments actors_;
  Fragments sources_;
  Fragments labels_;
  Fragments types_;
  std::string label_begin_;
};

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

Result<std::string> store_revision(Database& database, StoreOrder order) {
  return Canonical(database).run(order);
}

}  // namespace parley::dataset
