#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <string_view>

namespace parley::api {

/// The event's label in the view's language.
std::string_view label_of(const RequestView& view, EventIndex event);

/// The actor's name in the view's language.
std::string_view label_of(const RequestView& view, ActorIndex actor);

/// The languages of these labels: another than the view's where they have none in it.
std::string_view label_language_of(const RequestView& view, EventIndex event);
std::string_view label_language_of(const RequestView& view, ActorIndex actor);

/// The members `actor` and `label` of an open object.
void write_actor(json::Writer& out, const RequestView& view, ActorIndex actor);

/// The title of a source in the view's language, where it has one in several.
std::string_view title_of(const RequestView& view, const Source& source);

/// The name of an actor or the title of a source; empty for any other id.
std::string_view name_of(const RequestView& view, std::string_view id);

/// The event in the model; null for a simple event of a store.
const Event* model_of(const RequestView& view, EventIndex event) noexcept;

}  // namespace parley::api
