#include "endpoints/endpoints.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"
#include "wire/dataset_writer.hpp"
#include "wire/envelope.hpp"

namespace parley::api::endpoints {

Answer datasets(Call& call) {
  read_format(call, false);
  const std::string language = read_language(call);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const std::size_t total = call.datasets->size();
  const Links links = page_links(call, page, total);
  json::Writer out;
  out.begin_object();
  write_number(out, "total", total);
  out.key("items").begin_array();
  for (std::size_t i = page.begin(total); i < page.end(total); ++i) {
    out.begin_object();
    write_dataset_members(out, *(*call.datasets)[i], language);
    out.end_object();
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

Answer dataset(Call& call) {
  const RequestView view = read_view(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  json::Writer out;
  out.begin_object();
  out.member("dataset", view.dataset().id);
  out.member("policy", to_string(view.policy));
  write_dataset_members(out, *call.served, view.language);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
