#include "import/recipe/read_values.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace parley::formats {
namespace {

/// The members of a value that stand in an object with others.
void read_value_members(Members& members, Value& to) {
  to = {};
  members.text("column", to.column);
  members.text("constant", to.constant);
  std::string pattern;
  members.text("template", pattern);
  if (auto pieces = read_template(pattern)) {
    to.pieces = *std::move(pieces);
  } else {
    members.report("template", "a template whose braces close");
  }
  members.text_map("values", to.values);
  members.text("else", to.otherwise);
  members.text("lookup", to.lookup);
  members.flag("plain", to.plain);
  const int said =
      (to.column.empty() ? 0 : 1) + (to.constant ? 1 : 0) + (to.pieces.empty() ? 0 : 1);
  if (said != 1) {
    members.fault().report(members.pointer(), "one of the members column, constant and template",
                           said == 0 ? "none of them" : "several");
  }
}

void read_value(const json::Value& json, const std::string& pointer, FirstFault& fault, Value& to) {
  if (json.is_string()) {
    to = {};
    to.column = json.get<std::string>();
    return;
  }
  Members members(json, pointer, fault);
  read_value_members(members, to);
}

ListValue read_list(const json::Value& json, const std::string& pointer, FirstFault& fault) {
  ListValue list;
  if (json.is_string()) {
    list.text.column = json.get<std::string>();
    return list;
  }
  Members members(json, pointer, fault);
  members.texts("separator", list.separators);
  read_value_members(members, list.text);
  return list;
}

}  // namespace

std::optional<std::vector<Value::Piece>> read_template(std::string_view text) {
  std::vector<Value::Piece> pieces;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    if (open != 0) {
      pieces.push_back({std::string(text.substr(0, open)), {}});
    }
    if (open == std::string_view::npos) {
      break;
    }
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos || close == open + 1) {
      return std::nullopt;
    }
    pieces.push_back({{}, std::string(text.substr(open + 1, close - open - 1))});
    text.remove_prefix(close + 1);
  }
  return pieces;
}

void read_value(Members& members, std::string_view key, Value& to) {
  members.value(key, [&](const json::Value& json, const std::string& pointer) {
    read_value(json, pointer, members.fault(), to);
  });
}

void read_date(Members& members, std::string_view key, DateValue& to) {
  members.value(key, [&](const json::Value& json, const std::string& pointer) {
    to = {};
    if (json.is_string()) {
      to.text.column = json.get<std::string>();
      return;
    }
    Members date(json, pointer, members.fault());
    read_value(date, "value", to.text);
    read_value(date, "year", to.year);
    read_value(date, "month", to.month);
    read_value(date, "day", to.day);
    read_value(date, "precision", to.precision);
    if (to.text.is_set() == to.year.is_set()) {
      date.fault().report(pointer, "either the member value or the member year",
                          to.text.is_set() ? "both" : "neither");
    }
  });
}

void read_lists(Members& members, std::string_view key, std::vector<ListValue>& to) {
  members.value(key, [&](const json::Value& json, const std::string& pointer) {
    to.clear();
    if (!json.is_array()) {
      to.push_back(read_list(json, pointer, members.fault()));
      return;
    }
    members.each(key, [&](const json::Value& item, const std::string& at) {
      to.push_back(read_list(item, at, members.fault()));
    });
  });
}

ActorValue read_actor_value(const json::Value& json, const std::string& pointer,
                            FirstFault& fault) {
  ActorValue actor;
  if (json.is_string()) {
    actor.names.text.column = json.get<std::string>();
    return actor;
  }
  Members members(json, pointer, fault);
  members.texts("separator", actor.names.separators);
  members.text("code", actor.code);
  members.size("longest", actor.longest);
  std::vector<std::string_view> kinds(terms<ActorKind>().begin(), terms<ActorKind>().end());
  members.word("kind", kinds, [&](std::size_t kind) { actor.kind = static_cast<ActorKind>(kind); });
  members.value("role", [&](const json::Value& role, const std::string& at) {
    // A role by its name; a column of roles as an object.
    if (role.is_string() && parse_term<Role>(role.get<std::string>())) {
      actor.role.constant = role.get<std::string>();
    } else if (role.is_string()) {
      std::string all;
      for (const std::string_view name : terms<Role>()) {
        all += (all.empty() ? "" : ", ") + std::string(name);
      }
      members.report("role", R"(an object such as {"column": "Role"}, or one of )" + all);
    } else {
      read_value(role, at, fault, actor.role);
    }
  });
  read_value_members(members, actor.names.text);
  return actor;
}

Result<std::string> read_small_file(const std::filesystem::path& path) {
  constexpr std::uintmax_t most = 16U << 20U;
  const auto fault = [&path](std::string_view got) {
    return Error{ErrorCode::invalid_argument,
                 "expected a file of at most 16 MiB that can be read, got " + std::string(got),
                 path.string()};
  };
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) {
    return fault("a folder");
  }
  if (!std::filesystem::exists(path, failed)) {
    return fault("nothing there");
  }
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (!failed && size > most) {
    return fault("a longer one");
  }
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file || text.size() > most) {
    return fault("one that cannot");
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  text.erase(0, text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  return text;
}

}  // namespace parley::formats
