#pragma once

#include "parley/json/writer.hpp"

#include "request/call.hpp"
#include "request/request_view.hpp"

#include <cstddef>

namespace parley::api {

/// `dataset`, `revision` and `policy` inside an open object: what every answer begins with.
void write_origin(json::Writer& out, const RequestView& view);

/// The member `links` of a list; `next` is null on the last page.
void write_links(json::Writer& out, const Links& links);

void write_number(json::Writer& out, std::string_view name, std::size_t number);

}  // namespace parley::api
