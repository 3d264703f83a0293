#include "wire/labels.hpp"

#include "wire/fragments.hpp"

namespace parley::api {

const Event* model_of(const RequestView& view, EventIndex event) noexcept {
  const std::vector<Event>& events = view.dataset().events;
  const std::size_t row = view.graph().model_row(event);
  return row < events.size() ? &events[row] : nullptr;
}

std::string_view label_of(const RequestView& view, EventIndex event) {
  if (view.translated) {
    if (const Event* model = model_of(view, event)) {
      if (const auto* holder = resolved_property(*model, view.policy, EventProperty::label)) {
        return view.text(*holder->label);
      }
    }
  }
  return view.graph().event_label(event);
}

std::string_view label_of(const RequestView& view, ActorIndex actor) {
  if (view.translated) {
    if (const Actor* model = view.served->find_actor(view.graph().actor_id(actor))) {
      return view.text(model->name);
    }
  }
  return view.graph().actor_label(actor);
}

std::string_view label_language_of(const RequestView& view, EventIndex event) {
  if (const Event* model = model_of(view, event)) {
    if (const auto* holder = resolved_property(*model, view.policy, EventProperty::label)) {
      return tag_in(*holder->label, view.language, view.dataset().language);
    }
  }
  return view.dataset().language;
}

std::string_view label_language_of(const RequestView& view, ActorIndex actor) {
  const Actor* model = view.policy_graph->actors[to_size(actor)];
  return model == nullptr ? std::string_view(view.dataset().language)
                          : tag_in(model->name, view.language, view.dataset().language);
}

void write_actor(json::Writer& out, const RequestView& view, ActorIndex actor) {
  if (view.translated) {
    out.member("actor", view.graph().actor_id(actor));
    out.member("label", label_of(view, actor));
  } else {
    out.raw(view.fragments->actor(actor));
  }
}

std::string_view title_of(const RequestView& view, const Source& source) {
  return parley::title_of(source, view.language, view.dataset().language);
}

std::string_view name_of(const RequestView& view, std::string_view id) {
  if (const Actor* actor = view.served->find_actor(id)) {
    return view.text(actor->name);
  }
  const Source* source = view.served->find_source(id);
  return source == nullptr ? std::string_view() : title_of(view, *source);
}

}  // namespace parley::api
