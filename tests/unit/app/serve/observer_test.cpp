#include "serve/observer.hpp"

#include "metrics/metrics.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace parley::app {
namespace {

using nlohmann::json;
using testing::HasSubstr;

/// What the log and the metrics say of one request.
struct Seen {
  std::string log;
  std::string metrics;
};

Seen observe(const http::Answered& what, LogFormat format) {
  const TemporaryFile file;
  const int descriptor = ::open(file.path().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  Metrics metrics;
  {
    LogOptions options;
    options.descriptor = descriptor;
    options.format = format;
    Log log(options);
    RequestObserver observer(metrics.registry(), log);
    observer.answered(what);
    observer.cut(http::Cut::write_too_slow);
  }
  ::close(descriptor);
  return {file.read(), metrics.text()};
}

TEST(RequestObserverTest, CountsAndLogsARequest) {
  const api::Request request{"GET", "/v1/datasets?x\n=\xFF", {{"User-Agent", "a\x1B\"b"}}};
  http::Answered what;
  what.request = &request;
  what.request_id = "id-1";
  what.client = "127.0.0.1";
  what.status = 400;
  const Seen seen = observe(what, LogFormat::json);
  const json line = json::parse(seen.log);
  EXPECT_EQ(line.at("route"), "/v1/datasets");
  EXPECT_EQ(line.at("target"), "/v1/datasets?x\n=\xEF\xBF\xBD");
  EXPECT_EQ(line.at("user_agent"), "a\x1B\"b");
  EXPECT_EQ(line.at("status"), 400);
  EXPECT_EQ(line.at("level"), "info");
  EXPECT_THAT(seen.metrics, HasSubstr(R"(route="/v1/datasets")"));
  EXPECT_THAT(seen.metrics, HasSubstr("parley_http_cut_total{reason=\"write_too_slow\"} 1\n"));
}

TEST(RequestObserverTest, InTextRequestsAreCountedAndNotLogged) {
  http::Answered what;
  what.status = 400;
  const Seen seen = observe(what, LogFormat::text);
  EXPECT_EQ(seen.log, "");
  EXPECT_THAT(seen.metrics, HasSubstr(R"(code="400")"));
}

}  // namespace
}  // namespace parley::app
