#pragma once

#include "parley/text/ascii.hpp"
#include "parley/time/edtf.hpp"

#include "edtf/syntax_tree.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace parley {

template <class T>
using EdtfResult = boost::system::result<T, EdtfFault>;

/// A plain value as a result. Needed because a number could start an aggregate EdtfFault as well,
/// which makes the implicit conversion ambiguous.
template <class T>
EdtfResult<T> edtf_value(T value) {
  return EdtfResult<T>(boost::system::in_place_value, std::move(value));
}

/// A place in the text being read.
struct EdtfCursor {
  std::string_view text;
  std::size_t at = 0;

  bool done() const noexcept { return at == text.size(); }

  /// NUL at the end; no production has a NUL, so a NUL in the text is refused all the same.
  char peek() const noexcept { return done() ? '\0' : text[at]; }

  bool sees(std::string_view token) const noexcept { return text.substr(at).starts_with(token); }

  bool take(char c) noexcept {
    if (done() || text[at] != c) {
      return false;
    }
    ++at;
    return true;
  }

  bool take(std::string_view token) noexcept {
    if (!sees(token)) {
      return false;
    }
    at += token.size();
    return true;
  }

  EdtfFault expected(std::string what) const { return expected_at(at, std::move(what)); }

  static EdtfFault expected_at(std::size_t offset, std::string what) {
    return EdtfFault{offset, std::move(what), false, 0};
  }
};

/// Reads one date of any level: a calendar date, a season or a year with a letter. Leaves the
/// cursor after it; what may follow is the caller's business.
EdtfResult<EdtfDate> read_edtf_date(EdtfCursor& cursor);

/// Reads what follows `T` in a date and time.
EdtfResult<EdtfTime> read_edtf_time(EdtfCursor& cursor);

}  // namespace parley
