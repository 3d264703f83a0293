#pragma once

#include "parley/http/head_guard.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::http {

/// Boost.Beast's parser of requests, writing into an `api::Request`, whose storage is reused. Beast
/// names every piece; nothing is copied in between. Feed it heads that the guard has let through,
/// then the content.
class RequestParser : public boost::beast::http::basic_parser<true> {
 public:
  /// `request` must outlive the parser. `content_limit`: octets of content taken at most.
  RequestParser(api::Request& request, std::string_view uuid, std::size_t content_limit = 0);

  /// Takes octets and returns how many it has used; the error of Beast, if any, is in `error`.
  std::size_t feed(std::string_view octets, boost::system::error_code& error);

  ParsedHead parsed() const;

 private:
  using Code = boost::system::error_code;
  using View = boost::beast::string_view;

  void on_request_impl(boost::beast::http::verb, View method, View target, int version,
                       Code&) override;
  void on_response_impl(int, View, int, Code&) override {}
  void on_field_impl(boost::beast::http::field, View name, View value, Code&) override;
  void on_header_impl(Code&) override;
  void on_body_init_impl(const boost::optional<std::uint64_t>&, Code&) override {}
  std::size_t on_body_impl(View body, Code&) override;
  void on_chunk_header_impl(std::uint64_t, View, Code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, View, Code&) override { return 0; }
  void on_finish_impl(Code&) override {}

  api::Header& next_header();
  void to_origin_form();

  api::Request& request_;
  std::string_view uuid_;
  int request_version_ = 11;
  std::size_t fields_ = 0;
  std::string client_id_;  ///< an X-Request-Id that may be kept
  bool asks_close_ = false;
};

/// The head as Beast takes it, which knows no minor version above 1: such a request counts as
/// HTTP/1.1 (RFC 9110, 2.5). The result is `head` itself or `copy`.
std::string_view head_for_beast(std::string_view head, std::string& copy);

}  // namespace parley::http
