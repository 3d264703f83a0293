#include "parley/delivery/kept_answer.hpp"

#include "parley/delivery/fields.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley::delivery {
namespace {

/// Octets of the control block of a shared answer, of its place in the cache and of the allocator.
constexpr std::size_t overhead = 256;

/// The fields of a 200 that its 304 must have too (RFC 9110, 15.4.5).
bool belongs_in_a_304(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 9> left_out{
      "content-type",  "content-encoding", "content-language", "content-disposition", "link",
      "accept-ranges", "last-modified",    "content-digest",   "repr-digest"};
  return std::none_of(left_out.begin(), left_out.end(),
                      [name](std::string_view own) { return equals_ignoring_case(name, own); });
}

}  // namespace

std::size_t KeptAnswer::octets() const noexcept {
  return sizeof(KeptAnswer) + overhead + etag.capacity() + whole.fields.capacity() +
         whole.body.capacity() + unchanged.fields.capacity();
}

SharedKept keep(const api::Response& response) {
  const std::string_view etag = api::find_header(response.headers, "ETag");
  if (response.status != 200 || etag.empty()) {
    return nullptr;
  }
  api::Response unchanged;
  unchanged.common = response.common;
  unchanged.headers = response.headers;
  std::erase_if(unchanged.headers,
                [](const api::Header& header) { return !belongs_in_a_304(header.name); });
  const std::optional<std::string> fields = field_lines(response);
  const std::optional<std::string> fields_of_304 = field_lines(unchanged);
  if (!fields || !fields_of_304) {
    return nullptr;
  }
  // Copies, as long as what they hold: what was written piece by piece has room to spare.
  return std::make_shared<const KeptAnswer>(KeptAnswer{std::string(etag),
                                                       {200, std::string(*fields), response.body},
                                                       {304, std::string(*fields_of_304), ""}});
}

api::Response to_response(const PreparedAnswer& answer) {
  api::Response response;
  response.status = answer.status;
  response.body = answer.body;
  std::string_view rest = answer.fields;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find("\r\n"));
    rest.remove_prefix(std::min(line.size() + 2, rest.size()));
    const std::size_t colon = std::min(line.find(':'), line.size());
    response.headers.push_back(
        {std::string(line.substr(0, colon)),
         std::string(trim_blanks(line.substr(std::min(colon + 1, line.size()))))});
  }
  return response;
}

}  // namespace parley::delivery
