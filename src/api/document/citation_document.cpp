#include "document/citation_document.hpp"

#include "dialects/dialect_answer.hpp"
#include "document/origin.hpp"
#include "wire/date_writer.hpp"
#include "wire/labels.hpp"

#include <string>

namespace parley::api {
namespace {

/// An address is pinned by its revision; a name without a server has none.
std::string address_of(const formats::CitedThing& thing) {
  std::string address = thing.origin.base;
  if (thing.kind == formats::CitedThing::Kind::dataset) {
    address.pop_back();  // the slash
  } else {
    const bool is_event = thing.kind == formats::CitedThing::Kind::event;
    address.append(is_event ? "events/" : "sources/").append(thing.id);
  }
  if (!address.starts_with("urn:")) {
    address.append("?revision=").append(thing.origin.revision);
  }
  return address;
}

}  // namespace

std::optional<Answer> cite(const Call& call, const RequestView& view,
                           std::optional<EventIndex> event, const Source* source) {
  const formats::CitationFormat* format = formats::find_citation_format(call.format());
  if (format == nullptr) {
    return std::nullopt;
  }
  formats::CitedThing thing;
  thing.origin = origin_of(view);
  thing.id = view.dataset().id;
  thing.label = thing.origin.title;
  if (event) {
    thing.kind = formats::CitedThing::Kind::event;
    thing.id = view.graph().event_id(*event);
    thing.label = label_of(view, *event);
    thing.date = whole_date_of(view, *event);
    thing.flags = view.graph().flags(*event);
  } else if (source != nullptr) {
    thing.kind = formats::CitedThing::Kind::source;
    thing.id = source->id;
    thing.label = title_of(view, *source);
    thing.source = source;
    if (source->published) {
      thing.date = formats::shape_of(*source->published);
    }
  }
  thing.address = address_of(thing);
  return dialect_answer(call, *format, thing, self_link(call));
}

}  // namespace parley::api
