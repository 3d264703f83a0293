#include "parley/service/text_lookup.hpp"

namespace parley::service {

struct TextLookup::Built {
  Result<query::TextIndex> index;
};

TextLookup::TextLookup() = default;
TextLookup::~TextLookup() = default;

Result<query::TextMatches> TextLookup::find(const Dataset& dataset, const EventGraph& graph,
                                            std::string_view words) const {
  std::call_once(once_, [&] {
    built_ = std::make_unique<const Built>(Built{query::TextIndex::build(dataset, graph)});
    is_built_ = true;
  });
  if (!built_->index) {
    return built_->index.error();
  }
  return built_->index->find(words);
}

}  // namespace parley::service
