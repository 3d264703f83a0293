#include "parley/http/request_head.hpp"

#include "head/authority.hpp"
#include "head/characters.hpp"

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

void HeadReader::reset() noexcept {
  position_ = line_begin_ = 0;
  place_ = Place::before;
  http_1_0_ = asks_close_ = asks_keep_alive_ = false;
  method_ = target_ = authority_ = Span{};
  fields_.clear();
  content_length_ = 0;
}

HeadReader::State HeadReader::refuse(RefusalKind kind, std::string detail) {
  refusal_ = Refusal{kind, std::move(detail)};
  return State::refused;
}

HeadReader::State HeadReader::read(std::string_view octets) {
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

HeadReader::State HeadReader::stray_octet(std::string_view octets, std::size_t at) {
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

/// Judges the octets up to `seen`, inside or at the end of a line.
HeadReader::State HeadReader::too_long(std::size_t seen) {
  if (place_ != Place::fields) {
    return seen - line_begin_ <= limits_->max_request_line
               ? State::incomplete
               : refuse(RefusalKind::uri_too_long, "expected a request line of at most " +
                                                       std::to_string(limits_->max_request_line) +
                                                       " octets, got more");
  }
  constexpr std::size_t line_end = 2;  // follows in any case
  return seen + line_end <= limits_->max_head
             ? State::incomplete
             : refuse(RefusalKind::head_too_large, "expected a request head of at most " +
                                                       std::to_string(limits_->max_head) +
                                                       " octets, got more");
}

HeadReader::State HeadReader::end_line(std::string_view octets, std::size_t line_end) {
  const std::string_view line = octets.substr(line_begin_, line_end - line_begin_);
  if (place_ == Place::fields) {
    return line.empty() ? end_head(octets) : field_line(octets, line);
  }
  if (line.empty() && place_ == Place::before) {
    place_ = Place::request_line;  // RFC 9112 section 2.2: one empty line before it is skipped
    return State::incomplete;
  }
  const State state = request_line(octets, line);
  place_ = Place::fields;
  return state;
}

HeadReader::State HeadReader::request_line(std::string_view octets, std::string_view line) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    return malformed("expected a request line of a method, a target and a version");
  }
  method_ = {static_cast<std::uint32_t>(line_begin_), static_cast<std::uint32_t>(first)};
  target_ = {static_cast<std::uint32_t>(line_begin_ + first + 1),
             static_cast<std::uint32_t>(last - first - 1)};
  if (!is_token(line.substr(0, first))) {
    return malformed("expected a method of letters, digits and !#$%&'*+-.^_`|~, got another one");
  }
  if (target_.size == 0 || target_.of(octets).find(' ') != std::string_view::npos) {
    return malformed("expected single spaces between method, target and version, got more spaces");
  }
  if (const State state = version(line.substr(last + 1)); state != State::incomplete) {
    return state;
  }
  return target(octets);
}

HeadReader::State HeadReader::version(std::string_view text) {
  if (text.size() != 8 || text.substr(0, 5) != "HTTP/" || !is_digit(text[5]) || text[6] != '.' ||
      !is_digit(text[7])) {
    return malformed("expected a version such as HTTP/1.1 at the end of the request line");
  }
  if (text[5] != '1') {
    return refuse(RefusalKind::version_not_supported,
                  "expected version HTTP/1.1 or HTTP/1.0, got " + std::string(text));
  }
  http_1_0_ = text[7] == '0';
  return State::incomplete;
}

HeadReader::State HeadReader::target(std::string_view octets) {
  const std::string_view method = method_.of(octets);
  const std::string_view text = target_.of(octets);
  if (method == "CONNECT") {
    return State::incomplete;  // refused for its method, whatever it names
  }
  if (text.find('#') != std::string_view::npos) {
    return malformed("expected a target without a fragment, got '#' in it");
  }
  if (text.front() == '/' || (text == "*" && method == "OPTIONS")) {
    return State::incomplete;
  }
  return absolute_target(text);
}

HeadReader::State HeadReader::absolute_target(std::string_view text) {
  const auto colon = text.find("://");
  const std::string_view scheme = text.substr(0, colon == text.npos ? 0 : colon);
  if (!equals_ignoring_case(scheme, "http") && !equals_ignoring_case(scheme, "https")) {
    return malformed("expected a target that begins with '/', http:// or https://");
  }
  const std::size_t begin = colon + 3;
  const std::size_t end = std::min(text.find_first_of("/?", begin), text.size());
  const std::string_view authority = text.substr(begin, end - begin);
  if (authority.empty() || authority.front() == ':' || !is_host_and_port(authority)) {
    return malformed("expected a host and an optional port in the target, got neither or more");
  }
  const auto size = static_cast<std::uint32_t>(text.size());
  authority_ = {target_.begin + static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(authority.size())};
  target_ = {target_.begin + static_cast<std::uint32_t>(end),
             size - static_cast<std::uint32_t>(end)};
  return State::incomplete;
}

HeadReader::State HeadReader::field_line(std::string_view octets, std::string_view line) {
  if (fields_.size() == limits_->max_fields) {
    return refuse(
        RefusalKind::head_too_large,
        "expected at most " + std::to_string(limits_->max_fields) + " field lines, got more");
  }
  if (line.front() == ' ' || line.front() == '\t') {
    return malformed("expected a field name at the beginning of field line " +
                     std::to_string(fields_.size() + 1) + ", got a space or tab");
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return malformed("expected field line " + std::to_string(fields_.size() + 1) +
                     " to be a name of letters, digits and !#$%&'*+-.^_`|~, then a colon");
  }
  const std::string_view value = trim_blanks(line.substr(colon + 1));
  const auto value_begin = value.empty() ? line_begin_ + line.size()
                                         : static_cast<std::size_t>(value.data() - octets.data());
  fields_.push_back(
      {{static_cast<std::uint32_t>(line_begin_), static_cast<std::uint32_t>(colon)},
       {static_cast<std::uint32_t>(value_begin), static_cast<std::uint32_t>(value.size())}});
  return State::incomplete;
}

void HeadReader::fill(std::string_view octets, api::Request& request) const {
  const std::string_view target = target_.of(octets);
  request.method = method_.of(octets);
  if (target.empty() || target.front() == '?') {
    request.target = '/';
    request.target += target;
  } else {
    request.target = target;
  }
  request.headers.resize(fields_.size());
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const std::string_view name = fields_[i].name.of(octets);
    request.headers[i].name = name;
    request.headers[i].value = authority_.size > 0 && equals_ignoring_case(name, "host")
                                   ? authority_.of(octets)
                                   : fields_[i].value.of(octets);
  }
}

}  // namespace parley::http
