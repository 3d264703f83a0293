#pragma once

#include "parley/service/reload_state.hpp"
#include "parley/service/served_dataset.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace parley::service {

/// Everything served at one moment, in the order in which it is listed. Ids are unique.
using ServedDatasets = std::vector<std::shared_ptr<const ServedDataset>>;

/// The datasets served now. A question takes one snapshot and uses it to its end; a reload swaps
/// the whole list, so that no answer mixes two revisions. Safe from any thread.
class Catalogue {
 public:
  Catalogue();
  explicit Catalogue(ServedDatasets datasets);

  /// Never null.
  std::shared_ptr<const ServedDatasets> snapshot() const;

  /// Serves these from now on; questions under way finish on the snapshot they began with.
  void swap(ServedDatasets datasets);

  /// Remembers why other datasets are not served; forgotten with the next swap.
  void refuse(ReloadState why);

  /// How the last reload failed; null when it did not.
  std::shared_ptr<const ReloadState> failed_reload() const;

  /// Rises with each swap and each refusal. Whoever keeps an answer reads it before the question is
  /// asked: the answer may then be given again as long as the generation is the same.
  std::uint64_t generation() const noexcept { return generation_.load(std::memory_order_acquire); }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const ServedDatasets> datasets_;
  std::shared_ptr<const ReloadState> failed_reload_;
  std::atomic<std::uint64_t> generation_ = 0;
};

/// The dataset of that id, or null.
std::shared_ptr<const ServedDataset> find_dataset(const ServedDatasets& datasets,
                                                  std::string_view id);

}  // namespace parley::service
