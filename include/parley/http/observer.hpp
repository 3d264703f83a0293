#pragma once

#include "parley/api/message.hpp"

#include <chrono>
#include <cstddef>
#include <string_view>

namespace parley::http {

/// A request and what was sent for it. The views end with the call.
struct Answered {
  /// What was asked; null when the head was refused before it was read.
  const api::Request* request = nullptr;
  std::string_view request_id;
  std::string_view client;  ///< the numeric address of the peer, without its port
  int status = 0;
  std::size_t octets = 0;               ///< of head and body
  std::chrono::nanoseconds handling{};  ///< from the whole head to the whole answer, both in memory
};

/// Why a connection was ended by the server and not by its client.
enum class Cut { first_byte, head_too_slow, idle, write_too_slow, drain, fault };

/// Sees what the transport does, to count and log it. Called on the threads of the connections,
/// several at once, so it must be quick and must not throw.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void answered(const Answered& what) noexcept = 0;
  virtual void cut(Cut why) noexcept = 0;
};

}  // namespace parley::http
