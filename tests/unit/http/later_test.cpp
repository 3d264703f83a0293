// Answers that are not there at once: made elsewhere, shared, streamed; and requests with content.

#include "parley/http/server.hpp"

#include "test_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace parley::http {
namespace {

using delivery::Exchange;
using delivery::Outgoing;
using testing::HasSubstr;

Server start_with(delivery::Deliverer deliver, ServerOptions options = {}) {
  options.port = 0;
  options.threads = 1;
  auto server = Server::start(options, std::move(deliver));
  EXPECT_TRUE(server) << server.error().message;
  return *std::move(server);
}

/// Holds what is to be answered until a test lets it go.
class Desk {
 public:
  void put(std::unique_ptr<delivery::Later> later) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(later));
    changed_.notify_all();
  }

  std::unique_ptr<delivery::Later> take() {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(changed_.wait_for(lock, patience, [this] { return !waiting_.empty(); }));
    auto later = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    return later;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::unique_ptr<delivery::Later>> waiting_;
};

/// Answers `/later…` when the desk lets it go, everything else at once.
delivery::Deliverer later_or_echo(Desk& desk) {
  return [&desk](const api::Request& request, Exchange& exchange) -> std::optional<Outgoing> {
    if (request.target.starts_with("/later")) {
      desk.put(exchange.answer_later());
      return std::nullopt;
    }
    return echo(request);
  };
}

api::Response text(std::string body) {
  return {200, {{"Content-Type", "text/plain"}}, std::move(body)};
}

TEST(LaterTest, OtherConnectionsOfTheThreadGoOnWhileOneWaits) {
  Desk desk;
  const Server server = start_with(later_or_echo(desk));
  TestClient waiting(server.port());
  ASSERT_TRUE(waiting.send(get("/later")));
  const auto later = desk.take();
  TestClient other(server.port());
  ASSERT_TRUE(other.send(get("/now")));
  EXPECT_EQ(other.receive().body, "/now");
  later->send(text("made"));
  EXPECT_EQ(waiting.receive().body, "made");
  ASSERT_TRUE(waiting.send(get("/again")));
  EXPECT_EQ(waiting.receive().body, "/again");
}

TEST(LaterTest, PipelinedRequestsAreAnsweredInTheirOrder) {
  Desk desk;
  const Server server = start_with(later_or_echo(desk));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/1") + get("/later") + get("/3") + get("/later2") + get("/5")));
  EXPECT_EQ(client.receive().body, "/1");
  std::thread([later = desk.take()] { later->send(text("2")); }).join();
  EXPECT_EQ(client.receive().body, "2");
  EXPECT_EQ(client.receive().body, "/3");
  desk.take()->send(text(std::string(3'000'000, '4')));
  EXPECT_EQ(client.receive().body.size(), 3'000'000U);
  EXPECT_EQ(client.receive().body, "/5");
}

