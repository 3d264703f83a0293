#include "document/fields.hpp"

#include "parley/dataset/spelling.hpp"
#include "parley/error/error.hpp"
#include "parley/text/closest_word.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parley::dataset {
namespace {

constexpr std::string_view id_spelling = "an id of the characters a-z 0-9 - that begins with no -";

std::string join(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) {
    all += (all.empty() ? "" : ", ") + std::string(word);
  }
  return all;
}

std::string suggestion_for(std::string_view wanted, std::span<const std::string_view> words) {
  ClosestWord closest(wanted);
  for (const std::string_view word : words) {
    closest.consider(word);
  }
  return closest.suggestion();
}

/// Nothing for a value that is no text.
std::string suggestion_for(const json::Value& wanted, std::span<const std::string_view> words) {
  return wanted.is_string()
             ? suggestion_for(std::string_view(wanted.get_ref<const std::string&>()), words)
             : std::string();
}

}  // namespace

std::string describe(const json::Value& value) {
  switch (value.type()) {
    case json::Value::value_t::null: return "null";
    case json::Value::value_t::object: return "an object";
    case json::Value::value_t::array: return "an array";
    case json::Value::value_t::string: return show(value.get_ref<const std::string&>());
    case json::Value::value_t::boolean: return value.get<bool>() ? "true" : "false";
    default: return "the number " + value.dump();
  }
}

std::string read_string(const json::Value& value, const JsonPath& path, Report& report,
                        bool (*fits)(std::string_view) noexcept, std::string_view expected) {
  if (!value.is_string() || !fits(value.get_ref<const std::string&>())) {
    report.error(path, std::string(expected), describe(value));
    return {};
  }
  return value.get<std::string>();
}

std::optional<std::size_t> read_word(const json::Value& value, const JsonPath& path, Report& report,
                                     std::span<const std::string_view> words) {
  if (value.is_string()) {
    const auto found = std::find(words.begin(), words.end(), value.get_ref<const std::string&>());
    if (found != words.end()) {
      return static_cast<std::size_t>(found - words.begin());
    }
  }
  report.error(path, (words.size() == 1 ? "" : "one of ") + join(words),
               describe(value) + suggestion_for(value, words));
  return std::nullopt;
}

std::optional<int> read_integer(const json::Value& value, const JsonPath& path, Report& report,
                                int least) {
  // JSON makes no difference between 3 and 3.0, and neither does the schema.
  const double number = value.is_number() ? value.get<double>() : std::nan("");
  if (!(number >= least && number <= std::numeric_limits<int>::max()) ||
      std::trunc(number) != number) {
    report.error(path,
                 "a whole number from " + std::to_string(least) + " to " +
                     std::to_string(std::numeric_limits<int>::max()),
                 describe(value));
    return std::nullopt;
  }
  return static_cast<int>(number);
}

LocalizedText read_localized(const json::Value& value, const JsonPath& path, Report& report) {
  LocalizedText text;
  if (!value.is_object() || value.empty()) {
    report.error(path, "texts by language tag, such as {\"en\": \"…\"}",
                 value.is_object() ? "an empty object" : describe(value));
    return text;
  }
  for (const auto& [tag, words] : value.items()) {  // in order of tag
    const JsonPath here(path, tag);
    if (!is_language(tag)) {
      report.error(here, "a language tag such as en or zh-Hant", show(tag));
    } else {
      text.emplace_back(
          tag, read_string(words, here, report, is_not_empty, "a text of at least one character"));
    }
  }
  return text;
}

Fields::Fields(const json::Value& value, const JsonPath& path, Report& report)
    : value_(value.is_object() ? &value : nullptr), path_(path), report_(report) {
  if (value_ == nullptr) {
    report_.error(path_, "an object", describe(value));
  }
}

const json::Value* Fields::find(std::string_view key, Need need) {
  if (value_ == nullptr) {
    return nullptr;
  }
  known_.push_back(key);
  const auto member = value_->find(key);
  if (member != value_->end()) {
    return &*member;
  }
  if (need == Need::required) {
    report_.error(path_, "the key " + std::string(key), "an object without it");
  }
  return nullptr;
}

std::string Fields::text(std::string_view key, Need need) {
  const json::Value* member = find(key, need);
  return member == nullptr ? std::string()
                           : read_string(*member, JsonPath(path_, key), report_, is_not_empty,
                                         "a text of at least one character");
}

std::string Fields::id(std::string_view key, Need need) {
  const json::Value* member = find(key, need);
  return member == nullptr
             ? std::string()
             : read_string(*member, JsonPath(path_, key), report_, is_id, id_spelling);
}

std::string Fields::spelled(std::string_view key, bool (*fits)(std::string_view) noexcept,
                            std::string_view expected) {
  const json::Value* member = find(key);
  return member == nullptr ? std::string()
                           : read_string(*member, JsonPath(path_, key), report_, fits, expected);
}

std::string Fields::language() {
  return spelled("language", is_language, "a language tag such as en or zh-Hant");
}

LocalizedText Fields::localized(std::string_view key, Need need) {
  const json::Value* member = find(key, need);
  return member == nullptr ? LocalizedText()
                           : read_localized(*member, JsonPath(path_, key), report_);
}

std::optional<int> Fields::integer(std::string_view key, int least, Need need) {
  const json::Value* member = find(key, need);
  return member == nullptr ? std::nullopt
                           : read_integer(*member, JsonPath(path_, key), report_, least);
}

std::optional<bool> Fields::boolean(std::string_view key) {
  const json::Value* member = find(key);
  if (member == nullptr) {
    return std::nullopt;
  }
  if (!member->is_boolean()) {
    report_.error(JsonPath(path_, key), "true or false", describe(*member));
    return std::nullopt;
  }
  return member->get<bool>();
}

std::optional<std::size_t> Fields::word(std::string_view key,
                                        std::span<const std::string_view> words, Need need) {
  const json::Value* member = find(key, need);
  return member == nullptr ? std::nullopt
                           : read_word(*member, JsonPath(path_, key), report_, words);
}

const json::Value* Fields::array(std::string_view key, Need need) {
  const json::Value* member = find(key, need);
  if (member == nullptr) {
    return nullptr;
  }
  if (!member->is_array()) {
    report_.error(JsonPath(path_, key), "an array", describe(*member));
    return nullptr;
  }
  if (need == Need::required && member->empty()) {
    report_.error(JsonPath(path_, key), "an array of at least one item", "an empty array");
  }
  return member;
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> all;
  list(key, Need::optional, [&](const json::Value& item, const JsonPath& path) {
    all.push_back(
        read_string(item, path, report_, is_not_empty, "a text of at least one character"));
  });
  return all;
}

std::vector<std::string> Fields::ids(std::string_view key, Need need) {
  std::vector<std::string> all;
  list(key, need, [&](const json::Value& item, const JsonPath& path) {
    all.push_back(read_string(item, path, report_, is_id, id_spelling));
  });
  return all;
}

void Fields::finish() {
  if (value_ == nullptr) {
    return;
  }
  for (auto member = value_->begin(); member != value_->end(); ++member) {
    if (std::find(known_.begin(), known_.end(), member.key()) == known_.end()) {
      report_.error(JsonPath(path_, member.key()), "one of the keys " + join(known_),
                    show(member.key()) + suggestion_for(std::string_view(member.key()), known_));
    }
  }
}

}  // namespace parley::dataset
