#include "wire/date_writer.hpp"

#include "parley/formats/date_shape.hpp"

#include "wire/labels.hpp"
#include "wire/told.hpp"

#include <algorithm>

namespace parley::api {
namespace {

formats::DateShape shape_in(const EventGraph& graph, EventIndex event) {
  const DateText date = graph.date_text(event);
  return {date.edtf, date.text, date.basis, graph.bounds(event)};
}

void write_statement_members(json::Writer& out, const DateStatement& date) {
  formats::write_date_members(out, formats::shape_of(date));
  out.member_if("anchor", date.anchor);
  out.member_if("reason", date.reason);
}

void write_value(json::Writer& out, const DateStatement& date, Rank rank,
                 std::string_view asserted_by) {
  out.begin_object();
  write_statement_members(out, date);
  out.member("rank", term(rank));
  out.member_if("assertedBy", asserted_by);
  out.end_object();
}

void write_values(json::Writer& out, const Event& event) {
  const auto is_date = [](const Alternative& other) { return other.value.date.has_value(); };
  const auto others = std::count_if(event.alternatives.begin(), event.alternatives.end(), is_date);
  if (others + (event.own.date ? 1 : 0) < 2) {
    return;
  }
  out.key("values").begin_array();
  if (event.own.date) {
    write_value(out, *event.own.date, Rank::preferred, {});
  }
  for (const Alternative& other : event.alternatives) {
    if (is_date(other)) {
      write_value(out, *other.value.date, other.rank, other.asserted_by);
    }
  }
  out.end_array();
}

}  // namespace

void write_date(json::Writer& out, const DateStatement& date) {
  out.begin_object();
  write_statement_members(out, date);
  out.end_object();
}

void write_date(json::Writer& out, const Edtf& edtf, Seasons seasons) {
  const Bounds bounds = edtf.bounds(seasons);
  const auto tightened = tighten(bounds);
  formats::write_date(out, {edtf.text(), {}, {}, tightened ? *tightened : bounds});
}

void write_date(json::Writer& out, const Telling& telling, EventIndex event) {
  out.begin_object();
  formats::write_date_members(out, shape_in(telling.graph(), event));
  if (const Event* model = model_of(telling, event)) {
    if (const EventProperties* holder = told(*model, telling.policy, EventProperty::date)) {
      out.member_if("anchor", holder->date->anchor);
      out.member_if("reason", holder->date->reason);
    }
    if (telling.policy.kind == ClaimPolicy::Kind::all) {
      write_values(out, *model);
    }
  }
  out.end_object();
}

void write_plain_date(json::Writer& out, const Telling& telling, EventIndex event) {
  formats::write_date(out, shape_in(telling.graph(), event));
}

}  // namespace parley::api
