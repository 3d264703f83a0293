#include "parley/service/catalogue.hpp"

#include <algorithm>
#include <utility>

namespace parley::service {

Catalogue::Catalogue() : Catalogue(ServedDatasets()) {}

Catalogue::Catalogue(ServedDatasets datasets)
    : datasets_(std::make_shared<const ServedDatasets>(std::move(datasets))) {}

std::shared_ptr<const ServedDatasets> Catalogue::snapshot() const {
  const std::lock_guard lock(mutex_);
  return datasets_;
}

void Catalogue::swap(ServedDatasets datasets) {
  auto next = std::make_shared<const ServedDatasets>(std::move(datasets));
  const std::lock_guard lock(mutex_);
  datasets_.swap(next);
  failed_reload_ = nullptr;
  // After the swap: who reads the new generation gets the new list.
  generation_.fetch_add(1, std::memory_order_release);
  // The old list, if this was its last holder, is freed after the lock is released.
}

void Catalogue::refuse(ReloadState why) {
  auto failed = std::make_shared<const ReloadState>(std::move(why));
  const std::lock_guard lock(mutex_);
  failed_reload_.swap(failed);
  generation_.fetch_add(1, std::memory_order_release);
}

std::shared_ptr<const ReloadState> Catalogue::failed_reload() const {
  const std::lock_guard lock(mutex_);
  return failed_reload_;
}

std::shared_ptr<const ServedDataset> find_dataset(const ServedDatasets& datasets,
                                                  std::string_view id) {
  const auto found = std::find_if(datasets.begin(), datasets.end(),
                                  [id](const auto& served) { return served->dataset().id == id; });
  return found == datasets.end() ? nullptr : *found;
}

}  // namespace parley::service
