#pragma once

#include "parley/model/dataset.hpp"

#include <optional>
#include <vector>

namespace parley::dataset {

/// The bounds of an actor's existence; absent where not stated.
using Life = std::optional<Bounds>;

/// Those of every actor.
inline std::vector<Life> lives_of(const Dataset& dataset) {
  std::vector<Life> lives(dataset.actors.size());
  for (std::size_t i = 0; i < lives.size(); ++i) {
    if (const auto& existed = dataset.actors[i].existed) {
      if (const auto life = tighten(existed->bounds(dataset.seasons))) {
        lives[i] = *life;
      }
    }
  }
  return lives;
}

/// True when something certainly was over before the life began, or began after its end.
inline bool is_outside(const Bounds& event, const Bounds& life) noexcept {
  const bool too_early = event.end_latest <= life.start_earliest &&
                         life.start_earliest != no_earliest && event.end_latest != no_latest;
  const bool too_late = event.start_earliest >= life.end_latest && life.end_latest != no_latest &&
                        event.start_earliest != no_earliest;
  return too_early || too_late;
}

}  // namespace parley::dataset
