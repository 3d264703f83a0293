#include "import/rows/columns.hpp"

#include "parley/text/closest_word.hpp"
#include "parley/text/space.hpp"

#include <charconv>
#include <utility>

namespace parley::formats {

Columns::Columns(const std::vector<std::string_view>& header) {
  names_.reserve(header.size());
  for (const std::string_view field : header) {
    std::string name(trim(field));
    if (name.empty()) {
      name = "column " + std::to_string(names_.size() + 1);
    }
    const std::size_t number = names_.size();
    if (!numbers_.emplace(name, number).second) {
      repeated_.emplace(name, number);
    }
    names_.push_back(std::move(name));
  }
}

Result<std::size_t> Columns::find(std::string_view name) const {
  const auto found = numbers_.find(name);
  if (const auto twice = repeated_.find(name); twice != repeated_.end()) {
    return repeated(name, found->second, twice->second);
  }
  if (found != numbers_.end()) {
    return found->second;
  }
  std::size_t number = 0;
  if (name.starts_with('#')) {
    std::from_chars(name.data() + 1, name.data() + name.size(), number);
  }
  return number >= 1 && number <= names_.size() ? Result<std::size_t>(number - 1) : missing(name);
}

std::string Columns::unique_name(std::size_t column) const {
  return repeated_.find(names_[column]) == repeated_.end() ? names_[column]
                                                           : "#" + std::to_string(column + 1);
}

Error Columns::repeated(std::string_view name, std::size_t first, std::size_t second) {
  return {ErrorCode::invalid_argument,
          "expected one column " + show(name) + ", got two of that name: columns " +
              std::to_string(first + 1) + " and " + std::to_string(second + 1),
          {}};
}

Error Columns::missing(std::string_view name) const {
  constexpr std::size_t shown = 20;
  ClosestWord closest(name);
  std::string got = names_.size() == 1 ? "the one column " : "the columns ";
  for (std::size_t i = 0; i < names_.size(); ++i) {
    closest.consider(names_[i]);
    got += i >= shown ? "" : (i == 0 ? "" : ", ") + show(names_[i]);
  }
  got += names_.size() > shown ? " and others" : "";
  return {ErrorCode::invalid_argument,
          "expected a header with the column " + show(name) + ", got " + got + closest.suggestion(),
          {}};
}

}  // namespace parley::formats
