#include "import/target.hpp"

#include "parley/dataset/read.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/canonical_name.hpp"
#include "parley/time/edtf.hpp"

#include "import/table.hpp"

#include <algorithm>
#include <cstdio>

namespace parley::formats {
namespace {

constexpr std::size_t max_dates = 1U << 16U;

/// True for a prefix of the ids of imported events (`e000000123`, `gdelt-…`, `icews-…`) and digits.
bool is_number_after(std::string_view id, std::string_view prefix) noexcept {
  return id.starts_with(prefix) && is_digits(id.substr(prefix.size()));
}

/// True for the ids of rows without one of their own.
bool is_row_number(std::string_view id) noexcept {
  return id.size() >= 10 && is_number_after(id, "e");
}

}  // namespace

void ImportTarget::begin_file(const std::filesystem::path& path) {
  file_ = path.string();
  source_number(path.filename().string(), true);
}

bool ImportTarget::begin_row(const Record& record) {
  ++counts_.rows;
  counts_.row_lines += record.lines;
  line_ = record.line;
  if (rows_.insert(record.raw)) {
    return true;
  }
  ++counts_.merged;
  if (watch_.remark) {
    watch_.remark({RowRemark::Kind::merged, file_, line_, "the same row as an earlier one"});
  }
  return false;
}

void ImportTarget::refuse(const std::string& reason) {
  ++counts_.refused;
  if (watch_.remark) {
    watch_.remark({RowRemark::Kind::refused, file_, line_, reason});
  }
}

void ImportTarget::remark(const std::string& reason) {
  ++counts_.remarks;
  if (watch_.remark) {
    watch_.remark({RowRemark::Kind::remark, file_, line_, reason});
  }
}

const ImportTarget::Date& ImportTarget::date_of(std::string_view text) {
  const auto known = dates_.find(text);
  if (known != dates_.end()) {
    return known->second;
  }
  if (dates_.size() == max_dates) {
    dates_.clear();  // a cache, which may start again
  }
  Date date;
  const auto edtf = parse_edtf(text);
  if (!edtf) {
    date.fault = "date: " + edtf.error().message;
  } else if (const auto bounds = tighten(edtf->bounds())) {
    date.bounds = *bounds;
  } else {
    date.fault = "date: " + bounds.error().message;
  }
  return dates_.emplace(text, std::move(date)).first->second;
}

bool ImportTarget::is_event_id(std::string_view id) const noexcept {
  return is_number_after(id, "gdelt-") || is_number_after(id, "icews-") || is_row_number(id);
}

/// Events, actors and sources share one space of ids.
bool ImportTarget::is_taken(const std::string& id) const {
  return actor_ids_.is_taken(id) || ids_.contains(id);
}

/// An id for an actor or a source.
std::string ImportTarget::take_id(std::string_view name) {
  std::string id = actor_ids_.take(name);
  while (is_event_id(id) || ids_.contains(id)) {
    id = actor_ids_.take(name);
  }
  return id;
}

std::uint32_t ImportTarget::actor_number(const ForeignPart& part) {
  const ActorNames::Met met = actor_names_.meet(part.name);
  if (met.is_new_actor) {
    Actor actor;
    actor.id = take_id(canonical_name(part.name));
    actor.kind = part.kind;
    actors_.push_back(std::move(actor));
  }
  if (met.is_new_spelling) {
    remark("expected one spelling of the actor " + actors_[met.actor].id + ", got " +
           show(part.name) + " beside " + show(actor_names_.first_spelling(met.actor)) +
           "; the one used most is its name, the others are aliases");
  } else if (met.resembled) {
    remark("looks like the actor " + actors_[*met.resembled].id +
           ": expected names that differ in more than white space, got " + show(part.name) +
           " beside " + show(actor_names_.first_spelling(*met.resembled)));
  }
  return met.actor;
}

std::uint32_t ImportTarget::source_number(std::string_view title, bool is_file) {
  // A file and a publisher of the same name are two sources.
  std::string key(1, is_file ? 'f' : 'p');
  key += title;
  const auto known = source_numbers_.find(key);
  if (known != source_numbers_.end()) {
    return known->second;
  }
  Source source;
  source.title = title;
  source.kind = is_file ? "dataset" : "news";
  const auto number = static_cast<std::uint32_t>(sources_.size());
  sources_.push_back(std::move(source));
  source_numbers_.emplace(key, number);
  return number;
}

std::string_view ImportTarget::event_id(const ForeignRow& row) {
  if (!row.id.empty()) {
    id_ = row.id;
    for (std::uint64_t number = 2; is_taken(id_) || is_row_number(id_); ++number) {
      id_ = row.id + '-' + std::to_string(number);
    }
    ids_.insert(id_);
    return id_;
  }
  // Padded, so that the order of ids is the order of rows.
  constexpr std::size_t width = 9;
  const std::string number = std::to_string(counts_.rows);
  id_.assign(1, 'e');
  id_.append(number.size() < width ? width - number.size() : 0, '0');
  id_ += number;
  return id_;
}

Result<void> ImportTarget::keep(const ForeignRow& row) {
  store::StoredEvent event;
  if (!row.date.empty()) {
    const Date& date = date_of(row.date);
    if (!date.fault.empty()) {
      refuse(date.fault);
      return {};
    }
    event.date = row.date;
    event.bounds = date.bounds;
  }
  const std::string_view own_id = row.own_id.empty() ? std::string_view(row.id) : row.own_id;
  if (!own_id.empty() && !own_ids_.insert(own_id)) {
    refuse("expected an event id of its own, got " + show(own_id) + " again in another row");
    return {};
  }
  event.id = event_id(row);
  event.type = types_.number_of(row.type, row.cameo, row.goldstein);
  event.label = row.label;
  event.place = row.place;
  event.source = row.source.empty()
                     ? source_number(std::filesystem::path(file_).filename().string(), true)
                     : source_number(row.source, false);
  parts_.clear();
  for (const ForeignPart& part : row.parts) {
    const std::uint32_t actor = actor_number(part);
    const bool twice = std::any_of(parts_.begin(), parts_.end(), [&](const auto& there) {
      return there.actor == actor && there.role == part.role;
    });
    if (!twice) {  // under two spellings
      parts_.push_back({actor, part.role});
    }
  }
  event.parts = parts_;
  ++counts_.kept;
  return writer_.add_simple_event(event);
}

Result<void> ImportTarget::add_sources() {
  // After the actors, whose ids are fixed by their names.
  for (Source& source : sources_) {
    source.id = take_id(source.title);
    if (auto done = writer_.add_source(source); !done) {
      return done;
    }
  }
  return {};
}

Result<void> ImportTarget::finish(const std::string& name) {
  Dataset heading;
  heading.id = name_id(name);
  heading.title = {{heading.language, name}};
  heading.license = "unknown";
  heading.vocabulary.id = dataset::built_in_vocabulary().id;
  if (auto done = writer_.add_heading(heading); !done) {
    return done;
  }
  for (const EventType& type : types_.types()) {
    if (auto done = writer_.add_type(type); !done) {
      return done;
    }
  }
  actor_names_.name(actors_);
  for (const Actor& actor : actors_) {
    if (auto done = writer_.add_actor(actor); !done) {
      return done;
    }
  }
  counts_.actors = actors_.size();
  counts_.types = types_.types().size();
  return add_sources();
}

}  // namespace parley::formats
