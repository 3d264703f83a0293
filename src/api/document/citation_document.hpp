#pragma once

#include "parley/formats/citation_formats.hpp"

#include "request/call.hpp"
#include "request/request_view.hpp"

#include <optional>

namespace parley::api {

/// The citation of what the call asks for, in the dialect it chose; nothing where it chose JSON.
/// `event` is set for an event, `source` for a source, neither for the dataset.
std::optional<Answer> cite(const Call& call, const RequestView& view,
                           std::optional<EventIndex> event, const Source* source);

}  // namespace parley::api
