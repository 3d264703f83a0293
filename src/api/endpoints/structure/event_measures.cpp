#include "parley/query/event_chains.hpp"
#include "parley/query/min_cut.hpp"

#include "endpoints/structure/answers.hpp"
#include "endpoints/structure/id_lists.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"

namespace parley::api::structure {

Result<Links> answer_min_cut(const Call& call, const Question& question, json::Writer& out) {
  const EventGraph& graph = question.view.graph();
  const auto result = query::run(
      graph, query::MinCutQuery{*question.from, *question.to, question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  out.member("from", graph.actor_id(*question.from));
  out.member("to", graph.actor_id(*question.to));
  if (result->connected) {
    write_number(out, "size", result->events.size());
  } else {
    out.key("size").null();
  }
  out.member("certain", result->certain);
  write_ids(out.key("events"), question.view, result->events);
  return self_link(call);
}

Result<Links> answer_hinges(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const auto result =
      query::run(view.graph(), query::HingesQuery{*question.event, question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  out.member("event", view.graph().event_id(*question.event));
  return write_page(out, call, question.page, result->hinges, [&](const query::Hinge& one) {
    out.member("event", view.graph().event_id(one.event));
    out.member("label", label_of(view, one.event));
    write_plain_date(out.key("date"), view, one.event);
    out.member("certain", one.certain);
  });
}

Result<Links> answer_layers(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const auto result = query::run(view.graph(), query::LayersQuery{question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  Links links =
      write_page(out, call, question.page, result->events, [&](const query::EventLayer& one) {
        out.member("event", view.graph().event_id(one.event));
        write_number(out, "layer", one.layer);
        out.member("certain", one.certain);
      });
  out.key("circles").begin_array();
  for (const std::vector<EventIndex>& circle : result->circles) {
    write_ids(out, view, circle);
  }
  out.end_array();
  return links;
}

}  // namespace parley::api::structure
