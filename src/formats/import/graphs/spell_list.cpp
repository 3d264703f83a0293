#include "import/graphs/spell_list.hpp"

#include "parley/text/space.hpp"

#include <utility>

namespace parley::formats {
namespace {

/// The values between the brackets of one item, `[a, b]`; false: it is none.
bool read_item(std::string_view item, std::vector<std::string_view>& values) {
  item = trim(item);
  const bool has_brackets = item.size() >= 2 && (item.front() == '[' || item.front() == '(') &&
                            (item.back() == ']' || item.back() == ')');
  if (!has_brackets) {
    return false;
  }
  item = item.substr(1, item.size() - 2);
  for (;;) {
    const std::size_t comma = item.find(',');
    const std::string_view value = trim(trim(item.substr(0, comma)), "\"'");
    if (value.find_first_of("[]()<>") != std::string_view::npos) {
      return false;
    }
    values.push_back(value);
    if (comma == std::string_view::npos) {
      return true;
    }
    item = item.substr(comma + 1);
  }
}

/// Gephi writes the ends of time as words.
std::string_view without_infinity(std::string_view value) {
  return value == "-Infinity" || value == "Infinity" || value == "-inf" || value == "inf"
             ? std::string_view()
             : value;
}

}  // namespace

bool read_spell_list(std::string_view text, ForeignGraph& graph, std::vector<ForeignSpell>& to) {
  text = trim(text);
  if (text.empty()) {
    return true;
  }
  if (text.size() >= 2 && text.front() == '<' && text.back() == '>') {
    text = text.substr(1, text.size() - 2);
  }
  std::vector<std::vector<std::string_view>> items;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = rest.find(';');
    if (!read_item(rest.substr(0, end), items.emplace_back())) {
      return false;
    }
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  const bool are_moments = items.size() == 1 && items.front().size() != 2;
  std::vector<ForeignSpell> spells;
  for (const std::vector<std::string_view>& values : items) {
    if (are_moments) {
      for (const std::string_view value : values) {
        spells.push_back({value, value});
      }
    } else if (values.size() == 2) {
      spells.push_back({without_infinity(values[0]), without_infinity(values[1])});
    } else {
      return false;
    }
  }
  for (const ForeignSpell& spell : spells) {
    const std::string_view start = graph.keep(spell.start);
    to.push_back({start, spell.end == spell.start ? start : graph.keep(spell.end)});
  }
  return true;
}

}  // namespace parley::formats
