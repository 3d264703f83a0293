#pragma once

#include "parley/api/message.hpp"
#include "parley/http/limits.hpp"
#include "parley/http/refusal.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace parley::http {

/// Reads request heads (RFC 9112) strictly as their octets arrive. Refuses what two programs could
/// understand differently, and so smuggle a request past one of them (RFC 9112, 11.2): content,
/// transfer codings, folded lines, a CR or LF alone. Syntax and sizes are checked as soon as the
/// octets are there; what depends on the whole head (host, content, method) when it ends. Stores
/// offsets only, never octets.
class HeadReader {
 public:
  enum class State { incomplete, complete, refused };

  /// `limits` must outlive the reader.
  explicit HeadReader(const Limits& limits) noexcept : limits_(&limits) {}

  /// Reads on in `octets`, which begin where this head begins and contain at least the octets of
  /// the previous call. After `complete` or `refused` only the accessors and `reset` may be called.
  State read(std::string_view octets);

  /// Octets of the complete head; those behind it belong to the next request.
  std::size_t size() const noexcept { return position_; }

  /// Overwrites `request`, whose storage is reused, with the complete head in the same `octets`. A
  /// target in absolute form becomes origin form and its authority replaces the value of Host
  /// (RFC 9112, 3.2.2). The target is "*" for `OPTIONS *` only.
  void fill(std::string_view octets, api::Request& request) const;

  /// True when the client wants the connection kept open after this request (RFC 9112, 9.3).
  bool keep_alive() const noexcept { return http_1_0_ ? asks_keep_alive_ : !asks_close_; }

  /// True for HTTP/1.0: a connection that stays open must then be announced.
  bool http_1_0() const noexcept { return http_1_0_; }

  /// Why the head was refused.
  const Refusal& refusal() const noexcept { return refusal_; }

  /// Prepares for the next head.
  void reset() noexcept;

 private:
  struct Span {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;

    std::string_view of(std::string_view octets) const { return octets.substr(begin, size); }
  };

  struct Field {
    Span name;
    Span value;
  };

  enum class Place { before, request_line, fields };

  State refuse(RefusalKind kind, std::string detail);
  State malformed(std::string detail) {
    return refuse(RefusalKind::malformed_request, std::move(detail));
  }
  State stray_octet(std::string_view octets, std::size_t at);
  State too_long(std::size_t seen);
  State end_line(std::string_view octets, std::size_t line_end);
  State request_line(std::string_view octets, std::string_view line);
  State version(std::string_view text);
  State target(std::string_view octets);
  State absolute_target(std::string_view text);
  State field_line(std::string_view octets, std::string_view line);
  State end_head(std::string_view octets);
  State check_hosts(std::string_view octets);
  State check_framing(std::string_view octets);
  State check_method(std::string_view octets);
  State check_preconditions(std::string_view octets);

  const Limits* limits_;
  std::size_t position_ = 0;    ///< octets checked so far
  std::size_t line_begin_ = 0;  ///< where the unfinished line begins
  Place place_ = Place::before;
  bool http_1_0_ = false;
  bool asks_close_ = false;
  bool asks_keep_alive_ = false;
  Span method_;
  Span target_;     ///< path and query; empty path in absolute form becomes "/"
  Span authority_;  ///< of a target in absolute form
  std::vector<Field> fields_;
  std::uint64_t content_length_ = 0;
  Refusal refusal_;
};

}  // namespace parley::http
