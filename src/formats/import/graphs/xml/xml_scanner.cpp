#include "import/graphs/xml/xml_scanner.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace parley::formats {
namespace {

constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Bytes beyond ASCII are taken as letters.
constexpr bool is_name_start(char c) noexcept {
  return is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80U;
}

constexpr bool is_name_part(char c) noexcept {
  return is_name_start(c) || is_digit(c) || c == '-' || c == '.';
}

/// A character that XML 1.0 allows, as a reference too.
constexpr bool is_allowed(std::uint32_t character) noexcept {
  return character == 0x9 || character == 0xA || character == 0xD ||
         (character >= 0x20 && character <= 0xD7FF) ||
         (character >= 0xE000 && character <= 0xFFFD) ||
         (character >= 0x10000 && character <= 0x10FFFF);
}

std::string shown_at(std::string_view text, std::size_t at) {
  constexpr std::size_t shown = 20;
  return at >= text.size() ? "the end of the file" : show(text.substr(at, shown));
}

}  // namespace

std::uint64_t XmlScanner::line_at(std::size_t at) noexcept {
  const std::size_t to = std::min(at, text_.size());
  if (to > counted_) {
    line_ += static_cast<std::uint64_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   text_.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
    counted_ = to;
  }
  return line_;
}

Error XmlScanner::fault(std::size_t at, std::string_view expected, std::string_view got) {
  const std::size_t to = std::min(at, text_.size());
  const std::size_t line_start = to == 0 ? std::string_view::npos : text_.rfind('\n', to - 1);
  const std::size_t column = line_start == std::string_view::npos ? to + 1 : to - line_start;
  std::string message = "line " + std::to_string(line_at(to));
  message.append(", column ").append(std::to_string(column)).append(": expected ");
  message.append(expected).append(", got ").append(got);
  return {ErrorCode::invalid_argument, std::move(message), {}};
}

void XmlScanner::skip_blanks() noexcept {
  while (at_ < text_.size() && is_blank(text_[at_])) {
    ++at_;
  }
}

Result<void> XmlScanner::check_reference(std::size_t& at, std::size_t end) {
  constexpr std::size_t longest = 12;
  constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
  const std::size_t begin = at;
  const std::size_t close = text_.substr(0, end).find(';', begin);
  if (close == std::string_view::npos || close - begin > longest) {
    return fault(begin, "&amp; or a character reference", shown_at(text_, begin));
  }
  std::string_view name = text_.substr(begin + 1, close - begin - 1);
  at = close + 1;
  if (!name.starts_with('#')) {
    return std::find(known.begin(), known.end(), name) != known.end()
               ? Result<void>()
               : fault(begin, "one of the entities &amp; &lt; &gt; &quot; &apos;",
                       shown_at(text_, begin));
  }
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x');
  name.remove_prefix(is_hex ? 1U : 0U);
  std::uint32_t character = 0;
  const auto read =
      std::from_chars(name.data(), name.data() + name.size(), character, is_hex ? 16 : 10);
  if (name.empty() || read.ec != std::errc() || read.ptr != name.data() + name.size() ||
      !is_allowed(character)) {
    return fault(begin, "a reference to a character that XML allows", shown_at(text_, begin));
  }
  return {};
}

Result<void> XmlScanner::check_characters(std::size_t begin, std::size_t end, bool has_references) {
  if (end - begin > max_xml_value) {
    return fault(begin, "texts of at most 1 MiB", "a longer one");
  }
  for (std::size_t at = begin; at < end;) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte == '&' && has_references) {
      if (auto done = check_reference(at, end); !done) {
        return done;
      }
      continue;
    }
    if (byte < 0x20 && !is_blank(text_[at])) {
      return fault(at, "characters that XML allows", show(text_.substr(at, 1)));
    }
    const std::size_t length = byte < 0x80 ? 1 : utf8_sequence_length(text_, at);
    const bool is_forbidden = byte == 0xEF && (text_.compare(at, 3, "\xEF\xBF\xBE") == 0 ||
                                               text_.compare(at, 3, "\xEF\xBF\xBF") == 0);
    if (length == 0 || is_forbidden) {
      return fault(at, length == 0 ? "UTF-8" : "characters that XML allows",
                   show(text_.substr(at, std::max<std::size_t>(length, 1))));
    }
    at += length;
  }
  return {};
}

