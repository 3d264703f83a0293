
#include "request/call.hpp"

namespace parley::api::endpoints {
namespace {

Answer state(std::string_view word) {
  Response response;
  response.headers.push_back({"Content-Type", "application/json"});
  response.headers.push_back({"Cache-Control", "no-store"});
  response.body = "{\"status\":\"" + std::string(word) + "\"}";
  return response;
}

}  // namespace

Answer livez(Call& call) {
  if (!call.parameters.faults().empty()) {
    return *check_preconditions(call);
  }
  return state("live");
}

Answer readyz(Call& call) {
  if (!call.parameters.faults().empty()) {
    return *check_preconditions(call);
  }
  if (!call.ready) {
    return Problem{problems::not_ready, "the server is starting or stopping", {}};
  }
  return state("ready");
}

}  // namespace parley::api::endpoints
