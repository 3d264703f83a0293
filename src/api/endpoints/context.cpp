#include "parley/formats/linked_context.hpp"

#include "request/call.hpp"

namespace parley::api::endpoints {

/// The context of JSON-LD, for documents of others that use the same words. It changes with the
/// program only; ours contain theirs.
Answer context(Call& call) {
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  return answer(call, formats::linked_context(), "application/ld+json", self_link(call));
}

}  // namespace parley::api::endpoints
