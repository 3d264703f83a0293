#include "wire/envelope.hpp"

namespace parley::api {

void write_origin(json::Writer& out, const RequestView& view) {
  out.member("dataset", view.dataset().id);
  out.member("revision", view.dataset().revision);
  out.member("policy", to_string(view.policy));
}

void write_links(json::Writer& out, const Links& links) {
  out.key("links").begin_object();
  out.member("self", links.self);
  out.key("next");
  if (links.next.empty()) {
    out.null();
  } else {
    out.value(links.next);
  }
  out.end_object();
}

void write_number(json::Writer& out, std::string_view name, std::size_t number) {
  out.member(name, static_cast<std::uint64_t>(number));
}

}  // namespace parley::api
