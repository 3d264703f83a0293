#include "parley/dataset/similar_names.hpp"

#include "names/name_blocks.hpp"
#include "names/name_matches.hpp"
#include "names/name_sound.hpp"
#include "names/name_words.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace parley::dataset {

namespace {

/// `Bank (China)`, a bank of China, is another than `Bank of China`.
bool is_qualified(std::string_view name) noexcept {
  return name.ends_with(')') && name.find('(') != std::string_view::npos;
}

bool has_comma(std::string_view name) noexcept {
  return name.find(',') != std::string_view::npos;
}

}  // namespace

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
  explicit Search(const std::vector<Name>& names) : names_(names), distinct_(distinct(names)) {}

  std::vector<SimilarPair> run() {
    find_same();
    find_spellings();
    find_initials();
    find_parts();
    return pairs_of(std::move(matches_));
  }

 private:
  std::size_t owner(std::size_t name) const { return names_[name].owner; }

  /// One name of each kind and words, the first: the others are the same as it.
  static std::vector<std::size_t> distinct(const std::vector<Name>& names) {
    std::vector<std::size_t> all(names.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    const auto words = [&](std::size_t name) {
      return std::tie(names[name].kind, names[name].words);
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](std::size_t a, std::size_t b) { return words(a) < words(b); });
    all.erase(std::unique(all.begin(), all.end(),
                          [&](std::size_t a, std::size_t b) { return words(a) == words(b); }),
              all.end());
    std::sort(all.begin(), all.end());
    return all;
  }

  /// Compares the names that share a key.
  template <class AreAlike>
  void compare(NameBlocks& blocks, Likeness likeness, const AreAlike& are_alike) {
    std::unordered_set<std::size_t> found;  // alike names share many keys
    blocks.each_pair([&](std::size_t a, std::size_t b) {
      if (found.contains(a * names_.size() + b)) {
        return;
      }
      if (owner(a) != owner(b) && is_qualified(names_[a].text) == is_qualified(names_[b].text) &&
          are_alike(names_[a], names_[b])) {
        found.insert(a * names_.size() + b);
        const auto [shorter, longer] =
            names_[a].text.size() <= names_[b].text.size() ? std::pair(a, b) : std::pair(b, a);
        matches_.push_back(
            {owner(shorter), owner(longer), likeness, names_[shorter].text, names_[longer].text});
      }
    });
  }

  void find_same() {
    NameBlocks blocks;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      blocks.add(key_of({run_together(names_[i].words)}), i);
      blocks.add(key_of(sorted(names_[i].words)), i);
    }
    compare(blocks, Likeness::same, are_the_same);
  }

  static bool are_the_same(const Name& a, const Name& b) {
    if (a.kind == NameKind::alias && b.kind == NameKind::alias) {
      return false;
    }
    // `Liberal National Party` is another than `National Liberal Party`.
    const bool in_any_order = has_comma(a.text) || has_comma(b.text) ||
                              (a.kind == NameKind::person && b.kind == NameKind::person);
    return run_together(a.words) == run_together(b.words) ||
           (in_any_order && sorted(a.words) == sorted(b.words));
  }

  void find_spellings() {
    NameBlocks blocks;
    for (const std::size_t i : distinct_) {
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
    for (const std::size_t i : distinct_) {
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
    for (const std::size_t i : distinct_) {
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

  const std::vector<Name>& names_;
  std::vector<std::size_t> distinct_;
  std::vector<NameMatch> matches_;
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
