#include "import/target.hpp"

#include "parley/dataset/read.hpp"
#include "parley/store/convert.hpp"
#include "parley/text/slug.hpp"
#include "parley/time/edtf.hpp"

#include "import/full_event.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t max_dates = 1U << 16U;
constexpr char separator = '\x1F';

/// What makes two rows of reports the same happening: day, type and actors with their roles.
void make_happening(const ForeignRow& row, std::string& key) {
  key.assign(row.date).append(1, separator).append(row.type);
  for (const ForeignPart& part : row.parts) {
    key.append(1, separator).append(part.name).append(1, separator).append(term(part.role));
  }
}

/// What a row with an id of its own says but for its date.
void make_all_but_date(const ForeignRow& row, std::string& key) {
  make_happening(row, key);
  key.erase(0, row.date.size());
  for (const std::string_view text :
       {row.own_id, row.part, row.label, std::string_view(row.place), row.source, row.source_url,
        std::string_view(row.note), row.quote}) {
    key.append(1, separator).append(text);
  }
}

/// The id that the event of a row has unless it is taken; empty: none of its own.
std::string wanted_id(const ForeignRow& row) {
  return row.part.empty() || row.id.empty() ? row.id : row.id + '-' + name_id(row.part);
}

/// The id of a row as the table has it, with the part of the row.
std::string stated_id(const ForeignRow& row) {
  std::string id(row.own_id.empty() ? std::string_view(row.id) : row.own_id);
  if (!id.empty() && !row.part.empty()) {
    id.append(1, separator).append(row.part);
  }
  return id;
}

}  // namespace

void ImportTarget::begin_file(const std::filesystem::path& path, bool remarks_repeats) {
  remarks_repeats_ = remarks_repeats;
  file_ = path.string();
  file_name_ = path.filename().string();
}

bool ImportTarget::begin_row(const Record& record) {
  ++counts_.rows;
  counts_.row_lines += record.lines;
  line_ = record.line;
  if (rows_.insert(record.raw)) {
    return true;
  }
  ++counts_.merged;
  remark(RowRemark::Kind::merged, "the same row as an earlier one");
  return false;
}

void ImportTarget::begin_own_row(std::uint64_t line) {
  ++counts_.rows;
  line_ = line;
}

void ImportTarget::remark_on_file(std::uint64_t line, const std::string& text) {
  line_ = line;
  ++counts_.remarks;
  remark(RowRemark::Kind::remark, text);
}

void ImportTarget::remark(RowRemark::Kind kind, const std::string& text) {
  if (watch_.remark) {
    watch_.remark({kind, file_, line_, text});
  }
}

