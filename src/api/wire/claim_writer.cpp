#include "wire/claim_writer.hpp"

#include "wire/evidence_writer.hpp"
#include "wire/labels.hpp"

namespace parley::api {

void write_claim_members(json::Writer& out, const RequestView& view, const Claim& claim) {
  out.member("id", claim.id);
  out.member("assertedBy", claim.asserted_by);
  out.member_if("assertedByLabel", name_of(view, claim.asserted_by));
  if (!claim.relayed_by.empty()) {
    out.key("relayedBy").begin_array();
    for (const std::string& id : claim.relayed_by) {
      out.begin_object().member("id", id).member_if("label", name_of(view, id)).end_object();
    }
    out.end_array();
  }
  out.member_if("madeIn", claim.made_in);
  out.member("force", term(claim.force));
  out.key("about").begin_array();
  for (const std::string& id : claim.about) {
    out.value(id);
  }
  out.end_array();
  out.member_if("text", view.text(claim.text));
  if (!claim.wording.empty()) {
    out.key("wording").begin_array();
    for (const std::string& words : claim.wording) {
      out.value(words);
    }
    out.end_array();
  }
  if (claim.status) {
    out.member("status", term(*claim.status));
  }
  out.member("rank", term(claim.rank));
  write_evidence(out, view, claim.evidence);
  out.member_if("note", claim.note);
}

}  // namespace parley::api
