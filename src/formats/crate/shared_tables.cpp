#include "parley/dataset/write_items.hpp"
#include "parley/json/writer.hpp"

#include "crate/tables.hpp"

#include <string>

namespace parley::formats {
namespace {

/// The two columns that say what a row is about.
std::vector<Column> about_columns() {
  using enum ColumnType;
  return {{"number", "Counts the rows of this table.", integer, true},
          {"about_table", "The table of the thing that the row is about.", text, true},
          {"about", "The key of that thing in its table; the parts of a key with a slash between.",
           text, true}};
}

TableSchema shape(std::string_view name, std::string_view description,
                  std::initializer_list<Column> columns) {
  TableSchema shape{name, description, {"number"}, about_columns()};
  shape.columns.insert(shape.columns.end(), columns);
  return shape;
}

TableSchema evidence_shape() {
  using enum ColumnType;
  return shape(
      "evidence", "A source for a statement of this dataset, with its words.",
      {{"part", "What of the thing it is evidence for: a part's number; empty for the whole."},
       {"source", "The source.", id, true, "sources"},
       {"states_all", "The source states every property of the event.", truth, true},
       {"states", "What the source states, in its own precision: a JSON object."},
       {"quote", "The words of the source."},
       {"quote_prefix", "The text before them."},
       {"quote_suffix", "The text behind them."},
       {"quote_language", "The language of the quote, where it is not that of the source."},
       {"quote_translated", "The quote is a translation.", truth},
       {"position_start", "Where the words begin, in characters from 0.", integer},
       {"position_end", "Where they end, not included.", integer},
       {"text_sha256", "Of the text that the position points into."},
       {"note", "A remark of the coder."}});
}

TableSchema quantity_shape() {
  using enum ColumnType;
  return shape("quantities", "A number that somebody states of an event or in a claim.",
               {{"what", "What is counted.", text, true},
                {"at_least", "The least number; the same as the most where it is exact.", number},
                {"at_most", "The most.", number},
                {"unit", "Empty: a bare number."},
                {"asserted_by", "The actor or source who says so."},
                {"rank", "preferred, normal or deprecated.", text, true},
                {"note", "A remark of the coder."}});
}

TableSchema alternative_shape() {
  using enum ColumnType;
  return shape("alternatives", "Another value of one property, beside the one in its own table.",
               {{"property", "Which property.", text, true},
                {"value", "The value, as the native JSON has it.", text, true},
                {"rank", "preferred, normal or deprecated.", text, true},
                {"asserted_by", "The actor or source who says so."},
                {"reason", "Why it is recorded, or why it is not preferred."}});
}

TableSchema translation_shape() {
  using enum ColumnType;
  return shape("translations", "A text in another language than the one in its own table.",
               {{"column", "The column of the text.", text, true},
                {"language", "A BCP 47 tag.", text, true},
                {"text", "The text.", text, true}});
}

}  // namespace

std::string_view main_text(const Dataset& dataset, const LocalizedText& text) {
  return text_in(text, dataset.language, dataset.language);
}

SharedTables::SharedTables(Losses& losses)
    : evidence_(evidence_shape(), losses),
      quantities_(quantity_shape(), losses),
      alternatives_(alternative_shape(), losses),
      translations_(translation_shape(), losses) {}

void SharedTables::add_evidence(std::string_view table, std::string_view key, std::string_view part,
                                const std::vector<Evidence>& evidence) {
  json::Writer states;
  for (const Evidence& each : evidence) {
    states.clear();
    dataset::write_properties(states, each.states);
    const Quote quote = each.quote.value_or(Quote{});
    evidence_.row(key).number(evidence_.rows() + 1).cell(table).cell(key).cell(part);
    evidence_.cell(each.source).truth(each.states_all);
    evidence_.cell(states.text() == "{}" ? std::string_view() : states.text());
    evidence_.words(quote.exact).words(quote.prefix).words(quote.suffix).cell(quote.language);
    evidence_.cell(each.quote ? (quote.is_translation ? "true" : "false") : "");
    evidence_.cell(each.position ? std::to_string(each.position->start) : std::string());
    evidence_.cell(each.position ? std::to_string(each.position->end) : std::string());
    evidence_.cell(each.sha256).words(each.note).end();
  }
}

void SharedTables::add_evidence(std::string_view table, std::string_view key, std::string_view part,
                                const std::vector<Evidence>& evidence,
                                const std::vector<std::string>& sources) {
  if (!evidence.empty()) {
    add_evidence(table, key, part, evidence);
    return;
  }
  // A source known by its id alone is the shortest evidence there is.
  std::vector<Evidence> short_ones(sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    short_ones[i].source = sources[i];
  }
  add_evidence(table, key, part, short_ones);
}

void SharedTables::add_quantities(std::string_view table, std::string_view key,
                                  const std::vector<Quantity>& quantities) {
  for (const Quantity& each : quantities) {
    const std::string number = std::to_string(quantities_.rows() + 1);
    quantities_.row(key).cell(number).cell(table).cell(key).cell(each.what);
    quantities_.decimal(each.value.least).decimal(each.value.most).words(each.unit);
    quantities_.cell(each.asserted_by).cell(term(each.rank)).words(each.note).end();
    add_evidence("quantities", number, {}, each.evidence);
  }
}

void SharedTables::add_alternative(std::string_view table, std::string_view key,
                                   const OtherValue& other, const std::vector<Evidence>& evidence) {
  const std::string number = std::to_string(alternatives_.rows() + 1);
  alternatives_.row(key).cell(number).cell(table).cell(key).cell(other.property).cell(other.value);
  alternatives_.cell(term(other.rank)).cell(other.asserted_by).words(other.reason).end();
  add_evidence("alternatives", number, {}, evidence);
}

void SharedTables::add_translations(std::string_view table, std::string_view key,
                                    std::string_view column, const LocalizedText& text,
                                    std::string_view own) {
  const std::string_view main = text_in(text, own, own);
  for (const auto& [language, translated] : text) {
    if (translated.data() != main.data()) {
      translations_.row(key).number(translations_.rows() + 1).cell(table).cell(key).cell(column);
      translations_.cell(language).words(translated).end();
    }
  }
}

void SharedTables::append_to(std::vector<Table>& tables) {
  for (TableWriter* const writer : {&evidence_, &alternatives_, &quantities_, &translations_}) {
    tables.push_back(writer->take());
  }
}

}  // namespace parley::formats
