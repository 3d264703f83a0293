#include "parley/api/methods.hpp"
#include "parley/http/refusal.hpp"

namespace parley::http {

api::Response problem(const Refusal& refusal, std::string_view request_id) {
  api::Response response;
  response.status = refusal.kind.status;
  response.headers = {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}};
  if (refusal.kind.slug == refusals::method_not_allowed.slug ||
      refusal.kind.slug == refusals::method_not_implemented.slug) {
    response.headers.push_back({"Allow", std::string(api::allowed_methods)});
  }
  response.body =
      api::problem_json({refusal.kind, refusal.detail, {}}, api::instance_of(request_id));
  response.body += '\n';
  return response;
}

}  // namespace parley::http
