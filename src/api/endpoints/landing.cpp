#include "parley/api/version.hpp"

#include "request/page.hpp"
#include "request/request_view.hpp"
#include "wire/envelope.hpp"

#include <string>

namespace parley::api::endpoints {

/// Where a client begins that knows nothing but the server.
Answer landing(Call& call) {
  const std::string language = read_language(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend_items(call.datasets->size());
  const Links links = self_link(call);
  json::Writer out;
  out.begin_object();
  out.member("name", "Parley");
  out.member("version", version());
  // Of the core of OGC API Features: what it says of `datetime`.
  out.key("conformsTo").begin_array();
  out.value("http://www.opengis.net/spec/ogcapi-features-1/1.0/req/core/fc-time-definition");
  out.value("http://www.opengis.net/spec/ogcapi-features-1/1.0/req/core/fc-time-response");
  out.end_array();
  out.key("datasets").begin_array();
  for (const auto& served : *call.datasets) {
    const Dataset& dataset = served->dataset();
    const std::string address = "/v1/datasets/" + dataset.id;
    out.begin_object();
    out.member("id", dataset.id);
    out.member("title", text_in(dataset.title, language.empty() ? dataset.language : language,
                                dataset.language));
    out.key("links").begin_object();
    out.member("self", address);
    out.member("events", address + "/events");
    out.member("graph", address + "/graph");
    out.end_object();
    out.end_object();
  }
  out.end_array();
  out.key("links").begin_object();
  out.member("self", links.self);
  out.member("datasets", "/v1/datasets");
  out.member("openapi", "/openapi.json");
  out.member("docs", "/docs");
  out.end_object();
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
