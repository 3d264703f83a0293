#include "parley/time/duration.hpp"

#include "parley/text/ascii.hpp"

#include <array>
#include <optional>
#include <stdexcept>

namespace parley {
namespace {

enum Unit : std::size_t { year, month, week, day, unit_count };

constexpr std::string_view letters = "YMWD";  // by Unit

/// Reads the amounts of an ISO 8601 duration one after the other, behind its `P`.
class AmountReader {
 public:
  explicit AmountReader(std::string_view amounts) : text_(amounts) {}

  struct Amount {
    Day number = 0;            ///< held at more than max_duration when greater
    std::optional<Unit> unit;  ///< absent: no number and unit stand here
    bool is_in_order = false;  ///< every unit comes once, the greater before the smaller
  };

  bool done() const noexcept { return at_ == text_.size(); }

  Amount next() noexcept {
    const std::size_t begin = at_;
    Amount amount;
    for (; !done() && is_digit(text_[at_]); ++at_) {
      if (amount.number <= max_duration) {
        amount.number = amount.number * 10 + (text_[at_] - '0');
      }
    }
    const std::size_t unit = done() ? letters.npos : letters.find(text_[at_]);
    if (at_ == begin || unit == letters.npos) {
      return amount;
    }
    ++at_;
    amount.unit = static_cast<Unit>(unit);
    amount.is_in_order = unit >= next_;
    next_ = unit + 1;
    return amount;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;  // the greatest unit that may still come
};

/// The amounts in `PnYnMnWnD`; nullopt for a text without a `P` and an amount behind it.
std::optional<AmountReader> read_amounts(std::string_view text) noexcept {
  return text.size() > 1 && text.front() == 'P' ? std::optional(AmountReader(text.substr(1)))
                                                : std::nullopt;
}

Error no_days(std::string_view text, const char* why = "") {
  return Error{ErrorCode::invalid_argument,
               "expected a duration in weeks and days such as P30D or P2W, got " + show(text) + why,
               ""};
}

using SpanResult = boost::system::result<DaySpan, DaySpanFault>;

/// One duration without its sign.
SpanResult read_unsigned(std::string_view text) {
  const DaySpanFault no_duration{
      "a duration in days such as P3D or -P2W, or a span such as P1D/P14D"};
  auto amounts = read_amounts(text);
  if (!amounts) {
    return no_duration;
  }
  std::array<Day, unit_count> numbers{};
  while (!amounts->done()) {
    const auto amount = amounts->next();
    if (!amount.unit || !amount.is_in_order) {
      return no_duration;
    }
    numbers[*amount.unit] = amount.number;
  }
  const Day years = numbers[year] + numbers[month] / 12;
  const Day months = numbers[month] % 12;
  const Day days = numbers[week] * 7 + numbers[day];
  const DaySpan span{years * 365 + months * 28 + days, years * 366 + months * 31 + days};
  if (span.most > max_duration) {
    return DaySpanFault{"at most " + std::to_string(max_duration) + " days"};
  }
  return span;
}

/// One duration with its sign.
SpanResult read_signed(std::string_view text) {
  const bool before = text.starts_with('-');
  auto span = read_unsigned(before ? text.substr(1) : text);
  if (!span || !before) {
    return span;
  }
  if (span->least == 0) {
    return DaySpanFault{"at least one day before"};
  }
  return DaySpan{-span->most, -span->least};
}

}  // namespace

Result<Day> parse_days(std::string_view text) {
  constexpr const char* too_long = ", which is more than 10000000 days";
  auto amounts = read_amounts(text);
  if (!amounts) {
    return no_days(text);
  }
  Day days = 0;
  while (!amounts->done()) {
    const auto amount = amounts->next();
    if (amount.number > max_duration) {
      return no_days(text, too_long);
    }
    if (amount.unit == year || amount.unit == month) {
      return no_days(text, ": years and months have no fixed number of days");
    }
    if (!amount.unit || !amount.is_in_order) {
      return no_days(text);
    }
    days += amount.unit == week ? 7 * amount.number : amount.number;
  }
  return days > max_duration ? Result<Day>(no_days(text, too_long)) : days;
}

boost::system::result<DaySpan, DaySpanFault> parse_day_span(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    return read_signed(text);
  }
  const std::string_view left = text.substr(0, slash);
  const std::string_view right = text.substr(slash + 1);
  const DaySpan everything{no_earliest, no_latest};
  const SpanResult first = left == ".." ? everything : read_signed(left);
  const SpanResult second = right == ".." ? everything : read_signed(right);
  if (!first || !second) {
    return first ? second : first;
  }
  const DaySpan span{first->least, second->most};
  if ((span.least < 0) != (span.most < 0)) {
    return DaySpanFault{"two durations on the same side, both before (-P…) or both after"};
  }
  if (span.least > span.most) {
    return DaySpanFault{"a span whose first duration is the lesser"};
  }
  return span;
}

void throw_exception_from_error(const DaySpanFault& fault,
                                const boost::source_location& /*where*/) {
  throw std::runtime_error("expected " + fault.expected);
}

}  // namespace parley
