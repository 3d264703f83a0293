#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// The words of a name, folded, without articles (the, of, al, el, la, le, les) unless there is
/// nothing else. Empty when it has neither letter nor digit.
std::vector<std::string> words_of_name(std::string_view name);

std::vector<std::string> sorted(std::vector<std::string> words);

/// All words as one.
std::string run_together(const std::vector<std::string>& words);

/// The words, all but the last cut to their first character.
std::vector<std::string> with_initials(const std::vector<std::string>& words);

/// True when each word of one is the word of the other or its initial, and at least one is an
/// initial of a longer word. The last words are equal and longer than a character.
bool differ_by_initials(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// True when the words of one are some of the words of the other in their order, the last one among
/// them, and none of them an initial. One word alone has at least four bytes.
bool is_part(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// How a word of a name is spelled.
struct Spelling {
  std::u32string characters;
  std::u32string sound;
};

std::vector<Spelling> spellings_of(const std::vector<std::string>& words);

/// True when word by word both are equal or sound alike, and at most one word is a slip apart.
bool sound_alike(const std::vector<Spelling>& a, const std::vector<Spelling>& b);

}  // namespace parley::dataset
