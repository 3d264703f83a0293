#include "parley/dataset/write_items.hpp"

namespace parley::dataset {
namespace {

void write_list(json::Writer& out, std::string_view key, const std::vector<std::string>& items) {
  if (items.empty()) {
    return;
  }
  out.key(key).begin_array();
  for (const std::string& item : items) {
    out.value(item);
  }
  out.end_array();
}

void write_text_if(json::Writer& out, std::string_view key, const LocalizedText& text) {
  if (!text.empty()) {
    out.key(key);
    write_text(out, text);
  }
}

/// By list and word; they are in the order of these keys.
void write_translations(json::Writer& out, const std::vector<Translation>& translations) {
  if (translations.empty()) {
    return;
  }
  out.key("translations").begin_object();
  std::string_view list;
  for (const Translation& translation : translations) {
    if (translation.list != list) {
      if (!list.empty()) {
        out.end_object();
      }
      list = translation.list;
      out.key(list).begin_object();
    }
    out.key(translation.id);
    write_text(out, translation.label);
  }
  out.end_object().end_object();
}

void write_evidence_if(json::Writer& out, const std::vector<Evidence>& evidence) {
  if (!evidence.empty()) {
    out.key("evidence");
    write_evidence(out, evidence);
  }
}

}  // namespace

void write_accepts(json::Writer& out, const std::vector<AcceptedRemark>& accepts) {
  if (accepts.empty()) {
    return;
  }
  out.key("accepts").begin_array();
  for (const AcceptedRemark& accepted : accepts) {
    out.begin_object().member("reason", accepted.reason).member("remark", accepted.remark);
    out.end_object();
  }
  out.end_array();
}

void write_source(json::Writer& out, const Source& source) {
  out.begin_object();
  write_accepts(out, source.accepts);
  if (!source.alternatives.empty()) {
    out.key("alternatives").begin_array();
    for (const PublishedAlternative& other : source.alternatives) {
      out.begin_object().member_if("assertedBy", other.asserted_by);
      write_evidence_if(out, other.evidence);
      out.member("property", "published").member("rank", term(other.rank));
      out.member_if("reason", other.reason).key("value");
      write_date(out, other.published);
      out.end_object();
    }
    out.end_array();
  }
  out.member_if("author", source.author).member("id", source.id).member("kind", source.kind);
  out.member_if("language", source.language).member_if("note", source.note);
  if (source.published) {
    out.key("published");
    write_date(out, *source.published);
  }
  out.member_if("publisher", source.publisher).member_if("retrieved", source.retrieved);
  out.member("title", source.title).member_if("url", source.url).end_object();
}

void write_actor(json::Writer& out, const Actor& actor) {
  out.begin_object();
  write_accepts(out, actor.accepts);
  write_list(out, "aliases", actor.aliases);
  out.member_if("country", actor.country);
  write_text_if(out, "description", actor.description);
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
  if (affiliation.during) {
    out.member("during", affiliation.during->text());
  }
  out.key("evidence");
  write_evidence(out, affiliation.evidence);
  out.member("type", term(affiliation.type)).member("with", affiliation.with).end_object();
}

void write_order(json::Writer& out, const Order& order) {
  out.begin_object().member("a", order.a).member("b", order.b).key("evidence");
  write_evidence(out, order.evidence);
  out.member("is", term(order.is)).end_object();
}

void write_claim(json::Writer& out, const Claim& claim) {
  out.begin_object();
  write_list(out, "about", claim.about);
  write_accepts(out, claim.accepts);
  out.member("assertedBy", claim.asserted_by).key("evidence");
  write_evidence(out, claim.evidence);
  out.member("force", term(claim.force)).member("id", claim.id);
  out.member_if("madeIn", claim.made_in).member_if("note", claim.note);
  if (claim.rank != Rank::normal) {
    out.member("rank", term(claim.rank));
  }
  write_list(out, "relayedBy", claim.relayed_by);
  if (claim.status) {
    out.member("status", term(*claim.status));
  }
  write_text_if(out, "text", claim.text);
  write_list(out, "wording", claim.wording);
  out.end_object();
}

void write_event_type(json::Writer& out, const EventType& type) {
  out.begin_object().member_if("cameo", type.codes.cameo);
  out.member_if("definition", type.definition).member_if("example", type.example);
  out.member_if("family", type.family);
  if (type.codes.goldstein) {
    out.member("goldstein", *type.codes.goldstein);
  }
  out.member("id", type.id);
  write_text_if(out, "label", type.label);
  if (!type.codes.plover.empty()) {
    out.key("plover").begin_object().member_if("mode", type.codes.mode);
    out.member("type", type.codes.plover).end_object();
  }
  if (!type.codes.quad_class.empty()) {
    out.key("quadClass").begin_object().member("class", type.codes.quad_class);
    out.member("scheme", type.codes.quad_scheme).end_object();
  }
  out.member("specialises", type.specialises).member("symmetric", type.symmetric).end_object();
}

void write_heading(json::Writer& out, const Dataset& dataset) {
  out.begin_object().member_if("citation", dataset.citation);
  write_text_if(out, "description", dataset.description);
  out.member("id", dataset.id).member("language", dataset.language);
  out.member("license", dataset.license);
  if (dataset.seasons != Seasons::unstated) {
    out.member("seasons", dataset.seasons == Seasons::northern ? "northern" : "southern");
  }
  write_text_if(out, "title", dataset.title);
  write_translations(out, dataset.translations);
  out.member_if("version", dataset.version);
  out.member("vocabulary", dataset.vocabulary.id).end_object();
}

}  // namespace parley::dataset
