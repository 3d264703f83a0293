#include "request/not_found.hpp"
#include "request/request_view.hpp"
#include "wire/actor_writer.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/labels.hpp"

namespace parley::api::endpoints {
namespace {

void write_affiliation(json::Writer& out, const RequestView& view, const Affiliation& affiliation,
                       bool outward) {
  const std::string& other = outward ? affiliation.with : affiliation.actor;
  out.begin_object();
  out.member("type", term(affiliation.type));
  out.member("direction", outward ? "out" : "in");
  out.member("with", other);
  out.member("label", name_of(view, other));
  out.key("during");
  if (affiliation.during) {
    write_date(out, *affiliation.during, view.dataset().seasons);
  } else {
    out.null();
  }
  write_evidence(out, view, affiliation.evidence);
  out.end_object();
}

/// The affiliations of the actor (`out`) and those with it (`in`) that a source which counts gives
/// evidence for.
void write_affiliations(json::Writer& out, const RequestView& view, std::string_view actor) {
  out.key("affiliations").begin_array();
  for (const Affiliation& affiliation : view.dataset().affiliations) {
    const bool outward = affiliation.actor == actor;
    if ((outward || affiliation.with == actor) && view.policy.admits_any(affiliation.evidence)) {
      write_affiliation(out, view, affiliation, outward);
    }
  }
  out.end_array();
}

}  // namespace

Answer actor(Call& call) {
  const RequestView view = read_view(call);
  const std::string_view id = call.ids[1];
  const Actor* found = view.served->find_actor(id);
  if (may_look_up(call) && found == nullptr) {
    return not_found(view.dataset(), "actor", id, view.dataset().actors);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_actor_members(out, view, *found, span_of(view.graph(), *view.graph().find_actor(id)));
  if (found->existed) {
    write_date(out.key("existed"), *found->existed, view.dataset().seasons);
  }
  out.member_if("description", view.text(found->description));
  out.member_if("note", found->note);
  write_affiliations(out, view, id);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
