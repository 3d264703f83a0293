#include "parley/api/message.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>

namespace parley::api {
bool same_name(std::string_view a, std::string_view b) noexcept {
  return equals_ignoring_case(a, b);
}

std::string_view find_header(const std::vector<Header>& headers, std::string_view name) {
  const auto found = std::find_if(headers.begin(), headers.end(), [name](const Header& header) {
    return same_name(header.name, name);
  });
  return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

std::string_view find_header(const Response& response, std::string_view name) {
  const auto of_all =
      std::find_if(response.common.begin(), response.common.end(),
                   [name](const FixedHeader& header) { return same_name(header.name(), name); });
  const std::string_view own = find_header(response.headers, name);
  return own.empty() && of_all != response.common.end() ? of_all->value() : own;
}

}  // namespace parley::api
