#include "wire/type_writer.hpp"

#include "wire/fragments.hpp"

namespace parley::api {

void write_codes(json::Writer& out, const TypeCodes& codes, bool quad_class) {
  const bool quad = quad_class && !codes.quad_class.empty();
  if (codes.plover.empty() && codes.mode.empty() && codes.cameo.empty() && !codes.goldstein &&
      !quad) {
    return;
  }
  out.key("codes").begin_object();
  out.member_if("plover", codes.plover);
  out.member_if("mode", codes.mode);
  out.member_if("cameo", codes.cameo);
  if (codes.goldstein) {
    out.member("goldstein", *codes.goldstein);
  }
  if (quad) {
    out.member("quadClass", codes.quad_class);
    out.member_if("quadScheme", codes.quad_scheme);
  }
  out.end_object();
}

void write_outcome_codes(json::Writer& out, const EventType& type) {
  if (type.outcomes.empty()) {
    return;
  }
  out.key("outcomes").begin_object();
  for (const OutcomeCodes& one : type.outcomes) {
    out.key(term(one.outcome)).begin_object();
    write_codes(out, one.codes, true);
    out.end_object();
  }
  out.end_object();
}

void write_by_type(json::Writer& out, const RequestView& view,
                   std::span<const query::TypeCounts::value_type> counts) {
  const Fragments& fragments = *view.fragments;
  out.key("byType").begin_object();
  for (const auto& [type, count] : counts) {
    out.raw_key(fragments.type_id(type)).value(static_cast<std::uint64_t>(count));
  }
  out.end_object();
}

}  // namespace parley::api
