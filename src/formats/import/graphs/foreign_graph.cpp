#include "import/graphs/foreign_graph.hpp"

#include "parley/text/space.hpp"

#include <utility>

namespace parley::formats {

std::uint32_t ForeignGraph::name(std::string_view text) {
  const auto known = numbers_.find(text);
  if (known != numbers_.end()) {
    return known->second;
  }
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.emplace_back(text);
  numbers_.emplace(text, number);
  return number;
}

void ForeignGraph::add(ForeignThing& to, std::string_view name, std::string_view value) {
  if (!trim(value).empty()) {
    to.attributes.push_back({this->name(name), keep(value)});
  }
}

void ForeignGraph::remark(std::uint64_t line, std::string text) {
  if (said_.emplace(text, line).second) {
    remarks.push_back({line, std::move(text)});
  }
}

void ForeignGraph::count_lines(std::string_view text) noexcept {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    ++lines;
    blank_lines += trim(text.substr(0, end)).empty() ? 1U : 0U;
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
}

}  // namespace parley::formats
