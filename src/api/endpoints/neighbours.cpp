#include "parley/query/neighbours.hpp"

#include "request/filters/filter_parameters.hpp"
#include "request/not_found.hpp"
#include "request/page.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"
#include "wire/stated/flagged_events.hpp"
#include "wire/type_writer.hpp"

namespace parley::api::endpoints {
namespace {

void write_neighbour(json::Writer& out, const RequestView& view,
                     const query::NeighboursResult& result, const query::Neighbour& one) {
  out.begin_object();
  write_actor(out, view, one.actor);
  write_number(out, "events", one.events);
  write_by_type(out, view, result.by_type(one));
  write_plain_date(out.key("first"), view, one.first);
  write_plain_date(out.key("last"), view, one.last);
  out.end_object();
}

}  // namespace

Answer neighbours(Call& call) {
  const RequestView view = read_view(call);
  const FilterParameters parameters = read_filter(call, view);
  const Page page = read_page(call);
  const std::string_view id = call.ids[1];
  const auto actor = view.graph().find_actor(id);
  if (may_look_up(call) && !actor) {
    return not_found(call, "actor", id, view.dataset().actors);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const auto flagged = count_flagged(call, view, parameters.filter, {*actor});
  if (!flagged) {
    return problem_of_question(call, flagged.error());
  }
  const auto result = query::run(
      view.graph(),
      query::NeighboursQuery{*actor, parameters.filter, page.offset, page.offset + page.limit},
      call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  call.effort.spend_items(result->neighbours.size());
  const std::size_t total = result->total;
  const Links links = page_links(call, page, total);
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  out.member("actor", id);
  write_number(out, "distinct", total);
  write_number(out, "total", total);
  write_flagged(out, *flagged);
  out.key("items").begin_array();
  for (const query::Neighbour& one : result->neighbours) {
    write_neighbour(out, view, *result, one);
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
