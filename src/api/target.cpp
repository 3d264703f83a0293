#include "target.hpp"

#include "utf8.hpp"

#include <boost/url/encoding_opts.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/pct_string_view.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <exception>
#include <optional>

namespace parley::api {
namespace {

namespace urls = boost::urls;

constexpr std::string_view bare_in_queries = "[]{}|^`\\";

Error fault(std::string message) {
  return {ErrorCode::invalid_argument, std::move(message), {}};
}

/// Browsers leave these bare in a query although RFC 3986 does not allow them there.
std::string encode_bare_characters(std::string_view target) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const std::size_t query = target.find('?');
  if (target.find_first_of(bare_in_queries, std::min(query, target.size())) ==
      std::string_view::npos) {
    return std::string(target);
  }
  std::string encoded;
  encoded.reserve(target.size() + 8);
  for (std::size_t at = 0; at < target.size(); ++at) {
    const char c = target[at];
    if (at > query && bare_in_queries.find(c) != std::string_view::npos) {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += digits[byte >> 4U];
      encoded += digits[byte & 0xFU];
    } else {
      encoded += c;
    }
  }
  return encoded;
}

/// Text as most is: nothing to decode, nothing that could be no text.
bool is_plain(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c > ' ' && c < '\x7F' && c != '%' && c != '+'; });
}

std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
  if (is_plain(text)) {
    return std::string(text);
  }
  urls::encoding_opts options;
  options.space_as_plus = plus_is_space;
  const auto view = urls::make_pct_string_view(boost::core::string_view(text.data(), text.size()));
  if (!view) {
    return std::nullopt;
  }
  std::string decoded = view->decode(options);
  if (!is_printable_utf8(decoded)) {
    return std::nullopt;
  }
  return decoded;
}

Error undecodable(std::string_view what, std::string_view text) {
  return fault("expected " + std::string(what) +
               " of percent-encoded UTF-8 without control characters, got " + show(text));
}

Result<RawParameter> read_parameter(std::string_view text) {
  RawParameter parameter;
  parameter.encoded = std::string(text);
  const std::size_t equals = text.find('=');
  const std::string_view name = text.substr(0, equals);
  const std::string_view value =
      equals == std::string_view::npos ? std::string_view() : text.substr(equals + 1);
  auto decoded_name = decode(name, true);
  auto decoded_value = decode(value, true);
  if (!decoded_name) {
    return undecodable("a query", text);
  }
  if (!decoded_value) {
    Error error = undecodable("a value", value);
    error.location = *decoded_name;
    return error;
  }
  parameter.name = std::move(*decoded_name);
  parameter.value = std::move(*decoded_value);
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    parameter.parts.push_back(
        decode(value.substr(begin, end - begin), true).value_or(std::string()));
    begin = end + 1;
  }
  return parameter;
}

Result<Target> take_apart(std::string_view target) {
  Target result;
  const std::size_t query = target.find('?');
  const std::string_view path = target.substr(0, query);
  result.path = std::string(path);
  std::size_t begin = 1;
  while (begin <= path.size()) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view segment = path.substr(begin, end - begin);
    auto decoded = decode(segment, false);
    if (!decoded) {
      return undecodable("a path", segment);
    }
    result.segments.push_back(std::move(*decoded));
    begin = end + 1;
  }
  if (query == std::string_view::npos) {
    return result;
  }
  std::string_view rest = target.substr(query + 1);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    if (end > 0) {
      auto parameter = read_parameter(rest.substr(0, end));
      if (!parameter) {
        return parameter.error();
      }
      result.parameters.push_back(std::move(*parameter));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return result;
}

}  // namespace

Result<Target> parse_target(std::string_view target) {
  try {
    const std::string encoded = encode_bare_characters(target);
    const auto url = urls::parse_origin_form(encoded);
    if (!url) {
      return fault(
          "expected a path that begins with \"/\" and an optional query, percent-encoded "
          "as RFC 3986 has it, got " +
          show(target));
    }
    return take_apart(encoded);
  } catch (const std::exception&) {
    return fault("expected a request target of ordinary size, got " + show(target));
  }
}

}  // namespace parley::api
