#include "import/actors/authority.hpp"

#include "parley/dataset/spelling.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/closest_word.hpp"
#include "parley/text/fold.hpp"
#include "parley/text/space.hpp"
#include "parley/time/edtf.hpp"

#include "import/input/json_rows.hpp"
#include "import/rows/columns.hpp"
#include "import/table.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::string_view list_separator = ";";

/// The parts of a cell between semicolons, without empty ones.
std::vector<std::string_view> list_of(std::string_view cell) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(list_separator), cell.size());
    if (const std::string_view part = trim(cell.substr(0, end)); !part.empty()) {
      parts.push_back(part);
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

std::string code_key(std::string_view scheme, std::string_view code) {
  std::string key(scheme);
  key += ':';
  std::transform(code.begin(), code.end(), std::back_inserter(key), to_lower);
  return key;
}

/// Reads the cells of one row, by the names of their columns.
class ActorRow {
 public:
  ActorRow(const Columns& columns, const Record& record) : columns_(columns), record_(record) {}

  /// Returns what is wrong.
  std::string read(KnownActor& known, std::vector<std::pair<std::string, std::string>>& codes) {
    for (std::size_t i = 0; i < columns_.names().size() && i < record_.fields.size(); ++i) {
      const std::string_view cell = trim(record_.fields[i]);
      if (cell.empty()) {
        continue;
      }
      if (std::string fault = read_cell(columns_.names()[i], cell, known, codes); !fault.empty()) {
        return "column " + columns_.names()[i] + ": " + fault;
      }
    }
    const Actor& actor = known.actor;
    return actor.id.empty() || actor.name.empty() ? "expected an id and a name, got a row without"
                                                  : std::string();
  }

 private:
  static std::string read_cell(std::string_view column, std::string_view cell, KnownActor& known,
                               std::vector<std::pair<std::string, std::string>>& codes) {
    Actor& actor = known.actor;
    if (column == "id") {
      actor.id = cell;
      return dataset::is_id(cell) ? "" : "expected a–z, 0–9 and hyphens, got " + show(cell);
    }
    if (column == "name" || column.starts_with("name.")) {
      const std::string_view language = column == "name" ? "en" : column.substr(5);
      actor.name.emplace_back(language, cell);
    } else if (column == "aliases") {
      for (const std::string_view alias : list_of(cell)) {
        actor.aliases.push_back({std::string(alias)});
      }
    } else if (column.starts_with("code.")) {
      for (const std::string_view code : list_of(cell)) {
        codes.emplace_back(column.substr(5), code);
      }
      if (column == "code.wikidata" && dataset::is_wikidata_id(cell)) {
        actor.wikidata = cell;
      }
    } else if (column == "kind" || column == "country" || column == "existed") {
      return read_property(column, cell, actor);
    } else if (column == "note") {
      actor.note = cell;
    } else if (column == "memberOf" || column == "holdsOffice" || column == "partOf") {
      return read_belongings(column, cell, known);
    }
    return {};
  }

  static std::string read_property(std::string_view column, std::string_view cell, Actor& actor) {
    if (column == "country") {
      actor.country = cell;
      return dataset::is_country(cell) ? ""
                                       : "expected a code of ISO 3166-1 alpha-3, got " + show(cell);
    }
    if (column == "kind") {
      const auto kind = parse_term<ActorKind>(cell);
      actor.kind = kind.value_or(actor.kind);
      return kind ? "" : "expected a kind of actor of the data format, got " + show(cell);
    }
    auto existed = parse_edtf(cell);
    if (!existed) {
      return existed.error().message;
    }
    actor.existed = *std::move(existed);
    return {};
  }

  /// `eu 1973-01-01/2020-01-31; nato`: ids, each with the time behind it.
  static std::string read_belongings(std::string_view column, std::string_view cell,
                                     KnownActor& known) {
    const AffiliationType type = column == "memberOf"      ? AffiliationType::member_of
                                 : column == "holdsOffice" ? AffiliationType::holds_office
                                                           : AffiliationType::part_of;
    for (const std::string_view item : list_of(cell)) {
      const std::size_t blank = item.find(' ');
      KnownActor::Belonging belonging{type, std::string(item.substr(0, blank)), {}};
      if (!dataset::is_id(belonging.with)) {
        return "expected the id of an actor and a time, got " + show(item);
      }
      if (blank != std::string_view::npos) {
        auto during = parse_edtf(trim(item.substr(blank)));
        if (!during) {
          return during.error().message;
        }
        belonging.during = *std::move(during);
      }
      known.belongings.push_back(std::move(belonging));
    }
    return {};
  }

  const Columns& columns_;
  const Record& record_;
};

}  // namespace

