#include "parley/text/authority.hpp"

#include "parley/text/ascii.hpp"

#include <boost/url/parse.hpp>

#include <algorithm>
#include <string>

namespace parley {
namespace {

bool is_authority(std::string_view text) {
  const auto parsed = boost::urls::parse_authority({text.data(), text.size()});
  if (!parsed || parsed->has_userinfo()) {
    return false;
  }
  // A port of more than 65535 is grammatical, and no port.
  const auto port = parsed->port();
  return port.size() <= 5 &&
         (parsed->port_number() != 0 ||
          std::all_of(port.begin(), port.end(), [](char c) { return c == '0'; }));
}

}  // namespace

bool is_host_and_port(std::string_view text) {
  // Boost.URL knows no zones (RFC 6874), so what precedes and what makes one is checked apart.
  const std::size_t zone = text.find("%25");
  const std::size_t end = text.find(']');
  if (!text.starts_with('[') || zone > end || end == std::string_view::npos) {
    // Boost.URL 1.81 refuses names that begin like an IPv4 address, such as `1.2.3.4=5`.
    return is_authority(text) ||
           (!text.empty() && is_digit(text.front()) && is_authority("x" + std::string(text)));
  }
  const std::string_view name = text.substr(zone + 3, end - zone - 3);
  std::string without(text.substr(0, zone));
  without += text.substr(end);
  return !name.empty() && name.find(':') == std::string_view::npos && is_authority(name) &&
         is_authority(without);
}

}  // namespace parley
