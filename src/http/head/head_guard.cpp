#include "parley/http/head_guard.hpp"

#include "parley/text/authority.hpp"
#include "parley/text/tokens.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace parley::http {
namespace {

std::string name_of(char c) {
  std::string name = "the octet 0x";
  append_hex_byte(name, c);
  return name;
}

}  // namespace

const ContentLimit& HeadGuard::no_content() noexcept {
  static const ContentLimit none;
  return none;
}

HeadGuard::State HeadGuard::refuse(api::ProblemKind kind, std::string detail) {
  refusal_ = Refusal{kind, std::move(detail)};
  return State::refused;
}

HeadGuard::State HeadGuard::read(std::string_view octets) {
  while (position_ < octets.size()) {
    const unsigned char legal =
        place_ == Place::fields ? character_class::field_line : character_class::request_line;
    while (position_ < octets.size() && is_in(octets[position_], legal)) {
      ++position_;
    }
    if (const State state = too_long(position_); state == State::refused) {
      return state;
    }
    if (position_ == octets.size()) {
      break;
    }
    if (octets[position_] != '\r') {
      return stray_octet(octets, position_);
    }
    if (position_ + 1 == octets.size()) {
      break;
    }
    if (octets[position_ + 1] != '\n') {
      return malformed("expected a line feed after the carriage return at octet " +
                       std::to_string(position_) + ", got " + name_of(octets[position_ + 1]));
    }
    const std::size_t line_end = position_;
    position_ += 2;
    if (const State state = end_line(octets, line_end); state != State::incomplete) {
      return state;
    }
    line_begin_ = position_;
  }
  return State::incomplete;
}

HeadGuard::State HeadGuard::stray_octet(std::string_view octets, std::size_t at) {
  const std::string where = " at octet " + std::to_string(at);
  if (octets[at] == '\n') {
    return malformed("expected lines to end with CRLF, got a line feed alone" + where);
  }
  return malformed(place_ == Place::fields
                       ? "expected a field line without control characters, got " +
                             name_of(octets[at]) + where
                       : "expected a request line of visible ASCII characters and spaces, got " +
                             name_of(octets[at]) + where);
}

/// Refuses a line or head of more than its limit, `seen` octets having been read.
HeadGuard::State HeadGuard::too_long(std::size_t seen) {
  if (place_ != Place::fields) {
    return seen - line_begin_ <= limits_->max_request_line
               ? State::incomplete
               : refuse(refusals::uri_too_long, "expected a request line of at most " +
                                                    std::to_string(limits_->max_request_line) +
                                                    " octets, got more");
  }
  constexpr std::size_t line_end = 2;  // the CRLF that must follow
  return seen + line_end <= limits_->max_head
             ? State::incomplete
             : refuse(refusals::head_too_large, "expected a request head of at most " +
                                                    std::to_string(limits_->max_head) +
                                                    " octets, got more");
}

HeadGuard::State HeadGuard::end_line(std::string_view octets, std::size_t line_end) {
  const std::string_view line = octets.substr(line_begin_, line_end - line_begin_);
  if (place_ == Place::fields) {
    return line.empty() ? end_head(octets) : field_line(line);
  }
  if (line.empty() && place_ == Place::before) {
    place_ = Place::request_line;  // RFC 9112, 2.2: one empty line before it is skipped
    begin_ = position_;
    return State::incomplete;
  }
  const State state = request_line(line);
  place_ = Place::fields;
  return state;
}

HeadGuard::State HeadGuard::request_line(std::string_view line) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    return malformed("expected a request line of a method, a target and a version");
  }
  method_size_ = first;
  target_size_ = last - first - 1;
  if (!is_token(line.substr(0, first))) {
    return malformed("expected a method of letters, digits and !#$%&'*+-.^_`|~, got another one");
  }
  const std::string_view text = line.substr(first + 1, target_size_);
  if (text.empty() || text.find(' ') != std::string_view::npos) {
    return malformed("expected single spaces between method, target and version, got more spaces");
  }
  if (const State state = version(line.substr(last + 1)); state != State::incomplete) {
    return state;
  }
  return line.substr(0, first) == "CONNECT"
             ? State::incomplete  // refused for its method later, whatever its target
             : target(text, line.substr(0, first) == "OPTIONS");
}

HeadGuard::State HeadGuard::version(std::string_view text) {
  if (text.size() != 8 || text.substr(0, 5) != "HTTP/" || !is_digit(text[5]) || text[6] != '.' ||
      !is_digit(text[7])) {
    return malformed("expected a version such as HTTP/1.1 at the end of the request line");
  }
  if (text[5] != '1') {
    return refuse(refusals::version_not_supported,
                  "expected version HTTP/1.1 or HTTP/1.0, got " + std::string(text));
  }
  http_1_0_ = text[7] == '0';
  return State::incomplete;
}

HeadGuard::State HeadGuard::target(std::string_view text, bool options) {
  if (text.find('#') != std::string_view::npos) {
    return malformed("expected a target without a fragment, got '#' in it");
  }
  if (text.front() == '/' || (text == "*" && options)) {
    return State::incomplete;
  }
  return absolute_target(text);
}

HeadGuard::State HeadGuard::absolute_target(std::string_view text) {
  const auto colon = text.find("://");
  const std::string_view scheme = text.substr(0, colon == text.npos ? 0 : colon);
  if (!equals_ignoring_case(scheme, "http") && !equals_ignoring_case(scheme, "https")) {
    return malformed("expected a target that begins with '/', http:// or https://");
  }
  const std::string_view authority = authority_of(text);
  if (authority.empty() || authority.front() == ':' || !is_host_and_port(authority)) {
    return malformed("expected a host and an optional port in the target, got neither or more");
  }
  return State::incomplete;
}

HeadGuard::State HeadGuard::field_line(std::string_view line) {
  if (fields_ == limits_->max_fields) {
    return refuse(
        refusals::head_too_large,
        "expected at most " + std::to_string(limits_->max_fields) + " field lines, got more");
  }
  ++fields_;
  if (line.front() == ' ' || line.front() == '\t') {
    return malformed("expected a field name at the beginning of field line " +
                     std::to_string(fields_) + ", got a space or tab");
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return malformed("expected field line " + std::to_string(fields_) +
                     " to be a name of letters, digits and !#$%&'*+-.^_`|~, then a colon");
  }
  note_field(line.substr(0, colon), trim_blanks(line.substr(colon + 1)));
  return State::incomplete;
}

}  // namespace parley::http
