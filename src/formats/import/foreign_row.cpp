#include "import/foreign_row.hpp"

namespace parley::formats {

void ForeignRow::clear() {
  id.clear();
  own_id = part = date = date_text = type = cameo = label = quote = source = source_url = {};
  source_kind = "news";
  goldstein.reset();
  place.clear();
  note.clear();
  parts.clear();
  flags = 0;
  relations.clear();
  final_id = {};
  stands_alone = false;
}

void ForeignActor::clear() {
  id = key = own_id = name = kind = country = wikidata = note = description = existed = {};
  aliases.clear();
  codes.clear();
  member_of.clear();
}

void ForeignRows::clear() {
  event_count_ = actor_count_ = 0;
  remarks_.clear();
  held_.clear();
  is_left_out = false;
}

ForeignRow& ForeignRows::add_event() {
  if (event_count_ == events_.size()) {
    events_.emplace_back();
  }
  ForeignRow& event = events_[event_count_++];
  event.clear();
  return event;
}

ForeignActor& ForeignRows::add_actor() {
  if (actor_count_ == actors_.size()) {
    actors_.emplace_back();
  }
  ForeignActor& actor = actors_[actor_count_++];
  actor.clear();
  return actor;
}

}  // namespace parley::formats
