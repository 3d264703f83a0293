#include "endpoints/endpoints.hpp"
#include "request/request_view.hpp"
#include "wire/envelope.hpp"
#include "wire/type_codes.hpp"

#include <cstddef>

namespace parley::api::endpoints {
namespace {

void write_families(json::Writer& out, const Telling& telling) {
  out.key("families").begin_array();
  for (const EventFamily& family : telling.dataset().vocabulary.families) {
    out.begin_object();
    out.member("id", family.id);
    out.member("label", telling.text(family.label));
    out.end_object();
  }
  out.end_array();
}

void write_types(json::Writer& out, const Telling& telling) {
  out.key("eventTypes").begin_array();
  for (const EventType& type : telling.dataset().vocabulary.event_types) {
    out.begin_object();
    out.member("id", type.id);
    out.member("label", telling.text(type.label));
    out.member_if("definition", type.definition);
    out.member_if("example", type.example);
    out.member_if("family", type.family);
    out.member("symmetric", type.symmetric);
    out.member_if("specialises", type.specialises);
    write_codes(out, type.codes, true);
    out.end_object();
  }
  out.end_array();
}

void write_terms(json::Writer& out, const Telling& telling, std::string_view name,
                 const std::vector<DescribedTerm>& described) {
  out.key(name).begin_array();
  for (const DescribedTerm& one : described) {
    out.begin_object();
    out.member("id", one.id);
    out.member("label", telling.text(one.label));
    out.member_if("definition", one.definition);
    out.member_if("inverse", one.inverse);
    out.member_if("constraint", one.constraint);
    out.member_if("iri", one.iri);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

Answer vocabulary(Call& call) {
  const Telling telling = read_telling(call);
  if (auto settled = settle(call)) {
    return *settled;
  }
  const Vocabulary& words = telling.dataset().vocabulary;
  json::Writer out;
  out.reserve(std::size_t{32} * 1024);
  out.begin_object();
  write_origin(out, telling);
  out.member("id", words.id);
  out.member_if("title", telling.text(words.title));
  write_families(out, telling);
  write_types(out, telling);
  write_terms(out, telling, "roles", words.roles);
  write_terms(out, telling, "relations", words.relations);
  write_terms(out, telling, "actorKinds", words.actor_kinds);
  write_terms(out, telling, "affiliationTypes", words.affiliation_types);
  write_terms(out, telling, "claimForces", words.claim_forces);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
