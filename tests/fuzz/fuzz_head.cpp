// The request head reader on arbitrary octets: its verdict does not depend on how the octets are
// split, and a head that it accepts fills a valid request.

#include "parley/http/request_head.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using parley::http::HeadReader;

/// Stops the fuzzer when a condition does not hold, in every build type.
void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

std::string verdict(std::string_view octets, std::size_t piece) {
  const parley::http::Limits limits;
  HeadReader reader(limits);
  for (std::size_t end = 0; end < octets.size();) {
    end = octets.size() - end < piece ? octets.size() : end + piece;
    switch (reader.read(octets.substr(0, end))) {
      case HeadReader::State::incomplete: break;
      case HeadReader::State::refused: return reader.refusal().detail;
      case HeadReader::State::complete: {
        require(reader.size() <= end && reader.size() <= limits.max_head + 2);
        parley::api::Request request;
        reader.fill(octets, request);
        require(!request.target.empty());
        require(request.target.front() == '/' ||
                (request.target == "*" && request.method == "OPTIONS"));
        std::string summary = request.method + ' ' + request.target;
        for (const parley::api::Header& header : request.headers) {
          require(!header.name.empty());
          require(header.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
          summary += '\n' + header.name + ':' + header.value;
        }
        return summary;
      }
    }
  }
  return "incomplete";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string octets(data, data + size);
  const std::string whole = verdict(octets, size + 1);
  require(verdict(octets, 1 + size / 3) == whole);
  if (size < 512) {
    require(verdict(octets, 1) == whole);
  }
  return 0;
}
