#pragma once

#include "parley/delivery/exchange.hpp"

#include "connection/connection.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

namespace parley::http {

/// A connection whose answer has no end. Takes over the socket of a session when the head of the
/// answer is sent. Lives on the thread of the session; only `Link` is shared with the threads that
/// send.
///
/// Its handlers own it: one reads, so that it notices when the client leaves, and one writes while
/// there is something to send. Closing the socket ends both.
class EventStream : public Connection, public std::enable_shared_from_this<EventStream> {
 public:
  /// Sends what the answer begins with and calls its `begin`. Chunked, or up to the end of the
  /// connection for a client that knows no chunks.
  static void start(Socket socket, ConnectionList& connections, ServerState& state, bool chunked,
                    const delivery::StreamedAnswer& answer);

  EventStream(Socket socket, ConnectionList& connections, ServerState& state, bool chunked);
  EventStream(const EventStream&) = delete;
  EventStream& operator=(const EventStream&) = delete;
  ~EventStream() override;

  void drain() noexcept override;
  void close_now() noexcept override;

 private:
  /// What the threads that send know of the stream.
  struct Link {
    explicit Link(const Executor& executor_of_stream) : executor(executor_of_stream) {}
    std::mutex mutex;
    EventStream* stream = nullptr;  ///< null: ended
    Executor executor;
  };
  class Handle;

  void append(const std::string& octets);
  void end();
  void read();
  void write();
  void after_write(const boost::system::error_code& error);

  TcpStream stream_;
  std::shared_ptr<Link> link_;
  std::string queued_;   ///< framed, not yet handed to the kernel
  std::string sending_;  ///< owned by the write under way
  std::array<char, 512> input_{};
  std::size_t received_ = 0;
  bool chunked_;
  bool writing_ = false;
  bool ending_ = false;
};

}  // namespace parley::http
