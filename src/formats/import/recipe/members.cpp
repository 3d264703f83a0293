#include "import/recipe/members.hpp"

#include "parley/error/error.hpp"
#include "parley/text/closest_word.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {

void FirstFault::report(std::string_view pointer, std::string_view expected, std::string_view got) {
  if (message_.empty()) {
    message_ = (pointer.empty() ? std::string() : std::string(pointer) + ": ") + "expected " +
               std::string(expected) + ", got " + std::string(got);
  }
}

std::string shown_value(const json::Value& value) {
  if (value.is_string()) {
    return show(value.get_ref<const std::string&>());
  }
  return value.is_object()    ? "an object"
         : value.is_array()   ? "an array"
         : value.is_null()    ? "null"
         : value.is_boolean() ? (value.get<bool>() ? "true" : "false")
                              : "a number";
}

Members::Members(const json::Value& value, std::string pointer, FirstFault& fault)
    : value_(value), pointer_(std::move(pointer)), fault_(fault) {
  if (!value_.is_object()) {
    fault_.report(pointer_, "an object", shown_value(value_));
  }
}

Members::~Members() {
  if (!value_.is_object()) {
    return;
  }
  for (const auto& [key, ignored] : value_.items()) {
    if (known_.count(key) > 0) {
      continue;
    }
    ClosestWord closest(key);
    std::string all;
    for (const std::string& known : known_) {
      closest.consider(known);
      all += (all.empty() ? "" : ", ") + known;
    }
    fault_.report(pointer_, "one of the members " + all, show(key) + closest.suggestion());
  }
}

const json::Value* Members::find(std::string_view key) {
  known_.emplace(key);
  if (!value_.is_object()) {
    return nullptr;
  }
  const auto found = value_.find(key);
  return found == value_.end() ? nullptr : &*found;
}

bool Members::has(std::string_view key) const {
  return value_.is_object() && value_.contains(key);
}

void Members::report(std::string_view key, std::string_view expected) {
  fault_.report(json::child(pointer_, key), expected,
                has(key) ? shown_value(value_.at(std::string(key))) : "none");
}

void Members::text(std::string_view key, std::string& to) {
  if (const json::Value* found = find(key)) {
    found->is_string() ? void(to = found->get<std::string>()) : report(key, "a text");
  }
}

void Members::text(std::string_view key, std::optional<std::string>& to) {
  if (find(key) != nullptr) {
    text(key, to.emplace());
  }
}

void Members::flag(std::string_view key, bool& to) {
  if (const json::Value* found = find(key)) {
    found->is_boolean() ? void(to = found->get<bool>()) : report(key, "true or false");
  }
}

void Members::flag(std::string_view key, std::optional<bool>& to) {
  if (find(key) != nullptr) {
    flag(key, to.emplace());
  }
}

void Members::number(std::string_view key, std::optional<int>& to) {
  constexpr int most = 1'000'000;
  if (const json::Value* found = find(key)) {
    const bool fits = found->is_number_integer() && *found >= -most && *found <= most;
    fits ? void(to = found->get<int>()) : report(key, "a whole number");
  }
}

void Members::size(std::string_view key, std::size_t& to) {
  std::optional<int> found;
  number(key, found);
  if (found && *found < 0) {
    report(key, "a number that is not negative");
  }
  to = found && *found >= 0 ? static_cast<std::size_t>(*found) : to;
}

void Members::texts(std::string_view key, std::vector<std::string>& to) {
  const json::Value* found = find(key);
  if (found == nullptr) {
    return;
  }
  to.clear();
  if (found->is_string()) {
    to.push_back(found->get<std::string>());
    return;
  }
  const bool all_texts =
      found->is_array() && std::all_of(found->begin(), found->end(),
                                       [](const json::Value& item) { return item.is_string(); });
  if (!all_texts) {
    report(key, "a text or an array of texts");
    return;
  }
  for (const json::Value& item : *found) {
    to.push_back(item.get<std::string>());
  }
}

void Members::text_map(std::string_view key, std::map<std::string, std::string, std::less<>>& to) {
  value(key, [&](const json::Value& map, const std::string& pointer) {
    if (!map.is_object()) {
      report(key, "an object of texts");
      return;
    }
    to.clear();
    for (const auto& [name, item] : map.items()) {
      if (item.is_string()) {
        to.emplace(name, item.get<std::string>());
      } else {
        fault_.report(json::child(pointer, name), "a text", shown_value(item));
      }
    }
  });
}

void Members::word(std::string_view key, const std::vector<std::string_view>& words,
                   const std::function<void(std::size_t)>& use) {
  std::string got;
  text(key, got);
  if (!has(key)) {
    return;
  }
  const auto found = std::find(words.begin(), words.end(), got);
  if (found != words.end()) {
    use(static_cast<std::size_t>(found - words.begin()));
    return;
  }
  std::string all = "one of ";
  for (const std::string_view word : words) {
    all += (word == words.front() ? "" : ", ") + std::string(word);
  }
  report(key, all);
}

void Members::value(std::string_view key, const Use& use) {
  if (const json::Value* found = find(key)) {
    use(*found, json::child(pointer_, key));
  }
}

void Members::each(std::string_view key, const Use& use) {
  value(key, [&](const json::Value& array, const std::string& pointer) {
    if (!array.is_array()) {
      report(key, "an array");
      return;
    }
    for (std::size_t i = 0; i < array.size(); ++i) {
      use(array[i], json::child(pointer, i));
    }
  });
}

}  // namespace parley::formats
