#include "wire/date_writer.hpp"

#include "parley/model/claim_policy.hpp"
#include "parley/time/day.hpp"

#include "wire/fragments.hpp"
#include "wire/labels.hpp"
#include "wire/statement_writer.hpp"

#include <algorithm>
#include <string>

namespace parley::api {
namespace {

void write_members(json::Writer& out, const RequestView& view, EventIndex event) {
  formats::write_date_members(out, date_of(view, event));
}

/// True when there is a day between two alternatives that none of them can have. Otherwise their
/// hull is in the same windows as they are, possibly and certainly. They are in order of start.
bool leaves_days_out(std::span<const Bounds> alternatives) noexcept {
  Day reached = no_earliest;
  for (const Bounds& one : alternatives) {
    if (reached != no_earliest && one.start_earliest > reached) {
      return true;
    }
    reached = std::max(reached, one.end_latest);
  }
  return false;
}

/// How the value was reached, where the statement has that.
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

constexpr std::size_t edtf_day_length = 10;  // EDTF has days only in the years 0000 to 9999

std::string edtf_of(const query::DayRange& days) {
  const bool from = days.earliest != no_earliest;
  const bool to = days.latest != no_latest;
  if (!from && !to) {
    return {};
  }
  const std::string first = from ? format_day(days.earliest) : std::string();
  const std::string last = to ? format_day(days.latest) : std::string();
  if ((from && first.size() != edtf_day_length) || (to && last.size() != edtf_day_length)) {
    return {};
  }
  return first == last ? first : "[" + first + ".." + last + "]";
}

}  // namespace

formats::DateShape date_of(const RequestView& view, EventIndex event) {
  const EventGraph& graph = view.graph();
  formats::DateShape shape;
  shape.written = view.fragments->date(event);
  if (shape.written.empty()) {
    const DateText date = graph.date_text(event);
    shape = {date.edtf, date.text, date.basis, graph.bounds(event)};
  }
  const std::span<const Bounds> alternatives = graph.date_alternatives(event);
  if (leaves_days_out(alternatives)) {
    shape.one_of = alternatives;
  }
  return shape;
}

formats::DateShape whole_date_of(const RequestView& view, EventIndex event) {
  formats::DateShape shape = date_of(view, event);
  const DateText date = view.graph().date_text(event);
  shape.edtf = date.edtf;
  shape.text = date.text;
  shape.basis = date.basis;
  shape.bounds = view.graph().bounds(event);
  return shape;
}

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
    if (const EventProperties* holder =
            resolved_property(*model, view.policy, EventProperty::date)) {
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

void write_days(json::Writer& out, const query::DayRange& days) {
  const std::string edtf = edtf_of(days);
  formats::DateShape shape;
  shape.edtf = edtf;
  shape.bounds.start_earliest = days.earliest;
  shape.bounds.start_latest = days.latest;
  shape.bounds.end_earliest = days.earliest == no_earliest ? no_earliest : days.earliest + 1;
  shape.bounds.end_latest = days.latest == no_latest ? no_latest : days.latest + 1;
  formats::write_date(out, shape);
}

}  // namespace parley::api
