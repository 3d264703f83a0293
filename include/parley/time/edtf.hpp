#pragma once

#include "parley/time/bounds.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// Which months the seasons mean; EDTF defines none. 21–24 (spring … winter, place not
/// stated) follow the convention; 25–28 are northern and 29–32 southern under every one but `none`.
/// Meteorological seasons: three whole months, the December one running into the next year.
enum class Seasons {
  unstated,  ///< 21–24: the hull of both hemispheres
  northern,
  southern,
  none,  ///< by the letter: seasons 21–32 have no days, so no bound
};

/// Whether `?`, `~` and `%` widen what is computed.
enum class Approx {
  strict,  ///< no: the bounds are those of the digits
  /// By one unit of what is qualified on either side, two for `%`: a day, a month, a year, ten
  /// years per masked digit of a year, twelve weeks for a season, a part of a year as long as it
  /// is.
  padded,
};

/// Why a text is no EDTF expression, or none that can be computed with.
struct EdtfFault {
  std::size_t offset = 0;     ///< byte offset of the first character that does not fit
  std::string expected;       ///< what could have stood there
  bool out_of_range = false;  ///< valid EDTF, but a year beyond ±max_year
  int level = 0;              ///< of a valid expression that is out of range
};

/// Qualifiers found anywhere in an expression.
struct EdtfQualifiers {
  bool uncertain = false;    ///< `?` or `%`
  bool approximate = false;  ///< `~` or `%`
};

/// What an expression is at its top.
enum class EdtfKind { date, datetime, season, interval, one_of, all_of };

/// What stands at an end of an interval.
enum class EdtfEnd {
  date,
  open,     ///< `..`: there is no end, or none is asserted
  unknown,  ///< blank: there is an end, but not which
};

/// The first and last day an expression can touch, both inclusive; absent where open or unknown.
struct EdtfExtent {
  std::optional<Day> earliest;
  std::optional<Day> latest;
};

/// An Extended Date/Time Format expression (Library of Congress, 2019; levels 0, 1 and 2).
/// Immutable and cheap to copy. Keeps its input byte for byte.
///
/// Where that text is silent, these are accepted: 24:00:00 as the end of the day it is written
/// with; second 60 in the last minute of a UTC day; time shifts up to ±23:59; one qualifier on each
/// side of a component; qualified or masked dates and seasons in all places; both ends of an
/// interval open or unknown; sets of one member; more significant digits than the year has (then
/// all count). Refused: a run or an interval that ends before it begins, masks that fit seasons
/// only, qualifiers on years written with a letter.
class Edtf {
 public:
  /// Strictly by the text of the specification.
  static boost::system::result<Edtf, EdtfFault> parse(std::string_view text);

  const std::string& text() const noexcept;  ///< as given
  std::string canonical() const;             ///< parse(canonical()) means the same
  int level() const noexcept;                ///< 0, 1 or 2
  EdtfKind kind() const noexcept;
  EdtfQualifiers qualifiers() const noexcept;

  /// How an interval begins and ends; `date` for everything else.
  EdtfEnd start_kind() const noexcept;
  EdtfEnd end_kind() const noexcept;

  /// Four bounds as the text gives them, not tightened; a single date means "at some time
  /// within". For sets: the hull of the members.
  Bounds bounds(Seasons seasons = Seasons::unstated, Approx approx = Approx::strict) const;

  /// The alternatives of the expression, see alternatives.hpp: the members of a one-of
  /// set, of which `a..b` has every date as precise as its ends and an open run is one; of a mask
  /// with gaps (2018-XX-08) its runs of days. Runs of seasons or masks count as one member. Empty
  /// for everything else: a single span of days, an interval, an all-of set, more than
  /// max_alternatives.
  std::vector<Bounds> alternatives(Seasons seasons = Seasons::unstated) const;

  /// The spans of days of a set's members, whether one-of or all-of, and of a date's mask; a run
  /// such as `a..b` is one span. In the order of the text, and at most max_alternatives and one
  /// more, which shows that there are too many. Empty for everything else.
  std::vector<EdtfExtent> member_spans(Seasons seasons = Seasons::unstated) const;

  /// First and last day the expression can touch.
  EdtfExtent extent(Seasons seasons = Seasons::unstated) const;

  struct Node;  ///< the parsed form, private to the time layer

 private:
  explicit Edtf(std::shared_ptr<const Node> node);
  std::shared_ptr<const Node> node_;
};

[[noreturn]] void throw_exception_from_error(const EdtfFault& fault,
                                             const boost::source_location& where);

/// The same as a plain Result: `expected <what> at byte <offset>, got "<text>"`, and the likely
/// date (likely_date.hpp) where there is one.
Result<Edtf> parse_edtf(std::string_view text);

}  // namespace parley
