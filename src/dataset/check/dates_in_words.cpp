#include "check/dates_in_words.hpp"

namespace parley::dataset {

std::string in_words(const DateStatement& date) {
  if (!date.edtf && date.offset) {
    return date.offset->text + " from " + date.relative_to;
  }
  return date_in_words(date);
}

std::string date_in_words(const DateStatement& date) {
  return date.edtf ? date.edtf->text() : in_words(date.bounds);
}

std::string in_words(const Bounds& bounds) {
  if (is_undated(bounds)) {
    return "undated";
  }
  const auto day = [](Day bound, Day beyond) {
    return bound == no_earliest || bound == no_latest ? std::string("..")
                                                      : format_day(bound - beyond);
  };
  return day(bounds.start_earliest, 0) + '/' + day(bounds.end_latest, 1);
}

}  // namespace parley::dataset
