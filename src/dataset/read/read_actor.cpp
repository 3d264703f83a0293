#include "parley/dataset/spelling.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"
#include "read/read_date.hpp"
#include "read/read_evidence.hpp"

namespace parley::dataset {

Actor read_actor(const json::Value& value, const JsonPath& path, Seasons /*seasons*/,
                 Report& report) {
  Actor actor;
  Fields fields(value, path, report);
  actor.id = fields.id("id", Need::required);
  actor.name = fields.localized("name", Need::required);
  actor.aliases = fields.texts("aliases");
  if (const json::Value* existed = fields.find("existed")) {
    actor.existed = read_edtf(*existed, JsonPath(path, "existed"), report);
  }
  actor.kind = fields.choice<ActorKind>("kind", Need::required).value_or(ActorKind::organisation);
  actor.country = fields.spelled("country", is_country, "an ISO 3166-1 alpha-3 code such as IRN");
  actor.wikidata = fields.spelled("wikidata", is_wikidata_id, "a Wikidata id such as Q794");
  actor.description = fields.localized("description");
  actor.note = fields.text("note");
  fields.finish();
  return actor;
}

Affiliation read_affiliation(const json::Value& value, const JsonPath& path, Seasons seasons,
                             Report& report) {
  Affiliation affiliation;
  Fields fields(value, path, report);
  affiliation.actor = fields.id("actor", Need::required);
  affiliation.type =
      fields.choice<AffiliationType>("type", Need::required).value_or(AffiliationType::member_of);
  affiliation.with = fields.id("with", Need::required);
  if (const json::Value* during = fields.find("during")) {
    affiliation.during = read_edtf(*during, JsonPath(path, "during"), report);
  }
  affiliation.evidence = read_evidence(fields, Need::required, seasons, report);
  fields.finish();
  return affiliation;
}

}  // namespace parley::dataset
