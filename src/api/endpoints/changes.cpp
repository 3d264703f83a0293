#include "parley/api/event_stream.hpp"
#include "parley/service/change_feed.hpp"

#include "request/call.hpp"

#include <string>
#include <string_view>

namespace parley::api::endpoints {
namespace {

/// Browsers come again after so many milliseconds when a stream has ended.
constexpr std::string_view retry = "retry: 5000\n";

/// What the client has missed since the revision it knows; the present revision, when nobody knows
/// what it has missed. The last id is always the one from which the stream goes on.
std::string catch_up(const Call& call) {
  const Dataset& dataset = call.dataset();
  const std::string_view known = find_header(call.request.headers, "Last-Event-ID");
  std::string text(retry);
  const auto missed = call.changes == nullptr || known.empty()
                          ? std::nullopt
                          : call.changes->since(dataset.id, known);
  if (missed && !missed->empty()) {
    for (const service::Change& change : *missed) {
      text += event_text(change);
    }
  } else if (missed || known == dataset.revision) {
    text.append("id: ").append(known).append("\n\n");
  } else {
    text += event_text({dataset.id, dataset.revision, {}, call.served->summary().events});
  }
  return text;
}

}  // namespace

/// The beginning of a stream without an end. Who holds the connection continues it from the last
/// id.
Answer changes(Call& call) {
  if (!call.parameters.faults().empty()) {
    return *check_preconditions(call);
  }
  if (call.request.method == "GET" && call.changes != nullptr && !call.changes->has_room()) {
    return Problem{
        problems::too_many_listeners,
        "expected fewer clients that listen, got as many as there may be; come again, or "
        "compare `revision` in /v1/datasets now and then",
        {}};
  }
  Response response;
  response.headers.push_back({"Content-Type", std::string(event_stream_type)});
  response.headers.push_back({"Cache-Control", "no-store"});
  response.body = catch_up(call);
  return response;
}

}  // namespace parley::api::endpoints
