#include "test_client.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

namespace parley::http {
namespace {

using std::chrono::milliseconds;

TEST(DrainTest, ClosesIdleConnectionsAndTheListener) {
  Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  ASSERT_EQ(client.receive().status, 200);
  server.begin_drain();
  EXPECT_TRUE(client.is_closed_without_more());
  server.wait();
  EXPECT_TRUE(is_refused(server.port()));
  EXPECT_EQ(server.connections(), 0U);
}

TEST(DrainTest, FinishesTheAnswerUnderWayAndClosesAfterIt) {
  std::promise<void> entered;
  std::promise<void> go_on;
  Server server = start_server(
      [&](const api::Request& request) {
        entered.set_value();
        go_on.get_future().wait();
        return echo(request);
      },
      {}, 1);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/slow") + get("/never")));
  entered.get_future().wait();
  server.begin_drain();
  go_on.set_value();
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.body, "/slow");
  EXPECT_EQ(answer.field("Connection"), "close");
  EXPECT_TRUE(client.is_closed_without_more());
  server.wait();
}

TEST(DrainTest, AnswersAHeadThatHasBegun) {
  Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/first") + "GET /second HTTP/1.1\r\n"));
  ASSERT_EQ(client.receive().body, "/first");
  server.begin_drain();
  ASSERT_TRUE(client.send("Host: a\r\n\r\n"));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.body, "/second");
  EXPECT_EQ(answer.field("Connection"), "close");
  EXPECT_TRUE(client.is_closed_without_more());
  server.wait();
}

TEST(DrainTest, ClosesWhatRemainsWhenItsTimeIsOver) {
  Limits limits;
  limits.drain_time = milliseconds{200};
  Server server = start_server(echo, limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/first") + "GET /unfinished"));
  ASSERT_EQ(client.receive().body, "/first");
  server.begin_drain();
  server.wait();
  EXPECT_EQ(server.connections(), 0U);
  EXPECT_TRUE(client.is_closed_without_more());
}

TEST(DrainTest, StopsAtOnceEvenWithAnswersUnderWay) {
  Server server = start_server([](const api::Request&) -> api::Response {
    return {200, {}, std::string(64U * 1024U * 1024U, 'x')};
  });
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  ASSERT_TRUE(client.wait_readable(patience));
  server.stop();
  EXPECT_EQ(server.connections(), 0U);
  EXPECT_EQ(client.receive().status, torn);
}

TEST(DrainTest, BreaksNoAnswerUnderLoad) {
  const std::string body(50'000, 'z');
  Server server = start_server([&](const api::Request&) -> api::Response {
    return {200, {}, body};
  });
  std::atomic<int> answered{0};
  std::atomic<int> broken{0};
  std::promise<void> warm;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&] {
      TestClient client(server.port());
      while (client.send(get("/"))) {
        if (!client.wait_readable(patience)) {
          ++broken;
          return;
        }
        const WireAnswer answer = client.receive();
        if (answer.status == 0 && client.is_closed_without_more()) {
          return;  // closed between two answers
        }
        if (answer.body.size() != body.size()) {
          ++broken;
          return;
        }
        if (++answered == 200) {
          warm.set_value();
        }
        if (answer.field("Connection") == "close") {
          return;
        }
      }
    });
  }
  warm.get_future().wait();
  server.begin_drain();
  server.wait();
  for (std::thread& client : clients) {
    client.join();
  }
  EXPECT_EQ(broken, 0);
  EXPECT_GE(answered, 200);
}

TEST(DrainTest, MayBeBegunTwiceAndWaitedForTwice) {
  Server server = start_server(echo);
  server.begin_drain();
  server.begin_drain();
  server.wait();
  server.wait();
  server.stop();
  EXPECT_TRUE(is_refused(server.port()));
}

}  // namespace
}  // namespace parley::http
