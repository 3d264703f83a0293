#pragma once

#include "parley/json/writer.hpp"

#include "request/call.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"

#include <cstddef>
#include <vector>

namespace parley::api {

/// The first members of every answer, `dataset`, `revision` and `policy`, inside an open object.
void write_origin(json::Writer& out, const RequestView& view);

/// The member `links` of a list; `next` is null on the last page.
void write_links(json::Writer& out, const Links& links);

void write_number(json::Writer& out, std::string_view name, std::size_t number);

/// Answers with one page of a list whose items are all known: the envelope around one object per
/// item, whose members `write_members(out, item)` writes.
template <class Item, class WriteMembers>
Answer list_answer(Call& call, const RequestView& view, const Page& page,
                   const std::vector<Item>& listed, const WriteMembers& write_members) {
  const Links links = page_links(call, page, listed.size());
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_number(out, "total", listed.size());
  out.key("items").begin_array();
  for (std::size_t i = page.begin(listed.size()); i < page.end(listed.size()); ++i) {
    out.begin_object();
    write_members(out, listed[i]);
    out.end_object();
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api
