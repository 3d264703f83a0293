#include "wire/statement_writer.hpp"

#include "parley/formats/date_shape.hpp"

#include "wire/labels.hpp"

namespace parley::api {
namespace {

/// The offset of an event's relative date as it was written; empty for a simple event of a store.
std::string_view offset_of(const RequestView& view, EventIndex event) {
  const Event* model = model_of(view, event);
  const EventProperties* holder =
      model == nullptr ? nullptr : resolved_property(*model, view.policy, EventProperty::date);
  return holder != nullptr && holder->date->offset ? std::string_view(holder->date->offset->text)
                                                   : std::string_view();
}

void write_ends(json::Writer& out, const RequestView& view,
                const TimeStatement<EventIndex>& statement) {
  const std::string_view from = view.graph().event_id(statement.from);
  const std::string_view to = view.graph().event_id(statement.to);
  switch (statement.kind) {
    case StatementKind::order:
      out.member("a", from);
      out.member("is", term(statement.order));
      out.member("b", to);
      return;
    case StatementKind::relation:
      out.member("from", from);
      out.member("relation", term(statement.relation));
      out.member("to", to);
      return;
    case StatementKind::part_of:
      out.member("part", from);
      out.member("whole", to);
      return;
    case StatementKind::ordinals:
      out.member("earlier", from);
      out.member("later", to);
      return;
    case StatementKind::relative_date: break;
  }
  out.member("event", from);
  out.member("relativeTo", to);
  out.member_if("offset", offset_of(view, statement.from));
}

}  // namespace

void write_statement_member(json::Writer& out, const RequestView& view,
                            const TimeStatement<EventIndex>& statement) {
  switch (statement.kind) {
    case StatementKind::order: out.key("order"); break;
    case StatementKind::relation: out.key("relation"); break;
    case StatementKind::part_of: out.key("partOf"); break;
    case StatementKind::relative_date: out.key("relativeDate"); break;
    case StatementKind::ordinals: out.key("ordinals"); break;
  }
  out.begin_object();
  write_ends(out, view, statement);
  out.end_object();
}

void write_tightening(json::Writer& out, const RequestView& view, EventIndex event) {
  const auto stated = view.graph().stated_bounds(event);
  if (!stated) {
    return;
  }
  out.key("stated").begin_object();
  formats::write_bounds_members(out, *stated);
  out.end_object();
  const StatedOrders& orders = view.graph().orders();
  out.key("tightenedBy").begin_array();
  for (const std::uint32_t i : orders.naming(event)) {
    const TimeStatement<EventIndex>& statement = orders.statements()[i];
    out.begin_object();
    switch (statement.kind) {
      case StatementKind::order: out.member("type", "order"); break;
      case StatementKind::relation: out.member("type", "relation"); break;
      case StatementKind::part_of: out.member("type", "part-of"); break;
      case StatementKind::relative_date: out.member("type", "relative-date"); break;
      case StatementKind::ordinals: out.member("type", "ordinals"); break;
    }
    write_ends(out, view, statement);
    out.end_object();
  }
  out.end_array();
}

}  // namespace parley::api
