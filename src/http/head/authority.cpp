#include "head/authority.hpp"

#include "parley/text/percent.hpp"

#include "head/characters.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace parley::http {
namespace {

constexpr bool is_unreserved_or_delimiter(char c) noexcept {
  constexpr std::string_view marks = "-._~!$&'()*+,;=";
  return is_letter_or_digit(c) || c == '.' || marks.find(c) != std::string_view::npos;
}

/// Letters, marks and whole percent escapes.
bool is_registered_name(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (!is_percent_escape(text, i)) {
        return false;
      }
      i += 2;
    } else if (!is_unreserved_or_delimiter(text[i])) {
      return false;
    }
  }
  return true;
}

bool is_future_address(std::string_view text) noexcept {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos || dot < 2 || dot + 1 == text.size()) {
    return false;
  }
  const std::string_view version = text.substr(1, dot - 1);
  const std::string_view rest = text.substr(dot + 1);
  return std::all_of(version.begin(), version.end(), is_hex_digit) &&
         std::all_of(rest.begin(), rest.end(),
                     [](char c) { return c == ':' || is_unreserved_or_delimiter(c); });
}

bool is_ipv6_address(std::string_view text) noexcept {
  const auto zone = text.find("%25");
  if (zone != std::string_view::npos) {
    const std::string_view name = text.substr(zone + 3);
    if (name.empty() || !is_registered_name(name)) {
      return false;
    }
    text = text.substr(0, zone);
  }
  std::array<char, INET6_ADDRSTRLEN> terminated{};
  if (text.size() >= terminated.size()) {
    return false;
  }
  std::copy(text.begin(), text.end(), terminated.begin());
  in6_addr address{};
  return inet_pton(AF_INET6, terminated.data(), &address) == 1;
}

/// What follows the host: nothing, or a colon and a port that may be empty.
bool is_port_part(std::string_view text) noexcept {
  if (text.empty()) {
    return true;
  }
  if (text.front() != ':' || text.size() > 6) {
    return false;
  }
  unsigned value = 0;
  for (const char c : text.substr(1)) {
    if (!is_digit(c)) {
      return false;
    }
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value <= 65'535;
}

}  // namespace

bool is_host_and_port(std::string_view text) noexcept {
  if (!text.empty() && text.front() == '[') {
    const auto close = text.find(']');
    if (close == std::string_view::npos || !is_port_part(text.substr(close + 1))) {
      return false;
    }
    const std::string_view literal = text.substr(1, close - 1);
    const bool future = !literal.empty() && to_lower(literal.front()) == 'v';
    return future ? is_future_address(literal) : is_ipv6_address(literal);
  }
  const auto colon = std::min(text.find(':'), text.size());
  return is_registered_name(text.substr(0, colon)) && is_port_part(text.substr(colon));
}

}  // namespace parley::http
