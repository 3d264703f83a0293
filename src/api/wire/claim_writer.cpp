#include "wire/claim_writer.hpp"

#include "wire/date_writer.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/labels.hpp"
#include "wire/stated/quantity_writer.hpp"

#include <span>
#include <vector>

namespace parley::api {
namespace {

void write_texts(json::Writer& out, std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) {
    return;
  }
  out.key(name).begin_array();
  for (const std::string& text : texts) {
    out.value(text);
  }
  out.end_array();
}

/// Claims that say of this one that they contradict or correct it, and count under the policy.
void write_objections(json::Writer& out, const RequestView& view, std::string_view name,
                      std::span<const std::uint32_t> rows) {
  std::vector<std::string> ids;
  for (const std::uint32_t row : rows) {
    const Claim& other = view.dataset().claims[row];
    if (view.policy.admits(other)) {
      ids.push_back(other.id);
    }
  }
  write_texts(out, name, ids);
}

}  // namespace

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
  if (claim.date) {
    write_date(out.key("date"), *claim.date);
  }
  out.member_if("place", claim.place);
  out.member("force", term(claim.force));
  out.key("about").begin_array();
  for (const std::string& id : claim.about) {
    out.value(id);
  }
  out.end_array();
  out.member_if("text", view.text(claim.text));
  write_texts(out, "wording", claim.wording);
  if (claim.status) {
    out.member("status", term(*claim.status));
  }
  out.member("rank", term(claim.rank));
  write_texts(out, "contradicts", claim.contradicts);
  write_texts(out, "corrects", claim.corrects);
  const service::Objections& objections = view.served->objections_to(claim.id);
  write_objections(out, view, "contradictedBy", objections.contradictions);
  write_objections(out, view, "correctedBy", objections.corrections);
  write_quantities(out, view, claim);
  write_evidence(out, view, claim.evidence);
  out.member_if("note", claim.note);
}

}  // namespace parley::api
