#include "test_client.hpp"

#include <gtest/gtest.h>

#include <semaphore>
#include <string>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <vector>

namespace parley::http {
namespace {

using std::chrono::milliseconds;

/// Long enough for a busy machine, short enough for a test.
constexpr milliseconds brief{300};

TEST(DeadlineTest, ClosesAConnectionThatSendsNothing) {
  Limits limits;
  limits.first_byte_time = brief;
  const Server server = start_server(echo, limits);
  TestClient client(server.port());
  EXPECT_TRUE(client.is_closed_without_more());
}

TEST(DeadlineTest, ClosesAnIdleConnection) {
  Limits limits;
  limits.idle_time = brief;
  const Server server = start_server(echo, limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_TRUE(client.is_closed_without_more());
}

TEST(DeadlineTest, AnswersATimeoutToAHeadThatDoesNotEnd) {
  Limits limits;
  limits.head_time = brief;
  const Server server = start_server(echo, limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("GET / HTTP/1.1\r\nHost: a\r\n"));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.status, 408);
  EXPECT_EQ(answer.field("Connection"), "close");
  EXPECT_NE(answer.body.find("expected a whole request head within 300 ms"), std::string::npos);
  EXPECT_TRUE(client.is_closed_without_more());
}

TEST(DeadlineTest, DoesNotExtendTheTimeOfAHeadThatDrips) {
  Limits limits;
  limits.head_time = brief;
  const Server server = start_server(echo, limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("GET / HTTP/1.1\r\nHost: a\r\nX: "));
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (!client.wait_readable(milliseconds{20}) && std::chrono::steady_clock::now() < give_up) {
    client.send("a");
  }
  EXPECT_EQ(client.receive().status, 408);
}

/// The only thread is busy with other requests while the time of a head runs out and more of it
/// arrives: the octets must not be taken for a reason to wait without an end.
TEST(DeadlineTest, DoesNotForgetAHeadOfWhichMoreComesAtTheLastMoment) {
  Limits limits;
  limits.head_time = brief;
  std::counting_semaphore<2> begun(0);
  std::counting_semaphore<2> go_on(0);
  const auto handler = [&](const api::Request& request) {
    if (request.target == "/busy") {
      begun.release();
      EXPECT_TRUE(go_on.try_acquire_for(patience));
    }
    return echo(request);
  };
  const Server server = start_server(handler, limits, 1);
  TestClient first(server.port());
  TestClient second(server.port());
  for (TestClient* client : {&first, &second}) {
    ASSERT_TRUE(client->send(get("/")));
    ASSERT_EQ(client->receive().status, 200);
  }
  TestClient late(server.port());
  ASSERT_TRUE(late.send("GET / HTTP/1.1\r\nHost: a\r\nX: "));
  ASSERT_TRUE(first.send(get("/busy")));
  ASSERT_TRUE(begun.try_acquire_for(patience));
  std::this_thread::sleep_for(2 * brief);
  ASSERT_TRUE(second.send(get("/busy")));  // seen at the same time as the end of the head's time
  go_on.release();
  ASSERT_TRUE(begun.try_acquire_for(patience));
  ASSERT_TRUE(late.send("a"));
  go_on.release();
  ASSERT_TRUE(late.wait_readable(20 * brief));
  EXPECT_EQ(late.receive().status, 408);
}

TEST(DeadlineTest, TimesEachHeadOnItsOwn) {
  Limits limits;
  limits.head_time = brief;
  const Server server = start_server(echo, limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/") + "GET / HT"));
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_EQ(client.receive().status, 408);
}

TEST(DeadlineTest, ResetsAConnectionThatTakesNoAnswer) {
  Limits limits;
  limits.write_time = brief;
  const Server server = start_server(
      [](const api::Request&) -> api::Response {
        return {200, {}, std::string(64U * 1024U * 1024U, 'x')};
      },
      limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  EXPECT_TRUE(client.is_reset());
}

TEST(DeadlineTest, LargeAnswersAreRefusedWhileClientsLeaveTooMuchWaiting) {
  Limits limits;
  limits.max_unsent = 1'000'000;
  const Server server = start_server(
      [](const api::Request& request) -> api::Response {
        return request.target == "/large" ? api::Response{200, {}, std::string(64U << 20U, 'x')}
                                          : echo(request);
      },
      limits);
  TestClient other(server.port());
  {
    TestClient slow(server.port());
    ASSERT_TRUE(slow.send(get("/large")));
    ASSERT_TRUE(slow.wait_readable(patience));
    WireAnswer answer;
    for (int tries = 0; tries < 50 && answer.status != 503; ++tries) {
      TestClient next(server.port());
      ASSERT_TRUE(next.send("HEAD /large HTTP/1.1\r\nHost: a\r\n\r\n" + get("/large")));
      EXPECT_EQ(next.receive(true).status, 200) << "nothing of it waits";
      answer = next.receive();  // 200 as long as the other answer is not on its way
    }
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.field("Retry-After"), "1");
    EXPECT_NE(answer.body.find("/problems/overloaded"), std::string::npos);
    ASSERT_TRUE(other.send(get("/small")));
    EXPECT_EQ(other.receive().body, "/small");
  }
  WireAnswer answer;
  for (int tries = 0; tries < 1'000 && answer.status != 200; ++tries) {
    ASSERT_TRUE(other.send(get("/large")));
    answer = other.receive();  // 503 until the server has seen that the slow client is gone
  }
  EXPECT_EQ(answer.status, 200);
}

TEST(DeadlineTest, ResetsAConnectionThatTakesAnAnswerTooSlowly) {
  Limits limits;
  limits.write_grace_time = milliseconds{0};
  limits.min_write_rate = 1'000'000'000'000;
  const Server server = start_server(
      [](const api::Request&) -> api::Response {
        return {200, {}, std::string(64U * 1024U * 1024U, 'x')};
      },
      limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  EXPECT_EQ(client.receive().status, torn);
}

TEST(DeadlineTest, LetsTheClientReadARefusalBeforeItHasSentEverything) {
  const Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("GET /" + std::string(60'000, 'a')));
  EXPECT_EQ(client.receive().status, 414);
}

TEST(DeadlineTest, StopsLingeringAfterARefusal) {
  Limits limits;
  limits.linger_time = brief;
  limits.max_connections = 1;
  const Server server = start_server(echo, limits, 1);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("BAD\r\n"));
  EXPECT_EQ(client.receive().status, 400);
  // The first client keeps its side open; only when the server gives up on it is there room.
  TestClient next(server.port());
  ASSERT_TRUE(next.send(get("/next")));
  EXPECT_EQ(next.receive().body, "/next");
}

TEST(DeadlineTest, ServesAgainAfterTheDescriptorsRanOut) {
  std::vector<std::string> log;  // written by the one thread, read when it is gone
  ServerOptions options;
  options.port = 0;
  options.threads = 1;
  options.log = [&log](std::string_view line) { log.emplace_back(line); };
  Server server = Server::start(options, echo).value();
  TestClient before(server.port());
  ASSERT_TRUE(before.send(get("/before")));
  ASSERT_EQ(before.receive().body, "/before");

  rlimit limit{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &limit), 0);
  const int highest = ::dup(before.descriptor());
  ::close(highest);
  // The client's own socket takes the last free descriptor.
  const rlimit exhausted{static_cast<rlim_t>(highest) + 1, limit.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &exhausted), 0);
  TestClient turned_away(server.port());
  const bool closed = turned_away.is_closed_without_more();
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &limit), 0);
  EXPECT_TRUE(closed);

  TestClient after(server.port());
  ASSERT_TRUE(after.send(get("/after")));
  EXPECT_EQ(after.receive().body, "/after");
  server.stop();
  EXPECT_EQ(log, std::vector<std::string>{"http: cannot take connections: error 24"});
}

}  // namespace
}  // namespace parley::http
