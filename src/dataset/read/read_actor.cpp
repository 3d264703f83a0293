#include "parley/dataset/spelling.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"
#include "read/read_accepts.hpp"
#include "read/read_date.hpp"
#include "read/read_evidence.hpp"

#include <array>

namespace parley::dataset {
namespace {

/// The names of AffiliationAlternative::Property, in the order of its enumerators.
constexpr std::array<std::string_view, 2> affiliation_properties{"during", "title"};

std::optional<Edtf> read_edtf_member(Fields& fields, std::string_view key, Report& report) {
  const json::Value* member = fields.find(key);
  return member == nullptr ? std::nullopt
                           : read_edtf(*member, JsonPath(fields.path(), key), report);
}

Alias read_alias(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Alias alias;
  if (!value.is_object()) {
    alias.text = read_string(value, path, report, is_not_empty,
                             "a text of at least one character, or an object with one");
    return alias;
  }
  Fields fields(value, path, report);
  alias.text = fields.text("text", Need::required);
  alias.language = fields.language();
  alias.during = read_edtf_member(fields, "during", report);
  alias.evidence = read_evidence(fields, Need::optional, seasons, report);
  fields.finish();
  return alias;
}

AffiliationAlternative read_alternative(const json::Value& value, const JsonPath& path,
                                        Seasons seasons, Report& report) {
  using Property = AffiliationAlternative::Property;
  AffiliationAlternative other;
  Fields fields(value, path, report);
  const auto property = fields.word("property", affiliation_properties, Need::required);
  other.property = property ? static_cast<Property>(*property) : Property::title;
  const json::Value* content = fields.find("value", Need::required);
  if (property && content != nullptr) {
    const JsonPath here(path, "value");
    if (other.property == Property::during) {
      other.during = read_edtf(*content, here, report);
    } else {
      other.title = read_localized(*content, here, report);
    }
  }
  other.rank = fields.choice<Rank>("rank", Need::required).value_or(Rank::normal);
  other.asserted_by = fields.id("assertedBy");
  other.reason = fields.text("reason");
  other.evidence = read_evidence(fields, Need::optional, seasons, report);
  fields.finish();
  return other;
}

}  // namespace

Actor read_actor(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Actor actor;
  Fields fields(value, path, report);
  actor.id = fields.id("id", Need::required);
  actor.name = fields.localized("name", Need::required);
  fields.list("aliases", Need::optional, [&](const json::Value& item, const JsonPath& here) {
    actor.aliases.push_back(read_alias(item, here, seasons, report));
  });
  actor.existed = read_edtf_member(fields, "existed", report);
  actor.kind = fields.choice<ActorKind>("kind", Need::required).value_or(ActorKind::organisation);
  actor.country = fields.spelled("country", is_country, "an ISO 3166-1 alpha-3 code such as IRN");
  actor.wikidata = fields.spelled("wikidata", is_wikidata_id, "a Wikidata id such as Q794");
  actor.description = fields.localized("description");
  actor.note = fields.text("note");
  actor.evidence = read_evidence(fields, Need::optional, seasons, report);
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
  affiliation.during = read_edtf_member(fields, "during", report);
  affiliation.evidence = read_evidence(fields, Need::required, seasons, report);
  affiliation.title = fields.localized("title");
  affiliation.note = fields.text("note");
  fields.list("alternatives", Need::optional, [&](const json::Value& item, const JsonPath& here) {
    affiliation.alternatives.push_back(read_alternative(item, here, seasons, report));
  });
  affiliation.accepts = read_accepts(fields, report);
  fields.finish();
  return affiliation;
}

}  // namespace parley::dataset
