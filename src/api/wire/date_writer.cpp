#include "wire/date_writer.hpp"

#include "parley/formats/date_shape.hpp"

#include "wire/fragments.hpp"
#include "wire/labels.hpp"
#include "wire/resolved_property.hpp"
#include "wire/statement_writer.hpp"

#include <algorithm>

namespace parley::api {
namespace {

void write_members(json::Writer& out, const RequestView& view, EventIndex event) {
  if (const std::string_view kept = view.policy_graph->fragments->date(event); !kept.empty()) {
    out.raw(kept);
    return;
  }
  const EventGraph& graph = view.graph();
  const DateText date = graph.date_text(event);
  formats::write_date_members(out, {date.edtf, date.text, date.basis, graph.bounds(event)});
}

/// How the value was reached, where that is told.
void write_origin(json::Writer& out, const DateStatement& date) {
  out.member_if("anchor", date.anchor);
  out.member_if("relativeTo", date.relative_to);
  if (date.offset) {
    out.member("offset", date.offset->text);
  }
  out.member_if("reason", date.reason);
}

void write_statement_members(json::Writer& out, const DateStatement& date) {
  formats::write_date_members(out, formats::shape_of(date));
  write_origin(out, date);
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

void write_date(json::Writer& out, const RequestView& view, EventIndex event) {
  out.begin_object();
  write_members(out, view, event);
  write_tightening(out, view, event);
  if (const Event* model = model_of(view, event)) {
    if (const EventProperties* holder = told(*model, view.policy, EventProperty::date)) {
      write_origin(out, *holder->date);
    }
    if (view.policy.kind == ClaimPolicy::Kind::all) {
      write_values(out, *model);
    }
  }
  out.end_object();
}

void write_plain_date(json::Writer& out, const RequestView& view, EventIndex event) {
  out.begin_object();
  write_members(out, view, event);
  out.end_object();
}

}  // namespace parley::api
