#include "parley/dataset/write_items.hpp"

#include "write/members.hpp"

namespace parley::dataset {
namespace {

void write_aliases(json::Writer& out, const std::vector<Alias>& aliases) {
  if (aliases.empty()) {
    return;
  }
  out.key("aliases").begin_array();
  for (const Alias& alias : aliases) {
    if (alias.is_text_alone()) {
      out.value(alias.text);
      continue;
    }
    out.begin_object();
    if (alias.during) {
      out.member("during", alias.during->text());
    }
    write_evidence_if(out, alias.evidence);
    out.member_if("language", alias.language).member("text", alias.text).end_object();
  }
  out.end_array();
}

void write_alternatives(json::Writer& out, const std::vector<AffiliationAlternative>& others) {
  if (others.empty()) {
    return;
  }
  out.key("alternatives").begin_array();
  for (const AffiliationAlternative& other : others) {
    out.begin_object().member_if("assertedBy", other.asserted_by);
    write_evidence_if(out, other.evidence);
    out.member("property", other.during ? "during" : "title").member("rank", term(other.rank));
    out.member_if("reason", other.reason).key("value");
    if (other.during) {
      out.value(other.during->text());
    } else {
      write_text(out, other.title);
    }
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_actor(json::Writer& out, const Actor& actor) {
  out.begin_object();
  write_accepts(out, actor.accepts);
  write_aliases(out, actor.aliases);
  out.member_if("country", actor.country);
  write_text_if(out, "description", actor.description);
  write_evidence_if(out, actor.evidence);
  if (actor.existed) {
    out.member("existed", actor.existed->text());
  }
  out.member("id", actor.id).member("kind", term(actor.kind));
  write_text_if(out, "name", actor.name);
  out.member_if("note", actor.note).member_if("wikidata", actor.wikidata).end_object();
}

void write_affiliation(json::Writer& out, const Affiliation& affiliation) {
  out.begin_object();
  write_accepts(out, affiliation.accepts);
  out.member("actor", affiliation.actor);
  write_alternatives(out, affiliation.alternatives);
  if (affiliation.during) {
    out.member("during", affiliation.during->text());
  }
  out.key("evidence");
  write_evidence(out, affiliation.evidence);
  out.member_if("note", affiliation.note);
  write_text_if(out, "title", affiliation.title);
  out.member("type", term(affiliation.type)).member("with", affiliation.with).end_object();
}

}  // namespace parley::dataset
