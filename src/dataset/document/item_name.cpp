#include "document/item_name.hpp"

#include "parley/error/error.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace parley::dataset {
namespace {

/// How the records of a section are named: by the word, and by one key or by two.
struct Naming {
  std::string_view section;
  std::string_view word;
  std::string_view key;
  std::string_view between;  ///< empty: no second key
  std::string_view second_key;
};

constexpr std::array<Naming, 7> namings{{
    {"sources", "source ", "id", "", ""},
    {"actors", "actor ", "id", "", ""},
    {"affiliations", "affiliation of ", "actor", " with ", "with"},
    {"types", "type ", "id", "", ""},
    {"events", "event ", "id", "", ""},
    {"orders", "order of ", "a", " and ", "b"},
    {"claims", "claim ", "id", "", ""},
}};

/// The text of a member; null when there is none.
const std::string* text_at(const json::Value& item, std::string_view key) {
  const auto member = item.find(key);
  return member == item.end() || !member->is_string() ? nullptr
                                                      : &member->get_ref<const std::string&>();
}

/// The record that `/section/number/…` is in; null when it is in none.
const json::Value* find_item(const json::Value& file, std::string_view section,
                             std::string_view number) {
  const auto items = file.find(section);
  std::size_t index = 0;
  const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), index);
  if (items == file.end() || !items->is_array() || failed != std::errc() ||
      end != number.data() + number.size() || index >= items->size() ||
      !(*items)[index].is_object()) {
    return nullptr;
  }
  return &(*items)[index];
}

std::string name_by(const Naming& naming, const json::Value& item) {
  const std::string* const first = text_at(item, naming.key);
  if (first == nullptr) {
    return {};
  }
  std::string name = std::string(naming.word) + show(*first);
  if (naming.between.empty()) {
    return name;
  }
  const std::string* const second = text_at(item, naming.second_key);
  return second == nullptr ? std::string() : name + std::string(naming.between) + show(*second);
}

}  // namespace

std::string item_name(const json::Value& file, std::string_view pointer) {
  if (!file.is_object() || !pointer.starts_with('/')) {
    return {};
  }
  pointer.remove_prefix(1);
  const std::string_view section = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(std::min(section.size() + 1, pointer.size()));
  const std::string_view number = pointer.substr(0, pointer.find('/'));
  for (const Naming& naming : namings) {
    if (naming.section == section) {
      const json::Value* const item = find_item(file, section, number);
      return item == nullptr ? std::string() : name_by(naming, *item);
    }
  }
  return {};
}

}  // namespace parley::dataset
