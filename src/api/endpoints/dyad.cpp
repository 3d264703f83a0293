#include "parley/query/dyad.hpp"

#include "parley/formats/event_formats.hpp"
#include "parley/time/day.hpp"

#include "dialects/dialect_answer.hpp"
#include "document/event_record.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/not_found.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"
#include "wire/event_writer.hpp"
#include "wire/stated/flagged_events.hpp"
#include "wire/type_writer.hpp"

#include <span>
#include <utility>

namespace parley::api::endpoints {
namespace {

/// About what one of them takes, for reserving.
constexpr std::size_t bytes_per_month = 16;

void write_by_month(json::Writer& out, const query::DyadResult& result) {
  out.key("byMonth").begin_object();
  for (const auto& [month, count] : result.by_month) {
    write_number(out, format_month(month), count);
  }
  out.end_object();
}

}  // namespace

Answer dyad(Call& call) {
  const RequestView view = read_view(call);
  FilterParameters parameters = read_filter(call, view);
  const Page page = read_page(call);
  const auto actor = view.graph().find_actor(call.ids[1]);
  const auto other = view.graph().find_actor(call.ids[2]);
  if (may_look_up(call) && (!actor || !other)) {
    return not_found(call, "actor", call.ids[actor ? 2 : 1], view.dataset().actors);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const auto flagged = count_flagged(call, view, parameters.filter, {*actor, *other});
  if (!flagged) {
    return problem_of_question(call, flagged.error());
  }
  const auto found = query::run(
      view.graph(), query::DyadQuery{*actor, *other, std::move(parameters.filter)}, call.budget);
  if (!found) {
    return problem_of_question(call, found.error());
  }
  const query::DyadResult& result = *found;
  const std::size_t total = result.events.size();
  call.effort.spend_items(page.end(total) - page.begin(total));
  const Links links = page_links(call, page, total);
  if (const auto* format = formats::find_event_format(call.format())) {
    const auto shown =
        std::span(result.events).subspan(page.begin(total), page.end(total) - page.begin(total));
    return dialect_answer(call, *format, make_events_document(view, shown, total), links);
  }
  json::Writer out;
  out.reserve(512 + links.self.size() + links.next.size() + result.by_type.size() * bytes_per_type +
              result.by_month.size() * bytes_per_month +
              (page.end(total) - page.begin(total)) * bytes_per_event);
  out.begin_object();
  write_origin(out, view);
  out.member("actor", call.ids[1]);
  out.member("other", call.ids[2]);
  write_number(out, "total", total);
  write_flagged(out, *flagged);
  write_by_type(out, view, result.by_type);
  write_by_month(out, result);
  out.key("items").begin_array();
  for (std::size_t i = page.begin(total); i < page.end(total); ++i) {
    write_event(out, view, result.events[i]);
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
