#include "run_parley.hpp"
#include "serve/notify_socket.hpp"
#include "served_process.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <netinet/in.h>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace parley::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

const std::string dataset =
    R"({"dataset":{"id":"tiny","title":{"en":"Tiny"},"license":"CC0-1.0","language":"en",)"
    R"("vocabulary":"negotiation"},"sources":[{"id":"s","title":"A page","kind":"news"}],)"
    R"("actors":[{"id":"a","name":{"en":"A"},"kind":"state"}],)"
    R"("events":[{"id":"e","type":"meeting","label":{"en":"They met"},)"
    R"("evidence":[{"source":"s"}]}]})";

/// A port that was free a moment ago.
std::uint16_t free_port() {
  const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in here{};
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof here;
  (void)bind(probe, reinterpret_cast<const sockaddr*>(&here), size);
  (void)getsockname(probe, reinterpret_cast<sockaddr*>(&here), &size);
  close(probe);
  return ntohs(here.sin_port);
}

/// Calls until the text holds `wanted`, or for as long as a slow machine may take.
template <class Ask>
std::string ask_until(const std::string& wanted, Ask ask) {
  const auto end = std::chrono::steady_clock::now() + max_wait;
  std::string text = ask();
  while (text.find(wanted) == std::string::npos && std::chrono::steady_clock::now() < end) {
    std::this_thread::yield();
    text = ask();
  }
  return text;
}

/// The port behind the first `http://127.0.0.1:` of the log's line about the admin port.
std::uint16_t admin_port(const TemporaryFile& log) {
  const std::string text = ask_until("admin: ", [&] { return log.read(); });
  const std::string before = "on http://127.0.0.1:";
  const std::size_t at = text.find(before, text.find("admin: "));
  return static_cast<std::uint16_t>(std::strtoul(text.c_str() + at + before.size(), nullptr, 10));
}

/// A file with the small dataset.
class DatasetFile : public TemporaryFile {
 public:
  DatasetFile() { write(dataset); }
};

/// A server of the small dataset with a log in JSON and an admin port.
class OperatedServerTest : public testing::Test {
 protected:
  std::string metrics_until(const std::string& wanted) const {
    const std::uint16_t port = admin_port(log_);
    return ask_until(wanted, [&] { return ServedProcess::get_from(port, "/metrics"); });
  }

  /// The lines of the log that are of requests; every line has to be an object.
  std::vector<json> requests() const {
    std::vector<json> found;
    std::istringstream lines(log_.read());
    for (std::string line; std::getline(lines, line);) {
      json read = json::parse(line);
      if (read.contains("request_id")) {
        found.push_back(std::move(read));
      }
    }
    return found;
  }

  DatasetFile file_;
  TemporaryFile log_;
  ServedProcess server_{{file_.path(), "--log-format", "json", "--admin", "127.0.0.1:0"},
                        log_.path()};
};

