#pragma once

#include "parley/formats/import.hpp"
#include "parley/model/dataset.hpp"

#include "import/actors/actor_names.hpp"
#include "import/actors/authority.hpp"
#include "import/foreign_row.hpp"
#include "import/foreign_types.hpp"
#include "import/id_space.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace parley::formats {

/// The actors of imported rows, numbered in order of appearance.
class ActorList {
 public:
  /// `ids` must outlive the list.
  explicit ActorList(IdSpace& ids) : ids_(ids) {}

  /// The authority that names are looked up in, and the one for codes that it lacks; either may be
  /// null. They must outlive the list.
  void look_up_in(const Authority* names, const Authority* codes) {
    names_authority_ = names;
    codes_authority_ = codes;
  }

  /// The actor of that name or code. Appends to `remarks` what is to be said of it.
  std::uint32_t number_of(const ForeignPart& part, std::vector<std::string>& remarks);

  /// Forgets when a known actor existed where an event that it took part in certainly lies outside
  /// of that time: tables count, for example, both Germanys as one. Appends to `remarks` that it
  /// did.
  void take_part(std::uint32_t actor, const Bounds& event, std::vector<std::string>& remarks);

  /// Adds what a row says of an actor: to one that has a value already only what is new. Appends to
  /// `remarks` what cannot be used.
  void describe(const ForeignActor& row, std::uint32_t source, std::vector<std::string>& remarks);

  /// Numbered; those that no authority knows get their names in finish().
  const std::vector<Actor>& actors() const noexcept { return actors_; }

  /// Gives actors their names and aliases, and adds what known ones belong to, when all rows are
  /// read.
  void finish();

  /// A relation of two actors, by number, that a row or the authority states.
  struct Belonging {
    std::uint32_t actor = 0;
    std::uint32_t with = 0;
    AffiliationType type = AffiliationType::member_of;
    std::optional<Edtf> during;
    std::optional<std::uint32_t> source;  ///< a number; absent: the authority
  };
  const std::vector<Belonging>& belongings() const noexcept { return belongings_; }

  /// Names that the authority does not know, the most frequent first, with the nearest it knows;
  /// none without an authority.
  std::vector<UnmatchedName> unmatched() const;

 private:
  const KnownActor* find_known(const ForeignPart& part) const;
  std::uint32_t number_of_known(const KnownActor& known);
  std::uint32_t number_of_keyed(const ForeignPart& part, std::string_view own_id);
  std::uint32_t number_of_unknown(const ForeignPart& part, std::string_view name,
                                  std::vector<std::string>& remarks);
  std::uint32_t add_actor(Actor actor);
  void add_belonging(Belonging belonging);

  IdSpace& ids_;
  const Authority* names_authority_ = nullptr;
  const Authority* codes_authority_ = nullptr;
  ActorNames names_;                     // of actors that no authority knows
  std::vector<std::uint32_t> unknown_;   // their numbers, by those of names_
  std::vector<std::uint64_t> mentions_;  // by number of the actor
  TextMap<std::uint32_t> known_;         // by id in the authority
  TextMap<std::uint32_t> spellings_;     // of known actors, a cache
  TextMap<std::uint32_t> keys_;          // of actors that names do not tell apart
  std::vector<std::uint32_t> keyed_;     // those of them that no authority knows
  std::vector<Actor> actors_;
  std::vector<const KnownActor*> sources_of_;  // by number; null: no authority knows it
  std::vector<Belonging> belongings_;
  std::unordered_set<std::string> stated_;  // by rows: the actors and the type
};

}  // namespace parley::formats
