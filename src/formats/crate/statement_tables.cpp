#include "parley/dataset/write_items.hpp"
#include "parley/json/writer.hpp"

#include "crate/tables.hpp"

#include <iterator>
#include <string>
#include <utility>

namespace parley::formats {
namespace {

TableSchema claim_shape() {
  using enum ColumnType;
  TableSchema shape{"claims",
                    "A statement: who makes it, about what, and through whom it is known.",
                    {"id"},
                    {{"id", "The id of the claim.", id, true},
                     {"asserted_by", "The actor or source who makes it.", id, true},
                     {"force", "What is done with it: asserts, denies, demands …", text, true},
                     {"text", "What is said, in the words of the coder."},
                     {"wording", "Loaded words of the source: a JSON list of texts."},
                     {"about", "The events, actors and claims that it is about; ids with blanks."},
                     {"made_in", "The event in which it was made.", id, false, "events"},
                     {"place", "Where it was made."},
                     {"relayed_by", "From the speaker on: actors and sources; ids with blanks."},
                     {"contradicts", "Claims that it contradicts; ids with blanks."},
                     {"corrects", "Claims that it corrects; ids with blanks."},
                     {"status", "asserted, disputed, denied, confirmed, inferred, kept, broken."},
                     {"rank", "preferred, normal or deprecated.", text, true},
                     {"note", "A remark of the coder."}}};
  append_date_columns(shape.columns);
  return shape;
}

TableSchema source_shape() {
  using enum ColumnType;
  TableSchema shape{"sources",
                    "A document that statements rest on.",
                    {"id"},
                    {{"id", "The id of the source.", id, true},
                     {"title", "Its title.", text, true},
                     {"kind", "Such as news or treaty.", text, true},
                     {"publisher", "Who published it."},
                     {"author", "Who wrote it."},
                     {"url", "Its address."},
                     {"language", "The language of its text: a BCP 47 tag."},
                     {"retrieved", "When the address was read: an EDTF expression."},
                     {"note", "A remark of the coder."}}};
  append_date_columns(shape.columns);
  return shape;
}

TableSchema order_shape() {
  using enum ColumnType;
  return {"orders",
          "An order of two events in time that evidence states without dates.",
          {"number"},
          {{"number", "Counts the rows of this table.", integer, true},
           {"a", "The one event.", id, true, "events"},
           {"is", "How it stands to the other one.", text, true},
           {"b", "The other event.", id, true, "events"}}};
}

std::string json_list(const std::vector<std::string>& words) {
  if (words.empty()) {
    return {};
  }
  json::Writer out;
  out.begin_array();
  for (const std::string& word : words) {
    out.value(word);
  }
  out.end_array();
  return out.take();
}

Table claim_table(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  TableWriter out(claim_shape(), losses);
  for (const Claim& claim : dataset.claims) {
    out.row(claim.id).cell(claim.id).cell(claim.asserted_by).cell(term(claim.force));
    out.words(main_text(dataset, claim.text)).cell(json_list(claim.wording)).list(claim.about);
    out.cell(claim.made_in).words(claim.place).list(claim.relayed_by).list(claim.contradicts);
    out.list(claim.corrects).cell(claim.status ? term(*claim.status) : std::string_view());
    out.cell(term(claim.rank)).words(claim.note).date(claim.date).end();
    shared.add_translations("claims", claim.id, "text", claim.text, dataset.language);
    shared.add_evidence("claims", claim.id, {}, claim.evidence);
    shared.add_quantities("claims", claim.id, claim.quantities);
  }
  return out.take();
}

Table source_table(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  TableWriter out(source_shape(), losses);
  for (const Source& source : dataset.sources) {
    const std::string_view title = source.titles.empty()
                                       ? std::string_view(source.title)
                                       : title_of(source, dataset.language, dataset.language);
    out.row(source.id).cell(source.id).words(title).cell(source.kind).words(source.publisher);
    out.words(source.author).words(source.url).cell(source.language).cell(source.retrieved);
    out.words(source.note).date(source.published).end();
    shared.add_translations("sources", source.id, "title", source.titles, dataset.language);
    json::Writer value;
    for (const PublishedAlternative& other : source.alternatives) {
      value.clear();
      dataset::write_date(value, other.published);
      shared.add_alternative(
          "sources", source.id,
          {"published", value.text(), other.rank, other.asserted_by, other.reason}, other.evidence);
    }
  }
  return out.take();
}

Table order_table(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  TableWriter out(order_shape(), losses);
  for (const Order& order : dataset.orders) {
    const std::string key = std::to_string(out.rows() + 1);
    out.row(order.a).cell(key).cell(order.a).cell(term(order.is)).cell(order.b).end();
    shared.add_evidence("orders", key, {}, order.evidence);
  }
  return out.take();
}

}  // namespace

std::vector<Table> statement_tables(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  std::vector<Table> tables;
  tables.push_back(claim_table(dataset, shared, losses));
  tables.push_back(source_table(dataset, shared, losses));
  tables.push_back(order_table(dataset, shared, losses));
  return tables;
}

std::vector<Table> make_tables(const Dataset& dataset, Losses& losses) {
  SharedTables shared(losses);
  std::vector<Table> tables = event_tables(dataset, shared, losses);
  for (auto* const more : {&actor_tables, &statement_tables}) {
    std::vector<Table> made = more(dataset, shared, losses);
    tables.insert(tables.end(), std::make_move_iterator(made.begin()),
                  std::make_move_iterator(made.end()));
  }
  shared.append_to(tables);
  return tables;
}

}  // namespace parley::formats
