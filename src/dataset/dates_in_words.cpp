#include "dates_in_words.hpp"

namespace parley::dataset {

std::string in_words(const DateStatement& date) {
  if (date.edtf) {
    return date.edtf->text();
  }
  if (is_undated(date.bounds)) {
    return "undated";
  }
  const auto day = [](Day bound, Day beyond) {
    return bound == no_earliest || bound == no_latest ? std::string("..")
                                                      : format_day(bound - beyond);
  };
  return day(date.bounds.start_earliest, 0) + '/' + day(date.bounds.end_latest, 1);
}

}  // namespace parley::dataset
