#include "parley/http/server.hpp"

#include "test_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace parley::http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::MatchesRegex;

/// Answers every request with the same response.
api::Handler always(api::Response response) {
  return [response](const api::Request&) { return response; };
}

TEST(ServerTest, AnswersRequestsOnOneConnection) {
  const Server server = start_server(echo);
  TestClient client(server.port());
  for (const char* target : {"/a", "/b?c=d", "/e"}) {
    ASSERT_TRUE(client.send(get(target)));
    const WireAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, target);
    EXPECT_EQ(answer.field("Connection"), "(absent)");
  }
}

TEST(ServerTest, AddsTheFieldsThatEveryAnswerCarries) {
  const Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.head.substr(0, 17), "HTTP/1.1 200 OK\r\n");
  EXPECT_THAT(answer.field("Date"),
              MatchesRegex("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9][0-9] [A-Z][a-z][a-z] "
                           "[0-9][0-9][0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9] GMT"));
  EXPECT_EQ(answer.field("Server"), "parley");
  EXPECT_EQ(answer.field("Content-Length"), "1");
  EXPECT_EQ(answer.field("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(answer.field("Referrer-Policy"), "strict-origin-when-cross-origin");
  EXPECT_EQ(answer.field("Cross-Origin-Resource-Policy"), "cross-origin");
  EXPECT_EQ(answer.field("Timing-Allow-Origin"), "*");
  EXPECT_EQ(answer.field("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(answer.field("Access-Control-Expose-Headers"),
            "ETag, Link, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, "
            "Server-Timing");
  EXPECT_THAT(answer.field("Server-Timing"), MatchesRegex("app;dur=[0-9]+\\.[0-9][0-9][0-9]"));
  EXPECT_THAT(answer.field("X-Request-Id"), MatchesRegex("[0-9a-f-]+"));
  EXPECT_EQ(answer.field("X-Request-Id").size(), 36U);
}

TEST(ServerTest, LetsTheHandlerSetTheCommonFields) {
  const Server server = start_server(
      always({200, {{"referrer-policy", "no-referrer"}, {"Server-Timing", "x;dur=1"}}, ""}));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.field("Referrer-Policy"), "no-referrer");
  EXPECT_EQ(answer.field("Server-Timing"), "x;dur=1");
  EXPECT_EQ(answer.head.find("strict-origin"), std::string::npos);
}

TEST(ServerTest, WritesFixedFieldsBehindTheHandlersOwn) {
  static constexpr std::array fixed{api::FixedHeader{"Referrer-Policy: same-origin"},
                                    api::FixedHeader{"X-Fixed: a: b"},
                                    api::FixedHeader{"Date: never"}};
  const Server server = start_server(always({200, {{"X-Own", "1"}}, "", fixed}));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const WireAnswer answer = client.receive();
  EXPECT_THAT(answer.head,
              HasSubstr("X-Own: 1\r\nReferrer-Policy: same-origin\r\nX-Fixed: a: b\r\n"));
  EXPECT_EQ(answer.field("Referrer-Policy"), "same-origin");
  EXPECT_THAT(answer.field("Date"), EndsWith("GMT"));
}

TEST(ServerTest, KeepsTheFramingToItself) {
  const Server server = start_server(
      always({200,
              {{"Content-Length", "7"}, {"Transfer-Encoding", "chunked"}, {"Connection", "close"}},
              "four"}));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.body, "four");
  EXPECT_EQ(answer.field("Transfer-Encoding"), "(absent)");
  EXPECT_EQ(answer.field("Connection"), "(absent)");
}

