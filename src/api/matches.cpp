#include "matches.hpp"

namespace parley::api {

Matches::Matches(const Telling& telling, const Narrowing& narrowing, query::Meter& meter)
    : all_(!narrowing.given && !narrowing.text), count_(telling.graph().event_count()) {
  if (!all_) {
    events_ = query::select_events(telling.graph(), narrowing.filter, meter);
  }
}

}  // namespace parley::api
