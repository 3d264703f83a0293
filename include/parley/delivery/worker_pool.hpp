#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace parley::delivery {

struct PoolOptions {
  unsigned threads = 0;                         ///< 0: one per core
  std::size_t longest_queue = 64;               ///< tasks that wait, at most
  std::chrono::milliseconds longest_wait{250};  ///< of a task in the queue
  int niceness = 10;                            ///< added to that of the process
};

/// What a pool has done since it was made, and what it does now.
struct PoolCounts {
  std::uint64_t done = 0;
  std::uint64_t refused = 0;  ///< the queue was full
  std::uint64_t expired = 0;  ///< waited too long
  std::size_t queued = 0;
  std::size_t running = 0;
};

/// Threads for questions that take long, so that those that answer connections stay free. Bounded:
/// whoever would wait too long is told at once, and can ask again or elsewhere.
class WorkerPool {
 public:
  /// One of the two is called, once, from a thread of the pool or the one that stops it.
  struct Task {
    std::function<void()> run;     ///< what it throws is dropped
    std::function<void()> refuse;  ///< it has waited too long, or the pool stops; throws nothing
  };

  /// Throws std::system_error when the system gives no thread.
  explicit WorkerPool(const PoolOptions& options);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool();  ///< does what `stop` does

  /// False when the queue is full or the pool stops: neither function is then called.
  bool submit(Task task);

  /// Waits for the tasks that run and refuses those that wait. Not from a thread of the pool.
  void stop();

  PoolCounts counts() const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Waiting {
    Task task;
    Clock::time_point until;
  };

  void work();
  void watch();

  PoolOptions options_;
  mutable std::mutex lock_;
  std::condition_variable work_;        ///< a task came, or the end
  std::condition_variable first_came_;  ///< the queue is no longer empty, or the end
  std::deque<Waiting> queue_;
  PoolCounts counts_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace parley::delivery
