#include "metrics/process_metrics.hpp"

#include <chrono>
#include <cstddef>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>

namespace parley::app {
namespace {

using Samples = std::vector<Sample>;

Samples resident_memory() {
  std::ifstream file("/proc/self/statm");
  double all = 0;
  double resident = 0;
  if (!(file >> all >> resident)) {
    return {};
  }
  return {{{}, resident * static_cast<double>(sysconf(_SC_PAGESIZE))}};
}

Samples open_descriptors() {
  std::error_code failed;
  std::filesystem::directory_iterator entries("/proc/self/fd", failed);
  double open = -1;  // the one that lists them
  for (; !failed && entries != std::filesystem::directory_iterator(); entries.increment(failed)) {
    ++open;
  }
  return failed ? Samples{} : Samples{{{}, open}};
}

Samples most_descriptors() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    return {};
  }
  return {{{}, static_cast<double>(limit.rlim_cur)}};
}

Samples processor_time() {
  timespec used{};
  if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0) {
    return {};
  }
  return {{{}, static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9}};
}

}  // namespace

void add_process_metrics(Metrics& metrics) {
  using Kind = MetricsSource::Kind;
  metrics.add({"process_resident_memory_bytes", "Memory of the process that is in RAM.",
               Kind::gauge, resident_memory});
  metrics.add({"process_open_fds", "File descriptors open.", Kind::gauge, open_descriptors});
  metrics.add(
      {"process_max_fds", "File descriptors that may be open.", Kind::gauge, most_descriptors});
  metrics.add({"process_cpu_seconds_total", "Processor time used, by all threads.", Kind::counter,
               processor_time});
  const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
  metrics.add(gauge_source("process_start_time_seconds", "When serving began, in Unix time.",
                           [started = now.count()] { return started; }));
}

}  // namespace parley::app