TEST(ServerTest, AnswersPipelinedRequestsInTheirOrder) {
  // Every third answer is too large to be copied behind its head.
  const Server server = start_server([](const api::Request& request) -> api::Response {
    const bool large = request.target.back() == '0';
    return {200, {}, request.target + std::string(large ? 100'000 : 0, '.')};
  });
  TestClient client(server.port());
  std::string requests;
  for (int i = 0; i < 200; ++i) {
    requests += get("/" + std::to_string(i));
  }
  ASSERT_TRUE(client.send(requests));
  for (int i = 0; i < 200; ++i) {
    const std::string target = "/" + std::to_string(i);
    const WireAnswer answer = client.receive();
    ASSERT_EQ(answer.body.substr(0, target.size()), target);
    ASSERT_EQ(answer.body.size(), target.size() + (i % 10 == 0 ? 100'000U : 0U));
  }
}

TEST(ServerTest, SendsALargeBodyWhole) {
  std::string body(16U * 1024U * 1024U, '\0');
  for (std::size_t i = 0; i < body.size(); ++i) {
    body[i] = static_cast<char>(i * 7 >> 3U);
  }
  const Server server = start_server(always({200, {}, body}));
  TestClient client(server.port());
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(client.send(get("/")));
    EXPECT_TRUE(client.receive().body == body);
  }
}

TEST(ServerTest, AnswersHeadWithTheHeadOfGet) {
  const Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n" + get("/next")));
  const WireAnswer head = client.receive(true);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.field("Content-Length"), "4");
  EXPECT_EQ(head.field("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_EQ(client.receive().body, "/next");
}

TEST(ServerTest, LeavesContentOutWhereTheStatusHasNone) {
  for (const int status : {204, 304}) {
    const Server server = start_server(
        always({status, {{"ETag", "\"x\""}, {"Content-Type", "text/plain"}}, "unseen"}));
    TestClient client(server.port());
    ASSERT_TRUE(client.send(get("/", "Connection: close\r\n")));
    const WireAnswer answer = client.receive();
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.field("ETag"), "\"x\"");
    EXPECT_EQ(answer.field("Content-Type"), "(absent)");
    EXPECT_EQ(answer.field("Content-Length"), "(absent)");
    EXPECT_TRUE(client.is_closed_without_more());
  }
}

TEST(ServerTest, AnswersOptionsOfTheWholeServerItself) {
  const Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.field("Allow"), "GET, HEAD, OPTIONS");
}

TEST(ServerTest, NeverSendsAHeaderWithALineBreak) {
  const Server server = start_server(always({200, {{"X", "a\r\nSet-Cookie: b"}}, "ok"}));
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/")));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.head.find("Set-Cookie"), std::string::npos);
}

TEST(ServerTest, AnswersAnInternalErrorWhenTheHandlerThrowsAndGoesOn) {
  std::vector<std::string> log;
  ServerOptions options;
  options.port = 0;
  options.threads = 1;
  options.log = [&log](std::string_view line) { log.emplace_back(line); };
  Server server = Server::start(options, [](const api::Request& request) -> api::Response {
                    if (request.target == "/throw") {
                      throw std::runtime_error("a secret");
                    }
                    return echo(request);
                  }).value();
  {
    TestClient client(server.port());
    ASSERT_TRUE(client.send(get("/throw") + get("/fine")));
    const WireAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.field("Content-Type"), "application/problem+json");
    EXPECT_EQ(answer.body.find("secret"), std::string::npos);
    EXPECT_EQ(client.receive().body, "/fine");
  }
  server.stop();
  EXPECT_THAT(log, testing::ElementsAre("http: the handler threw: a secret"));
}

TEST(ServerTest, PassesOneUsableRequestIdToTheHandlerAndTheClient) {
  const Server server = start_server([](const api::Request& request) -> api::Response {
    return {200, {}, std::string(api::find_header(request.headers, "X-Request-Id"))};
  });
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/", "X-Request-Id: trace-1.a_b\r\n")));
  const WireAnswer kept = client.receive();
  EXPECT_EQ(kept.field("X-Request-Id"), "trace-1.a_b");
  EXPECT_EQ(kept.body, "trace-1.a_b");
  for (const std::string& unusable : {std::string("a b"), std::string(65, 'a'), std::string()}) {
    ASSERT_TRUE(client.send(get("/", "X-Request-Id: " + unusable + "\r\n")));
    const WireAnswer replaced = client.receive();
    EXPECT_EQ(replaced.field("X-Request-Id").size(), 36U);
    EXPECT_EQ(replaced.body, replaced.field("X-Request-Id"));
  }
}

TEST(ServerTest, NoTwoRequestsToAnyThreadGetTheSameId) {
  std::set<std::string> ids;
  constexpr std::size_t connections = 24;  // more than threads: every thread gets some
  for (int start = 0; start < 2; ++start) {
    const Server server = start_server(echo);
    std::vector<std::unique_ptr<TestClient>> clients;
    for (std::size_t i = 0; i < connections; ++i) {
      clients.push_back(std::make_unique<TestClient>(server.port()));
    }
    for (int round = 0; round < 3; ++round) {
      for (const auto& client : clients) {
        ASSERT_TRUE(client->send(get("/")));
        EXPECT_TRUE(ids.insert(client->receive().field("X-Request-Id")).second)
            << "start " << start << ", round " << round;
      }
    }
  }
  EXPECT_EQ(ids.size(), 2 * 3 * connections);
}

TEST(ServerTest, AProblemOfTheServerNamesTheIdThatTheClientChose) {
  const Server server =
      start_server([](const api::Request&) -> api::Response { throw std::runtime_error("no"); });
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/", "X-Request-Id: trace-1\r\n")));
  EXPECT_THAT(client.receive().body, testing::HasSubstr(R"("instance":"trace-1")"));
}

TEST(ServerTest, RefusesWithAProblemThatOtherOriginsMayRead) {
  const Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi"));
  const WireAnswer answer = client.receive();
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.field("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(answer.field("Content-Type"), "application/problem+json");
  EXPECT_EQ(answer.field("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(answer.field("Connection"), "close");
  EXPECT_EQ(answer.body,
            R"({"type":"/problems/method-not-allowed","title":"The method is not allowed here",)"
            R"("status":405,"detail":"expected one of the methods GET, HEAD, OPTIONS, got POST",)"
            R"("instance":"urn:uuid:)" +
                answer.field("X-Request-Id") + R"(","errors":[]})" + "\n");
  EXPECT_TRUE(client.is_closed_without_more());
}

TEST(ServerTest, ClosesAfterTheLastRequestOfAConnection) {
  Limits limits;
  limits.max_requests = 3;
  const Server server = start_server(echo, limits);
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/1") + get("/2") + get("/3") + get("/4")));
  EXPECT_EQ(client.receive().field("Connection"), "(absent)");
  EXPECT_EQ(client.receive().field("Connection"), "(absent)");
  EXPECT_EQ(client.receive().field("Connection"), "close");
  EXPECT_TRUE(client.is_closed_without_more());
}

TEST(ServerTest, AnnouncesToAnOldClientThatTheConnectionStays) {
  const Server server = start_server(echo);
  TestClient client(server.port());
  ASSERT_TRUE(client.send("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
  EXPECT_EQ(client.receive().field("Connection"), "keep-alive");
  ASSERT_TRUE(client.send("GET /2 HTTP/1.0\r\n\r\n"));
  EXPECT_EQ(client.receive().field("Connection"), "close");
  EXPECT_TRUE(client.is_closed_without_more());
}

TEST(ServerTest, ServesBesideManyIdleConnections) {
  const Server server = start_server(echo);
  std::vector<TestClient> idle;
  for (int i = 0; i < 400; ++i) {
    idle.emplace_back(server.port());
  }
  TestClient client(server.port());
  ASSERT_TRUE(client.send(get("/a")));
  EXPECT_EQ(client.receive().body, "/a");
  for (TestClient& late : idle) {
    ASSERT_TRUE(late.send(get("/b")));
  }
  for (TestClient& late : idle) {
    ASSERT_EQ(late.receive().body, "/b");
  }
}

TEST(ServerTest, TakesFurtherConnectionsWhenEarlierOnesEnd) {
  Limits limits;
  limits.max_connections = 1;
  const Server server = start_server(echo, limits, 1);
  TestClient second = [&] {
    TestClient first(server.port());
    EXPECT_TRUE(first.send(get("/1")));
    EXPECT_EQ(first.receive().body, "/1");
    TestClient waiting(server.port());
    EXPECT_TRUE(waiting.send(get("/2")));
    EXPECT_EQ(server.connections(), 1U);
    return waiting;
  }();
  EXPECT_EQ(second.receive().body, "/2");
}

TEST(ServerTest, SaysWhyItCannotListen) {
  const Server server = start_server(echo);
  ServerOptions options;
  options.port = server.port();
  options.threads = 2;
  const auto taken = Server::start(options, echo);
  ASSERT_FALSE(taken.has_value());
  EXPECT_EQ(taken.error().message, "cannot listen on 127.0.0.1 port " +
                                       std::to_string(server.port()) + ": the port is in use");
  EXPECT_EQ(taken.error().location, "port");

  options.address = "localhost";
  const auto named = Server::start(options, echo);
  ASSERT_FALSE(named.has_value());
  EXPECT_EQ(named.error().message, "expected a numeric IP address to listen on, got \"localhost\"");
  EXPECT_EQ(named.error().location, "address");
}

}  // namespace
}  // namespace parley::http