Result<void> XmlScanner::skip_past(std::size_t begin, std::string_view end, std::string_view what) {
  const std::size_t found = text_.find(end, begin);
  if (found == std::string_view::npos) {
    return fault(begin, show(end) + " at the end of " + std::string(what), "the end of the file");
  }
  at_ = found + end.size();
  for (std::size_t at = begin; at < found;) {
    const std::size_t piece = std::min(found, at + max_xml_value);
    // A character may go on behind the piece.
    std::size_t to = piece;
    while (to > at && to < found && is_utf8_continuation(text_[to])) {
      --to;
    }
    if (auto done = check_characters(at, to > at ? to : piece, false); !done) {
      return done;
    }
    at = to > at ? to : piece;
  }
  return {};
}

/// Only `<!DOCTYPE name>`, which says nothing.
Result<void> XmlScanner::skip_document_type(std::size_t begin) {
  const std::size_t end = text_.find_first_of(">[\"'", begin);
  if (has_root_ || end == std::string_view::npos || text_[end] != '>') {
    return fault(begin, has_root_ ? "elements" : "a file without declarations of its own",
                 "a document type that declares entities or names another file");
  }
  at_ = end + 1;
  return check_characters(begin, end, false);
}

Result<void> XmlScanner::skip_markup(std::size_t begin) {
  const std::string_view rest = text_.substr(begin);
  if (rest.starts_with("<!--")) {
    return skip_past(begin + 4, "-->", "a comment");
  }
  if (rest.starts_with("<?")) {
    return skip_past(begin + 2, "?>", "an instruction");
  }
  if (rest.starts_with("<![CDATA[") && !open_.empty()) {
    return skip_past(begin + 9, "]]>", "a CDATA section");
  }
  return skip_document_type(begin);
}

Result<std::size_t> XmlScanner::find_tag() {
  for (;;) {
    const std::size_t begin = std::min(text_.find('<', at_), text_.size());
    if (open_.empty()) {
      skip_blanks();
      if (at_ < begin) {
        return fault(at_, has_root_ ? "nothing behind the root element" : "an XML element",
                     shown_at(text_, at_));
      }
    }
    if (auto done = check_characters(at_, begin, true); !done) {
      return done.error();
    }
    at_ = begin;
    if (begin == text_.size()) {
      return begin;
    }
    const char next = begin + 1 < text_.size() ? text_[begin + 1] : '\0';
    if (next != '!' && next != '?') {
      return begin;
    }
    const bool is_known = next == '?' || text_.compare(begin, 4, "<!--") == 0 ||
                          text_.compare(begin, 9, "<![CDATA[") == 0 ||
                          text_.compare(begin, 9, "<!DOCTYPE") == 0;
    if (!is_known) {
      return fault(begin, "a tag", shown_at(text_, begin));
    }
    if (auto done = skip_markup(begin); !done) {
      return done.error();
    }
  }
}

Result<std::string_view> XmlScanner::read_name() {
  const std::size_t begin = at_;
  if (at_ >= text_.size() || !is_name_start(text_[at_])) {
    return fault(begin, "a name", shown_at(text_, begin));
  }
  while (at_ < text_.size() && is_name_part(text_[at_])) {
    ++at_;
  }
  if (at_ - begin > max_xml_name) {
    return fault(begin, "names of at most 1,000 bytes", "a longer one");
  }
  if (auto done = check_characters(begin, at_, false); !done) {
    return done.error();
  }
  return text_.substr(begin, at_ - begin);
}

