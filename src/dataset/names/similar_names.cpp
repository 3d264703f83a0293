#include "parley/dataset/similar_names.hpp"

#include "names/name_blocks.hpp"
#include "names/name_sound.hpp"
#include "names/name_words.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace parley::dataset {

struct SimilarNames::Name {
  std::size_t owner = 0;
  NameKind kind = NameKind::other;
  std::string text;                 ///< as added
  std::vector<std::string> words;   ///< folded, without articles; at least one
  std::vector<Spelling> spellings;  ///< of each word
};

/// One run of find(): every kind of likeness has keys that alike names share, and a test of two.
class SimilarNames::Search {
 public:
  explicit Search(const std::vector<Name>& names) : names_(names) {}

  std::vector<SimilarPair> run() {
    find_same();
    find_spellings();
    find_initials();
    find_parts();
    drop_ambiguous();
    return pairs();
  }

 private:
  struct Match {
    std::size_t shorter = 0;  ///< the number of a name
    std::size_t longer = 0;
    Likeness likeness = Likeness::same;
  };

  std::size_t owner(std::size_t name) const { return names_[name].owner; }

  /// Compares the names that share a key.
  template <class AreAlike>
  void compare(NameBlocks& blocks, Likeness likeness, const AreAlike& are_alike) {
    blocks.each_pair([&](std::size_t a, std::size_t b) {
      if (owner(a) != owner(b) && are_alike(names_[a], names_[b])) {
        const bool in_order = names_[a].text.size() <= names_[b].text.size();
        matches_.push_back({in_order ? a : b, in_order ? b : a, likeness});
      }
    });
  }

  void find_same() {
    NameBlocks blocks;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      blocks.add(key_of({run_together(names_[i].words)}), i);
      blocks.add(key_of(sorted(names_[i].words)), i);
    }
    compare(blocks, Likeness::same, [](const Name& a, const Name& b) {
      const bool both_aliases = a.kind == NameKind::alias && b.kind == NameKind::alias;
      return !both_aliases &&
             (run_together(a.words) == run_together(b.words) || sorted(a.words) == sorted(b.words));
    });
  }

  void find_spellings() {
    NameBlocks blocks;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].kind == NameKind::alias) {
        continue;
      }
      const std::vector<std::u32string> sounds = sounds_of(names_[i].spellings);
      blocks.add(key_of(sounds), i);
      for (std::size_t word = 0; word < sounds.size(); ++word) {
        add_slips(sounds, word, sounds[word], i, blocks);
        add_slips(sounds, word, names_[i].spellings[word].characters, i, blocks);
      }
    }
    compare(blocks, Likeness::spelling, [](const Name& a, const Name& b) {
      return a.kind == b.kind && sound_alike(a.spellings, b.spellings);
    });
  }

  static std::vector<std::u32string> sounds_of(const std::vector<Spelling>& spellings) {
    std::vector<std::u32string> sounds;
    sounds.reserve(spellings.size());
    for (const Spelling& spelling : spellings) {
      sounds.push_back(spelling.sound);
    }
    return sounds;
  }

  /// Two words one slip apart are equal when one character is left out of one or of both.
  static void add_slips(std::vector<std::u32string> sounds, std::size_t word,
                        const std::u32string& written, std::size_t name, NameBlocks& blocks) {
    if (written.size() < min_length_for_slip) {
      return;
    }
    sounds[word] = written;
    blocks.add(key_of(sounds), name);
    for (std::size_t i = 0; i < written.size(); ++i) {
      sounds[word] = written;
      sounds[word].erase(i, 1);
      blocks.add(key_of(sounds), name);
    }
  }

  void find_initials() {
    NameBlocks blocks;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].kind != NameKind::alias && names_[i].words.size() > 1) {
        blocks.add(key_of(with_initials(names_[i].words)), i);
      }
    }
    compare(blocks, Likeness::initials, [](const Name& a, const Name& b) {
      return a.kind == b.kind && differ_by_initials(a.words, b.words);
    });
  }

  void find_parts() {
    NameBlocks blocks;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::vector<std::string>& words = names_[i].words;
      if (names_[i].kind != NameKind::person) {
        continue;
      }
      blocks.add(key_of({words.back()}), i);
      for (std::size_t word = 0; word + 1 < words.size(); ++word) {
        blocks.add(key_of({words[word], words.back()}), i);
      }
    }
    compare(blocks, Likeness::part,
            [](const Name& a, const Name& b) { return is_part(a.words, b.words); });
  }

  /// A name that fits several owners is a reason to look at none of them.
  void drop_ambiguous() {
    std::map<std::pair<std::size_t, Likeness>, std::size_t> owner_of;
    std::map<std::pair<std::size_t, Likeness>, bool> fits_several;
    for (const Match& match : matches_) {
      const auto key = std::pair(owner(match.shorter), match.likeness);
      const auto [found, is_new] = owner_of.try_emplace(key, owner(match.longer));
      fits_several[key] = fits_several[key] || found->second != owner(match.longer);
    }
    std::erase_if(matches_, [&](const Match& match) {
      return match.likeness >= Likeness::initials &&
             fits_several[{owner(match.shorter), match.likeness}];
    });
  }

  std::vector<SimilarPair> pairs() const {
    std::vector<SimilarPair> all;
    all.reserve(matches_.size());
    for (const Match& match : matches_) {
      SimilarPair pair{owner(match.shorter), owner(match.longer), match.likeness,
                       names_[match.shorter].text, names_[match.longer].text};
      if (pair.first > pair.second) {
        std::swap(pair.first, pair.second);
        std::swap(pair.first_name, pair.second_name);
      }
      all.push_back(std::move(pair));
    }
    const auto order = [](const SimilarPair& pair) {
      return std::tuple(pair.second, pair.likeness, pair.first);
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return surest_of(all);
  }

  /// Of the pairs of the same two owners, sorted as above, the first.
  static std::vector<SimilarPair> surest_of(std::vector<SimilarPair>& all) {
    std::vector<SimilarPair> kept;
    std::vector<std::size_t> with;  ///< the first of each pair of one second
    for (SimilarPair& pair : all) {
      if (!kept.empty() && kept.back().second != pair.second) {
        with.clear();
      }
      if (std::find(with.begin(), with.end(), pair.first) == with.end()) {
        with.push_back(pair.first);
        kept.push_back(std::move(pair));
      }
    }
    return kept;
  }

  const std::vector<Name>& names_;
  std::vector<Match> matches_;
};

SimilarNames::SimilarNames() = default;
SimilarNames::SimilarNames(SimilarNames&&) noexcept = default;
SimilarNames& SimilarNames::operator=(SimilarNames&&) noexcept = default;
SimilarNames::~SimilarNames() = default;

void SimilarNames::add(std::size_t owner, std::string_view name, NameKind kind) {
  std::vector<std::string> words = words_of_name(name);
  if (!words.empty()) {
    std::vector<Spelling> spellings = spellings_of(words);
    names_.push_back({owner, kind, std::string(name), std::move(words), std::move(spellings)});
  }
}

std::vector<SimilarPair> SimilarNames::find() const {
  return Search(names_).run();
}

}  // namespace parley::dataset
