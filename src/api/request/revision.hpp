#pragma once

#include "request/call.hpp"

namespace parley::api {

/// When the question is about an earlier revision that is kept, it is answered from that one.
/// Throws TooHeavy when the answer has to be light and the revision is not in memory.
void use_kept_revision(Call& call);

/// Reads `revision`; a fault, or that it is gone, is left in the call.
void read_revision(Call& call);

/// 410 with the revisions that there are, and the same question on the one that is served.
Problem problem_of_gone(const Call& call);

}  // namespace parley::api
