#include "citations/citation_losses.hpp"

namespace parley::formats {

void record_unwritten(const Source& source, Losses& losses) {
  if (!source.alternatives.empty()) {
    losses.add(loss::alternatives, source.id);
  }
  const auto& published = source.published;
  if (published && (published->basis || !published->text.empty() || !published->reason.empty() ||
                    !published->anchor.empty())) {
    losses.add(loss::date_words, source.id);
  }
}

void record_date(const DateSpan& span, std::string_view id, Losses& losses) {
  if (span.open_start || span.open_end) {
    losses.add(loss::half_range, id);
  }
  if (span.widened) {
    losses.add(loss::uncertain_bounds, id);
  }
}

}  // namespace parley::formats
