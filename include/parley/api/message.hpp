#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::api {

/// One header field as it came or as it goes; names compare without regard to case.
struct Header {
  std::string name;
  std::string value;
};

/// A request as the transport hands it over: already checked for framing, never with content.
struct Request {
  std::string method = "GET";   ///< upper case, as sent
  std::string target = "/";     ///< origin form, undecoded: path and query, starts with '/'
  std::vector<Header> headers;  ///< in the order sent
};

/// An answer as bytes-to-be. The transport adds Date, Connection and Content-Length, and leaves
/// the body out for HEAD and for 204 and 304.
struct Response {
  int status = 200;
  std::vector<Header> headers;
  std::string body;
};

/// Everything that can answer: the router, the static pages, a stand-in in a transport test.
/// Called from many threads at once; never throws.
using Handler = std::function<Response(const Request&)>;

/// True when two header names are the same, without regard to case.
bool same_name(std::string_view a, std::string_view b) noexcept;

/// The value of the first header of that name, or empty. Names compare without regard to case.
std::string_view find_header(const std::vector<Header>& headers, std::string_view name);

}  // namespace parley::api
