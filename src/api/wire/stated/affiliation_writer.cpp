#include "wire/stated/affiliation_writer.hpp"

#include "wire/date_writer.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/labels.hpp"

#include <algorithm>

namespace parley::api {
namespace {

void write_during(json::Writer& out, const RequestView& view, const std::optional<Edtf>& during) {
  if (during) {
    write_date(out, *during, view.dataset().seasons);
  } else {
    out.null();
  }
}

void write_alternative(json::Writer& out, const RequestView& view,
                       const AffiliationAlternative& other) {
  const bool is_period = other.property == AffiliationAlternative::Property::during;
  out.begin_object();
  out.member("property", is_period ? "during" : "title").key("value");
  if (is_period) {
    write_during(out, view, other.during);
  } else {
    out.value(view.text(other.title));
  }
  out.member("rank", term(other.rank));
  out.member_if("assertedBy", other.asserted_by);
  out.member_if("reason", other.reason);
  write_evidence(out, view, other.evidence);
  out.end_object();
}

void write_alternatives(json::Writer& out, const RequestView& view,
                        const Affiliation& affiliation) {
  const auto counts = [&view](const auto& other) { return view.policy.admits(other); };
  const auto& others = affiliation.alternatives;
  if (std::none_of(others.begin(), others.end(), counts)) {
    return;
  }
  out.key("alternatives").begin_array();
  for (const AffiliationAlternative& other : others) {
    if (counts(other)) {
      write_alternative(out, view, other);
    }
  }
  out.end_array();
}

/// Under `actor:ID` the affiliation has no values of its own, only those that the actor asserts.
void write_affiliation(json::Writer& out, const RequestView& view, const Affiliation& affiliation,
                       bool outward) {
  const std::string& other = outward ? affiliation.with : affiliation.actor;
  const bool own = view.policy.admits_own_evidence();
  out.begin_object();
  out.member("type", term(affiliation.type));
  out.member("direction", outward ? "out" : "in");
  out.member("with", other);
  out.member("label", name_of(view, other));
  if (own) {
    out.member_if("title", view.text(affiliation.title));
  }
  write_during(out.key("during"), view, own ? affiliation.during : std::nullopt);
  if (own) {
    write_evidence(out, view, affiliation.evidence);
  }
  write_alternatives(out, view, affiliation);
  if (own && !view.policy.is_one_source()) {
    out.member_if("note", affiliation.note);
  }
  out.end_object();
}

}  // namespace

void write_affiliations(json::Writer& out, const RequestView& view, std::string_view actor) {
  out.key("affiliations").begin_array();
  for (const Affiliation& affiliation : view.dataset().affiliations) {
    const bool outward = affiliation.actor == actor;
    if ((outward || affiliation.with == actor) && view.policy.admits(affiliation)) {
      write_affiliation(out, view, affiliation, outward);
    }
  }
  out.end_array();
}

}  // namespace parley::api
