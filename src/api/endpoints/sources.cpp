#include "request/not_found.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/labels.hpp"

#include <vector>

namespace parley::api::endpoints {
namespace {

void write_alternatives(json::Writer& out, const RequestView& view, const Source& source) {
  if (source.alternatives.empty()) {
    return;
  }
  out.key("alternatives").begin_array();
  for (const PublishedAlternative& other : source.alternatives) {
    out.begin_object();
    out.member("property", "published");
    write_date(out.key("value"), other.published);
    out.member("rank", term(other.rank));
    out.member_if("assertedBy", other.asserted_by);
    out.member_if("reason", other.reason);
    write_evidence(out, view, other.evidence);
    out.end_object();
  }
  out.end_array();
}

void write_source_members(json::Writer& out, const RequestView& view, const Source& source) {
  out.member("id", source.id);
  out.member("title", title_of(view, source));
  out.member("kind", source.kind);
  out.member_if("publisher", source.publisher);
  out.member_if("author", source.author);
  out.key("published");
  if (source.published) {
    write_date(out, *source.published);
  } else {
    out.null();
  }
  out.member_if("url", source.url);
  out.member_if("language", source.language);
  out.member_if("retrieved", source.retrieved);
  out.member_if("note", source.note);
  write_alternatives(out, view, source);
}

}  // namespace

Answer sources(Call& call) {
  const RequestView view = read_view(call);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  std::vector<const Source*> listed;
  for (const Source& source : view.dataset().sources) {
    if (view.policy.admits(source.id)) {
      listed.push_back(&source);
    }
  }
  return list_answer(call, view, page, listed, [&](json::Writer& out, const Source* source) {
    write_source_members(out, view, *source);
  });
}

Answer source(Call& call) {
  const RequestView view = read_view(call);
  const std::string_view id = call.ids[1];
  const Source* found = view.served->find_source(id);
  if (may_look_up(call) && found == nullptr) {
    return not_found(view.dataset(), "source", id, view.dataset().sources);
  }
  if (may_look_up(call) && !view.policy.admits(id)) {
    return not_under(view.policy, "source", id);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_source_members(out, view, *found);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
