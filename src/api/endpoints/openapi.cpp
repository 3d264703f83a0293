#include "openapi/document.hpp"
#include "request/call.hpp"

namespace parley::api::endpoints {

Answer openapi(Call& call) {
  const OpenApiDocument& document = openapi_document();
  call.address.add(document.hash);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  return answer(call, document.text_for(call.public_url));
}

}  // namespace parley::api::endpoints
