// The guard and Beast's parser together on arbitrary octets: the verdict does not depend on how the
// octets are split; what the guard lets through Beast reads as a plain reading of the lines does;
// and what Beast would read alone the guard frames in the same way or refuses.

#include "parley/http/head_guard.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using parley::http::HeadGuard;

constexpr std::string_view uuid = "00000000-0000-4000-8000-000000000000";
constexpr std::string_view crlf = "\r\n";

/// Stops the fuzzer when a condition does not hold, in every build type.
void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

/// POST to `/notes…` may have content.
std::size_t content_limit(std::string_view method, std::string_view target) {
  return method == "POST" && target.starts_with("/notes") ? 1'000'000 : 0;
}
const parley::http::ContentLimit limit = content_limit;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  return begin == text.npos ? std::string_view()
                            : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

bool same_name(std::string_view a, std::string_view b) {
  return parley::api::same_name(a, b);
}

/// Compares what Beast parsed with the lines of the head, split without it.
void require_same(std::string_view head, const parley::api::Request& request,
                  std::size_t content_size) {
  const std::string_view first = head.substr(0, head.find(crlf));
  require(request.method == first.substr(0, first.find(' ')));
  const std::string_view target =
      first.substr(first.find(' ') + 1, first.rfind(' ') - first.find(' ') - 1);
  const bool absolute = target.front() != '/' && target != "*";
  require(absolute || request.target == target);
  std::string_view rest = head.substr(first.size() + crlf.size());
  std::size_t at = 0;
  std::size_t length = 0;
  while (!rest.starts_with(crlf)) {
    const std::string_view line = rest.substr(0, rest.find(crlf));
    rest.remove_prefix(line.size() + crlf.size());
    const std::string_view name = line.substr(0, line.find(':'));
    const std::string_view value = trimmed(line.substr(name.size() + 1));
    if (same_name(name, "content-length")) {
      length = std::strtoull(std::string(value).c_str(), nullptr, 10);
    }
    if (same_name(name, "x-request-id")) {
      continue;
    }
    require(at < request.headers.size());
    require(request.headers[at].name == name);
    require(request.headers[at].value == value || (absolute && same_name(name, "host")));
    ++at;
  }
  require(at + 1 == request.headers.size());
  require(length == content_size);
}

/// True where Beast refuses what the guard lets through: lists of connection options that are none.
bool has_connection_field(std::string_view head) {
  std::string lower;
  lower.reserve(head.size());
  for (const char c : head) {
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lower.find("\r\nconnection:") != lower.npos ||
         lower.find("\r\nproxy-connection:") != lower.npos;
}

std::string complete(const HeadGuard& guard, std::string_view octets) {
  const std::string_view head = guard.head(octets);
  parley::api::Request request;
  parley::http::ParsedHead parsed;
  // The content of a request is parsed elsewhere; its head is the same.
  const bool fine = parse_head(head, uuid, request, parsed);
  if (!fine) {
    require(has_connection_field(head) || guard.content_size() > 0);
    return "refused by Beast";
  }
  require(request.target.front() == '/' || (request.target == "*" && request.method == "OPTIONS"));
  require(parsed.content_size == guard.content_size());
  require_same(head, request, guard.content_size());
  std::string summary = request.method + ' ' + request.target;
  for (const parley::api::Header& header : request.headers) {
    require(!header.name.empty());
    require(header.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
    summary += '\n' + header.name + ':' + header.value;
  }
  return summary;
}

std::string verdict(std::string_view octets, std::size_t piece) {
  const parley::http::Limits limits;
  HeadGuard guard(limits, limit);
  for (std::size_t end = 0; end < octets.size();) {
    end = octets.size() - end < piece ? octets.size() : end + piece;
    switch (guard.read(octets.substr(0, end))) {
      case HeadGuard::State::incomplete: break;
      case HeadGuard::State::refused: return guard.refusal().detail;
      case HeadGuard::State::complete:
        require(guard.size() <= end && guard.size() <= limits.max_head + 2);
        return complete(guard, octets);
    }
  }
  return "incomplete";
}

/// What Beast alone takes as a head must end where the guard's does, if the guard takes it at all.
void require_same_framing(std::string_view octets) {
  boost::beast::http::request_parser<boost::beast::http::empty_body> beast;
  beast.header_limit(65'535);
  boost::system::error_code error;
  const std::size_t used = beast.put(boost::asio::buffer(octets.data(), octets.size()), error);
  if (!beast.is_header_done()) {
    return;
  }
  const parley::http::Limits limits;
  HeadGuard guard(limits, limit);
  if (guard.read(octets) == HeadGuard::State::complete) {
    require(guard.size() == used);
    require(!beast.chunked());
    const auto length = beast.content_length();
    require((length ? *length : 0) == guard.content_size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string octets(data, data + size);
  const std::string whole = verdict(octets, size + 1);
  require(verdict(octets, 1 + size / 3) == whole);
  if (size < 512) {
    require(verdict(octets, 1) == whole);
  }
  require_same_framing(octets);
  return 0;
}
