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
  const Telling telling = read_telling(call);
  const Page page = read_page(call);
  if (auto settled = settle(call)) {
    return *settled;
  }
  std::vector<const Source*> listed;
  for (const Source& source : telling.dataset().sources) {
    if (telling.hears(source.id)) {
      listed.push_back(&source);
    }
  }
  return list_answer(call, telling, page, listed, [&](json::Writer& out, const Source* source) {
    write_source_members(out, telling, *source);
  });
}

Answer source(Call& call) {
  const Telling telling = read_telling(call);
  const std::string_view id = call.ids[1];
  const Source* found = telling.served->find_source(id);
  if (may_look_up(call) && found == nullptr) {
    return missing(telling.dataset(), "source", id, telling.dataset().sources);
  }
  if (may_look_up(call) && !telling.hears(id)) {
    return untold(telling.policy.source, "source", id);
  }
  if (auto settled = settle(call)) {
    return *settled;
  }
  json::Writer out;
  out.begin_object();
  write_origin(out, telling);
  write_source_members(out, telling, *found);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
