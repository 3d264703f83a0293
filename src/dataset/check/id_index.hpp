#pragma once

#include "document/loaded.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace parley::dataset {

enum class IdKind { source, actor, event, claim };

/// What an id names: the kind, and the number of the item in its section.
struct Named {
  IdKind kind = IdKind::event;
  std::size_t index = 0;
};

/// Finds the items of a dataset by id; of two items with the same id, the first. Refers to the
/// dataset's strings: it must not change while the index is used.
class IdIndex {
 public:
  explicit IdIndex(const Dataset& dataset);

  std::optional<Named> find(std::string_view id) const;
  /// The index of the event of that id in its section.
  std::optional<std::size_t> event(std::string_view id) const;
  std::optional<std::size_t> actor(std::string_view id) const;

 private:
  std::optional<std::size_t> of_kind(std::string_view id, IdKind kind) const;

  std::unordered_map<std::string_view, Named> named_;
};

}  // namespace parley::dataset
