#include "parley/query/budget.hpp"

#include <algorithm>
#include <string>

namespace parley::query {
namespace {

constexpr std::uint64_t visits_between_looks = 65'536;
constexpr const char* what_to_narrow =
    "narrow the window (datetime), the types or the actors that the question is about";

}  // namespace

bool Meter::look() {
  if (over_ == Over::no) {
    if (visits_ > budget_.max_visits) {
      over_ = Over::visits;
    } else if (budget_.out_of_time && budget_.out_of_time()) {
      over_ = Over::time;
    }
  }
  // A number that is reached at once keeps a refusal for good.
  next_look_ =
      over_ != Over::no ? 0 : std::min(visits_ + visits_between_looks, budget_.max_visits + 1);
  return over_ == Over::no;
}

Error Meter::error() const {
  if (over_ == Over::time) {
    return Error{
        ErrorCode::timed_out,
        std::string("expected an answer in the time given, got none yet; ") + what_to_narrow, ""};
  }
  return Error{ErrorCode::too_large,
               "expected a question of at most " + std::to_string(budget_.max_visits) +
                   " visits, got a larger one; " + what_to_narrow,
               ""};
}

}  // namespace parley::query
