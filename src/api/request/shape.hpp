#pragma once

#include "parley/json/members.hpp"

#include "request/call.hpp"

#include <optional>
#include <string_view>

namespace parley::api {

struct Route;

/// The form of an answer, whatever it says: which members its items have (`fields`), and whether it
/// has a line for each member (`pretty`).
class Shape {
 public:
  /// Reads both parameters; their faults are recorded in the call.
  static Shape read(Call& call, const Route& route);

  /// Gives a 200 that form. A problem where the answer is in a format that cannot have it.
  Answer apply(Answer answer) const;

 private:
  std::optional<json::Members> kept_;  ///< nothing: all are
  bool pretty_ = false;
};

/// Whether a target asks for `pretty`. False where it cannot be read.
bool asks_for_pretty(std::string_view target);

}  // namespace parley::api
