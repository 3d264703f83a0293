#pragma once

#include "parley/api/message.hpp"
#include "parley/http/limits.hpp"
#include "parley/http/refusal.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace parley::http {

/// Reads request heads (RFC 9112) strictly, octet by octet as they arrive, and refuses what could
/// be understood in two ways: no content, no transfer codings, no folded lines, no bare CR or LF.
/// Syntax and sizes are judged as soon as the octets are there; what depends on the whole head
/// (host, content, method) when it ends. Keeps offsets only, never octets.
class HeadReader {
 public:
  enum class State { incomplete, complete, refused };

  /// `limits` must outlive the reader.
  explicit HeadReader(const Limits& limits) noexcept : limits_(&limits) {}

  /// Looks at `octets`, which begin where this head begins and are at least those of the call
  /// before. After `complete` or `refused` only the accessors and `reset` may be used.
  State read(std::string_view octets);

  /// Octets the complete head took; what follows belongs to the next request.
  std::size_t size() const noexcept { return position_; }

  /// Writes the complete head, of the same `octets`, over `request`, whose storage is reused. A
  /// target in absolute form becomes origin form, its authority replaces the Host value. The
  /// target is "*" for `OPTIONS *` only.
  void fill(std::string_view octets, api::Request& request) const;

  /// Whether the client wants the connection kept open after this request.
  bool keep_alive() const noexcept { return http_1_0_ ? asks_keep_alive_ : !asks_close_; }

  /// Whether the client speaks HTTP/1.0 and must be told when the connection stays open.
  bool http_1_0() const noexcept { return http_1_0_; }

  /// Why the head was refused.
  const Refusal& refusal() const noexcept { return refusal_; }

  /// Ready for the next head.
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
  std::size_t position_ = 0;    ///< octets judged so far
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
