#include "parley/query/events.hpp"

#include "parley/formats/event_formats.hpp"

#include "dialects/dialect_answer.hpp"
#include "document/event_record.hpp"
#include "request/enum_parameter.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"
#include "wire/event_writer.hpp"
#include "wire/stated/flagged_events.hpp"

#include <utility>

namespace parley::api::endpoints {

Answer events(Call& call) {
  const RequestView view = read_view(call);
  FilterParameters parameters = read_filter(call, view);
  const bool reversed = read_enum<bool>(call, "sort", {{"date", false}, {"-date", true}});
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const auto flagged = count_flagged(call, view, parameters.filter);
  if (!flagged) {
    return problem_of_question(call, flagged.error());
  }
  const auto result = query::run(view.graph(),
                                 query::EventsQuery{std::move(parameters.filter), page.offset,
                                                    page.offset + page.limit, reversed},
                                 call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  call.effort.spend_items(result->events.size());
  const std::size_t total = result->total;
  const Links links = page_links(call, page, total);
  if (const auto* format = formats::find_event_format(call.format())) {
    return dialect_answer(call, *format, make_events_document(view, result->events, total), links);
  }
  json::Writer out;
  out.reserve(512 + result->events.size() * bytes_per_event);
  out.begin_object();
  write_origin(out, view);
  write_number(out, "total", total);
  write_flagged(out, *flagged);
  out.key("items").begin_array();
  for (const EventIndex event : result->events) {
    write_event(out, view, event);
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
