#include "parley/dataset/spelling.hpp"
#include "parley/model/source_kinds.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"
#include "read/read_accepts.hpp"
#include "read/read_date.hpp"
#include "read/read_evidence.hpp"
#include "read/read_translations.hpp"

#include <array>

namespace parley::dataset {
namespace {

constexpr std::array<std::string_view, 3> season_conventions{"union", "northern", "southern"};

constexpr std::array<std::string_view, 1> source_properties{"published"};

PublishedAlternative read_alternative(const json::Value& value, const JsonPath& path,
                                      Seasons seasons, Report& report) {
  PublishedAlternative other;
  Fields fields(value, path, report);
  fields.word("property", source_properties, Need::required);
  if (const json::Value* published = fields.find("value", Need::required)) {
    other.published =
        read_date(*published, JsonPath(path, "value"), seasons, report, RelativeDates::refused);
  }
  other.rank = fields.choice<Rank>("rank", Need::required).value_or(Rank::normal);
  other.asserted_by = fields.id("assertedBy");
  other.reason = fields.text("reason");
  other.evidence = read_evidence(fields, Need::optional, seasons, report);
  fields.finish();
  return other;
}

}  // namespace

void read_heading(const json::Value& value, const JsonPath& path, Dataset& dataset,
                  Report& report) {
  Fields fields(value, path, report);
  dataset.id = fields.id("id", Need::required);
  dataset.title = fields.localized("title");
  dataset.description = fields.localized("description");
  dataset.license = fields.text("license");
  if (auto language =
          fields.spelled("language", is_language, "a language tag such as en or zh-Hant");
      !language.empty()) {
    dataset.language = std::move(language);
  }
  if (const auto seasons = fields.word("seasons", season_conventions)) {
    // `union` names the default: what holds in either hemisphere.
    dataset.seasons = std::array{Seasons::unstated, Seasons::northern, Seasons::southern}[*seasons];
  }
  dataset.vocabulary.id = fields.id("vocabulary");
  dataset.citation = fields.text("citation");
  dataset.version = fields.text("version");
  dataset.translations = read_translations(fields, report);
  fields.finish();
  if (dataset.title.empty()) {
    dataset.title.emplace_back(dataset.language, dataset.id);
  }
  if (dataset.license.empty()) {
    dataset.license = "unknown";
  }
}

Source read_source(const json::Value& value, const JsonPath& path, Seasons seasons,
                   Report& report) {
  Source source;
  Fields fields(value, path, report);
  source.id = fields.id("id", Need::required);
  source.title = fields.text("title", Need::required);
  if (const auto kind = fields.word("kind", source_kinds, Need::required)) {
    source.kind = source_kinds[*kind];
  }
  source.publisher = fields.text("publisher");
  source.author = fields.text("author");
  if (const json::Value* published = fields.find("published")) {
    source.published =
        read_date(*published, JsonPath(path, "published"), seasons, report, RelativeDates::refused);
  }
  source.url = fields.spelled("url", is_web_address,
                              "an address that begins with https:// or http:// and has no spaces");
  source.language = fields.spelled("language", is_language, "a language tag such as en or zh-Hant");
  if (const json::Value* retrieved = fields.find("retrieved")) {
    if (const auto edtf = read_edtf(*retrieved, JsonPath(path, "retrieved"), report)) {
      source.retrieved = edtf->text();
    }
  }
  source.note = fields.text("note");
  fields.list("alternatives", Need::optional, [&](const json::Value& item, const JsonPath& here) {
    source.alternatives.push_back(read_alternative(item, here, seasons, report));
  });
  source.accepts = read_accepts(fields, report);
  fields.finish();
  return source;
}

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
  actor.accepts = read_accepts(fields, report);
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
  affiliation.accepts = read_accepts(fields, report);
  fields.finish();
  return affiliation;
}

Order read_order(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Order order;
  Fields fields(value, path, report);
  order.a = fields.id("a", Need::required);
  order.is = fields.choice<StatedOrder>("is", Need::required).value_or(StatedOrder::before);
  order.b = fields.id("b", Need::required);
  order.evidence = read_evidence(fields, Need::required, seasons, report);
  fields.finish();
  return order;
}

Claim read_claim(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Claim claim;
  Fields fields(value, path, report);
  claim.id = fields.id("id", Need::required);
  claim.asserted_by = fields.id("assertedBy", Need::required);
  claim.relayed_by = fields.ids("relayedBy");
  claim.made_in = fields.id("madeIn");
  claim.force = fields.choice<ClaimForce>("force", Need::required).value_or(ClaimForce::asserts);
  claim.about = fields.ids("about", Need::required);
  claim.text = fields.localized("text");
  claim.wording = fields.texts("wording");
  claim.status = fields.choice<ClaimStatus>("status");
  claim.rank = fields.choice<Rank>("rank").value_or(Rank::normal);
  claim.evidence = read_evidence(fields, Need::required, seasons, report);
  claim.note = fields.text("note");
  claim.accepts = read_accepts(fields, report);
  fields.finish();
  return claim;
}

}  // namespace parley::dataset
