#include "serve/endpoint.hpp"

#include <arpa/inet.h>
#include <charconv>
#include <netinet/in.h>

namespace parley::app {
namespace {

bool is_address(int family, const std::string& text) {
  in6_addr parsed{};  // has room for an IPv4 address too
  return inet_pton(family, text.c_str(), &parsed) == 1;
}

}  // namespace

Result<Endpoint> read_endpoint(std::string_view text) {
  const auto unexpected = [&] {
    return Error{
        ErrorCode::invalid_argument,
        "expected a numeric address and a port, such as 127.0.0.1:9090 or [::1]:9090, got " +
            show(text),
        ""};
  };
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || text.find('\0') != std::string_view::npos) {
    return unexpected();
  }
  std::string_view address = text.substr(0, colon);
  const bool v6 = address.size() > 2 && address.front() == '[' && address.back() == ']';
  if (v6) {
    address = address.substr(1, address.size() - 2);
  }
  Endpoint endpoint{std::string(address), 0};
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data() + colon + 1, end, endpoint.port);
  if (fault != std::errc() || stop != end ||
      !is_address(v6 ? AF_INET6 : AF_INET, endpoint.address)) {
    return unexpected();
  }
  return endpoint;
}

std::string url_of(const Endpoint& endpoint) {
  const bool v6 = endpoint.address.find(':') != std::string::npos;
  std::string url = v6 ? "http://[" : "http://";
  url.append(endpoint.address).append(v6 ? "]:" : ":").append(std::to_string(endpoint.port));
  return url;
}

}  // namespace parley::app