TEST(LaterTest, AnswersThatTheClientHasNotTakenComeBeforeTheOneWaitedFor) {
  Desk desk;
  const Server server = start_with(
      [&desk](const api::Request& request, Exchange& exchange) -> std::optional<Outgoing> {
        if (request.target == "/later") {
          desk.put(exchange.answer_later());
          return std::nullopt;
        }
        return text(request.target + std::string(15'000, '.'));
      });
  TestClient client(server.port());
  constexpr int many =
      600;  // some 9 MB, more than the kernel takes for a client that does not read
  std::string requests;
  for (int i = 0; i < many; ++i) {
    requests += get("/" + std::to_string(i));
  }
  ASSERT_TRUE(client.send(requests + get("/later") + get("/last")));
  std::thread answerer([&desk] { desk.take()->send(text("made")); });
  for (int i = 0; i < many; ++i) {
    EXPECT_THAT(client.receive().body, testing::StartsWith("/" + std::to_string(i) + "."));
  }
  EXPECT_EQ(client.receive().body, "made");
  EXPECT_THAT(client.receive().body, testing::StartsWith("/last"));
  answerer.join();
}

TEST(LaterTest, AnAnswerThatIsNeverMadeIsA500) {
  Desk desk;
  const Server server = start_with(later_or_echo(desk));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/later")));
  desk.take().reset();
  EXPECT_EQ(client.receive().status, 500);
}

TEST(LaterTest, AClientThatLeftInTheMeantimeIsForgotten) {
  Desk desk;
  const Server server = start_with(later_or_echo(desk));
  std::unique_ptr<delivery::Later> later;
  {
    TestClient client(server.port());
    ASSERT_TRUE(client.send(get("/later")));
    later = desk.take();
  }
  later->send(text(std::string(100'000, 'x')));
  TestClient other(server.port());
  ASSERT_TRUE(other.send(get("/")));
  EXPECT_EQ(other.receive().status, 200);
}

TEST(LaterTest, ADrainWaitsForTheAnswerAndClosesBehindIt) {
  Desk desk;
  Server server = start_with(later_or_echo(desk));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/later")));
  const auto later = desk.take();
  server.begin_drain();
  later->send(text("made"));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.body, "made");
  EXPECT_EQ(answer.field("Connection"), "close");
  server.wait();
}

TEST(LaterTest, APreparedAnswerIsSentAsItIs) {
  const auto prepared = std::make_shared<delivery::PreparedAnswer>(
      delivery::PreparedAnswer{200, "Content-Type: text/x\r\nETag: \"e\"\r\n", "body"});
  const Server server = start_with(
      [prepared](const api::Request&, Exchange&) -> std::optional<Outgoing> { return prepared; });
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.body, "body");
  EXPECT_EQ(answer.field("ETag"), "\"e\"");
  EXPECT_EQ(answer.field("Content-Length"), "4");
  EXPECT_EQ(answer.field("X-Request-Id").size(), 36U);
  ASSERT_TRUE(client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"));
  EXPECT_EQ(client.receive(true).field("Content-Length"), "4");
}

/// Keeps the streams that have begun.
struct Streams {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::shared_ptr<delivery::Stream>> begun;

  std::shared_ptr<delivery::Stream> wait() {
    std::unique_lock lock(mutex);
    EXPECT_TRUE(changed.wait_for(lock, patience, [this] { return !begun.empty(); }));
    return begun.back();
  }
};

delivery::Deliverer stream_to(Streams& streams) {
  return [&streams](const api::Request&, Exchange&) -> std::optional<Outgoing> {
    return delivery::StreamedAnswer{{200, {{"Content-Type", "text/event-stream"}}, "first\n\n"},
                                    [&streams](std::shared_ptr<delivery::Stream> stream) {
                                      const std::lock_guard lock(streams.mutex);
                                      streams.begun.push_back(std::move(stream));
                                      streams.changed.notify_all();
                                    }};
  };
}

/// Head and body of an answer that ends with its connection.
std::string until_closed(TestClient& client) {
  const std::string head = client.receive(true).head;
  return head + client.receive_rest();
}

TEST(StreamTest, SendsItsPiecesAsChunksUntilItEnds) {
  Streams streams;
  const Server server = start_with(stream_to(streams));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const auto stream = streams.wait();
  EXPECT_TRUE(stream->open());
  stream->send(std::make_shared<std::string>("second\n\n"));
  stream->end();
  EXPECT_EQ(client.receive(true).field("Transfer-Encoding"), "chunked");
  EXPECT_EQ(client.receive_rest(), "7\r\nfirst\n\n\r\n8\r\nsecond\n\n\r\n0\r\n\r\n");
}

TEST(StreamTest, HeadGetsNeitherALengthNorContent) {
  Streams streams;
  const Server server = start_with(stream_to(streams));
  TestClient client(server.port());
  ASSERT_TRUE(client.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  const WireAnswer answer = client.receive(true);
  EXPECT_EQ(answer.field("Transfer-Encoding"), "chunked");
  EXPECT_EQ(answer.field("Content-Length"), "(absent)");
  EXPECT_EQ(client.receive_rest(), "");
  EXPECT_TRUE(streams.begun.empty());
}

TEST(StreamTest, StaysOpenForLongerThanAWriteMayTake) {
  Streams streams;
  ServerOptions options;
  options.limits.write_time = options.limits.first_byte_time = options.limits.idle_time =
      std::chrono::milliseconds{50};
  const Server server = start_with(stream_to(streams), options);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const auto stream = streams.wait();
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  ASSERT_TRUE(stream->open());
  stream->send(std::make_shared<std::string>("late\n\n"));
  stream->end();
  EXPECT_THAT(until_closed(client), HasSubstr("late"));
}

TEST(StreamTest, IsClosedByADrain) {
  Streams streams;
  Server server = start_with(stream_to(streams));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const auto stream = streams.wait();
  server.begin_drain();
  EXPECT_THAT(until_closed(client), testing::EndsWith("0\r\n\r\n"));
  server.wait();
  EXPECT_FALSE(stream->open());
  stream->send(std::make_shared<std::string>("too late"));
}

TEST(StreamTest, AClientThatTakesNothingIsDisconnected) {
  Streams streams;
  const Server server = start_with(stream_to(streams));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const auto stream = streams.wait();
  const auto piece = std::make_shared<std::string>(100'000, 'x');
  int sent = 0;
  while (stream->open() && sent < 10'000) {
    stream->send(piece);
    ++sent;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_FALSE(stream->open());
}

TEST(ContentTest, IsReadByWhoeverTakesIt) {
  ServerOptions options;
  options.content_limit = [](std::string_view method, std::string_view) -> std::size_t {
    return method == "POST" ? 100'000 : 0;
  };
  const Server server = start_with(
      [](const api::Request& request, Exchange&) -> std::optional<Outgoing> {
        return text(request.method + ' ' + std::to_string(request.content.size()));
      },
      options);
  TestClient client(server.port());
  const std::string content(70'000, 'c');
  ASSERT_TRUE(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n" + content +
                          get("/next")));
  EXPECT_EQ(client.receive().body, "POST 70000");
  EXPECT_EQ(client.receive().body, "GET 0");
  ASSERT_TRUE(
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                  "Expect: 100-continue\r\n\r\n"));
  EXPECT_EQ(client.receive(true).status, 100);
  ASSERT_TRUE(client.send("abcd"));
  EXPECT_EQ(client.receive().body, "POST 4");
  ASSERT_TRUE(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n\r\n"));
  EXPECT_EQ(client.receive().status, 413);
}

}  // namespace
}  // namespace parley::http
