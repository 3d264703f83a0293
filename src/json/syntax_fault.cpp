#include "syntax_fault.hpp"

#include "parley/error/error.hpp"
#include "parley/text/hex.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>

namespace parley::json {
namespace {

constexpr std::string_view number_signs = "+-.0123456789eE";

std::size_t skip_space(std::string_view text, std::size_t at) noexcept {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

std::size_t end_of_run(std::string_view text, std::size_t at, bool (*belongs)(char)) noexcept {
  while (at < text.size() && belongs(text[at])) {
    ++at;
  }
  return at;
}

std::string show_byte(char c) {
  std::string text = "the byte 0x";
  append_hex_byte(text, c);
  return text;
}

/// What stands at `at`: a whole word or number, or one character.
std::string show_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return "the end of the text";
  }
  if (is_letter(text[at])) {
    return show(text.substr(at, end_of_run(text, at, is_letter) - at));
  }
  const auto in_number = [](char c) { return number_signs.find(c) != std::string_view::npos; };
  if (in_number(text[at])) {
    return show(text.substr(at, end_of_run(text, at, in_number) - at));
  }
  const std::size_t length = utf8_sequence_length(text, at);
  return length == 0 ? show_byte(text[at]) : show(text.substr(at, length));
}

/// The value of `\uXXXX` at `at`, or -1.
int code_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text.substr(at, 2) != "\\u" ||
      !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                   text.begin() + static_cast<std::ptrdiff_t>(at) + 6, is_hex_digit)) {
    return -1;
  }
  return std::stoi(std::string(text.substr(at + 2, 4)), nullptr, 16);
}

/// Checks the escape at `at`; gives its length, 0 for a fault written to `fault`.
std::size_t scan_escape(std::string_view text, std::size_t at, SyntaxFault& fault) {
  const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
  if (kind != '\0' && std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos) {
    return 2;
  }
  if (kind != 'u') {
    fault = {at, R"(one of the escapes \" \\ \/ \b \f \n \r \t \uXXXX)",
             at + 1 < text.size()
                 ? show(text.substr(
                       at, 1 + std::max<std::size_t>(utf8_sequence_length(text, at + 1), 1)))
                 : std::string("the end of the text")};
    return 0;
  }
  const int unit = code_unit(text, at);
  if (unit < 0) {
    fault = {at, R"(four hexadecimal digits after \u)", show(text.substr(at, 2))};
    return 0;
  }
  if (unit < 0xD800 || unit > 0xDFFF) {
    return 6;
  }
  const int low = code_unit(text, at + 6);
  if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
    fault = {at, "both halves of a surrogate pair", show(text.substr(at, 6))};
    return 0;
  }
  return 12;
}

/// What is wrong with the string that begins at `at`.
SyntaxFault string_fault(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"';) {
    std::size_t length = utf8_sequence_length(text, at);
    if (static_cast<unsigned char>(text[at]) < 0x20) {
      return {at, "control characters in a string to be escaped", show(text.substr(at, 1))};
    }
    if (length == 0) {
      return {at, "UTF-8", show_byte(text[at])};
    }
    if (text[at] == '\\') {
      SyntaxFault fault;
      length = scan_escape(text, at, fault);
      if (length == 0) {
        return fault;
      }
    }
    at += length;
  }
  return {at, "a quotation mark at the end of the string", show_at(text, at)};
}

/// True when the number signs at `at` follow the grammar of numbers.
bool is_number(std::string_view text, std::size_t at) {
  at += at < text.size() && text[at] == '-' ? 1U : 0U;
  const std::size_t whole = end_of_run(text, at, is_digit);
  if (whole == at || (text[at] == '0' && whole > at + 1)) {
    return false;
  }
  at = whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = end_of_run(text, at + 1, is_digit);
    if (fraction == at + 1) {
      return false;
    }
    at = fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    at += at < text.size() && (text[at] == '+' || text[at] == '-') ? 1U : 0U;
    const std::size_t power = end_of_run(text, at, is_digit);
    if (power == at) {
      return false;
    }
    at = power;
  }
  return at >= text.size() || number_signs.find(text[at]) == std::string_view::npos;
}

/// The fault where a value must stand.
SyntaxFault explain_value(std::string_view text, std::size_t at, std::string expected) {
  if (at < text.size() && text[at] == '"') {
    return string_fault(text, at);
  }
  if (at < text.size() && (text[at] == '-' || is_digit(text[at]))) {
    return {at, is_number(text, at) ? "a number that can be held (below 1.8e308)" : "a number",
            show_at(text, at)};
  }
  return {at, std::move(expected), show_at(text, at)};
}

/// The fault where a key must stand.
SyntaxFault explain_key(std::string_view text, std::size_t at, std::string expected) {
  if (at < text.size() && text[at] == '"') {
    return string_fault(text, at);
  }
  return {at, std::move(expected), show_at(text, at)};
}

bool stands(std::string_view text, std::size_t at, char c) noexcept {
  return at < text.size() && text[at] == c;
}

}  // namespace

SyntaxFault explain(std::string_view text, std::size_t from, Next next) {
  std::size_t at = skip_space(text, from);
  switch (next) {
    case Next::value: return explain_value(text, at, "a JSON value");
    case Next::first_item: return explain_value(text, at, "a value or \"]\"");
    case Next::first_member: return explain_key(text, at, "a key in quotation marks or \"}\"");
    case Next::value_after_key:
      if (!stands(text, at, ':')) {
        return {at, "\":\" after the key", show_at(text, at)};
      }
      return explain_value(text, skip_space(text, at + 1), "a value");
    case Next::further_item:
      if (!stands(text, at, ',')) {
        return {at, "\",\" or \"]\"", show_at(text, at)};
      }
      return explain_value(text, skip_space(text, at + 1), "a value after the comma");
    case Next::further_member:
      if (!stands(text, at, ',')) {
        return {at, "\",\" or \"}\"", show_at(text, at)};
      }
      return explain_key(text, skip_space(text, at + 1),
                         "a key in quotation marks after the comma");
    case Next::end_of_text: break;
  }
  return {at, "the end of the text", show_at(text, at)};
}

}  // namespace parley::json
