#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::json {

/// Which members of an object are kept. A list is walked through to its items.
struct Members {
  struct Named;

  std::vector<Named> named;  ///< kept, each with what is kept of its value
  bool others = true;        ///< every other member is kept too, whole

  /// Everything is kept.
  bool is_whole() const noexcept { return others && named.empty(); }

  /// What is kept of the member of that name; null when it is not named.
  const Members* find(std::string_view name) const noexcept;

  /// Keeps the member at a path of names, whole, even where parts of it were named.
  void keep(std::span<const std::string_view> path);
};

struct Members::Named {
  std::string name;
  Members members;
};

/// The JSON text with nothing but the members named. What is kept stays octet for octet, in its
/// order. The text has to be valid JSON, as the Writer makes it; names are compared as they stand
/// in it, so none of them may need an escape.
std::string keep_members(std::string_view text, const Members& members);

/// The text of the member of that name of an object; empty where there is none. The same holds of
/// text and name.
std::string_view member_of(std::string_view object, std::string_view name);

/// The text of each item of an array, which they point into; none for another value.
std::vector<std::string_view> items_of(std::string_view array);

/// The JSON text with a line for each member and item, indented by two spaces for each level, and a
/// line feed at its end. Strings and numbers stay octet for octet. The text has to be valid JSON.
std::string indent(std::string_view text);

}  // namespace parley::json
