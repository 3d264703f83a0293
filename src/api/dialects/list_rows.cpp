#include "dialects/list_rows.hpp"

#include "parley/api/offers.hpp"
#include "parley/formats/csv_writer.hpp"
#include "parley/json/members.hpp"
#include "parley/json/reader.hpp"

#include "dialects/dialect_answer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>

namespace parley::api {
namespace {

constexpr formats::LossKind lost_members{
    "members",
    "Members of the JSON answer that have no column are left out; the ids are their names."};
constexpr formats::LossKind lost_envelope{
    "envelope",
    "The members around the items are left out, such as dataset, revision, policy and total."};

/// A column, cut into its parts.
struct Column {
  std::string header;  ///< without brackets
  std::string_view path;
  bool is_list = false;
  std::vector<std::string_view> members;  ///< of each thing of a list; none: the thing itself
};

Column parse_column(std::string_view text) {
  Column column;
  column.path = text.substr(0, text.find('['));
  column.header = column.path;
  if (column.path.size() == text.size()) {
    return column;
  }
  column.is_list = true;
  const std::string_view inside =
      text.substr(column.path.size() + 1, text.size() - column.path.size() - 2);
  for (std::size_t begin = 0; begin < inside.size();) {
    const std::size_t end = std::min(inside.find(':', begin), inside.size());
    column.members.push_back(inside.substr(begin, end - begin));
    begin = end + 1;
  }
  return column;
}

std::string text_of(const json::Value& value) {
  if (value.is_null()) {
    return {};
  }
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// The value at a path of names with dots between them; null where there is none.
const json::Value* at_path(const json::Value& item, std::string_view path) {
  const json::Value* value = &item;
  while (value != nullptr) {
    const std::string_view name = path.substr(0, path.find('.'));
    const auto found = value->is_object() ? value->find(std::string(name)) : value->end();
    if (!value->is_object() || found == value->end()) {
      return nullptr;
    }
    value = &*found;
    if (name.size() == path.size()) {
      return value;
    }
    path.remove_prefix(name.size() + 1);
  }
  return nullptr;
}

/// The members with colons between them, without those at the end that the thing does not have.
std::string thing_text(const json::Value& thing, const std::vector<std::string_view>& members) {
  if (members.empty() || !thing.is_object()) {
    return text_of(thing);
  }
  std::string text;
  std::string colons;
  for (const std::string_view member : members) {
    const json::Value* value = at_path(thing, member);
    if (value != nullptr) {
      text.append(colons).append(text_of(*value));
      colons.clear();
    }
    colons += ':';
  }
  return text;
}

std::string joined(const json::Value& list, const Column& column) {
  std::string text;
  for (const json::Value& thing : list) {
    text.append(text.empty() ? "" : ";").append(thing_text(thing, column.members));
  }
  return text;
}

/// Collects the names of members that no column takes.
class Uncovered {
 public:
  explicit Uncovered(const std::vector<Column>& columns) : columns_(columns) {}

  void look_at(const json::Value& item) { look(item, ""); }

  void record(formats::Losses& losses) const {
    for (const std::string& name : names_) {
      losses.add(lost_members, name);
    }
  }

 private:
  void look(const json::Value& object, const std::string& path) {
    for (const auto& [name, value] : object.items()) {
      std::string whole = path;
      whole.append(path.empty() ? "" : ".").append(name);
      look_at_member(whole, value);
    }
  }

  void look_at_member(const std::string& path, const json::Value& value) {
    const auto column = std::find_if(columns_.begin(), columns_.end(),
                                     [&path](const Column& one) { return one.path == path; });
    if (column != columns_.end()) {
      if (column->is_list) {
        look_at_things(*column, value);
      }
      return;
    }
    const bool inside = std::any_of(columns_.begin(), columns_.end(), [&path](const Column& one) {
      return one.path.starts_with(path) && one.path.substr(path.size()).starts_with('.');
    });
    if (inside && value.is_object()) {
      look(value, path);
    } else if (!value.is_null()) {
      names_.insert(path);
    }
  }

  void look_at_things(const Column& column, const json::Value& list) {
    for (const json::Value& thing : list) {
      if (!thing.is_object()) {
        continue;
      }
      for (const auto& [name, value] : thing.items()) {
        if (std::find(column.members.begin(), column.members.end(), name) == column.members.end()) {
          names_.insert(std::string(column.path) + "." + name);
        }
      }
    }
  }

  const std::vector<Column>& columns_;
  std::set<std::string> names_;
};

/// Ids, numbers, days and terms are written as they are; a spreadsheet must not compute the others.
bool is_words(std::string_view path) noexcept {
  constexpr std::array words{"label",      "text",   "date.text",  "place",     "note",
                             "title",      "author", "publisher",  "aliases",   "assertedByLabel",
                             "wording",    "url",    "first.text", "last.text", "published.text",
                             "date.reason"};
  return std::find(words.begin(), words.end(), path) != words.end();
}

/// The links of the answer in JSON hold for its rows as well.
Links links_of(std::string_view answer) {
  Links links;
  const json::Parsed read = json::parse(json::member_of(answer, "links"));
  if (read.value && read.value->is_object()) {
    links.self = read.value->value("self", "");
    const auto next = read.value->find("next");
    links.next = next != read.value->end() && next->is_string() ? next->get<std::string>() : "";
  }
  return links;
}

/// The items of an answer that is a list of ids have no members: each becomes `{"event":…}`.
json::Value as_object(json::Value value) {
  return value.is_object() ? std::move(value) : json::Value{{"event", std::move(value)}};
}

}  // namespace

std::vector<std::string_view> items_of(std::string_view answer) {
  const std::string_view list = json::member_of(answer, "items");
  // The list of a minimum cut is its events.
  return json::items_of(list.empty() ? json::member_of(answer, "events") : list);
}

std::string ndjson_of(std::string_view answer) {
  std::string lines;
  lines.reserve(answer.size());
  for (const std::string_view item : items_of(answer)) {
    lines.append(item).append("\n");
  }
  return lines;
}

std::string csv_of(std::string_view answer, Columns columns, formats::Losses& losses) {
  std::vector<Column> parsed;
  parsed.reserve(columns.size());
  formats::CsvWriter out;
  for (const std::string_view column : columns) {
    parsed.push_back(parse_column(column));
    out.cell(parsed.back().header);
  }
  out.end_row();
  Uncovered uncovered(parsed);
  for (const std::string_view text : items_of(answer)) {
    const json::Parsed read = json::parse(text);
    const json::Value item = as_object(read.value.value_or(json::Value()));
    uncovered.look_at(item);
    const json::Value* id = at_path(item, parsed.front().path);
    const std::string name = id == nullptr ? std::string() : text_of(*id);
    for (const Column& column : parsed) {
      const json::Value* value = at_path(item, column.path);
      std::string cell;
      if (value != nullptr) {
        cell = column.is_list && value->is_array() ? joined(*value, column) : text_of(*value);
      }
      if (is_words(column.path)) {
        out.words(cell, name, losses);
      } else {
        out.cell(cell);
      }
    }
    out.end_row();
  }
  uncovered.record(losses);
  return out.take();
}

Answer list_rows(const Call& call, const Response& answered) {
  formats::Losses losses;
  losses.add(lost_envelope);
  std::string body = call.dialect == &csv_rows ? csv_of(answered.body, columns_of(call), losses)
                                               : ndjson_of(answered.body);
  return dialect_answer(call, *call.dialect, std::move(body), losses, links_of(answered.body));
}

}  // namespace parley::api
