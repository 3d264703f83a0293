#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace parley::service {

/// A dataset that has another revision since a reload.
struct Change {
  std::string dataset;
  std::string revision;
  std::string previous;    ///< the revision before; empty: not known
  std::size_t events = 0;  ///< how many events the dataset has now

  friend bool operator==(const Change&, const Change&) = default;
};

/// Somebody who is told of changes. The feed calls with its lock held: a call must neither wait nor
/// call the feed.
class ChangeListener {
 public:
  virtual ~ChangeListener() = default;

  virtual void changed(const Change& change) = 0;
  virtual void beat() = 0;           ///< nothing has happened, and the feed still runs
  virtual void end() = 0;            ///< the feed ends; no call follows
  virtual bool is_open() const = 0;  ///< false: it has left, and the feed drops it
};

struct FeedLimits {
  /// Changes remembered for each dataset: a client that was away for longer gets the present one.
  std::size_t changes = 64;
  /// A listener is a connection that stays, and each takes a call at every change.
  std::size_t listeners = 1'000;
  /// Proxies end a connection that is silent for a minute, some for half of one.
  std::chrono::milliseconds beat{15'000};
};

/// Tells clients when a dataset has changed. Safe from any thread.
class ChangeFeed {
 public:
  explicit ChangeFeed(const FeedLimits& limits = {});
  ~ChangeFeed();
  ChangeFeed(const ChangeFeed&) = delete;
  ChangeFeed& operator=(const ChangeFeed&) = delete;

  /// Tells every listener of the dataset. To be called when the new revision is served.
  void publish(const Change& change);

  /// What has happened to the dataset since it had that revision, the oldest first. Nothing: the
  /// feed does not remember that revision.
  std::optional<std::vector<Change>> since(std::string_view dataset,
                                           std::string_view revision) const;

  /// False when listen() would refuse.
  bool has_room();

  /// Tells the listener of all changes of the dataset after that revision, those that have happened
  /// already first. After a revision that the feed does not remember, only of those to come. False:
  /// there are too many listeners, or the feed has ended.
  bool listen(std::string_view dataset, std::string_view revision,
              std::shared_ptr<ChangeListener> listener);

  std::size_t listeners() const;

  /// Ends every listener, and all that come later are refused.
  void end();

 private:
  struct Entry {
    std::string dataset;
    std::string told;  ///< the revision it knows of
    std::shared_ptr<ChangeListener> listener;
  };

  std::optional<std::vector<Change>> changes_since(std::string_view dataset,
                                                   std::string_view revision) const;
  bool make_room();
  void beat_until_end();

  const FeedLimits limits_;
  mutable std::mutex mutex_;  ///< guards all below
  std::condition_variable ended_now_;
  bool ended_ = false;
  std::map<std::string, std::deque<Change>, std::less<>> history_;  ///< by dataset
  std::vector<Entry> entries_;
  std::thread beater_;  ///< one for all listeners
};

}  // namespace parley::service