void ImportTarget::refuse(const std::string& reason) {
  ++counts_.refused;
  remark(RowRemark::Kind::refused, reason);
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
  if (text.empty()) {
    return dates_.emplace(text, std::move(date)).first->second;
  }
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

std::uint32_t ImportTarget::source_of(const ForeignRow& row) {
  return row.source.empty() && row.source_url.empty()
             ? sources_.number_of_file(file_name_)
             : sources_.number_of(row.source, row.source_url, row.source_kind);
}

/// True for a row that reports once more what an earlier row reports.
bool ImportTarget::is_report(const ForeignRow& row) {
  if (!options_.collapse_day && !remarks_repeats_) {
    return false;
  }
  make_happening(row, key_);
  if (!options_.collapse_day) {
    if (!happenings_.insert(key_)) {
      remarks_.emplace_back(
          "the same day, actors and code as an earlier row; --collapse day makes them one event");
    }
    return false;
  }
  const auto known = reported_.find(key_);
  if (known == reported_.end()) {
    return false;
  }
  later_.add_report(known->second, source_of(row));
  remark(RowRemark::Kind::merged,
         "the same day, actors and code as " + known->second + "; counted among its reports");
  return true;
}

/// True for a row that repeats an earlier one but for its date, which that one's event then has
/// too. A row that has only the id in common with an earlier one is an event of its own.
bool ImportTarget::is_other_date(const ForeignRow& row, const Date& date) {
  const std::string id = stated_id(row);
  if (id.empty()) {
    return false;
  }
  make_all_but_date(row, key_);
  const bool is_new = own_ids_.insert(id);
  const bool is_repeated = !statements_.insert(key_ + separator + std::string(row.date));
  const bool says_something_new = but_the_date_.insert(key_);
  if (is_new) {
    return false;
  }
  if (is_repeated) {
    remark(RowRemark::Kind::merged, "says the same as an earlier row with the id " + show(id));
    return true;
  }
  const std::string_view own_id = row.own_id.empty() ? std::string_view(row.id) : row.own_id;
  // The event of the earlier row is found by its id, and holds no more than a row of a store does.
  const bool can_be_added = !row.date.empty() && !is_full(row) &&
                            renamed_.find(id) == renamed_.end() &&
                            !full_events_.contains(wanted_id(row));
  if (!says_something_new && can_be_added) {
    later_.add_date(wanted_id(row), row.date, date.bounds, source_of(row));
    remark(RowRemark::Kind::merged, "the same as an earlier row with the id " + show(own_id) +
                                        " but for the date, which is another date of that event");
    return true;
  }
  remarks_.push_back("expected an event id of its own, got " + show(own_id) +
                     " again, in a row that says something else; it is another event");
  return false;
}

Result<void> ImportTarget::add_event(const ForeignRow& row) {
  store::StoredEvent event;
  const Date& date = date_of(row.date);
  if (!row.date.empty()) {
    event.date = row.date;
    event.bounds = date.bounds;
  }
  std::string id;
  if (!row.final_id.empty()) {
    id = row.final_id;
  } else if (row.id.empty()) {
    id = ids_.number_event(counts_.rows, row.part);
  } else {
    const std::string wanted = wanted_id(row);
    id = ids_.take_event(wanted);
    if (id != wanted) {
      renamed_.emplace(stated_id(row), id);
    }
  }
  if (options_.collapse_day && !row.stands_alone) {
    make_happening(row, key_);
    reported_.emplace(key_, id);
  }
  event.id = id;
  event.type = types_.number_of(row.type, row.cameo, row.goldstein);
  event.label = row.label;
  event.place = row.place;
  parts_.clear();
  for (const ForeignPart& part : row.parts) {
    const std::uint32_t actor = actors_.number_of(part, remarks_);
    if (part.role != Role::subject && !row.date.empty()) {
      actors_.take_part(actor, date.bounds, remarks_);
    }
    const bool twice = std::any_of(parts_.begin(), parts_.end(), [&](const auto& there) {
      return there.actor == actor && there.role == part.role;
    });
    if (!twice) {  // under two spellings
      parts_.push_back({actor, part.role});
    }
  }
  event.parts = parts_;
  event.source = source_of(row);
  ++counts_.events;
  if (!is_full(row)) {
    return writer_.add_simple_event(event);
  }
  Event full = store::to_event(event, &types_.types()[event.type], "en", actors_.actors(),
                               sources_.sources());
  add_details(row, full);
  full_events_.insert(id);
  return writer_.add_full_event(full, event);
}

std::string ImportTarget::fault_of(const ForeignRows& rows) {
  for (std::size_t i = 0; i < rows.event_count(); ++i) {
    if (const Date& date = date_of(rows.event(i).date); !date.fault.empty()) {
      return date.fault;
    }
  }
  return options_.strict && !rows.remarks().empty() ? rows.remarks().front() : std::string();
}

Result<void> ImportTarget::keep(const ForeignRows& rows) {
  if (const std::string fault = fault_of(rows); !fault.empty()) {
    refuse(fault);
    return {};
  }
  remarks_ = rows.remarks();
  std::size_t merged = 0;
  for (std::size_t i = 0; i < rows.event_count(); ++i) {
    const ForeignRow& row = rows.event(i);
    if (!row.stands_alone && (is_report(row) || is_other_date(row, date_of(row.date)))) {
      ++merged;
      continue;
    }
    if (options_.strict && !remarks_.empty()) {
      refuse(remarks_.front());
      return {};
    }
    if (auto done = add_event(row); !done) {
      return done;
    }
  }
  for (std::size_t i = 0; i < rows.actor_count(); ++i) {
    actors_.describe(rows.actor(i), sources_.number_of_file(file_name_), remarks_);
  }
  if (merged > 0 && merged == rows.event_count() && rows.actor_count() == 0) {
    ++counts_.merged;
  } else {
    ++counts_.kept;
  }
  for (const std::string& text : remarks_) {
    remark(RowRemark::Kind::remark, text);
  }
  counts_.remarks += remarks_.size();
  return {};
}

Result<void> ImportTarget::add_later_rows() {
  if (later_.empty()) {
    return {};
  }
  return writer_.make_full(later_.events(), [this](const store::StoredEvent& stored) {
    Event event = store::to_event(stored, &types_.types()[stored.type], "en", actors_.actors(),
                                  sources_.sources());
    later_.add_to(event, sources_.sources());
    return event;
  });
}

Result<void> ImportTarget::read_authorities() {
  const std::pair<const std::filesystem::path&, std::optional<Authority>&> wanted[] = {
      {options_.actors, names_authority_}, {options_.known_actors, codes_authority_}};
  for (const auto& [file, to] : wanted) {
    if (file.empty()) {
      continue;
    }
    auto authority = Authority::read(file);
    if (!authority) {
      return authority.error();
    }
    to = *std::move(authority);
  }
  actors_.look_up_in(names_authority_ ? &*names_authority_ : nullptr,
                     codes_authority_ ? &*codes_authority_ : nullptr);
  return {};
}

Result<void> ImportTarget::add_belongings() {
  for (const ActorList::Belonging& belonging : actors_.belongings()) {
    Affiliation affiliation;
    affiliation.actor = actors_.actors()[belonging.actor].id;
    affiliation.type = belonging.type;
    affiliation.with = actors_.actors()[belonging.with].id;
    affiliation.during = belonging.during;
    const std::uint32_t source = belonging.source ? *belonging.source : *authority_source_;
    affiliation.evidence.emplace_back().source = sources_.sources()[source].id;
    if (auto done = writer_.add_affiliation(affiliation); !done) {
      return done;
    }
  }
  return {};
}

/// The source of what the authority states, where it states anything.
void ImportTarget::name_authority() {
  const bool states = std::any_of(actors_.belongings().begin(), actors_.belongings().end(),
                                  [](const auto& belonging) { return !belonging.source; });
  if (states) {
    authority_source_ = sources_.number_of_file(options_.actors.filename().string());
  }
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
  actors_.finish();
  name_authority();
  for (const Actor& actor : actors_.actors()) {
    if (auto done = writer_.add_actor(actor); !done) {
      return done;
    }
  }
  for (const Source& source : sources_.sources()) {
    if (auto done = writer_.add_source(source); !done) {
      return done;
    }
  }
  counts_.actors = actors_.actors().size();
  counts_.types = types_.types().size();
  counts_.unmatched = actors_.unmatched();
  if (auto done = add_belongings(); !done) {
    return done;
  }
  return add_later_rows();
}

}  // namespace parley::formats
