#pragma once

#include "parley/http/server.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::http {

/// Longest that any test waits for something that must come, on a slow machine too.
inline constexpr std::chrono::milliseconds patience{120'000};

/// A server on a free port of the loopback device.
Server start_server(api::Handler handler, const Limits& limits = {}, unsigned threads = 2);

/// Answers 200 with the target as the body.
api::Response echo(const api::Request& request);

/// A minimal GET request.
std::string get(std::string_view target, std::string_view more_fields = "");

/// The status of an answer whose head came whole and whose body did not.
inline constexpr int torn = -1;

/// One answer as it came over the wire.
struct WireAnswer {
  int status = 0;
  std::string head;  ///< status line and fields, without the empty line
  std::string body;

  /// The value of a field, or "(absent)".
  std::string field(std::string_view name) const;
};

/// A raw connection whose every wait is bounded by `patience`.
class TestClient {
 public:
  explicit TestClient(std::uint16_t port);
  TestClient(TestClient&& other) noexcept;
  TestClient(const TestClient&) = delete;
  TestClient& operator=(const TestClient&) = delete;
  ~TestClient();

  /// False when the peer is gone.
  bool send(std::string_view octets);

  /// The next answer; status 0 when the connection ends before its head does, `torn` when it ends
  /// before its body does.
  WireAnswer receive(bool without_body = false);

  /// Everything that comes until the server closes.
  std::string receive_rest();

  /// Whether the server closes or resets without sending more.
  bool is_closed_without_more();

  /// Waits until octets can be read or the peer is gone, at most `time`.
  bool wait_readable(std::chrono::milliseconds time);

  /// Waits for a reset without reading.
  bool is_reset();

  int descriptor() const noexcept { return descriptor_; }

 private:
  bool fill();

  int descriptor_ = -1;
  std::string buffer_;
};

/// Whether connecting is refused.
bool is_refused(std::uint16_t port);

/// How the octets of a request are handed to the kernel: all at once, line by line, or octet by
/// octet (the few requests of more than 2 KiB in pieces of 64).
enum class Pieces { whole, lines, octets };

/// Sends each of `requests` on a connection of its own, all at the same time, and returns what
/// came back until the server closed. Empty where the server did not close in time is replaced by
/// "(still open)".
std::vector<std::string> exchange_all(std::uint16_t port, const std::vector<std::string>& requests,
                                      Pieces pieces = Pieces::whole);

}  // namespace parley::http
