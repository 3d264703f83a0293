#include "connection/event_stream.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/chunk_encode.hpp>

#include <exception>
#include <utility>

namespace parley::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

/// Octets that may wait for a client; one that is further behind is disconnected and, when it comes
/// back, told what it missed.
constexpr std::size_t max_queued = 262'144;

}  // namespace

/// The stream for the threads that send.
class EventStream::Handle : public delivery::Stream {
 public:
  explicit Handle(std::shared_ptr<Link> link) noexcept : link_(std::move(link)) {}

  void send(std::shared_ptr<const std::string> octets) override {
    on_its_thread([octets = std::move(octets)](EventStream& stream) { stream.append(*octets); });
  }

  void end() override {
    on_its_thread([](EventStream& stream) { stream.end(); });
  }

  bool open() const override {
    const std::lock_guard lock(link_->mutex);
    return link_->stream != nullptr;
  }

 private:
  template <class Step>
  void on_its_thread(Step step) {
    // While the stream lives its thread does, and only that thread ends it.
    const std::lock_guard lock(link_->mutex);
    if (link_->stream == nullptr) {
      return;
    }
    asio::post(link_->executor, [link = link_, step = std::move(step)] {
      std::shared_ptr<EventStream> stream;
      {
        const std::lock_guard inner(link->mutex);
        stream = link->stream == nullptr ? nullptr : link->stream->weak_from_this().lock();
      }
      if (stream) {
        step(*stream);
      }
    });
  }

  std::shared_ptr<Link> link_;
};

EventStream::EventStream(Socket socket, ConnectionList& connections, ServerState& state,
                         bool chunked)
    : Connection(state),
      stream_(std::move(socket)),
      link_(std::make_shared<Link>(stream_.get_executor())),
      chunked_(chunked) {
  link_->stream = this;
  connections.push_back(*this);
}

EventStream::~EventStream() {
  const std::lock_guard lock(link_->mutex);
  link_->stream = nullptr;
}

void EventStream::start(Socket socket, ConnectionList& connections, ServerState& state,
                        bool chunked, const delivery::StreamedAnswer& answer) {
  auto self = std::make_shared<EventStream>(std::move(socket), connections, state, chunked);
  self->append(answer.head.body);
  self->read();
  answer.begin(std::make_shared<Handle>(self->link_));
}

void EventStream::append(const std::string& octets) {
  if (octets.empty() || ending_) {
    return;
  }
  if (queued_.size() + octets.size() > max_queued) {
    state().note_cut(Cut::write_too_slow);
    close_now();
    return;
  }
  if (chunked_) {
    queued_ += beast::buffers_to_string(beast::http::make_chunk(asio::buffer(octets)));
  } else {
    queued_ += octets;
  }
  write();
}

void EventStream::end() {
  if (ending_) {
    return;
  }
  ending_ = true;
  if (chunked_) {
    queued_ += beast::buffers_to_string(beast::http::make_chunk_last());
  }
  write();
}

void EventStream::read() {
  stream_.expires_never();  // a write that has begun keeps its own deadline
  stream_.async_read_some(
      asio::buffer(input_),
      [self = shared_from_this()](const boost::system::error_code& error, std::size_t octets) {
        self->received_ += octets;
        if (error || self->received_ > self->limits().linger_octets) {
          self->close_now();
        } else {
          self->read();
        }
      });
}

void EventStream::write() {
  if (writing_) {
    return;
  }
  if (queued_.empty()) {
    if (ending_) {
      boost::system::error_code ignored;
      stream_.socket().shutdown(asio::socket_base::shutdown_send, ignored);
      close_now();
    }
    return;
  }
  writing_ = true;
  sending_.swap(queued_);
  queued_.clear();
  stream_.expires_after(limits().write_time);  // of the write; the read that is under way has none
  asio::async_write(stream_, asio::buffer(sending_),
                    [self = shared_from_this()](const boost::system::error_code& error,
                                                std::size_t) { self->after_write(error); });
}

void EventStream::after_write(const boost::system::error_code& error) {
  writing_ = false;
  if (error) {
    if (error == beast::error::timeout) {
      state().note_cut(Cut::write_too_slow);
    }
    close_now();
    return;
  }
  write();
}

void EventStream::drain() noexcept {
  try {
    end();
  } catch (const std::exception&) {
    close_now();
  }
}

void EventStream::close_now() noexcept {
  ending_ = true;
  boost::system::error_code ignored;
  stream_.socket().close(ignored);
}

}  // namespace parley::http
