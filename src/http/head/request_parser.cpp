#include "head/request_parser.hpp"

#include "parley/text/authority.hpp"
#include "parley/text/tokens.hpp"

#include <boost/asio/buffer.hpp>

#include <algorithm>

namespace parley::http {
namespace {

namespace beast = boost::beast;

/// True for an id of a client that is harmless in logs.
bool is_usable_request_id(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
  });
}

constexpr std::string_view request_id_name = "X-Request-Id";

std::string_view view(beast::string_view text) noexcept {
  return {text.data(), text.size()};
}

}  // namespace

RequestParser::RequestParser(api::Request& request, std::string_view uuid,
                             std::size_t content_limit)
    : request_(request), uuid_(uuid) {
  // The guard has counted the octets of the head with the limit of this server.
  header_limit(65'535);
  body_limit(content_limit);
  eager(content_limit > 0);
  request_.content.clear();
}

std::size_t RequestParser::feed(std::string_view octets, Code& error) {
  return put(boost::asio::buffer(octets.data(), octets.size()), error);
}

ParsedHead RequestParser::parsed() const {
  const auto content = content_length();
  return {request_version_ < 11, keep_alive() && !asks_close_, content ? *content : 0};
}

void RequestParser::on_request_impl(beast::http::verb, View method, View target, int version,
                                    Code&) {
  request_version_ = version;
  request_.method = view(method);
  request_.target = view(target);
}

api::Header& RequestParser::next_header() {
  if (fields_ == request_.headers.size()) {
    request_.headers.emplace_back();
  }
  return request_.headers[fields_++];
}

void RequestParser::on_field_impl(beast::http::field field, View name, View value, Code&) {
  if (equals_ignoring_case(view(name), request_id_name)) {
    if (client_id_.empty() && is_usable_request_id(view(value))) {
      client_id_ = view(value);
    }
    return;
  }
  if (field == beast::http::field::connection) {
    // Where a client says both, closing wins (RFC 9112, 9.3).
    for_each_member(view(value), [this](std::string_view option) {
      asks_close_ = asks_close_ || equals_ignoring_case(option, "close");
    });
  }
  api::Header& header = next_header();
  header.name = view(name);
  header.value = view(value);
}

void RequestParser::on_header_impl(Code&) {
  to_origin_form();
  api::Header& id = next_header();
  id.name = request_id_name;
  id.value = client_id_.empty() ? uuid_ : std::string_view(client_id_);
  request_.headers.resize(fields_);
}

void RequestParser::to_origin_form() {
  std::string& target = request_.target;
  if (target.front() == '/' || target == "*" || target.find("://") == std::string::npos) {
    return;
  }
  const std::string authority(authority_of(target));
  for (std::size_t i = 0; i < fields_; ++i) {
    if (equals_ignoring_case(request_.headers[i].name, "host")) {
      request_.headers[i].value = authority;
    }
  }
  target.erase(0, target.find("://") + 3 + authority.size());
  if (target.empty() || target.front() == '?') {
    target.insert(0, 1, '/');
  }
}

std::size_t RequestParser::on_body_impl(View body, Code&) {
  request_.content.append(body.data(), body.size());
  return body.size();
}

std::string_view head_for_beast(std::string_view head, std::string& copy) {
  const std::size_t minor = head.find("\r\n") - 1;
  if (head[minor] <= '1') {
    return head;
  }
  copy = head;
  copy[minor] = '1';
  return copy;
}

bool parse_head(std::string_view octets, std::string_view uuid, api::Request& request,
                ParsedHead& parsed) {
  std::string copy;
  const std::string_view head = head_for_beast(octets, copy);
  RequestParser parser(request, uuid);
  boost::system::error_code error;
  const std::size_t used = parser.feed(head, error);
  if (error || used != head.size() || !parser.is_header_done()) {
    return false;
  }
  parsed = parser.parsed();
  return true;
}

}  // namespace parley::http
