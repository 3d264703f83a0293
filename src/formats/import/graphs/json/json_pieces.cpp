#include "import/graphs/json/json_pieces.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace parley::formats {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Accepts any JSON that does not nest too deep, and keeps nothing.
class Acceptor {
 public:
  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(json::Value::number_integer_t) { return true; }
  bool number_unsigned(json::Value::number_unsigned_t) { return true; }
  bool number_float(json::Value::number_float_t, const std::string&) { return true; }
  bool string(std::string&) { return true; }
  bool binary(json::Value::binary_t&) { return false; }
  bool key(std::string& name) { return name.size() <= json::max_key_bytes; }
  bool start_object(std::size_t) { return ++depth_ <= json::max_nesting; }
  bool start_array(std::size_t) { return ++depth_ <= json::max_nesting; }
  bool end_object() { return leave(); }
  bool end_array() { return leave(); }
  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }

 private:
  bool leave() {
    --depth_;
    return true;
  }
  std::size_t depth_ = 0;
};

/// Where the value that begins at `at` ends. The text is known to be JSON.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  const auto end_of_string = [&](std::size_t from) {
    for (std::size_t i = from + 1; i < text.size(); ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == '"') {
        return i + 1;
      }
    }
    return text.size();
  };
  if (text[at] == '"') {
    return end_of_string(at);
  }
  if (text[at] != '{' && text[at] != '[') {
    return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
  }
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = end_of_string(at);
      continue;
    }
    depth += c == '{' || c == '[' ? 1U : 0U;
    ++at;
    if ((c == '}' || c == ']') && --depth == 0) {
      return at;
    }
  }
  return text.size();
}

/// The first byte from `at` on that is neither blank nor one of `skipped`.
std::size_t next_of(std::string_view text, std::size_t at, char skipped) {
  while (at < text.size() &&
         (blanks.find(text[at]) != std::string_view::npos || text[at] == skipped)) {
    ++at;
  }
  return at;
}

JsonPiece piece_at(const JsonPiece& of, std::size_t begin) {
  if (begin >= of.text.size()) {
    return {};
  }
  return {of.text.substr(begin, end_of_value(of.text, begin) - begin), of.offset + begin};
}

/// The first fault, as json::parse() words it.
Error fault_of(std::string_view text) {
  const json::Parsed parsed = json::parse(text);
  if (parsed.faults.empty()) {
    return {ErrorCode::invalid_argument, "expected JSON, got something else", {}};
  }
  const json::Fault& fault = parsed.value ? parsed.faults.back() : parsed.faults.front();
  std::string place = fault.line == 0 ? std::string() : "line " + std::to_string(fault.line) + ": ";
  return {ErrorCode::invalid_argument,
          place.append("expected ").append(fault.expected).append(", got ").append(fault.got),
          {}};
}

}  // namespace

Result<JsonPieces> JsonPieces::check(std::string_view text) {
  JsonPieces pieces(text);
  const std::size_t begin = next_of(text, 0, ' ');
  Acceptor acceptor;
  // The library takes a zero byte for the end of the text.
  const bool is_json = text.find('\0') == std::string_view::npos && begin < text.size() &&
                       json::Value::sax_parse(text.begin(), text.end(), &acceptor);
  if (!is_json) {
    return begin == text.size()
               ? Error{ErrorCode::invalid_argument, "expected JSON, got an empty file", {}}
               : fault_of(text);
  }
  pieces.whole_ = piece_at({text, 0}, begin);
  return pieces;
}

std::vector<JsonPieces::Member> JsonPieces::members_of(const JsonPiece& object) {
  std::vector<Member> members;
  if (!object.is_object()) {
    return members;
  }
  for (std::size_t at = next_of(object.text, 1, ',');
       at < object.text.size() && object.text[at] == '"'; at = next_of(object.text, at, ',')) {
    const JsonPiece name = piece_at(object, at);
    const std::size_t value = next_of(object.text, at + name.text.size(), ':');
    Member& member = members.emplace_back();
    if (const json::Parsed parsed = json::parse(name.text);
        parsed.value && parsed.value->is_string()) {
      member.name = parsed.value->get<std::string>();
    }
    member.value = piece_at(object, value);
    at = value + member.value.text.size();
  }
  return members;
}

JsonPiece JsonPieces::member_of(const JsonPiece& object, std::string_view name) {
  for (Member& member : members_of(object)) {
    if (member.name == name) {
      return member.value;
    }
  }
  return {};
}

JsonPiece JsonPieces::next_item(const JsonPiece& array, std::size_t& at) {
  if (!array.is_array()) {
    return {};
  }
  const std::size_t begin = next_of(array.text, std::max<std::size_t>(at, 1), ',');
  if (begin >= array.text.size() || array.text[begin] == ']') {
    return {};
  }
  const JsonPiece item = piece_at(array, begin);
  at = begin + item.text.size();
  return item;
}

std::uint64_t JsonPieces::line_of(const JsonPiece& piece) {
  if (piece.offset < counted_) {
    counted_ = 0;
    line_ = 1;
  }
  line_ += static_cast<std::uint64_t>(
      std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                 text_.begin() + static_cast<std::ptrdiff_t>(piece.offset), '\n'));
  counted_ = piece.offset;
  return line_;
}

}  // namespace parley::formats
