#include "parley/dataset/write_items.hpp"

#include "write/members.hpp"

namespace parley::dataset {
namespace {

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
  if (source.titles.empty()) {
    out.member("title", source.title);
  } else {
    write_text_if(out, "title", source.titles);
  }
  out.member_if("url", source.url).end_object();
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
  out.member("assertedBy", claim.asserted_by);
  write_list(out, "contradicts", claim.contradicts);
  write_list(out, "corrects", claim.corrects);
  if (claim.date) {
    out.key("date");
    write_date(out, *claim.date);
  }
  out.key("evidence");
  write_evidence(out, claim.evidence);
  out.member("force", term(claim.force)).member("id", claim.id);
  out.member_if("madeIn", claim.made_in).member_if("note", claim.note);
  out.member_if("place", claim.place);
  write_quantities_if(out, claim.quantities);
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
