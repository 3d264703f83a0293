#pragma once

#include "parley/delivery/exchange.hpp"

#include <boost/asio/buffer.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace parley::http {

/// Octets to send, in this order. Small bodies are copied behind their heads, so that the answers
/// to pipelined requests are sent in one write; a large body is moved or shared, not copied.
struct Output {
  std::string octets;
  std::string own_body;
  delivery::SharedAnswer shared;  ///< its body follows, when it is not null

  void clear() noexcept {
    octets.clear();
    own_body.clear();
    shared.reset();
  }

  std::string_view body() const noexcept { return shared ? shared->body : own_body; }
  std::size_t size() const noexcept { return octets.size() + body().size(); }
  bool full() const noexcept { return !body().empty() || octets.size() >= 65'536; }

  /// Adds the other output behind this one.
  void append(Output& other) {
    octets += body();
    own_body.clear();
    shared.reset();
    octets += other.octets;
    own_body.swap(other.own_body);
    shared.swap(other.shared);
  }

  /// The two parts without the first `skip` octets.
  std::array<boost::asio::const_buffer, 2> parts(std::size_t skip) const {
    const std::size_t first = std::min(skip, octets.size());
    return {boost::asio::buffer(octets) + first,
            boost::asio::buffer(body().data(), body().size()) + (skip - first)};
  }
};

}  // namespace parley::http
