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

/// Writes `total` and one page of a list whose items are all known as `items`, with one object per
/// item, whose members `write_members(item)` writes. Returns the links of the page.
template <class Item, class WriteMembers>
Links write_page(json::Writer& out, const Call& call, const Page& page,
                 const std::vector<Item>& listed, const WriteMembers& write_members) {
  call.effort.spend_items(page.end(listed.size()) - page.begin(listed.size()));
  write_number(out, "total", listed.size());
  out.key("items").begin_array();
  for (std::size_t i = page.begin(listed.size()); i < page.end(listed.size()); ++i) {
    out.begin_object();
    write_members(listed[i]);
    out.end_object();
  }
  out.end_array();
  return page_links(call, page, listed.size());
}

/// Answers with one page of a list whose items are all known: the envelope around one object per
/// item, whose members `write_members(out, item)` writes.
template <class Item, class WriteMembers>
Answer list_answer(Call& call, const RequestView& view, const Page& page,
                   const std::vector<Item>& listed, const WriteMembers& write_members) {
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  const Links links =
      write_page(out, call, page, listed, [&](const Item& item) { write_members(out, item); });
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api
