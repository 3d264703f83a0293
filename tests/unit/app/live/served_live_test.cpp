#include "served_process.hpp"
#include "unit/app/live/tiny_dataset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <future>
#include <string>
#include <thread>

namespace parley::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Asks until the answer holds `wanted`.
std::string get_until(const ServedProcess& server, const std::string& target,
                      const std::string& wanted) {
  const auto end = std::chrono::steady_clock::now() + max_wait;
  std::string answer = server.get(target);
  while (answer.find(wanted) == std::string::npos && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    answer = server.get(target);
  }
  return answer;
}

std::string revision_in(const std::string& answer) {
  const std::string mark = "\"revision\":\"";
  return answer.substr(answer.find(mark) + mark.size(), 64);
}

TEST(ServedLiveTest, AnEditedFileIsServedToldOfAndItsOldRevisionStillAnswers) {
  const TestFolder folder;
  folder.write("tiny.json", tiny_dataset("old"));
  ServedProcess server(
      {(folder / "tiny.json").string(), "--watch", "--keep", (folder / "kept").string()});
  const std::string dataset = "/v1/datasets/tiny";
  const std::string old = revision_in(server.get(dataset));
  auto stream = std::async(std::launch::async, [&] { return server.get(dataset + "/changes"); });
  folder.write("new.json", tiny_dataset("new"));
  std::filesystem::rename(folder / "new.json", folder / "tiny.json");
  const std::string now = revision_in(get_until(server, dataset, "\"title\":\"new\""));
  EXPECT_NE(now, old);
  EXPECT_THAT(server.get(dataset + "?revision=" + old), HasSubstr("\"title\":\"old\""));
  EXPECT_THAT(server.get(dataset + "?revision=" + std::string(64, '0')),
              HasSubstr(old.substr(0, 16)));
  folder.write("tiny.json", "{");
  const std::string failed = get_until(server, "/v1/datasets", "\"reload\":{");
  EXPECT_THAT(failed, HasSubstr("\"ok\":false"));
  EXPECT_THAT(failed, HasSubstr("tiny.json"));
  EXPECT_THAT(failed, Not(HasSubstr((folder / "").string())));
  EXPECT_THAT(server.get(dataset), HasSubstr("\"title\":\"new\""));
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait_for_exit(), 0);
  const std::string told = stream.get();
  EXPECT_THAT(told, HasSubstr("Content-Type: text/event-stream"));
  EXPECT_THAT(told, HasSubstr("retry: 5000"));
  EXPECT_THAT(told, HasSubstr("id: " + now + "\nevent: revision\n"));
}

}  // namespace
}  // namespace parley::app
