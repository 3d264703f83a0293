#include "citations/reference.hpp"

#include "parley/model/dataset.hpp"

#include "citations/citation_losses.hpp"
#include "dialect/headline.hpp"

#include <array>
#include <utility>

namespace parley::formats {
namespace {

/// docs/data-format.md describes the kinds.
WorkType type_of(std::string_view kind) noexcept {
  constexpr std::array<std::pair<std::string_view, WorkType>, 6> types{{
      {"news", WorkType::newspaper},
      {"article", WorkType::magazine},
      {"report", WorkType::report},
      {"encyclopedia", WorkType::entry},
      {"book", WorkType::book},
      {"dataset", WorkType::dataset},
  }};
  for (const auto& [name, type] : types) {
    if (name == kind) {
      return type;
    }
  }
  return WorkType::document;
}

/// What a reader must know of a source that is no publication.
std::string_view caution_of(std::string_view kind) noexcept {
  if (kind == "memory") {
    return "The coders' memory, not checked in a page";
  }
  return kind == "coding" ? "The coders' own reading of other sources" : std::string_view();
}

bool ends_sentence(std::string_view text) noexcept {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

Reference dataset_reference(const CitedThing& thing) {
  Reference reference;
  reference.id = thing.id;
  reference.type = WorkType::dataset;
  reference.title = thing.label;
  append_sentence(reference.note, thing.origin.citation);
  if (!thing.origin.license.empty()) {
    append_sentence(reference.note, std::string("License: ").append(thing.origin.license));
  }
  reference.version = version_of(thing.origin);
  return reference;
}

Reference event_reference(const CitedThing& thing) {
  Reference reference;
  reference.id = thing.id;
  reference.type = WorkType::record;
  reference.title = headline(thing.label, thing.flags);
  reference.publisher = thing.origin.title;
  reference.event_date = thing.date;
  reference.note = std::string("Event ").append(thing.id).append(" of ");
  reference.note.append(provenance_of(thing.origin)).append(".");
  append_sentence(reference.note, thing.origin.citation);
  reference.version = version_of(thing.origin);
  return reference;
}

}  // namespace

std::string version_of(const Origin& origin) {
  std::string text(origin.version);
  return text.append(text.empty() ? "" : ", ")
      .append("revision ")
      .append(origin.revision)
      .append(", claims ")
      .append(origin.policy);
}

std::string provenance_of(const Origin& origin) {
  return std::string("dataset ")
      .append(origin.dataset)
      .append(origin.version.empty() ? ", " : ", version ")
      .append(version_of(origin));
}

Reference reference_of(const Source& source, const Origin& origin) {
  Reference reference;
  reference.id = source.id;
  reference.type = type_of(source.kind);
  reference.title = title_of(source, origin.language, source.language);
  reference.author = source.author;
  reference.publisher = source.publisher;
  if (source.published) {
    reference.issued = shape_of(*source.published);
  }
  reference.retrieved = source.retrieved;
  reference.url = source.url;
  reference.language = source.language;
  reference.kind = source.kind;
  append_sentence(reference.note, caution_of(source.kind));
  append_sentence(reference.note, source.note);
  reference.provenance = std::string("Parley ").append(provenance_of(origin));
  return reference;
}

Reference reference_of(const CitedThing& thing) {
  if (thing.kind == CitedThing::Kind::source && thing.source != nullptr) {
    Reference reference = reference_of(*thing.source, thing.origin);
    reference.title = thing.label;
    reference.archive = std::string("Parley dataset ").append(thing.origin.dataset);
    reference.archive_location = version_of(thing.origin);
    return reference;
  }
  Reference reference =
      thing.kind == CitedThing::Kind::event ? event_reference(thing) : dataset_reference(thing);
  reference.url = thing.address;
  reference.language = thing.origin.language;
  return reference;
}

void append_sentence(std::string& text, std::string_view sentence) {
  if (sentence.empty()) {
    return;
  }
  text.append(text.empty() ? "" : " ").append(sentence).append(ends_sentence(sentence) ? "" : ".");
}

std::string one_line(std::string_view text, std::string_view id, Losses& losses) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
      continue;  // the line feed follows
    }
    if (c == '\n' || c == '\r') {
      out += ' ';
      losses.add(loss::line_break, id);
    } else if (c == '\t') {
      out += ' ';
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\xEF\xBF\xBD";
      losses.add(loss::control_character, id);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace parley::formats