bool Authority::add_name(std::string_view name, std::size_t number) {
  const auto [place, is_new] = names_.emplace(fold(name), number);
  return is_new || place->second == number;
}

Result<void> Authority::add(KnownActor actor) {
  const auto fault = [](std::string message) {
    return Error{ErrorCode::invalid_argument, std::move(message), {}};
  };
  const std::size_t number = actors_.size();
  if (!ids_.emplace(actor.actor.id, number).second) {
    return fault("expected an id of its own, got " + show(actor.actor.id) + " twice");
  }
  std::vector<std::string_view> names{actor.actor.id};
  for (const auto& [language, text] : actor.actor.name) {
    names.push_back(text);
  }
  for (const Alias& alias : actor.actor.aliases) {
    names.push_back(alias.text);
  }
  for (const std::string_view name : names) {
    if (!add_name(name, number)) {
      return fault("expected a name that one actor has, got " + show(name) + ", which " +
                   actors_[names_.find(fold(name))->second].actor.id + " and " + actor.actor.id +
                   " have");
    }
  }
  actors_.push_back(std::move(actor));
  return {};
}

Result<Authority> Authority::read(const std::filesystem::path& file) {
  auto source = file.extension() == ".json" ? open_json(file, {}, {})
                                            : open_table(file, {}, std::nullopt, true);
  if (!source) {
    return source.error();
  }
  const auto fault = [&file](std::uint64_t line, const std::string& message) {
    return Error{ErrorCode::invalid_argument, "line " + std::to_string(line) + ": " + message,
                 file.string()};
  };
  Authority authority;
  Record record;
  if (!(*source)->next(record)) {
    return fault(1, "expected a header with the columns id and name, got an empty file");
  }
  const Columns columns(record.fields);
  for (const std::string_view column : {"id", "name"}) {
    if (!columns.has(column)) {
      return fault(record.line, columns.missing(column).message);
    }
  }
  while ((*source)->next(record)) {
    if (record.raw.empty()) {
      continue;
    }
    if (!record.fault.empty()) {
      return fault(record.line, record.fault);
    }
    KnownActor known;
    std::vector<std::pair<std::string, std::string>> codes;
    if (const std::string wrong = ActorRow(columns, record).read(known, codes); !wrong.empty()) {
      return fault(record.line, wrong);
    }
    const std::size_t number = authority.actors_.size();
    if (auto added = authority.add(std::move(known)); !added) {
      return fault(record.line, added.error().message);
    }
    for (const auto& [scheme, code] : codes) {
      authority.codes_.emplace(code_key(scheme, code), number);
    }
  }
  return (*source)->failed() ? Result<Authority>(fault(record.line,
                                                       "expected a file that can be "
                                                       "read to its end"))
                             : std::move(authority);
}

const KnownActor* Authority::find(std::string_view name) const {
  const auto found = names_.find(fold(name));
  return found == names_.end() ? nullptr : &actors_[found->second];
}

const KnownActor* Authority::find_id(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? nullptr : &actors_[found->second];
}

const KnownActor* Authority::find_code(std::string_view scheme, std::string_view code) const {
  const auto found = codes_.find(code_key(scheme, code));
  return found == codes_.end() ? nullptr : &actors_[found->second];
}

std::vector<std::string> Authority::nearest(std::string_view name) const {
  const std::string wanted = fold(name);
  ClosestWord closest(wanted);
  std::vector<std::string> found;
  const auto add = [&](std::size_t number) {
    const std::string& text = actors_[number].actor.name.front().second;
    if (found.size() < 3 && std::find(found.begin(), found.end(), text) == found.end()) {
      found.push_back(text);
    }
  };
  for (const auto& [known, number] : names_) {
    closest.consider(known);
  }
  if (const auto word = closest.word()) {
    const auto known = names_.find(*word);
    if (known != names_.end()) {
      add(known->second);
    }
  }
  // A name within the other one: `Government of Iran`.
  std::vector<std::pair<std::size_t, std::size_t>> within;  // length and number
  constexpr std::size_t least = 4;
  for (const auto& [known, number] : names_) {
    if (known.size() >= least &&
        (" " + wanted + " ").find(" " + known + " ") != std::string::npos) {
      within.emplace_back(known.size(), number);
    }
  }
  std::sort(within.rbegin(), within.rend());
  for (const auto& [length, number] : within) {
    add(number);
  }
  return found;
}

}  // namespace parley::formats
