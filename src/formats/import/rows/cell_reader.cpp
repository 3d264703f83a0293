#include "import/rows/cell_reader.hpp"

#include "parley/text/space.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::formats {

std::string without_markup(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> entities{
      {{"&amp;", "&"},
       {"&lt;", "<"},
       {"&gt;", ">"},
       {"&quot;", "\""},
       {"&#39;", "'"},
       {"&apos;", "'"},
       {"&nbsp;", " "}}};
  std::string plain;
  while (!text.empty()) {
    const std::size_t special = text.find_first_of("<&");
    plain += text.substr(0, special);
    if (special == std::string_view::npos) {
      break;
    }
    text.remove_prefix(special);
    const std::size_t close = text.find('>');
    if (text.front() == '<' && close != std::string_view::npos) {
      text.remove_prefix(close + 1);
      continue;
    }
    const auto* entity = std::find_if(entities.begin(), entities.end(), [&](const auto& known) {
      return text.starts_with(known.first);
    });
    plain += entity == entities.end() ? text.substr(0, 1) : entity->second;
    text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
  }
  return plain;
}

Result<std::size_t> CellReader::find(const std::string& name, const CellContext& context) {
  return context.is_json && !context.columns.has(name) ? Result<std::size_t>(no_column)
                                                       : context.columns.find(name);
}

Result<CellReader> CellReader::make(const Value& value, const CellContext& context) {
  CellReader reader;
  if (!value.is_set()) {
    return reader;
  }
  reader.value_ = &value;
  reader.missing_ = &context.missing;
  if (!value.column.empty()) {
    const auto column = find(value.column, context);
    if (!column) {
      return column.error();
    }
    reader.column_ = *column;
  }
  for (const Value::Piece& piece : value.pieces) {
    reader.columns_.emplace_back();
    if (piece.column.empty()) {
      continue;
    }
    const auto column = find(piece.column, context);
    if (!column) {
      return column.error();
    }
    reader.columns_.back() = *column;
  }
  if (!value.lookup.empty()) {
    const auto found = context.lookups.find(value.lookup);
    if (found == context.lookups.end()) {
      return Error{ErrorCode::invalid_argument,
                   "expected the name of one of the recipe's lookups, got " + show(value.lookup),
                   {}};
    }
    reader.lookup_ = &found->second;
  }
  return reader;
}

std::string_view CellReader::cell(const Record& row, std::size_t column) const {
  if (column == no_column) {
    return {};
  }
  const std::string_view text = trim(row.fields[column]);
  const bool is_missing =
      !missing_->empty() && std::find(missing_->begin(), missing_->end(), text) != missing_->end();
  return is_missing ? std::string_view() : text;
}

std::string_view CellReader::joined(const Record& row, HeldTexts& held) const {
  std::string text;
  bool says_something = false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string_view piece =
        columns_[i] ? cell(row, *columns_[i]) : std::string_view(value_->pieces[i].text);
    says_something = says_something || (columns_[i] && !piece.empty());
    text += piece;
  }
  return says_something ? std::string_view(held.emplace_back(std::move(text))) : std::string_view();
}

std::string_view CellReader::replaced(std::string_view text) const {
  const bool replaces = !value_->values.empty() || lookup_ != nullptr;
  if (const auto value = value_->values.find(text); value != value_->values.end()) {
    return value->second;
  }
  if (lookup_ != nullptr) {
    if (const auto found = lookup_->find(text); found != lookup_->end()) {
      return found->second;
    }
  }
  return value_->otherwise && (replaces || text.empty()) ? std::string_view(*value_->otherwise)
                                                         : text;
}

std::string_view CellReader::read(const Record& row, HeldTexts& held) const {
  if (value_ == nullptr) {
    return {};
  }
  if (value_->constant) {
    return *value_->constant;
  }
  std::string_view text = columns_.empty() ? cell(row, column_) : joined(row, held);
  if (value_->plain && text.find_first_of("<&") != std::string_view::npos) {
    text = trim(held.emplace_back(without_markup(text)));
  }
  return replaced(text);
}

}  // namespace parley::formats
