#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace parley::http {

/// Octets of a request line without its CRLF; more is 414. RFC 9112, 3, recommends to accept at
/// least 8,000.
inline constexpr std::size_t default_max_request_line = 8'192;

/// Octets of a whole head with its request line; more is 431. Enough for the cookies and tracing
/// fields that browsers and proxies add, and small enough for ten thousand slow clients at once.
inline constexpr std::size_t default_max_head = 16'384;

/// Field lines of one request; more is 431. Bounds the work for many short fields.
inline constexpr std::size_t default_max_fields = 100;

/// Requests answered on one connection before it is closed, so that long-lived clients spread
/// over the threads again.
inline constexpr std::uint32_t default_max_requests = 1'000;

/// Connections open at once; further ones wait in the kernel's queue. The server lowers it to the
/// process's file descriptors less `reserved_descriptors`.
inline constexpr std::size_t default_max_connections = 10'000;

/// Descriptors left for files, logs and libraries.
inline constexpr std::size_t reserved_descriptors = 64;

/// From the accepted connection to its first octet; then it is closed without an answer.
inline constexpr std::chrono::milliseconds default_first_byte_time{10'000};

/// From the first octet of a head to its last, however many arrive in between; then 408.
inline constexpr std::chrono::milliseconds default_head_time{10'000};

/// From the end of a head to the last octet of its content; then the connection is closed.
inline constexpr std::chrono::milliseconds default_content_time{30'000};

/// Between an answer and the next request; then the connection is closed without an answer.
inline constexpr std::chrono::milliseconds default_idle_time{15'000};

/// While the client takes no octet of an answer; then the connection is reset.
inline constexpr std::chrono::milliseconds default_write_time{10'000};

/// A client that has taken less than `min_write_rate` octets per second of an answer after this
/// time is reset.
inline constexpr std::chrono::milliseconds default_write_grace_time{30'000};
inline constexpr std::size_t default_min_write_rate = 1'024;

/// Octets of all answers together that wait for their clients to take them. From there on an
/// answer with a body above `small_body` octets is a 503: ten thousand clients that ask for five
/// megabytes each and take nothing would need all memory of most machines.
inline constexpr std::size_t default_max_unsent = std::size_t{512} * 1'024 * 1'024;
inline constexpr std::size_t small_body = 65'536;

/// After the last answer, what the client still sends is read and dropped up to these bounds:
/// closing with unread octets would make the kernel reset the connection and lose the answer.
inline constexpr std::chrono::milliseconds default_linger_time{2'000};
inline constexpr std::size_t default_linger_octets = 65'536;

/// From the start of a drain until the remaining connections are closed without an answer.
inline constexpr std::chrono::milliseconds default_drain_time{10'000};

/// During a drain, how long a connection that has not sent anything yet may still do so.
inline constexpr std::chrono::milliseconds default_drain_first_byte_time{1'000};

/// Pause before accepting again when no descriptor or connection was left.
inline constexpr std::chrono::milliseconds default_accept_pause{50};

/// Every bound of the transport; tests and command-line flags change single ones.
struct Limits {
  std::size_t max_request_line = default_max_request_line;  ///< octets
  std::size_t max_head = default_max_head;                  ///< octets
  std::size_t max_fields = default_max_fields;              ///< lines
  std::uint32_t max_requests = default_max_requests;        ///< per connection
  std::size_t max_connections = default_max_connections;    ///< of the whole server
  std::chrono::milliseconds first_byte_time = default_first_byte_time;
  std::chrono::milliseconds head_time = default_head_time;
  std::chrono::milliseconds content_time = default_content_time;
  std::chrono::milliseconds idle_time = default_idle_time;
  std::chrono::milliseconds write_time = default_write_time;
  std::chrono::milliseconds write_grace_time = default_write_grace_time;
  std::size_t min_write_rate = default_min_write_rate;  ///< octets per second
  std::size_t max_unsent = default_max_unsent;          ///< octets
  std::chrono::milliseconds linger_time = default_linger_time;
  std::size_t linger_octets = default_linger_octets;
  std::chrono::milliseconds drain_time = default_drain_time;
  std::chrono::milliseconds drain_first_byte_time = default_drain_first_byte_time;
  std::chrono::milliseconds accept_pause = default_accept_pause;
};

}  // namespace parley::http
