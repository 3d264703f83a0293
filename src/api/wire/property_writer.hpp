#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// One property as a value, in the same form as in an event.
void write_property(json::Writer& out, const RequestView& view, const EventProperties& properties,
                    EventProperty property);

/// An object of the properties that are present and no others.
void write_properties(json::Writer& out, const RequestView& view,
                      const EventProperties& properties);

}  // namespace parley::api
