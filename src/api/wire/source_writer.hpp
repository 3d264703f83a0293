#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// The members of a source inside an object that is already open.
void write_source_members(json::Writer& out, const RequestView& view, const Source& source);

}  // namespace parley::api
