#include "wire/link_field.hpp"

#include "parley/model/license.hpp"

#include <string_view>

namespace parley::api {
namespace {

/// Adds one link; `base` is empty or what stands before a path.
void add(std::string& field, std::string_view base, std::string_view path, std::string_view rel) {
  field.append(field.empty() ? "<" : ", <").append(base).append(path);
  field.append(">; rel=\"").append(rel).append("\"");
}

}  // namespace

std::string link_field(const Call& call, const Links& links) {
  const std::string_view base = call.public_url;
  std::string field;
  field.reserve(links.self.size() + links.next.size() + links.described_by.size() + 320);
  add(field, base, links.self, "self");
  if (!links.next.empty()) {
    add(field, base, links.next, "next");
  }
  if (!links.described_by.empty()) {
    add(field, base, links.described_by, "describedby");
  }
  add(field, base, "/openapi.json", "service-desc");
  add(field, base, "/docs", "service-doc");
  if (call.served) {
    if (const std::string license = license_url(call.dataset().license); !license.empty()) {
      add(field, {}, license, "license");
    }
    std::string cited = "/v1/datasets/";
    cited.append(call.dataset().id).append("?revision=").append(call.dataset().revision);
    add(field, base, cited, "cite-as");
  }
  return field;
}

}  // namespace parley::api
