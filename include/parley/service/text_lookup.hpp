#pragma once

#include "parley/query/text_search.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <string_view>

namespace parley::service {

/// The text index of one graph, built for the first search and kept. Any number of threads may
/// search.
class TextLookup {
 public:
  TextLookup();
  ~TextLookup();

  /// As query::TextIndex::find. Dataset and graph must be the same on every call.
  Result<query::TextMatches> find(const Dataset& dataset, const EventGraph& graph,
                                  std::string_view words) const;

  /// False until the first search has built the index, which takes long.
  bool is_built() const noexcept { return is_built_; }

 private:
  struct Built;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const Built> built_;
  mutable std::atomic<bool> is_built_ = false;
};

}  // namespace parley::service
