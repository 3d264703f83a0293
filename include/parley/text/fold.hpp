#pragma once

#include <string>
#include <string_view>

namespace parley {

/// A text as readers type and compare names. Equal for texts that differ only in what follows; not
/// for display, since what stays is in NFKD. A text that is not UTF-8 stays as it is.
///
/// - compatible characters (NFKD) and case (Unicode's full case folding): `ﬁ` is `fi`, `ß` `ss`;
/// - marks of Latin, Greek, Cyrillic, Hebrew, Syriac and Arabic writing: accents, points, harakat,
///   and hamza and madda on a carrier. Marks of other scripts stay: vowel signs are letters there;
/// - Latin letters that are no composites: `æ` ae, `œ` oe, `þ` th, `ø` o, `đ` and `ð` d, `ł` l, `ı`
///   i, `ħ` h, `ŧ` t, `ŋ` n, `ə` a, and the other letters with a hook or a stroke;
/// - forms of an Arabic letter: `ي` and `ى` are `ی`, `ك` and `ڪ` `ک`, `ة`, `ە` and `ہ` `ه`, `ٱ`
/// `ا`;
/// - decimal digits of any script are 0 to 9;
/// - apostrophes and what is typed for one (`’ ‘ ‛ ′ ´ ʼ ʻ ʾ ʿ` and the grave accent) are `'`;
///   dashes and the minus are `-`;
/// - tatweel, the zero-width non-joiner and other signs that nobody sees are left out;
/// - a run of white space is one blank, and there is none at either end.
std::string fold(std::string_view text);

/// The words of a text, folded as above, with one blank between two. A word is a run of letters,
/// marks and digits. What an apostrophe or a zero-width non-joiner parts can be read in two ways.
struct FoldedWords {
  std::string split;   ///< as two words: `o brien`; empty when there is no word
  std::string joined;  ///< as one: `obrien`; empty when it would be the same as `split`
};

/// In a text that is not UTF-8, bytes above 0x7F part words.
FoldedWords fold_words(std::string_view text);

}  // namespace parley
