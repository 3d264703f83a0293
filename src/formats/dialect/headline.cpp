#include "dialect/headline.hpp"

#include <cstddef>

namespace parley::formats {

std::string flag_words(EventFlags flags) {
  std::string words;
  for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
    const auto flag = static_cast<EventFlag>(i);
    if (has_flag(flags, flag)) {
      words.append(words.empty() ? "" : ", ").append(term(flag));
    }
  }
  return words;
}

std::string headline(std::string_view label, EventFlags flags) {
  if (is_actual(flags)) {
    return std::string(label);
  }
  return std::string("[").append(flag_words(flags)).append("] ").append(label);
}

}  // namespace parley::formats
