#pragma once

#include <span>
#include <string_view>

namespace parley::api {

struct Route;

/// What the description of the API says of one address, beside what the route table knows. All
/// views live as long as the program.
struct Operation {
  std::string_view path;   ///< as in the route table
  std::string_view id;     ///< also the name of the method of the client
  std::string_view tag;    ///< one of `tags()`
  std::string_view title;  ///< a few words
  std::string_view summary;
  std::string_view answer = {};   ///< the definition in data/schema/answers.schema.json
  std::string_view items = {};    ///< the members that list the items, separated by spaces
  std::string_view example = {};  ///< a pair of tests/golden
  std::string_view also = {};     ///< a media type that no dialect of the route has
};

struct Tag {
  std::string_view name;
  std::string_view description;
};

/// In the order of the route table.
std::span<const Operation> operations() noexcept;

/// Null where nobody has described the route, which a test finds.
const Operation* operation_of(const Route& route) noexcept;

std::span<const Tag> tags() noexcept;

}  // namespace parley::api
