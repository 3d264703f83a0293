#include "wire/labels.hpp"

#include "wire/fragments.hpp"
#include "wire/resolved_property.hpp"

namespace parley::api {

const Event* model_of(const Telling& telling, EventIndex event) noexcept {
  const std::vector<Event>& events = telling.dataset().events;
  const std::size_t row = telling.graph().model_row(event);
  return row < events.size() ? &events[row] : nullptr;
}

std::string_view label_of(const Telling& telling, EventIndex event) {
  if (telling.translated) {
    if (const Event* model = model_of(telling, event)) {
      const EventProperties* holder = told(*model, telling.policy, EventProperty::label);
      return telling.text(holder != nullptr ? *holder->label : *model->own.label);
    }
  }
  return telling.graph().event_label(event);
}

std::string_view label_of(const Telling& telling, ActorIndex actor) {
  if (telling.translated) {
    if (const Actor* model = telling.served->find_actor(telling.graph().actor_id(actor))) {
      return telling.text(model->name);
    }
  }
  return telling.graph().actor_label(actor);
}

void write_actor(json::Writer& out, const Telling& telling, ActorIndex actor) {
  if (telling.translated) {
    out.member("actor", telling.graph().actor_id(actor));
    out.member("label", label_of(telling, actor));
  } else {
    out.raw(telling.view->fragments->actor(actor));
  }
}

std::string_view name_of(const Telling& telling, std::string_view id) {
  if (const Actor* actor = telling.served->find_actor(id)) {
    return telling.text(actor->name);
  }
  const Source* source = telling.served->find_source(id);
  return source == nullptr ? std::string_view() : std::string_view(source->title);
}

}  // namespace parley::api
