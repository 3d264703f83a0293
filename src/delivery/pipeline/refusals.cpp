#include "pipeline/refusals.hpp"

#include "parley/api/problem.hpp"
#include "parley/api/router.hpp"

#include "pipeline/coding.hpp"

namespace parley::delivery {
namespace {

/// The member as `problem_json` writes it. Ids of requests need no escapes.
std::string instance_member(std::string_view request_id) {
  std::string member = "\"instance\":\"";
  member.append(api::instance_of(request_id)).append("\"");
  return member;
}

}  // namespace

api::Response overloaded(const api::Request& request) {
  api::Response response = api::to_response(
      {api::problems::overloaded,
       "expected room for one more question that takes long, got as many as may wait: send it "
       "again after the seconds in Retry-After, or make it smaller",
       {}},
      api::instance_of(api::find_header(request.headers, "X-Request-Id")));
  response.headers.push_back({"Retry-After", "1"});
  response.common = api::common_fields();
  return response;
}

void readdress(api::Response& response, std::string_view made_for, std::string_view id) {
  if (made_for == id || !has_media_type(response, "application/problem+json")) {
    return;
  }
  const std::string theirs = instance_member(made_for);
  // The last: what stands before it may repeat what the client sent, but with its quotes escaped.
  if (const std::size_t at = response.body.rfind(theirs); at != std::string::npos) {
    response.body.replace(at, theirs.size(), instance_member(id));
  }
}

}  // namespace parley::delivery
