#include "endpoints/endpoints.hpp"
#include "request/not_found.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"
#include "wire/envelope.hpp"
#include "wire/list.hpp"
#include "wire/source_writer.hpp"

#include <vector>

namespace parley::api::endpoints {

Answer sources(Call& call) {
  const RequestView view = read_view(call);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  std::vector<const Source*> listed;
  for (const Source& source : view.dataset().sources) {
    if (view.hears(source.id)) {
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
    return missing(view.dataset(), "source", id, view.dataset().sources);
  }
  if (may_look_up(call) && !view.hears(id)) {
    return untold(view.policy.source, "source", id);
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
