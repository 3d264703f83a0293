#include "parley/model/dataset.hpp"

namespace parley {

std::string_view title_of(const Source& source, std::string_view language,
                          std::string_view fallback) {
  return source.titles.empty() ? std::string_view(source.title)
                               : text_in(source.titles, language, fallback);
}

}  // namespace parley