TEST_F(OperatedServerTest, MetricsAndHealthAreOnThePortForOperatorsAlone) {
  const std::string metrics = metrics_until("parley_build_info{version=");
  EXPECT_THAT(metrics, HasSubstr("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(metrics, HasSubstr("parley_dataset_info{dataset=\"tiny\",revision=\""));
  EXPECT_THAT(metrics, HasSubstr("\nparley_http_connections 0\n"));
  EXPECT_THAT(metrics, HasSubstr("\nparley_log_dropped_total 0\n"));
  const std::uint16_t port = admin_port(log_);
  EXPECT_THAT(ServedProcess::get_from(port, "/livez"), HasSubstr(" 200 "));
  EXPECT_THAT(ServedProcess::get_from(port, "/readyz"), HasSubstr(" 200 "));
  EXPECT_THAT(ServedProcess::get_from(port, "/v1"), HasSubstr(" 404 "));
  EXPECT_THAT(server_.get("/metrics"), HasSubstr(" 404 "));
}

TEST_F(OperatedServerTest, ReloadsAreCountedByHowTheyWent) {
  server_.signal(SIGHUP);
  EXPECT_THAT(metrics_until("parley_reloads_total{result=\"loaded\"} 1"),
              HasSubstr("parley_reloads_total{result=\"refused\"} 0"));
  file_.write("{ broken");
  server_.signal(SIGHUP);
  EXPECT_THAT(metrics_until("parley_reloads_total{result=\"refused\"} 1"),
              HasSubstr("parley_reloads_total{result=\"loaded\"} 1"));
}

TEST_F(OperatedServerTest, TheLogNamesTheProcessAndEveryLineIsAnObject) {
  server_.signal(SIGTERM);
  const std::string listening = "listening on " +
                                server_.first_line().substr(server_.first_line().find("http")) +
                                " as process " + std::to_string(server_.pid()) + "; datasets: 1";
  EXPECT_EQ(server_.wait_for_exit(), 0);
  EXPECT_THAT(log_.read(), HasSubstr("\"message\":\"" + listening + "\"}\n"));
  EXPECT_TRUE(requests().empty());  // throws when a line is no object
}

TEST_F(OperatedServerTest, EachRequestIsCountedAndHasALine) {
  const std::string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
  ServedProcess::get_from(server_.port(), "/v1/datasets/tiny?lang=en",
                          "X-Request-Id: id-1\r\nUser-Agent: a\"b\\\xFF\r\ntraceparent: 00-" +
                              trace + "-00f067aa0ba902b7-01\r\n");
  ServedProcess::get_from(server_.port(), "/nothing/\"%0A%1B[31m", "X-Request-Id: id-2\r\n");
  ServedProcess::get_from(server_.port(), "/bad target", "X-Request-Id: id-3\r\n");
  EXPECT_THAT(metrics_until("code=\"400\""), HasSubstr("route=\"/v1/datasets/{dataset}\""));
  server_.signal(SIGTERM);
  EXPECT_EQ(server_.wait_for_exit(), 0);
  const std::vector<json> lines = requests();
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].at("request_id"), "id-1");
  EXPECT_EQ(lines[0].at("client"), "127.0.0.1");
  EXPECT_EQ(lines[0].at("target"), "/v1/datasets/tiny?lang=en");
  EXPECT_EQ(lines[0].at("status"), 200);
  EXPECT_EQ(lines[0].at("trace_id"), trace);
  EXPECT_GT(lines[0].at("octets"), 200);
  EXPECT_THAT(lines[0].at("user_agent").get<std::string>(), HasSubstr("a\"b\\"));
  EXPECT_GE(lines[1].at("status"), 400);
  EXPECT_EQ(lines[1].at("route"), "(none)");
  EXPECT_EQ(lines[2].at("status"), 400);
}

TEST(ServedLogTest, AtLevelOffNothingIsLogged) {
  const DatasetFile file;
  const TemporaryFile log;
  ServedProcess server({file.path(), "--log-level", "off"}, log.path());
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait_for_exit(), 0);
  EXPECT_EQ(log.read(), "");
}

TEST(ServedLogTest, AFullDiskForTheLogStopsNothingAndIsCounted) {
  const DatasetFile file;
  const std::uint16_t port = free_port();
  ServedProcess server({file.path(), "--admin", "127.0.0.1:" + std::to_string(port)}, "/dev/full");
  for (int i = 0; i < 3; ++i) {
    server.signal(SIGHUP);
    EXPECT_THAT(server.get("/v1/datasets/tiny"), HasSubstr(" 200 "));
  }
  const std::string metrics =
      ask_until("result=\"loaded\"} ", [&] { return ServedProcess::get_from(port, "/metrics"); });
  EXPECT_THAT(metrics, Not(HasSubstr("parley_log_dropped_total 0\n")));
  EXPECT_THAT(metrics, HasSubstr("parley_log_dropped_total "));
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait_for_exit(), 0);
}

