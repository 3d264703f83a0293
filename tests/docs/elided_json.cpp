#include "elided_json.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace parley::docs {
namespace {

constexpr std::string_view elision = "…";

bool is_elision(const Json& value) {
  return value.is_string() && value.get_ref<const std::string&>() == elision;
}

std::string mismatch(const std::string& pointer, const Json& shown, const std::string& got) {
  return (pointer.empty() ? "/" : pointer) + ": the page shows " + shown.dump() + ", got " + got;
}

std::string difference_at(const std::string& pointer, const Json& shown, const Json& answer);

std::string object_difference(const std::string& pointer, const Json& shown, const Json& answer) {
  std::size_t members = 0;
  for (const auto& [name, value] : shown.items()) {
    if (name == elision) {
      continue;
    }
    ++members;
    if (!answer.contains(name)) {
      return mismatch(pointer + "/" + name, value, "no such member");
    }
    if (std::string found = difference_at(pointer + "/" + name, value, answer.at(name));
        !found.empty()) {
      return found;
    }
  }
  if (!shown.contains(elision) && members != answer.size()) {
    return mismatch(pointer, shown, std::to_string(answer.size()) + " members");
  }
  return {};
}

std::string list_difference(const std::string& pointer, const Json& shown, const Json& answer) {
  std::size_t at = 0;
  bool may_skip = false;
  for (const Json& item : shown) {
    if (is_elision(item)) {
      may_skip = true;
      continue;
    }
    std::string found;
    do {
      if (at == answer.size()) {
        return mismatch(pointer, item, found.empty() ? "no more items" : "none like it; " + found);
      }
      found = difference_at(pointer + "/" + std::to_string(at), item, answer.at(at));
      ++at;
    } while (!found.empty() && may_skip);
    if (!found.empty()) {
      return found;
    }
    may_skip = false;
  }
  if (!may_skip && at != answer.size()) {
    return mismatch(pointer, shown, std::to_string(answer.size()) + " items");
  }
  return {};
}

bool is_beginning(const std::string& shown, const std::string& answer) {
  return shown.ends_with(elision) &&
         answer.starts_with(shown.substr(0, shown.size() - elision.size()));
}

std::string difference_at(const std::string& pointer, const Json& shown, const Json& answer) {
  if (is_elision(shown)) {
    return {};
  }
  if (shown.is_object() && answer.is_object()) {
    return object_difference(pointer, shown, answer);
  }
  if (shown.is_array() && answer.is_array()) {
    return list_difference(pointer, shown, answer);
  }
  if (shown.is_string() && answer.is_string() &&
      is_beginning(shown.get<std::string>(), answer.get<std::string>())) {
    return {};
  }
  return shown == answer ? std::string() : mismatch(pointer, shown, answer.dump());
}

}  // namespace

Json parse_elided(const std::string& text) {
  std::string strict;
  std::vector<char> open;
  char last = '\0';  // the last character outside of strings that is no blank
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      strict += c;
      if (c == '\\' && i + 1 < text.size()) {
        strict += text[++i];
      } else if (c == '"') {
        in_string = false;
      }
      continue;
    }
    if (std::string_view(text).substr(i).starts_with(elision)) {
      const bool is_member = !open.empty() && open.back() == '{' && last != ':';
      strict += is_member ? R"("…":"…")" : R"("…")";
      i += elision.size() - 1;
      last = '"';
      continue;
    }
    if (c == '{' || c == '[') {
      open.push_back(c);
    } else if ((c == '}' || c == ']') && !open.empty()) {
      open.pop_back();
    }
    in_string = c == '"';
    strict += c;
    if (c != ' ' && c != '\n') {
      last = c;
    }
  }
  return Json::parse(strict, nullptr, false);
}

std::string difference(const Json& shown, const Json& answer) {
  return difference_at("", shown, answer);
}

}  // namespace parley::docs
