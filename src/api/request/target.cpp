#include "request/target.hpp"

#include "parley/text/percent.hpp"
#include "parley/text/utf8.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <utility>

namespace parley::api {
namespace {

namespace urls = boost::urls;

constexpr std::string_view bare_in_queries = "[]{}|^`\\";

/// What may stand anywhere behind the first slash (RFC 3986, 3.3 and 3.4) and is always itself: all
/// but `%` and `+`.
constexpr std::string_view ordinary_characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*,;=:@/?";

constexpr std::array<bool, 256> is_ordinary = [] {
  std::array<bool, 256> table{};
  for (const char c : ordinary_characters) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

/// True for most targets: well formed (RFC 3986), and nothing in them has to be decoded.
bool is_ordinary_target(std::string_view target) noexcept {
  return target.starts_with('/') && std::all_of(target.begin(), target.end(), [](char c) {
           return is_ordinary[static_cast<unsigned char>(c)];
         });
}

/// True when there is nothing to decode, and the text is printable ASCII.
bool is_plain(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c > ' ' && c < '\x7F' && c != '%' && c != '+'; });
}

/// The target with those characters of its query percent-encoded that browsers send bare although
/// RFC 3986 does not allow them there.
std::string encode_bare_characters(std::string_view target) {
  const std::size_t query = std::min(target.find('?'), target.size());
  return std::string(target.substr(0, query)) + percent_encode(target.substr(query), [](char c) {
           return bare_in_queries.find(c) == std::string_view::npos;
         });
}

Error fault(std::string message) {
  return {ErrorCode::invalid_argument, std::move(message), {}};
}

Error undecodable(std::string_view what, std::string_view text) {
  return fault("expected " + std::string(what) +
               " of percent-encoded UTF-8 without control characters, got " + show(text));
}

std::size_t count(std::string_view text, char c) noexcept {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

/// Splits a well-formed target.
class Reader {
 public:
  /// `text` must outlive the target.
  static Result<Target> of_ordinary(std::string_view text) { return Reader(true).split(text); }

  static Result<Target> of(std::string_view text) {
    Reader reader(false);
    // Room for the text and for what is decoded of it, which is never longer: nothing moves.
    reader.target_.own.reserve(2 * text.size());
    return reader.split(reader.keep(text));
  }

 private:
  explicit Reader(bool ordinary) : ordinary_(ordinary) {}

  std::string_view keep(std::string_view text) {
    std::vector<char>& own = target_.own;
    own.insert(own.end(), text.begin(), text.end());
    return {own.data() + own.size() - text.size(), text.size()};
  }

  std::optional<std::string_view> decode(std::string_view text, bool plus_is_space) {
    if (ordinary_ || is_plain(text)) {
      return text;
    }
    const auto decoded = percent_decode(text, plus_is_space);
    if (!decoded || !is_printable_utf8(*decoded)) {
      return std::nullopt;
    }
    return keep(*decoded);
  }

  Result<Target> split(std::string_view text) {
    const std::size_t query = std::min(text.find('?'), text.size());
    target_.path = text.substr(0, query);
    if (auto error = read_path()) {
      return *std::move(error);
    }
    if (auto error = read_query(text.substr(std::min(query + 1, text.size())))) {
      return *std::move(error);
    }
    return std::move(target_);
  }

  std::optional<Error> read_path() {
    const std::string_view path = target_.path;
    target_.segments.reserve(count(path, '/'));
    for (std::size_t begin = 1; begin <= path.size();) {
      const std::size_t end = std::min(path.find('/', begin), path.size());
      const std::string_view segment = path.substr(begin, end - begin);
      const auto decoded = decode(segment, false);
      if (!decoded) {
        return undecodable("a path", segment);
      }
      target_.segments.push_back(*decoded);
      begin = end + 1;
    }
    return std::nullopt;
  }

  std::optional<Error> read_query(std::string_view rest) {
    target_.parameters.reserve(rest.empty() ? 0 : count(rest, '&') + 1);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('&'), rest.size());
      if (end > 0) {
        if (auto error = read_parameter(rest.substr(0, end))) {
          return error;
        }
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
  }

  std::optional<Error> read_parameter(std::string_view text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view sent = text.substr(std::min(equals + 1, text.size()));
    const auto name = decode(text.substr(0, equals), true);
    if (!name) {
      return undecodable("a query", text);
    }
    const auto value = decode(sent, true);
    if (!value) {
      Error error = undecodable("a value", sent);
      error.location = *name;
      return error;
    }
    target_.parameters.push_back({*name, *value, text});
    return std::nullopt;
  }

  bool ordinary_;
  Target target_;
};

}  // namespace

std::vector<std::string_view> parts_of(const RawParameter& parameter) {
  const std::string_view value = parameter.value;
  const std::string_view sent = parameter.encoded;
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  std::size_t seen = 0;
  for (std::size_t at = std::min(sent.find('='), sent.size()); at < sent.size(); ++at) {
    const bool bare = sent[at] == ',';
    const std::string_view rest = sent.substr(at);
    if (!bare && !rest.starts_with("%2C") && !rest.starts_with("%2c")) {
      continue;
    }
    const std::size_t comma = value.find(',', seen);  // the same comma in the decoded value
    seen = comma + 1;
    if (bare) {
      parts.push_back(value.substr(begin, comma - begin));
      begin = seen;
    }
  }
  parts.push_back(value.substr(begin));
  return parts;
}

Result<Target> parse_target(std::string_view target) {
  if (is_ordinary_target(target)) {
    return Reader::of_ordinary(target);
  }
  try {
    const std::string encoded = encode_bare_characters(target);
    const auto url = urls::parse_origin_form(encoded);
    if (!url) {
      return fault(
          "expected a path that begins with \"/\" and an optional query, percent-encoded "
          "as RFC 3986 has it, got " +
          show(target));
    }
    return Reader::of(encoded);
  } catch (const std::exception&) {
    return fault("expected a request target of ordinary size, got " + show(target));
  }
}

}  // namespace parley::api
