#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <string_view>

namespace parley::api {

/// What the event is called in this telling's language.
std::string_view label_of(const RequestView& view, EventIndex event);

/// What the actor is called in this telling's language.
std::string_view label_of(const RequestView& view, ActorIndex actor);

/// The members `actor` and `label` of an open object.
void write_actor(json::Writer& out, const RequestView& view, ActorIndex actor);

/// The name of an actor or the title of a source; empty for any other id.
std::string_view name_of(const RequestView& view, std::string_view id);

/// The event as the model has it; null when the graph was not made from one.
const Event* model_of(const RequestView& view, EventIndex event) noexcept;

}  // namespace parley::api
