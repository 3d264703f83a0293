#include "parley/delivery/worker_pool.hpp"

#include <algorithm>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace parley::delivery {
namespace {

/// The kernel then gives a core to the threads of connections first: a cheap request keeps its
/// latency while every worker computes, and an idle machine loses nothing. On Linux a niceness
/// belongs to the thread, though POSIX says to the process.
void lower_own_priority(int niceness) noexcept {
  const auto thread = static_cast<id_t>(::gettid());
  const int present = ::getpriority(PRIO_PROCESS, thread);
  // Where it fails, questions are answered as before, only with equal rights.
  static_cast<void>(::setpriority(PRIO_PROCESS, thread, present + niceness));
}

}  // namespace

WorkerPool::WorkerPool(const PoolOptions& options) : options_(options) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const unsigned workers = options.threads == 0 ? cores : options.threads;
  threads_.reserve(workers + 1);
  try {
    threads_.emplace_back([this] { watch(); });
    for (unsigned i = 0; i < workers; ++i) {
      threads_.emplace_back([this] { work(); });
    }
  } catch (...) {
    stop();
    throw;
  }
}

WorkerPool::~WorkerPool() {
  stop();
}

bool WorkerPool::submit(Task task) {
  const std::lock_guard guard(lock_);
  if (stopping_ || queue_.size() >= options_.longest_queue) {
    ++counts_.refused;
    return false;
  }
  queue_.push_back({std::move(task), Clock::now() + options_.longest_wait});
  work_.notify_one();
  if (queue_.size() == 1) {
    first_came_.notify_one();
  }
  return true;
}

void WorkerPool::work() {
  lower_own_priority(options_.niceness);
  std::unique_lock guard(lock_);
  for (;;) {
    work_.wait(guard, [this] { return stopping_ || !queue_.empty(); });
    if (stopping_) {
      return;
    }
    {
      const Task task = std::move(queue_.front().task);
      queue_.pop_front();
      ++counts_.running;
      guard.unlock();
      try {
        task.run();
      } catch (...) {
        // Whoever waits for the task learns of it by what the task leaves behind; the thread lives.
      }
    }
    guard.lock();
    --counts_.running;
    ++counts_.done;
  }
}

/// A worker would look at a task that has waited too long only when it is free, which may take
/// seconds; so one thread sleeps until the first of the queue has to go.
void WorkerPool::watch() {
  std::unique_lock guard(lock_);
  while (!stopping_) {
    if (queue_.empty()) {
      first_came_.wait(guard);
    } else if (const auto until = queue_.front().until; Clock::now() < until) {
      first_came_.wait_until(guard, until);
    } else {
      const Task expired = std::move(queue_.front().task);
      queue_.pop_front();
      ++counts_.expired;
      guard.unlock();
      expired.refuse();
      guard.lock();
    }
  }
}

void WorkerPool::stop() {
  std::deque<Waiting> left;
  {
    const std::lock_guard guard(lock_);
    stopping_ = true;
    left.swap(queue_);
    work_.notify_all();
    first_came_.notify_all();
  }
  for (const Waiting& waiting : left) {
    waiting.task.refuse();
  }
  for (std::thread& thread : threads_) {
    thread.join();
  }
  threads_.clear();
}

PoolCounts WorkerPool::counts() const {
  const std::lock_guard guard(lock_);
  PoolCounts counts = counts_;
  counts.queued = queue_.size();
  return counts;
}

}  // namespace parley::delivery
