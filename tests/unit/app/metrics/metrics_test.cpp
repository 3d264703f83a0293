#include "metrics/metrics.hpp"

#include "metrics/process_metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace parley::app {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The number behind a metric without labels; -1 when it is not there.
double value_of(const std::string& text, const std::string& name) {
  const std::size_t at = text.find("\n" + name + " ");
  return at == std::string::npos ? -1 : std::strtod(text.c_str() + at + name.size() + 2, nullptr);
}

TEST(MetricsTest, ASourceIsReadEachTimeTheMetricsAreAskedFor) {
  Metrics metrics;
  double hits = 1;
  metrics.add(counter_source("parley_cache_hits_total", "Answers kept.", [&] { return hits; }));
  metrics.add(gauge_source("parley_queue_length", "Questions that wait.", [] { return 7.0; }));
  EXPECT_THAT(metrics.text(), HasSubstr("# HELP parley_cache_hits_total Answers kept.\n"
                                        "# TYPE parley_cache_hits_total counter\n"
                                        "parley_cache_hits_total 1\n"));
  EXPECT_THAT(metrics.text(), HasSubstr("# TYPE parley_queue_length gauge\n"
                                        "parley_queue_length 7\n"));
  hits = 2;
  EXPECT_THAT(metrics.text(), HasSubstr("\nparley_cache_hits_total 2\n"));
}

TEST(MetricsTest, LabelsAreEscaped) {
  Metrics metrics;
  metrics.add({"info", "Help.", MetricsSource::Kind::gauge, [] {
                 return std::vector<Sample>{{{{"id", "a\"b\\c\nd"}}, 1}};
               }});
  EXPECT_THAT(metrics.text(), HasSubstr(R"(info{id="a\"b\\c\nd"} 1)"));
}

TEST(MetricsTest, ASourceWithoutNumbersHasNoSample) {
  Metrics metrics;
  metrics.add(
      {"nothing", "Help.", MetricsSource::Kind::gauge, [] { return std::vector<Sample>(); }});
  EXPECT_THAT(metrics.text(), Not(HasSubstr("\nnothing ")));
}

TEST(MetricsTest, TheProcessIsMeasured) {
  Metrics metrics;
  add_process_metrics(metrics);
  const std::string text = metrics.text();
  EXPECT_GT(value_of(text, "process_resident_memory_bytes"), 1'000'000);
  EXPECT_GE(value_of(text, "process_open_fds"), 3);
  EXPECT_GE(value_of(text, "process_max_fds"), value_of(text, "process_open_fds"));
  EXPECT_GT(value_of(text, "process_cpu_seconds_total"), 0);
  EXPECT_GT(value_of(text, "process_start_time_seconds"), 1.6e9);
}

}  // namespace
}  // namespace parley::app
