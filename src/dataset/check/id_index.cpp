#include "check/id_index.hpp"

namespace parley::dataset {

IdIndex::IdIndex(const Dataset& dataset) {
  named_.reserve(dataset.sources.size() + dataset.actors.size() + dataset.events.size() +
                 dataset.claims.size());
  const auto add = [this](const auto& items, IdKind kind) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!items[i].id.empty()) {
        named_.try_emplace(items[i].id, Named{kind, i});
      }
    }
  };
  add(dataset.sources, IdKind::source);
  add(dataset.actors, IdKind::actor);
  add(dataset.events, IdKind::event);
  add(dataset.claims, IdKind::claim);
}

std::optional<Named> IdIndex::find(std::string_view id) const {
  const auto found = named_.find(id);
  return found == named_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> IdIndex::of_kind(std::string_view id, IdKind kind) const {
  const auto named = find(id);
  return named && named->kind == kind ? std::optional(named->index) : std::nullopt;
}

std::optional<std::size_t> IdIndex::event(std::string_view id) const {
  return of_kind(id, IdKind::event);
}

std::optional<std::size_t> IdIndex::actor(std::string_view id) const {
  return of_kind(id, IdKind::actor);
}

}  // namespace parley::dataset
