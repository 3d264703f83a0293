#include "parley/query/relation.hpp"

#include "parley/formats/date_shape.hpp"
#include "parley/time/day.hpp"

#include "request/filters/filter_parameters.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"
#include "wire/statement_writer.hpp"

namespace parley::api::endpoints {
namespace {

/// One of the two events that are asked about; a fault when it is not named.
std::optional<EventIndex> read_side(Call& call, const RequestView& view,
                                    std::string_view parameter) {
  if (!call.parameters.has(parameter)) {
    call.parameters.refuse(parameter, "", "expected the id of an event, got nothing");
    return std::nullopt;
  }
  return read_event(call, view, parameter);
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
void write_bound(json::Writer& out, const RequestView& view, const query::RelationQuery& asked,
                 const query::ExplainingBound& bound) {
  const bool is_end =
      bound.name == query::BoundName::end_earliest || bound.name == query::BoundName::end_latest;
  out.begin_object();
  out.member("bound", side_of(asked, bound.event) + std::string(name_of(bound.name)));
  out.member("of", view.graph().event_id(bound.event));
  out.member("is", format_day(is_end ? bound.day - 1 : bound.day));
  out.end_object();
}

/// `{"oneOf":"a.date","of":"deal","is":"[2015,2018]"}`; null where the choice is between values.
void write_choice(json::Writer& out, const RequestView& view, const query::RelationQuery& asked,
                  EventIndex event) {
  const Event* model = model_of(view, event);
  const auto resolved = model == nullptr ? std::nullopt : resolve(*model, view.policy);
  out.begin_object();
  out.member("oneOf", side_of(asked, event) + "date");
  out.member("of", view.graph().event_id(event));
  out.key("is");
  if (resolved && !resolved->dates.empty()) {
    out.null();
  } else {
    out.value(view.graph().date_text(event).edtf);
  }
  out.end_object();
}

/// `{"time":"a.date","of":"attack","is":"2016-08-29T00:05:00"}`
void write_time(json::Writer& out, const RequestView& view, const query::RelationQuery& asked,
                EventIndex event) {
  out.begin_object();
  out.member("time", side_of(asked, event) + "date");
  out.member("of", view.graph().event_id(event));
  out.member("is", view.graph().date_text(event).edtf);
  out.end_object();
}

void write_because(json::Writer& out, const RequestView& view, const query::RelationQuery& asked,
                   const query::RelationResult& result) {
  out.key("because").begin_array();
  if (result.by_clock) {
    write_time(out, view, asked, asked.a);
    write_time(out, view, asked, asked.b);
  }
  for (const query::ExplainingBound& bound : result.bounds) {
    write_bound(out, view, asked, bound);
  }
  for (const EventIndex event : result.alternatives_of) {
    write_choice(out, view, asked, event);
  }
  for (const std::size_t statement : result.statements) {
    out.begin_object();
    write_statement_member(out, view, view.graph().orders().statements()[statement]);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

Answer relation(Call& call) {
  const RequestView view = read_view(call);
  const auto a = read_side(call, view, "a");
  const auto b = read_side(call, view, "b");
  const Approx approx = read_approx(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend_names(view.graph().orders().size());
  const query::RelationQuery asked{*a, *b, approx};
  const query::RelationResult result = query::run(view.graph(), asked);
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  out.member("a", view.graph().event_id(*a));
  out.member("b", view.graph().event_id(*b));
  write_relations(out, "possible", result.possible);
  out.key("certain");
  if (result.certain) {
    out.value(to_string(*result.certain));
  } else {
    out.null();
  }
  write_relations(out, "impossible", ~result.possible);
  write_because(out, view, asked, result);
  out.end_object();
  return answer(call, out.take());
}

}  // namespace parley::api::endpoints
