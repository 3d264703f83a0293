#pragma once

#include "parley/json/reader.hpp"
#include "parley/model/terms.hpp"
#include "parley/model/text.hpp"

#include "document/json_path.hpp"
#include "document/report.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

enum class Need { optional, required };

/// A value as messages name it: `the number 3`, `an object`, `"text"`.
std::string describe(const json::Value& value);

/// The text of a string for which `fits` holds; reports anything else and returns "".
std::string read_string(const json::Value& value, const JsonPath& path, Report& report,
                        bool (*fits)(std::string_view) noexcept, std::string_view expected);

/// The position of a string in a list of words; reports anything else.
std::optional<std::size_t> read_word(const json::Value& value, const JsonPath& path, Report& report,
                                     std::span<const std::string_view> words);

/// A whole number from `least` on that an int can hold; reports anything else.
std::optional<int> read_integer(const json::Value& value, const JsonPath& path, Report& report,
                                int least);

/// Texts by language tag; reports anything else.
LocalizedText read_localized(const json::Value& value, const JsonPath& path, Report& report);

/// Reads the members of one JSON object by name. Every fault is reported and none stops the
/// reading: a member that cannot be read becomes an empty value. finish() reports the members that
/// were not read.
class Fields {
 public:
  Fields(const json::Value& value, const JsonPath& path, Report& report);

  /// The member, or null; a missing required one is reported.
  const json::Value* find(std::string_view key, Need need = Need::optional);

  std::string text(std::string_view key, Need need = Need::optional);
  std::string id(std::string_view key, Need need = Need::optional);
  std::string spelled(std::string_view key, bool (*fits)(std::string_view) noexcept,
                      std::string_view expected);
  /// The member `language`: a language tag, or "" when it is absent.
  std::string language();
  LocalizedText localized(std::string_view key, Need need = Need::optional);
  std::optional<int> integer(std::string_view key, int least, Need need = Need::optional);
  std::optional<bool> boolean(std::string_view key);
  std::optional<std::size_t> word(std::string_view key, std::span<const std::string_view> words,
                                  Need need = Need::optional);

  template <class E>
  std::optional<E> choice(std::string_view key, Need need = Need::optional) {
    const auto index = word(key, terms<E>(), need);
    return index ? std::optional(static_cast<E>(*index)) : std::nullopt;
  }

  /// Calls read(item, path) for each item of an array.
  template <class Read>
  void list(std::string_view key, Need need, Read&& read) {
    const json::Value* items = array(key, need);
    if (items == nullptr) {
      return;
    }
    const JsonPath here(path_, key);
    std::size_t index = 0;
    for (const json::Value& item : *items) {
      read(item, JsonPath(here, index++));
    }
  }

  std::vector<std::string> texts(std::string_view key);
  std::vector<std::string> ids(std::string_view key, Need need = Need::optional);

  const JsonPath& path() const noexcept { return path_; }
  bool is_object() const noexcept { return value_ != nullptr; }

  void finish();

 private:
  const json::Value* array(std::string_view key, Need need);

  const json::Value* value_;
  const JsonPath& path_;
  Report& report_;
  std::vector<std::string_view> known_;
};

}  // namespace parley::dataset
