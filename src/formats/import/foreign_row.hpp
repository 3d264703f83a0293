#pragma once

#include "parley/model/terms.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats {

/// An actor of a foreign row, by name.
struct ForeignPart {
  std::string_view name;
  Role role = Role::participant;
  ActorKind kind = ActorKind::group;  ///< used when the name is new
  std::string_view scheme = {};       ///< the name is a code of this scheme of the authority
  /// Tells actors of one name apart: the actor is the one with this key. Empty: the name does.
  std::string_view key = {};
};

/// An event of a foreign table in Parley's terms; its texts are valid until the next row is read.
struct ForeignRow {
  std::string id;              ///< an event id; empty: made from the number of the row
  std::string_view own_id;     ///< as the table has it, where it differs from row to row
  std::string_view part;       ///< ends the id where a row becomes several events; else empty
  std::string_view date;       ///< EDTF; empty: undated
  std::string_view date_text;  ///< the words that `date` was resolved from; may be empty
  std::string_view type;       ///< the relation or code, as in the table
  std::string_view cameo;      ///< empty: unknown
  std::optional<double> goldstein;
  std::string_view label;  ///< empty: the label of the type
  std::string place;
  std::string note;
  std::string_view quote;
  std::string_view source;  ///< the publisher; empty: the file itself
  std::string_view source_url;
  std::string_view source_kind = "news";
  std::vector<ForeignPart> parts;
  EventFlags flags = 0;
  std::vector<std::pair<RelationType, std::string_view>> relations;  ///< to events, by final_id
  std::string_view final_id;  ///< an id that ImportTarget::take_event() gave; empty: none
  bool stands_alone = false;  ///< an event of its own, whatever earlier rows say

  void clear();
};

/// A member of a group, or an actor that a table describes.
struct ForeignActor {
  std::string_view id;
  std::string_view key;  ///< as of ForeignPart
  std::string_view
      own_id;  ///< the id that it shall have unless it is taken; empty: made of the name
  std::string_view name;
  std::string_view kind, country, wikidata, note, description;
  std::string_view existed;  ///< EDTF; may be empty
  std::vector<std::string_view> aliases;
  std::vector<std::pair<std::string_view, std::string_view>> codes;  ///< scheme and code
  std::vector<std::string_view> member_of;

  void clear();
};

/// What a row of a foreign table becomes.
class ForeignRows {
 public:
  void clear();
  /// An event more, which says nothing yet.
  ForeignRow& add_event();
  ForeignActor& add_actor();
  /// Keeps a text as long as the row.
  std::string_view hold(std::string text) { return held_.emplace_back(std::move(text)); }
  std::deque<std::string>& held() noexcept { return held_; }
  /// Says what a reader of the report should look at.
  void remark(std::string text) { remarks_.push_back(std::move(text)); }

  std::size_t event_count() const noexcept { return event_count_; }
  const ForeignRow& event(std::size_t i) const noexcept { return events_[i]; }
  std::size_t actor_count() const noexcept { return actor_count_; }
  const ForeignActor& actor(std::size_t i) const noexcept { return actors_[i]; }
  const std::vector<std::string>& remarks() const noexcept { return remarks_; }

  bool is_left_out = false;  ///< the recipe leaves the row out

 private:
  std::vector<ForeignRow> events_;  // the first event_count_ are of this row, the others spare
  std::vector<ForeignActor> actors_;
  std::size_t event_count_ = 0;
  std::size_t actor_count_ = 0;
  std::vector<std::string> remarks_;
  std::deque<std::string> held_;
};

}  // namespace parley::formats
