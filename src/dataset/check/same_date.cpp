#include "check/same_date.hpp"

#include <string_view>

namespace parley::dataset {
namespace {

std::string_view offset_of(const DateStatement& date) {
  return date.offset ? std::string_view(date.offset->text) : std::string_view();
}

}  // namespace

bool says_the_same(const DateStatement& a, const DateStatement& b) {
  if (a.relative_to != b.relative_to || offset_of(a) != offset_of(b)) {
    return false;
  }
  return a.edtf && b.edtf ? a.edtf->text() == b.edtf->text()
                          : a.bounds == b.bounds && a.edtf.has_value() == b.edtf.has_value();
}

}  // namespace parley::dataset
