#include "parley/formats/losses.hpp"

#include <algorithm>

namespace parley::formats {

Loss& Losses::of(const LossKind& kind) {
  const auto found = std::find_if(items_.begin(), items_.end(), [&kind](const Loss& known) {
    return known.kind.slug == kind.slug;
  });
  return found != items_.end() ? *found : items_.emplace_back(Loss{kind, 0, {}});
}

void Losses::add(const LossKind& kind) {
  of(kind);
}

void Losses::add(const LossKind& kind, std::string_view id) {
  Loss& loss = of(kind);
  if (!loss.ids.empty() && loss.ids.back() == id) {
    return;
  }
  ++loss.count;
  if (loss.ids.size() < max_loss_ids) {
    loss.ids.emplace_back(id);
  }
}

}  // namespace parley::formats
