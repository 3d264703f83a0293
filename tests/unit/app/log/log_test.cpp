#include "log/log.hpp"

#include "temporary_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <sstream>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace parley::app {
namespace {

using nlohmann::json;
using std::chrono::steady_clock;
using testing::HasSubstr;
using testing::Not;

/// A descriptor of its own, closed with the object.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const noexcept { return number_; }

 private:
  int number_;
};

LogOptions options_for(const Descriptor& descriptor, LogFormat format = LogFormat::text) {
  LogOptions options;
  options.descriptor = descriptor.number();
  options.format = format;
  return options;
}

int open_for_log(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/// Waits until as many lines were dropped; returns how many were.
std::uint64_t wait_for_drops(const Log& log, std::uint64_t wanted) {
  const auto end = steady_clock::now() + std::chrono::minutes{2};
  while (log.dropped() < wanted && steady_clock::now() < end) {
    std::this_thread::yield();
  }
  return log.dropped();
}

TEST(LogTest, WritesWhatIsGraveEnoughUpToTheEnd) {
  const TemporaryFile file;
  const Descriptor descriptor(open_for_log(file.path()));
  {
    LogOptions options = options_for(descriptor);
    options.level = spdlog::level::warn;
    const Log log(options);
    log.messages().info("not this");
    log.messages().warn("this");
    log.messages().error("and that");
    EXPECT_FALSE(log.logs_requests());
  }
  EXPECT_THAT(file.read(), HasSubstr(" warn this\n"));
  EXPECT_THAT(file.read(), HasSubstr(" error and that\n"));
  EXPECT_THAT(file.read(), Not(HasSubstr("not this")));
}

TEST(LogTest, RequestsAreLoggedInJsonFromInfoAndInTextFromDebug) {
  const TemporaryFile file;
  const Descriptor descriptor(open_for_log(file.path()));
  LogOptions options = options_for(descriptor, LogFormat::json);
  EXPECT_TRUE(Log(options).logs_requests());
  options.format = LogFormat::text;
  EXPECT_FALSE(Log(options).logs_requests());
  options.level = spdlog::level::debug;
  EXPECT_TRUE(Log(options).logs_requests());
  options.level = spdlog::level::off;
  EXPECT_FALSE(Log(options).logs_requests());
}

TEST(LogTest, ARequestInJsonIsOneObjectWithTimeAndLevel) {
  const TemporaryFile file;
  const Descriptor descriptor(open_for_log(file.path()));
  {
    Log log(options_for(descriptor, LogFormat::json));
    log.request(R"("status":200)");
  }
  const json line = json::parse(file.read());
  EXPECT_EQ(line.at("status"), 200);
  EXPECT_EQ(line.at("level"), "info");
  EXPECT_TRUE(line.contains("time"));
}

TEST(LogTest, LinesOfSeveralThreadsAreWholeAndNoneIsLostWithoutBeingCounted) {
  constexpr std::size_t threads = 4;
  constexpr std::size_t each = 2'000;
  const TemporaryFile file;
  const Descriptor descriptor(open_for_log(file.path()));
  std::uint64_t dropped = 0;
  {
    LogOptions options = options_for(descriptor, LogFormat::json);
    options.waiting_lines = 64;
    Log log(options);
    std::vector<std::thread> writers;
    for (std::size_t t = 0; t < threads; ++t) {
      writers.emplace_back([&log] {
        for (std::size_t i = 0; i < each; ++i) {
          log.request(R"("octets":12345)");
        }
      });
    }
    for (std::thread& writer : writers) {
      writer.join();
    }
    dropped = log.dropped();  // nothing is logged from here, so nothing more is overrun
  }
  std::istringstream lines(file.read());
  std::size_t read = 0;
  for (std::string line; std::getline(lines, line); ++read) {
    ASSERT_EQ(json::parse(line).at("octets"), 12'345);
  }
  EXPECT_EQ(read + dropped, threads * each);
}

TEST(LogTest, AFullDiskIsCountedAndNotWaitedFor) {
  const Descriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  ASSERT_GE(full.number(), 0);
  const Log log(options_for(full));
  for (int i = 0; i < 5; ++i) {
    log.messages().info("lost");
  }
  EXPECT_EQ(wait_for_drops(log, 5), 5U);
}

TEST(LogTest, AClosedDescriptorIsCounted) {
  const int gone = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  ::close(gone);
  LogOptions options;
  options.descriptor = gone;
  const Log log(options);
  log.messages().info("lost");
  EXPECT_EQ(wait_for_drops(log, 1), 1U);
}

TEST(LogTest, APipeThatNobodyReadsAnyMoreIsCounted) {
  std::signal(SIGPIPE, SIG_IGN);  // as a server does
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  const Descriptor writing(ends[1]);
  ::close(ends[0]);
  const Log log(options_for(writing));
  log.messages().info("lost");
  EXPECT_EQ(wait_for_drops(log, 1), 1U);
}

TEST(LogTest, AReaderWhoTakesNothingHoldsUpNeitherTheLoggersNorTheEnd) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  const Descriptor reading(ends[0]);
  const Descriptor writing(ends[1]);
  const auto begin = steady_clock::now();
  {
    LogOptions options = options_for(writing);
    options.waiting_lines = 16;
    const Log log(options);
    const std::string message(4'000, 'm');
    for (int i = 0; i < 500; ++i) {  // far more than a pipe takes
      log.messages().info(message);
    }
    EXPECT_GT(log.dropped(), 0U);
  }
  // A writer that waited for each line would need minutes, one that waits for the reader for ever.
  EXPECT_LT(steady_clock::now() - begin, std::chrono::seconds{30});
}

TEST(LogTest, ALineBehindACutOneBeginsItsOwn) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  const Descriptor reading(ends[0]);
  const Descriptor writing(ends[1]);
  constexpr int page = 4'096;
  ASSERT_EQ(::fcntl(writing.number(), F_SETPIPE_SZ, page), page);
  {
    const Log log(options_for(writing));
    log.messages().info(std::string(6'000, 'm'));  // a page of it fits
    ASSERT_EQ(wait_for_drops(log, 1), 1U);
    std::string first(page, 0);
    ASSERT_EQ(::read(reading.number(), first.data(), first.size()), page);
    log.messages().info("next");
  }
  std::string rest(page, 0);
  const auto size = ::read(reading.number(), rest.data(), rest.size());
  rest.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  EXPECT_THAT(rest, testing::MatchesRegex("\n[0-9TZ:.-]+ info next\n"));
}

}  // namespace
}  // namespace parley::app
