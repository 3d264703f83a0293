#include "parley/text/space.hpp"

#include "import/rows/event_reader.hpp"

#include <algorithm>

namespace parley::formats {
namespace {

bool contains(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

Result<RowFilter> RowFilter::make(const std::vector<Condition>& conditions,
                                  const CellContext& context, const DateManner& dates) {
  RowFilter filter;
  filter.conditions_ = &conditions;
  filter.missing_ = &context.missing;
  filter.dates_ = &dates;
  for (const Condition& condition : conditions) {
    const auto column = context.columns.find(condition.column);
    if (!column) {
      return column.error();
    }
    filter.columns_.push_back(*column);
  }
  return filter;
}

/// A cell that is empty, or means that nothing is known, is not filled.
bool RowFilter::is_filled(std::string_view cell) const {
  if (cell.empty() || contains(*missing_, cell) || contains(dates_->unknown, cell)) {
    return false;
  }
  constexpr std::size_t longest_sentinel = 12;
  if (cell.size() > longest_sentinel) {
    return true;
  }
  const auto date = read_written_date(cell, *dates_);
  return !date || date->is_open || !date->edtf.empty();
}

bool RowFilter::fits(const Record& row) const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Condition& condition = (*conditions_)[i];
    const std::string_view cell = trim(row.fields[columns_[i]]);
    if ((!condition.is.empty() && !contains(condition.is, cell)) ||
        contains(condition.is_not, cell) ||
        (condition.filled && *condition.filled != is_filled(cell))) {
      return false;
    }
  }
  return true;
}

}  // namespace parley::formats
