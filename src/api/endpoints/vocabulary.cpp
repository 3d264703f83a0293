#include "request/request_view.hpp"
#include "wire/envelope.hpp"
#include "wire/type_writer.hpp"

#include <cstddef>

namespace parley::api::endpoints {
namespace {

void write_families(json::Writer& out, const RequestView& view) {
  out.key("families").begin_array();
  for (const EventFamily& family : view.dataset().vocabulary.families) {
    out.begin_object();
    out.member("id", family.id);
    out.member("label", view.text(family.label));
    out.end_object();
  }
  out.end_array();
}

void write_types(json::Writer& out, const RequestView& view) {
  out.key("eventTypes").begin_array();
  for (const EventType& type : view.dataset().vocabulary.event_types) {
    out.begin_object();
    out.member("id", type.id);
    out.member("label", view.text(type.label));
    out.member_if("definition", type.definition);
    out.member_if("example", type.example);
    out.member_if("family", type.family);
    out.member("symmetric", type.symmetric);
    out.member_if("specialises", type.specialises);
    write_codes(out, type.codes, true);
    write_outcome_codes(out, type);
    out.end_object();
  }
  out.end_array();
}

void write_terms(json::Writer& out, const RequestView& view, std::string_view name,
                 const std::vector<DescribedTerm>& described) {
  out.key(name).begin_array();
  for (const DescribedTerm& one : described) {
    out.begin_object();
    out.member("id", one.id);
    out.member("label", view.text(one.label));
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
  const RequestView view = read_view(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const Vocabulary& words = view.dataset().vocabulary;
  call.effort.spend_items(words.event_types.size());
  json::Writer out;
  out.reserve(std::size_t{32} * 1024);
  out.begin_object();
  write_origin(out, view);
  out.member("id", words.id);
  out.member_if("title", view.text(words.title));
  write_families(out, view);
  write_types(out, view);
  write_terms(out, view, "roles", words.roles);
  write_terms(out, view, "relations", words.relations);
  write_terms(out, view, "actorKinds", words.actor_kinds);
  write_terms(out, view, "affiliationTypes", words.affiliation_types);
  write_terms(out, view, "claimForces", words.claim_forces);
  write_terms(out, view, "outcomes", words.outcomes);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
