#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/answer_cache.hpp"
#include "parley/delivery/codings.hpp"
#include "parley/delivery/exchange.hpp"
#include "parley/delivery/worker_pool.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace parley::delivery {

/// Bodies that were put in one coding.
struct CodingCounts {
  std::uint64_t bodies = 0;
  std::uint64_t octets_before = 0;
  std::uint64_t octets_after = 0;
};

struct PipelineCounts {
  CacheCounts cache;
  PoolCounts pool;
  std::uint64_t joined = 0;                        ///< requests that found their question under way
  std::array<CodingCounts, coded.size()> codings;  ///< in the order of `coded`
};

/// Where the counts of a pipeline can be read from any thread, as long as it lives and after.
class PipelineStatistics {
 public:
  PipelineCounts read() const;  ///< all 0 before there is a pipeline; its last ones after it

  /// For the pipeline: where the counts come from. Null: they stay as they are now.
  void read_from(std::function<PipelineCounts()> source);

 private:
  mutable std::mutex lock_;
  std::function<PipelineCounts()> source_;
  PipelineCounts last_;
};

struct PipelineOptions {
  /// Answers on the thread of the connection, or gives nothing when the question is too heavy for
  /// it. Required.
  std::function<std::optional<api::Response>(const api::Request&)> at_once;
  /// Answers what `at_once` does not, on the pool. Required.
  api::Handler whole;
  /// A number that changes whenever an answer may change without its request changing; it must
  /// change after the new data are served, not before. Absent: nothing ever changes.
  std::function<std::uint64_t()> generation = nullptr;
  /// Makes a stream of an answer whose media type is text/event-stream. Absent: such an answer is
  /// sent as it is.
  std::function<StreamedAnswer(const api::Request&, api::Response head)> stream = nullptr;
  /// Whether an answer that was quick to make is kept when it is asked for the first time; else
  /// when it is asked for again.
  bool keep_first = false;
  std::size_t cache_octets = std::size_t{64} * 1024 * 1024;  ///< 0: no answer is kept
  PoolOptions pool{};
  std::shared_ptr<PipelineStatistics> statistics = nullptr;  ///< null: nobody reads the counts
};

/// The way of a request to its answer: choose a coding; look into the cache; answer at once; keep;
/// else answer on the pool, equal questions once for all. GET and HEAD only: other methods go to
/// `at_once` (and `whole`) alone. Both functions see HEAD as GET, without If-Match, and in
/// If-None-Match only the tags that they can judge, without the suffix of the coding. When the pool
/// is full the answer is the problem `overloaded`, sent to the `Later` before the call returns.
///
/// The pipeline ends with the last copy of the deliverer, which waits for questions that run and
/// refuses those that wait; not on one of its own threads. Throws std::system_error when the system
/// gives no thread.
Deliverer make_pipeline(PipelineOptions options);

}  // namespace parley::delivery
