#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace parley::api {

/// One header field, received or to be sent; names compare without regard to case.
struct Header {
  std::string name;
  std::string value;
};

/// A header field that is the same in every answer, so that it is assembled and checked when the
/// program is compiled.
class FixedHeader {
 public:
  /// `Name: value` in visible ASCII and spaces; anything else does not compile.
  consteval explicit FixedHeader(std::string_view line) : line_(line), name_size_(line.find(": ")) {
    const bool visible =
        std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (!visible || name_size_ == 0 || name_size_ == std::string_view::npos) {
      throw std::invalid_argument("expected a header as Name: value");
    }
  }

  constexpr std::string_view line() const noexcept { return line_; }
  constexpr std::string_view name() const noexcept { return line_.substr(0, name_size_); }
  constexpr std::string_view value() const noexcept { return line_.substr(name_size_ + 2); }

 private:
  std::string_view line_;
  std::size_t name_size_;
};

/// A request from the transport, which has checked its framing.
struct Request {
  std::string method = "GET";   ///< upper case, as sent
  std::string target = "/";     ///< origin form, undecoded: path and query, starts with '/'
  std::vector<Header> headers;  ///< in the order sent
  std::string content = {};     ///< empty where an address takes none, as all do today
};

/// An answer before it is sent. The transport adds Date, Connection and Content-Length, and leaves
/// the body out for HEAD and for 204 and 304.
struct Response {
  int status = 200;
  std::vector<Header> headers;
  std::string body;
  std::span<const FixedHeader> common = {};  ///< sent after `headers`; the same in many answers
};

/// Answers requests: the router, the static pages, or a substitute in a test of the transport.
/// Called from many threads at once; never throws.
using Handler = std::function<Response(const Request&)>;

/// True when two header names are the same, without regard to case.
bool same_name(std::string_view a, std::string_view b) noexcept;

/// The value of the first header of that name, or empty. Names compare without regard to case.
std::string_view find_header(const std::vector<Header>& headers, std::string_view name);
std::string_view find_header(const Response& response, std::string_view name);

}  // namespace parley::api
