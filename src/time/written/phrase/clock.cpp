#include "written/phrase/clock.hpp"

#include <algorithm>

namespace parley::written {
namespace {

constexpr std::int64_t noon = 12;

/// What stands behind the hour.
class Tail {
 public:
  explicit Tail(Parts parts) : left_(parts) {}

  bool empty() const noexcept { return left_.empty(); }
  const Part* take(char mark) {
    return !left_.empty() && left_.front().is(mark) ? take_front() : nullptr;
  }
  const Part* take(Kind kind) {
    return !left_.empty() && left_.front().is(kind) ? take_front() : nullptr;
  }
  const Part* take_number(std::uint8_t digits) {
    const bool fits = !left_.empty() && left_.front().is(Kind::number) &&
                      left_.front().masks == 0 && left_.front().digits == digits;
    return fits ? take_front() : nullptr;
  }

 private:
  const Part* take_front() {
    const Part* const part = &left_.front();
    left_ = left_.subspan(1);
    return part;
  }
  Parts left_;
};

/// `Z`, `+02:00`, `+0200`, `-05`; nothing where no zone stands. False: a sign without a shift.
bool take_zone(Tail& tail, std::string& text) {
  if (tail.take(Kind::utc) != nullptr) {
    text += 'Z';
    return true;
  }
  const char sign = tail.take('+') != nullptr ? '+' : tail.take('-') != nullptr ? '-' : '\0';
  if (sign == '\0') {
    return true;
  }
  std::string shift;
  if (const Part* const both = tail.take_number(4)) {
    shift = padded(both->value / 100, 2) + ':' + padded(both->value % 100, 2);
  } else if (const Part* const hours = tail.take_number(2)) {
    const Part* const minutes = tail.take(':') != nullptr ? tail.take_number(2) : nullptr;
    shift = padded(hours->value, 2) + ':' + padded(minutes != nullptr ? minutes->value : 0, 2);
  } else {
    return false;
  }
  text += shift == "00:00" ? "Z" : sign + shift;
  return true;
}

Doubt no_clock() {
  return {Doubt::Kind::no_date, "a time of day as hh:mm or hh:mm:ss behind the date", {}, ""};
}

}  // namespace

Read<Clock> take_clock(Parts& parts, Reading& reading) {
  const auto colon =
      std::find_if(parts.begin(), parts.end(), [](const Part& part) { return part.is(':'); });
  if (colon == parts.end()) {
    return Clock{};
  }
  const auto at = static_cast<std::size_t>(colon - parts.begin());
  if (at == 0 || !parts[at - 1].is_short()) {
    return no_clock();
  }
  std::int64_t hour = parts[at - 1].value;
  Tail tail(parts.subspan(at + 1));
  const Part* const minute = tail.take_number(2);
  const Part* const second = tail.take(':') != nullptr ? tail.take_number(2) : nullptr;
  if (second != nullptr && (tail.take('.') != nullptr || tail.take(',') != nullptr)) {
    const Part* const fraction = tail.take(Kind::number);
    if (fraction != nullptr && fraction->value != 0) {
      reading.note("a fraction of a second was dropped");
    }
  }
  if (const Part* const half = tail.take(Kind::meridiem)) {
    hour = hour > noon ? 2 * noon : hour % noon + half->value;
  }
  if (minute == nullptr) {
    return no_clock();
  }
  Clock clock;
  const std::int64_t seconds = second != nullptr ? second->value : 0;
  clock.text = 'T' + padded(hour, 2) + ':' + padded(minute->value, 2) + ':' + padded(seconds, 2);
  clock.is_midnight = hour == 0 && minute->value == 0 && seconds == 0;
  if (!take_zone(tail, clock.text) || !tail.empty()) {
    return no_clock();
  }
  std::size_t end = at - 1;
  while (end > 0 && (parts[end - 1].is(Kind::clock) || parts[end - 1].is(','))) {
    --end;
  }
  parts = parts.first(end);
  return clock;
}

}  // namespace parley::written
