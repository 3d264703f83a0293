#include "linked/rdf.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>

namespace parley::formats::linked {
namespace {

constexpr std::size_t max_subtag = 8;

/// The form of BCP 47's tags, which is all that Turtle allows behind `@`.
bool is_language_tag(std::string_view tag) noexcept {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (length == 0) {
        return false;
      }
      length = 0;
      first = false;
    } else if (!(is_letter(c) || (!first && is_digit(c))) || ++length > max_subtag) {
      return false;
    }
  }
  return length != 0;
}

}  // namespace

Node label(std::string_view words, std::string_view language) {
  Node node = text(words);
  if (is_language_tag(language)) {
    node.language = language;
  }
  return node;
}

Resource& Resource::add(const Property& property, Node object) {
  auto at =
      std::find_if(statements_.begin(), statements_.end(),
                   [&property](const Statements& known) { return known.property == &property; });
  if (at == statements_.end()) {
    at = statements_.insert(at, Statements{&property, {}});
  }
  at->objects.push_back(std::move(object));
  return *this;
}

Resource& Resource::add_text(const Property& property, std::string_view words) {
  return words.empty() ? *this : add(property, text(words));
}

}  // namespace parley::formats::linked