TEST(ServedLogTest, WhatKeepsItFromStartingIsAnObjectTooInJson) {
  const TemporaryFile log;
  ServedProcess server({"/nowhere", "--log-format", "json", "--log-level", "off"}, log.path());
  EXPECT_EQ(server.wait_for_exit(), 1);
  const json line = json::parse(log.read());
  EXPECT_EQ(line.at("level"), "error");
  EXPECT_THAT(line.at("message").get<std::string>(), HasSubstr("/nowhere"));
}

TEST(ServedPidFileTest, IsThereFromTheFirstLineToTheEnd) {
  const DatasetFile file;
  const TemporaryFile place;
  ServedProcess server({file.path(), "--pid-file", place.path()});
  EXPECT_EQ(place.read(), std::to_string(server.pid()) + "\n");
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait_for_exit(), 0);
  EXPECT_FALSE(fs::exists(place.path()));
}

TEST(ServedPidFileTest, AFailedWriteIsAFailedStart) {
  const DatasetFile file;
  const TemporaryFile log;
  ServedProcess server({file.path(), "--pid-file", "/nowhere/parley.pid"}, log.path());
  EXPECT_EQ(server.first_line(), "");
  EXPECT_EQ(server.wait_for_exit(), 1);
  EXPECT_THAT(log.read(), HasSubstr("parley serve: --pid-file /nowhere/parley.pid: expected a file "
                                    "that can be written, got a folder that is not there\n"));
}

TEST(ServiceOfAManagerTest, TellsItsManagerOfStartReloadAndEnd) {
  const DatasetFile file;
  const TemporaryFile place;
  const NotifySocket manager(place.path());
  setenv("NOTIFY_SOCKET", place.path().c_str(), 1);
  ServedProcess server({file.path()});
  unsetenv("NOTIFY_SOCKET");
  EXPECT_EQ(manager.receive(), "READY=1");
  server.signal(SIGHUP);
  EXPECT_THAT(manager.receive(), MatchesRegex("RELOADING=1\nMONOTONIC_USEC=[0-9]+"));
  EXPECT_EQ(manager.receive(), "READY=1");
  server.signal(SIGTERM);
  EXPECT_EQ(manager.receive(), "STOPPING=1");
  EXPECT_EQ(server.wait_for_exit(), 0);
}

TEST(ServeOptionsTest, AWrongValueIsAnsweredWithWhatWasExpected) {
  const auto complaint = [](const std::string& option, const std::string& value) {
    const Outcome outcome = run({"serve", option, value});
    EXPECT_EQ(outcome.status, 2);
    return outcome.err;
  };
  EXPECT_THAT(complaint("--log-level", "loud"),
              HasSubstr("--log-level: expected one of trace, debug, info, warn, error, off; got "
                        "\"loud\""));
  EXPECT_THAT(complaint("--log-format", "xml"), HasSubstr("expected one of text, json; got"));
  EXPECT_THAT(complaint("--admin", "localhost:9090"),
              HasSubstr("--admin: expected a numeric address and a port, such as 127.0.0.1:9090 or "
                        "[::1]:9090, got \"localhost:9090\""));
  EXPECT_THAT(complaint("--pid-file", ""), HasSubstr("expected a name of a file"));
}

TEST(ServeOptionsTest, AnAdminPortInUseIsAFailedStart) {
  const DatasetFile file;
  const TemporaryFile log;
  ServedProcess first({file.path()});
  const std::string taken = "127.0.0.1:" + std::to_string(first.port());
  ServedProcess second({file.path(), "--admin", taken}, log.path());
  EXPECT_EQ(second.wait_for_exit(), 1);
  EXPECT_THAT(log.read(), HasSubstr("parley serve: --admin: cannot listen on 127.0.0.1 port"));
}

}  // namespace
}  // namespace parley::app
