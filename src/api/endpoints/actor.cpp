#include "request/not_found.hpp"
#include "request/request_view.hpp"
#include "wire/actor_writer.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/stated/affiliation_writer.hpp"

namespace parley::api::endpoints {
Answer actor(Call& call) {
  const RequestView view = read_view(call);
  const std::string_view id = call.ids[1];
  const Actor* found = view.served->find_actor(id);
  if (may_look_up(call) && found == nullptr) {
    return not_found(call, "actor", id, view.dataset().actors);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_actor_members(out, view, *found, span_of(view.graph(), *view.graph().find_actor(id)));
  write_alias_details(out, view, *found);
  if (found->existed) {
    write_date(out.key("existed"), *found->existed, view.dataset().seasons);
  }
  out.member_if("description", view.text(found->description));
  out.member_if("note", found->note);
  write_evidence(out, view, found->evidence);
  write_affiliations(out, view, id);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
