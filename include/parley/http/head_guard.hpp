#pragma once

#include "parley/api/message.hpp"
#include "parley/http/limits.hpp"
#include "parley/http/refusal.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace parley::http {

/// The most octets of content that a request with this method and target may have; 0: none. Empty:
/// nothing takes content.
using ContentLimit = std::function<std::size_t(std::string_view method, std::string_view target)>;

/// Stands before Boost.Beast's parser and lets through only heads that every program reads in the
/// same way, so that no request can be smuggled past one of them (RFC 9112, 11.2). Works on the
/// octets as they arrive: CRLF at the end of each line and nowhere else, no folded line, no control
/// character, one Host, no transfer coding, one Content-Length, known forms of the target, all
/// sizes within the limits. Syntax and sizes are checked as soon as the octets are there; what
/// depends on the whole head when it ends. Stores no octets.
class HeadGuard {
 public:
  enum class State { incomplete, complete, refused };

  /// Both must outlive the guard.
  explicit HeadGuard(const Limits& limits, const ContentLimit& content = no_content()) noexcept
      : limits_(&limits), content_(&content) {}

  /// Reads on in `octets`, which begin where this head begins and contain at least the octets of
  /// the previous call. After `complete` or `refused` only the accessors and `reset` may be called.
  State read(std::string_view octets);

  /// The complete head in the same octets, from its request line to its empty line: what Beast
  /// parses. An empty line before it is left out.
  std::string_view head(std::string_view octets) const noexcept {
    return octets.substr(begin_, position_ - begin_);
  }

  /// Octets of the complete head and of an empty line before it; those behind belong to the content
  /// or to the next request.
  std::size_t size() const noexcept { return position_; }

  /// Octets of content that follow the complete head.
  std::size_t content_size() const noexcept { return static_cast<std::size_t>(content_length_); }

  /// The most octets of content that this request may have.
  std::size_t content_limit() const noexcept { return content_limit_; }

  /// True when the client waits for `100 Continue` before it sends its content.
  bool expects_continue() const noexcept { return expects_continue_; }

  /// Why the head was refused.
  const Refusal& refusal() const noexcept { return refusal_; }

  /// Prepares for the next head.
  void reset() noexcept { *this = HeadGuard(*limits_, *content_); }

 private:
  enum class Place { before, request_line, fields };

  static const ContentLimit& no_content() noexcept;
  State refuse(api::ProblemKind kind, std::string detail);
  State malformed(std::string detail) {
    return refuse(refusals::malformed_request, std::move(detail));
  }
  State stray_octet(std::string_view octets, std::size_t at);
  State too_long(std::size_t seen);
  State end_line(std::string_view octets, std::size_t line_end);
  State request_line(std::string_view line);
  State version(std::string_view text);
  State target(std::string_view text, bool options);
  State absolute_target(std::string_view text);
  State field_line(std::string_view line);
  void note_field(std::string_view name, std::string_view value);
  void note_length(std::string_view value);
  State end_head(std::string_view octets);
  State check_hosts();
  State check_framing();
  State check_method(std::string_view octets);
  State check_content();

  const Limits* limits_;
  const ContentLimit* content_;
  std::size_t position_ = 0;    ///< octets checked so far
  std::size_t line_begin_ = 0;  ///< where the unfinished line begins
  std::size_t begin_ = 0;       ///< of the request line
  std::size_t method_size_ = 0;
  std::size_t target_size_ = 0;
  std::size_t fields_ = 0;
  std::uint64_t content_length_ = 0;
  std::size_t content_limit_ = 0;
  std::size_t hosts_ = 0;
  std::size_t lengths_ = 0;
  std::size_t length_digits_ = 0;
  Place place_ = Place::before;
  bool http_1_0_ = false;
  bool bad_host_ = false;
  bool bad_length_ = false;
  bool coded_ = false;
  bool bad_coding_ = false;
  bool bad_expectation_ = false;
  bool expects_continue_ = false;
  Refusal refusal_;
};

/// What Beast says of a head besides the request itself.
struct ParsedHead {
  bool http_1_0 = false;    ///< a connection that stays open must then be announced
  bool keep_alive = false;  ///< the client wants the connection kept open (RFC 9112, 9.3)
  std::uint64_t content_size = 0;
};

/// Parses a head that the guard has let through, with Boost.Beast. `request` is overwritten, its
/// storage reused. A target in absolute form becomes origin form and its authority replaces the
/// value of Host (RFC 9112, 3.2.2); the target is "*" for `OPTIONS *` only. Exactly one
/// X-Request-Id is left, the last field: the client's first if it is harmless in logs (1 to 64
/// letters, digits, dots, underscores and hyphens), else `uuid`. False: Beast does not take the
/// head; that is a fault of ours.
bool parse_head(std::string_view head, std::string_view uuid, api::Request& request,
                ParsedHead& parsed);

}  // namespace parley::http
