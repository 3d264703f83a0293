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

  /// A 200 in JSON with the members that were asked for.
  Answer select(Answer answer) const;
  /// A 200 in JSON with a line for each member. A problem where it is not in JSON.
  Answer lay_out(Answer answer) const;

 private:
  std::optional<json::Members> kept_;  ///< nothing: all are
  bool pretty_ = false;
};

/// Whether a target asks for `pretty`. False where it cannot be read.
bool asks_for_pretty(std::string_view target);

}  // namespace parley::api