Result<void> XmlScanner::read_attribute() {
  const std::size_t begin = at_;
  const auto name = read_name();
  if (!name) {
    return name.error();
  }
  if (std::find(attributes_.begin(), attributes_.end(), *name) != attributes_.end()) {
    return fault(begin, "each attribute of an element once", show(*name) + " again");
  }
  if (attributes_.size() == max_xml_attributes) {
    return fault(begin, "at most 200 attributes of an element", "one more");
  }
  attributes_.push_back(*name);
  skip_blanks();
  if (at_ >= text_.size() || text_[at_] != '=') {
    return fault(at_, "\"=\" behind the name of an attribute", shown_at(text_, at_));
  }
  ++at_;
  skip_blanks();
  if (at_ >= text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) {
    return fault(at_, "a quotation mark", shown_at(text_, at_));
  }
  const std::size_t value = at_ + 1;
  const std::size_t close = text_.find(text_[at_], value);
  if (close == std::string_view::npos) {
    return fault(at_, "a quotation mark at the end of a value", "the end of the file");
  }
  if (const std::size_t tag = text_.substr(0, close).find('<', value);
      tag != std::string_view::npos) {
    return fault(tag, "&lt; in a value", shown_at(text_, tag));
  }
  at_ = close + 1;
  return check_characters(value, close, true);
}

Result<XmlScanner::Tag> XmlScanner::read_open(Tag tag) {
  if (open_.empty() && std::exchange(has_root_, true)) {
    return fault(tag.begin, "one root element", "another one");
  }
  if (open_.size() == max_xml_depth) {
    return fault(tag.begin, "nesting of at most 64 levels", "one more");
  }
  const auto name = read_name();
  if (!name) {
    return name.error();
  }
  tag.name = *name;
  attributes_.clear();
  for (;;) {
    const std::size_t before = at_;
    skip_blanks();
    if (at_ < text_.size() && (text_[at_] == '>' || text_[at_] == '/')) {
      break;
    }
    if (before == at_ || at_ >= text_.size()) {
      return fault(at_, "\">\" at the end of a tag", shown_at(text_, at_));
    }
    if (auto done = read_attribute(); !done) {
      return done.error();
    }
  }
  tag.kind = Kind::open;
  if (text_[at_] == '/') {
    tag.kind = Kind::empty;
    ++at_;
    if (at_ >= text_.size() || text_[at_] != '>') {
      return fault(at_, "\">\" behind \"/\"", shown_at(text_, at_));
    }
  } else {
    open_.push_back(tag.name);
  }
  tag.end = ++at_;
  return tag;
}

Result<XmlScanner::Tag> XmlScanner::read_close(Tag tag) {
  ++at_;
  const auto name = read_name();
  if (!name) {
    return name.error();
  }
  skip_blanks();
  if (at_ >= text_.size() || text_[at_] != '>') {
    return fault(at_, "\">\" at the end of a tag", shown_at(text_, at_));
  }
  if (open_.empty() || open_.back() != *name) {
    return fault(
        tag.begin,
        open_.empty() ? "a tag that opens an element" : "</" + std::string(open_.back()) + ">",
        show("</" + std::string(*name) + ">"));
  }
  open_.pop_back();
  tag.kind = Kind::close;
  tag.name = *name;
  tag.end = ++at_;
  return tag;
}

Result<XmlScanner::Tag> XmlScanner::next() {
  const auto begin = find_tag();
  if (!begin) {
    return begin.error();
  }
  Tag tag;
  tag.begin = *begin;
  tag.line = line_at(*begin);
  if (*begin == text_.size()) {
    if (!open_.empty() || !has_root_) {
      return fault(*begin,
                   open_.empty() ? "an XML element" : "</" + std::string(open_.back()) + ">",
                   "the end of the file");
    }
    return tag;
  }
  ++at_;
  return at_ < text_.size() && text_[at_] == '/' ? read_close(tag) : read_open(tag);
}

}  // namespace parley::formats
