#include "parley/dataset/write_items.hpp"
#include "parley/json/writer.hpp"

#include "crate/tables.hpp"

#include <string>

namespace parley::formats {
namespace {

TableSchema actor_shape() {
  using enum ColumnType;
  return {"actors",
          "Somebody who takes part in events.",
          {"id"},
          {{"id", "The id of the actor.", id, true},
           {"label", "Its name, in the language of the dataset.", text, true},
           {"kind", "state, igo, group, organisation, office or person.", text, true},
           {"country", "A code of ISO 3166-1, three letters."},
           {"wikidata", "Its item in Wikidata."},
           {"existed", "From founding or birth to end or death: an EDTF expression."},
           {"description", "Who it is."},
           {"note", "A remark of the coder."}}};
}

TableSchema alias_shape() {
  using enum ColumnType;
  return {"aliases",
          "Another name of an actor.",
          {"actor", "number"},
          {{"actor", "The actor.", id, true, "actors"},
           {"number", "Its place in the list of the actor, from 1.", integer, true},
           {"name", "The name.", text, true},
           {"language", "A BCP 47 tag."},
           {"during", "When the name was in use: an EDTF expression."}}};
}

TableSchema affiliation_shape() {
  using enum ColumnType;
  return {"affiliations",
          "A relation from one actor to another during a time.",
          {"number"},
          {{"number", "Counts the rows of this table.", integer, true},
           {"actor", "The actor.", id, true, "actors"},
           {"type", "The relation.", text, true},
           {"with", "The other actor.", id, true, "actors"},
           {"during", "When: an EDTF expression."},
           {"title", "What the post is called."},
           {"note", "A remark of the coder."}}};
}

std::string text_of(const std::optional<Edtf>& edtf) {
  return edtf ? edtf->text() : std::string();
}

void add_alternatives(SharedTables& shared, std::string_view key, const Affiliation& affiliation) {
  json::Writer value;
  for (const AffiliationAlternative& other : affiliation.alternatives) {
    value.clear();
    if (other.during) {
      value.value(other.during->text());
    } else {
      dataset::write_text(value, other.title);
    }
    shared.add_alternative("affiliations", key,
                           {other.during ? "during" : "title", value.text(), other.rank,
                            other.asserted_by, other.reason},
                           other.evidence);
  }
}

Table affiliation_table(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  TableWriter out(affiliation_shape(), losses);
  for (const Affiliation& each : dataset.affiliations) {
    const std::string key = std::to_string(out.rows() + 1);
    out.row(each.actor).cell(key).cell(each.actor).cell(term(each.type)).cell(each.with);
    out.cell(text_of(each.during)).words(main_text(dataset, each.title)).words(each.note).end();
    shared.add_translations("affiliations", key, "title", each.title, dataset.language);
    shared.add_evidence("affiliations", key, {}, each.evidence);
    add_alternatives(shared, key, each);
  }
  return out.take();
}

}  // namespace

std::vector<Table> actor_tables(const Dataset& dataset, SharedTables& shared, Losses& losses) {
  TableWriter actors(actor_shape(), losses);
  TableWriter aliases(alias_shape(), losses);
  for (const Actor& actor : dataset.actors) {
    actors.row(actor.id).cell(actor.id).words(main_text(dataset, actor.name));
    actors.cell(term(actor.kind)).cell(actor.country).cell(actor.wikidata);
    actors.cell(text_of(actor.existed)).words(main_text(dataset, actor.description));
    actors.words(actor.note).end();
    shared.add_translations("actors", actor.id, "label", actor.name, dataset.language);
    shared.add_translations("actors", actor.id, "description", actor.description, dataset.language);
    shared.add_evidence("actors", actor.id, {}, actor.evidence);
    std::size_t number = 0;
    for (const Alias& alias : actor.aliases) {
      const std::string at = std::to_string(++number);
      aliases.row(actor.id).cell(actor.id).cell(at).words(alias.text).cell(alias.language);
      aliases.cell(text_of(alias.during)).end();
      shared.add_evidence("aliases", actor.id + "/" + at, {}, alias.evidence);
    }
  }
  std::vector<Table> tables;
  tables.push_back(actors.take());
  tables.push_back(aliases.take());
  tables.push_back(affiliation_table(dataset, shared, losses));
  return tables;
}

}  // namespace parley::formats
