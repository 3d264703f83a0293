#pragma once

#include "parley/model/dataset.hpp"

#include "import/foreign_types.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The actors of a table by their names, numbered in order of appearance. Spellings with one
/// canonical name are one actor. Memory grows with the number of spellings.
class ActorNames {
 public:
  /// What a name was found to be.
  struct Met {
    std::uint32_t actor = 0;
    bool is_new_actor = false;
    bool is_new_spelling = false;  ///< of an actor who has another one already
    /// Of a new actor: the first one whose name is the same but for white space.
    std::optional<std::uint32_t> resembled;
  };

  /// Counts the name once.
  Met meet(std::string_view name);

  /// The spelling that was met first.
  const std::string& first_spelling(std::uint32_t actor) const {
    return *spellings_[first_[actor]].text;
  }

  /// Gives each actor the spelling met most often as its name (in English, as all names of tables)
  /// and the others as aliases, in order of appearance. Of equally frequent ones the first is the
  /// name. `actors` are those that were met, by number.
  void name(std::vector<Actor>& actors) const;

 private:
  struct Spelling {
    const std::string* text;  ///< a key of numbers_
    std::uint32_t actor;
    std::uint64_t count;
  };

  void add_spelling(std::string_view name, std::uint32_t actor);
  /// The actor with the canonical name, which may be one of the spellings.
  std::optional<std::uint32_t> find(const std::string& canonical) const;

  std::vector<Spelling> spellings_;
  TextMap<std::uint32_t> numbers_;    ///< of spellings
  TextMap<std::uint32_t> canonical_;  ///< actors by canonical names that are no spelling
  TextMap<std::uint32_t> joined_;     ///< first actors by names without white space
  std::vector<std::uint32_t> first_;  ///< by actor: the spelling met first
};

}  // namespace parley::formats
