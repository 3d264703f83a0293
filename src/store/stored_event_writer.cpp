#include "stored_event_writer.hpp"

#include "parley/dataset/read.hpp"

#include "type_label.hpp"

namespace parley::store {
namespace {

std::string label_of(const EventType& type) {
  json::Writer out;
  dataset::write_text(out, label_by_type(type));
  return out.take();
}

}  // namespace

Result<void> StoredEventWriter::set_heading(std::string_view heading) {
  const auto read = dataset::read_heading(heading);
  if (!read) {
    return read.error();
  }
  language_ = read->language;
  return {};
}

Result<void> StoredEventWriter::add_type(std::string_view id, std::string_view json) {
  if (!json.empty()) {
    const auto own = dataset::read_event_type(json);
    if (!own) {
      return own.error();
    }
    types_.push_back({std::string(id), label_of(*own)});
    return {};
  }
  const EventType* known = dataset::built_in_vocabulary().find_type(id);
  if (known == nullptr) {
    return Error{ErrorCode::invalid_argument, "expected an event type, got " + show(id), {}};
  }
  types_.push_back({std::string(id), label_of(*known)});
  return {};
}

void StoredEventWriter::write(json::Writer& out, const StoredEvent& event) {
  const Type& type = types_[event.type];
  parts_.clear();
  for (const StoredPart& part : event.parts) {
    parts_.push_back({actors_[part.actor], part.role});
  }
  if (!event.label.empty()) {
    label_.clear();
    label_.begin_object().member(std::string_view(language_), event.label).end_object();
  }
  dataset::write_event(
      out, dataset::SimpleEvent{.id = event.id,
                                .type = type.id,
                                .label = event.label.empty() ? type.label : label_.text(),
                                .date = event.date,
                                .place = event.place,
                                .source = sources_[event.source],
                                .parts = parts_});
}

}  // namespace parley::store
