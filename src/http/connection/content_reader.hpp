#pragma once

#include "head/request_parser.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::http {

/// One request whose content is being read. Boost.Beast parses it, up to the limit of its address.
class ContentReader {
 public:
  /// `head`: whole, as the guard has let it through. False in `fine()` when Beast refuses it.
  ContentReader(std::string_view head, std::string_view uuid, std::size_t limit)
      : parser_(request_, uuid, limit) {
    std::string copy;
    feed(head_for_beast(head, copy));
  }

  /// Takes what it needs of the octets and returns how many that were.
  std::size_t feed(std::string_view octets) {
    boost::system::error_code error;
    std::size_t used = 0;
    while (used < octets.size() && !parser_.is_done() && !error) {
      used += parser_.feed(octets.substr(used), error);
    }
    fine_ = fine_ && !error;
    return used;
  }

  bool fine() const noexcept { return fine_; }
  bool done() const { return parser_.is_done(); }
  const api::Request& request() const noexcept { return request_; }
  ParsedHead parsed() const { return parser_.parsed(); }

 private:
  api::Request request_;
  RequestParser parser_;
  bool fine_ = true;
};

}  // namespace parley::http
