#include "parley/dataset/write_items.hpp"

#include "write/members.hpp"

namespace parley::dataset {
namespace {

// The keys of codes are those of their object; in the alphabet other keys of a type stand between.

void write_goldstein(json::Writer& out, const TypeCodes& codes) {
  if (codes.goldstein) {
    out.member("goldstein", *codes.goldstein);
  }
}

void write_plover_and_quad_class(json::Writer& out, const TypeCodes& codes) {
  if (!codes.plover.empty()) {
    out.key("plover").begin_object().member_if("mode", codes.mode);
    out.member("type", codes.plover).end_object();
  }
  if (!codes.quad_class.empty()) {
    out.key("quadClass").begin_object().member("class", codes.quad_class);
    out.member("scheme", codes.quad_scheme).end_object();
  }
}

void write_outcomes(json::Writer& out, const std::vector<OutcomeCodes>& outcomes) {
  if (outcomes.empty()) {
    return;
  }
  out.key("outcomes").begin_object();
  for (const OutcomeCodes& one : outcomes) {
    out.key(term(one.outcome)).begin_object().member_if("cameo", one.codes.cameo);
    write_goldstein(out, one.codes);
    write_plover_and_quad_class(out, one.codes);
    out.end_object();
  }
  out.end_object();
}

}  // namespace

void write_event_type(json::Writer& out, const EventType& type) {
  out.begin_object().member_if("cameo", type.codes.cameo);
  out.member_if("definition", type.definition).member_if("example", type.example);
  out.member_if("family", type.family);
  write_goldstein(out, type.codes);
  out.member("id", type.id);
  write_text_if(out, "label", type.label);
  write_outcomes(out, type.outcomes);
  write_plover_and_quad_class(out, type.codes);
  out.member("specialises", type.specialises).member("symmetric", type.symmetric).end_object();
}

}  // namespace parley::dataset
