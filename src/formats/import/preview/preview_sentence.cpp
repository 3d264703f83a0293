#include "import/preview/preview_sentence.hpp"

#include <string>

namespace parley::formats {
namespace {

std::string sentence_of(const ForeignRow& event) {
  std::string text = event.date.empty() ? "undated" : std::string(event.date);
  if (!event.date_text.empty()) {
    text += " (" + show(event.date_text) + ")";
  }
  text += " · " + std::string(event.type);
  if (!event.label.empty()) {
    text += " · " + show(event.label);
  }
  for (const ForeignPart& part : event.parts) {
    text += &part == &event.parts.front() ? " · " : ", ";
    text += std::string(part.name) + " (" + std::string(term(part.role)) + ")";
  }
  if (!event.place.empty()) {
    text += " · in " + event.place;
  }
  if (!event.source.empty() || !event.source_url.empty()) {
    text += " · from " + std::string(event.source.empty() ? event.source_url : event.source);
  }
  return text;
}

std::string sentence_of(const ForeignActor& actor) {
  std::string text = "actor " + std::string(actor.name);
  if (!actor.existed.empty()) {
    text += " · existed " + std::string(actor.existed);
  }
  for (const std::string_view group : actor.member_of) {
    text += &group == &actor.member_of.front() ? " · member of " : ", ";
    text += group;
  }
  return text;
}

}  // namespace

void add_sentences(const ForeignRows& rows, ImportPreview::Row& shown) {
  for (std::size_t i = 0; i < rows.event_count() && shown.refusal.empty(); ++i) {
    shown.becomes.push_back(sentence_of(rows.event(i)));
  }
  for (std::size_t i = 0; i < rows.actor_count() && shown.refusal.empty(); ++i) {
    shown.becomes.push_back(sentence_of(rows.actor(i)));
  }
  shown.remarks = rows.remarks();
}

}  // namespace parley::formats
