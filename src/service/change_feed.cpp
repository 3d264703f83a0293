#include "parley/service/change_feed.hpp"

#include <exception>
#include <utility>

namespace parley::service {
namespace {

/// False when there is no memory for it: the listener is ended, and is told what it missed when it
/// comes again.
template <class Tell>
bool told(ChangeListener& listener, const Tell& tell) noexcept {
  try {
    tell(listener);
    return true;
  } catch (const std::exception&) {
  }
  try {
    listener.end();
  } catch (const std::exception&) {
    // Its connection ends some other way.
  }
  return false;
}

}  // namespace

ChangeFeed::ChangeFeed(const FeedLimits& limits)
    : limits_(limits), beater_([this] { beat_until_end(); }) {}

ChangeFeed::~ChangeFeed() {
  end();
  beater_.join();
}

void ChangeFeed::publish(const Change& change) {
  const std::lock_guard lock(mutex_);
  std::deque<Change>& changes = history_[change.dataset];
  changes.push_back(change);
  if (changes.size() > limits_.changes) {
    changes.pop_front();
  }
  std::erase_if(entries_, [&change](Entry& entry) {
    // Who came between the reload and this call has been told the revision already.
    if (entry.dataset != change.dataset || entry.told == change.revision) {
      return false;
    }
    entry.told = change.revision;
    return !told(*entry.listener, [&](ChangeListener& one) { one.changed(change); });
  });
}

std::optional<std::vector<Change>> ChangeFeed::since(std::string_view dataset,
                                                     std::string_view revision) const {
  const std::lock_guard lock(mutex_);
  return changes_since(dataset, revision);
}

/// A dataset can return to an earlier revision: then only what came after its return counts.
std::optional<std::vector<Change>> ChangeFeed::changes_since(std::string_view dataset,
                                                             std::string_view revision) const {
  const auto found = history_.find(dataset);
  if (found == history_.end()) {
    return std::nullopt;
  }
  const std::deque<Change>& changes = found->second;
  for (auto change = changes.end(); change != changes.begin();) {
    const auto after = change--;
    if (change->revision == revision) {
      return std::vector<Change>(after, changes.end());
    }
    if (change->previous == revision) {
      return std::vector<Change>(change, changes.end());
    }
  }
  return std::nullopt;
}

/// Only when it is full are those looked for who have left.
bool ChangeFeed::make_room() {
  if (entries_.size() >= limits_.listeners) {
    std::erase_if(entries_, [](const Entry& entry) { return !entry.listener->is_open(); });
  }
  return !ended_ && entries_.size() < limits_.listeners;
}

bool ChangeFeed::has_room() {
  const std::lock_guard lock(mutex_);
  return make_room();
}

bool ChangeFeed::listen(std::string_view dataset, std::string_view revision,
                        std::shared_ptr<ChangeListener> listener) {
  const std::lock_guard lock(mutex_);
  if (!make_room()) {
    return false;
  }
  Entry entry{std::string(dataset), std::string(revision), std::move(listener)};
  if (const auto missed = changes_since(dataset, revision)) {
    for (const Change& change : *missed) {
      entry.told = change.revision;
      entry.listener->changed(change);
    }
  }
  entries_.push_back(std::move(entry));
  return true;
}

std::size_t ChangeFeed::listeners() const {
  const std::lock_guard lock(mutex_);
  return entries_.size();
}

void ChangeFeed::end() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    for (const Entry& entry : entries_) {
      told(*entry.listener, [](ChangeListener& one) { one.end(); });
    }
    entries_.clear();
  }
  ended_now_.notify_all();
}

void ChangeFeed::beat_until_end() {
  std::unique_lock lock(mutex_);
  while (!ended_now_.wait_for(lock, limits_.beat, [this] { return ended_; })) {
    std::erase_if(entries_, [](const Entry& entry) {
      return !entry.listener->is_open() ||
             !told(*entry.listener, [](ChangeListener& one) { one.beat(); });
    });
  }
}

}  // namespace parley::service
