#include "parley/json/members.hpp"

#include <algorithm>
#include <cstddef>

namespace parley::json {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// Walks over a valid JSON text.
class Walk {
 public:
  explicit Walk(std::string_view text) noexcept : text_(text) {}

  /// The next character that is no white space; 0 at the end.
  char peek() noexcept {
    at_ = std::min(text_.find_first_not_of(white_space, at_), text_.size());
    return at_ == text_.size() ? '\0' : text_[at_];
  }

  /// Passes `c` if it is next.
  bool pass(char c) noexcept {
    const bool is_next = peek() == c;
    at_ += is_next ? 1 : 0;
    return is_next;
  }

  /// The next string with its quotes, number or literal.
  std::string_view scalar() noexcept {
    const bool is_string = peek() == '"';
    const std::size_t begin = at_;
    if (is_string) {
      end_string();
    } else {
      at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
    }
    return text_.substr(begin, at_ - begin);
  }

  /// The next value, whole.
  std::string_view value() noexcept {
    const char first = peek();
    if (first != '{' && first != '[') {
      return scalar();
    }
    const std::size_t begin = at_;
    std::size_t depth = 0;
    do {
      at_ = std::min(text_.find_first_of("\"{}[]", at_), text_.size());
      if (at_ == text_.size()) {
        break;
      }
      if (text_[at_] == '"') {
        end_string();
        continue;
      }
      const bool opens = text_[at_] == '{' || text_[at_] == '[';
      depth = opens ? depth + 1 : depth - 1;
      ++at_;
    } while (depth > 0);
    return text_.substr(begin, at_ - begin);
  }

 private:
  /// Moves behind the string that begins here.
  void end_string() noexcept {
    ++at_;
    for (;;) {
      at_ = std::min(text_.find_first_of("\"\\", at_), text_.size());
      if (at_ >= text_.size() || text_[at_] == '"') {
        break;
      }
      at_ += 2;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

void keep_value(std::string& out, Walk& from, const Members& members);

void keep_object(std::string& out, Walk& from, const Members& members) {
  static const Members whole;
  from.pass('{');
  out += '{';
  bool first = true;
  while (from.peek() == '"') {
    const std::string_view quoted = from.scalar();
    from.pass(':');
    const Members* const inner = members.find(quoted.substr(1, quoted.size() - 2));
    if (inner == nullptr && !members.others) {
      from.value();
    } else {
      out.append(first ? "" : ",").append(quoted).append(":");
      first = false;
      keep_value(out, from, inner == nullptr ? whole : *inner);
    }
    from.pass(',');
  }
  from.pass('}');
  out += '}';
}

void keep_value(std::string& out, Walk& from, const Members& members) {
  const char first = from.peek();
  if (members.is_whole() || (first != '{' && first != '[')) {
    out.append(from.value());
    return;
  }
  if (first == '{') {
    keep_object(out, from, members);
    return;
  }
  from.pass('[');
  out += '[';
  while (from.peek() != ']' && from.peek() != '\0') {
    keep_value(out, from, members);
    if (from.pass(',')) {
      out += ',';
    }
  }
  from.pass(']');
  out += ']';
}

void new_line(std::string& out, std::size_t depth) {
  out += '\n';
  out.append(2 * depth, ' ');
}

}  // namespace

const Members* Members::find(std::string_view name) const noexcept {
  const auto found = std::find_if(named.begin(), named.end(),
                                  [name](const Named& one) { return one.name == name; });
  return found == named.end() ? nullptr : &found->members;
}

void Members::keep(std::span<const std::string_view> path) {
  Members* place = this;
  for (const std::string_view name : path) {
    if (place->is_whole()) {
      return;
    }
    const auto found = std::find_if(place->named.begin(), place->named.end(),
                                    [name](const Named& one) { return one.name == name; });
    if (found != place->named.end()) {
      place = &found->members;
    } else {
      place->named.push_back({std::string(name), Members{{}, false}});
      place = &place->named.back().members;
    }
  }
  *place = Members{};
}

std::string_view member_of(std::string_view object, std::string_view name) {
  Walk from(object);
  from.pass('{');
  while (from.peek() == '"') {
    const std::string_view quoted = from.scalar();
    from.pass(':');
    const std::string_view value = from.value();
    if (quoted.substr(1, quoted.size() - 2) == name) {
      return value;
    }
    from.pass(',');
  }
  return {};
}

std::vector<std::string_view> items_of(std::string_view array) {
  std::vector<std::string_view> items;
  Walk from(array);
  if (!from.pass('[')) {
    return items;
  }
  while (from.peek() != ']' && from.peek() != '\0') {
    items.push_back(from.value());
    from.pass(',');
  }
  return items;
}

std::string keep_members(std::string_view text, const Members& members) {
  std::string out;
  out.reserve(text.size());
  Walk from(text);
  keep_value(out, from, members);
  return out;
}

std::string indent(std::string_view text) {
  std::string out;
  out.reserve(2 * text.size());
  Walk from(text);
  std::size_t depth = 0;
  for (char next = from.peek(); next != '\0'; next = from.peek()) {
    switch (next) {
      case '{':
      case '[':
        from.pass(next);
        out += next;
        if (from.pass(next == '{' ? '}' : ']')) {
          out += next == '{' ? '}' : ']';
        } else {
          new_line(out, ++depth);
        }
        break;
      case '}':
      case ']':
        from.pass(next);
        depth -= depth > 0 ? 1 : 0;
        new_line(out, depth);
        out += next;
        break;
      case ',':
        from.pass(next);
        out += next;
        new_line(out, depth);
        break;
      case ':':
        from.pass(next);
        out += ": ";
        break;
      default: out.append(from.scalar()); break;
    }
  }
  out += '\n';
  return out;
}

}  // namespace parley::json
