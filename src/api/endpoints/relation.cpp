#include "parley/query/relation.hpp"

#include "parley/formats/date_shape.hpp"
#include "parley/time/day.hpp"

#include "endpoints/endpoints.hpp"
#include "request/request_view.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"
#include "wire/statement_writer.hpp"

namespace parley::api::endpoints {
namespace {

/// One of the two events that are asked about; a fault when it is not named.
std::optional<EventIndex> read_side(Call& call, const Telling& telling,
                                    std::string_view parameter) {
  if (!call.parameters.has(parameter)) {
    call.parameters.refuse(parameter, "", "expected the id of an event, got nothing");
    return std::nullopt;
  }
  return read_event(call, telling, parameter);
}

void write_relations(json::Writer& out, std::string_view name, const AllenSet& relations) {
  out.key(name).begin_array();
  for (std::size_t i = 0; i < allen_count; ++i) {
    if (relations.test(i)) {
      out.value(to_string(static_cast<AllenRelation>(i)));
    }
  }
  out.end_array();
}

std::string_view name_of(query::BoundName bound) {
  switch (bound) {
    case query::BoundName::start_earliest: return "startEarliest";
    case query::BoundName::start_latest: return "startLatest";
    case query::BoundName::end_earliest: return "endEarliest";
    case query::BoundName::end_latest: break;
  }
  return "endLatest";
}

/// `a.` or `b.` before what is said of one of the two events; nothing before what is of another.
std::string side_of(const query::RelationQuery& asked, EventIndex event) {
  return event == asked.a ? "a." : event == asked.b ? "b." : "";
}

/// `{"bound":"a.endLatest","of":"deal","is":"2018-05-31"}`; of another event without the letter.
void write_bound(json::Writer& out, const Telling& telling, const query::RelationQuery& asked,
                 const query::DecidingBound& bound) {
  const bool is_end =
      bound.name == query::BoundName::end_earliest || bound.name == query::BoundName::end_latest;
  out.begin_object();
  out.member("bound", side_of(asked, bound.event) + std::string(name_of(bound.name)));
  out.member("of", telling.graph().event_id(bound.event));
  out.member("is", format_day(is_end ? bound.day - 1 : bound.day));
  out.end_object();
}

/// `{"oneOf":"a.date","of":"deal","is":"[2015,2018]"}`; null where the choice is between values.
void write_choice(json::Writer& out, const Telling& telling, const query::RelationQuery& asked,
                  EventIndex event) {
  const Event* model = model_of(telling, event);
  const auto resolved = model == nullptr ? std::nullopt : resolve(*model, telling.policy);
  out.begin_object();
  out.member("oneOf", side_of(asked, event) + "date");
  out.member("of", telling.graph().event_id(event));
  out.key("is");
  if (resolved && !resolved->dates.empty()) {
    out.null();
  } else {
    out.value(telling.graph().date_text(event).edtf);
  }
  out.end_object();
}

void write_because(json::Writer& out, const Telling& telling, const query::RelationQuery& asked,
                   const query::RelationResult& result) {
  out.key("because").begin_array();
  for (const query::DecidingBound& bound : result.bounds) {
    write_bound(out, telling, asked, bound);
  }
  for (const EventIndex event : result.choices) {
    write_choice(out, telling, asked, event);
  }
  for (const std::size_t statement : result.statements) {
    out.begin_object();
    write_statement_member(out, telling, telling.graph().orders().statements()[statement]);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

Answer relation(Call& call) {
  const Telling telling = read_telling(call);
  const auto a = read_side(call, telling, "a");
  const auto b = read_side(call, telling, "b");
  const Approx approx = read_approx(call);
  if (auto settled = settle(call)) {
    return *settled;
  }
  const query::RelationQuery asked{*a, *b, approx};
  const query::RelationResult result = query::run(telling.graph(), asked);
  json::Writer out;
  out.begin_object();
  write_origin(out, telling);
  out.member("a", telling.graph().event_id(*a));
  out.member("b", telling.graph().event_id(*b));
  write_relations(out, "possible", result.possible);
  out.key("certain");
  if (result.certain) {
    out.value(to_string(*result.certain));
  } else {
    out.null();
  }
  write_relations(out, "impossible", ~result.possible);
  write_because(out, telling, asked, result);
  out.end_object();
  return answer(call, out.take());
}

}  // namespace parley::api::endpoints
