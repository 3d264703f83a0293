#include "parley/query/paths.hpp"

#include "parley/time/duration.hpp"

#include "request/enum_parameter.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"

#include <string_view>

namespace parley::api::endpoints {
namespace {

using query::PathKind;
using query::Succession;

std::string_view word(Certainty certainty) noexcept {
  return certainty == Certainty::certain ? "certain" : "possible";
}

query::PathsQuery read_question(Call& call, const RequestView& view) {
  query::PathsQuery question;
  question.filter = read_filter(call, view).filter;
  question.from = read_actor(call, view, "from").value_or(ActorIndex{});
  if (!call.parameters.has("from")) {
    call.parameters.refuse("from", "", "expected the actor where paths begin, got none");
  }
  question.to = read_actor(call, view, "to");
  question.kind = read_enum<PathKind>(call, "kind",
                                      {{"shortest", PathKind::shortest},
                                       {"earliest-arrival", PathKind::earliest_arrival},
                                       {"latest-departure", PathKind::latest_departure},
                                       {"fastest", PathKind::fastest}});
  if (call.parameters.has("succession")) {
    question.succession = read_enum<Succession>(
        call, "succession",
        {{"strict", Succession::strict}, {"non-strict", Succession::non_strict}});
  }
  if (const auto asked = call.parameters.single("maxWait")) {
    const auto days = parse_days(*asked);
    if (days) {
      question.max_wait = *days;
    } else {
      call.parameters.refuse("maxWait", *asked, days.error().message);
    }
  }
  question.direction = read_enum<Direction>(
      call, "direction", {{"any", Direction::any}, {"directed", Direction::directed}});
  return question;
}

void write_step(json::Writer& out, const RequestView& view, const query::PathStep& step) {
  out.begin_object();
  out.member("from", view.graph().actor_id(step.from));
  out.member("event", view.graph().event_id(step.event));
  out.member("to", view.graph().actor_id(step.to));
  write_plain_date(out.key("date"), view, step.event);
  out.member("label", label_of(view, step.event));
  out.end_object();
}

void write_path(json::Writer& out, const RequestView& view, const query::Path& path) {
  out.begin_object();
  write_number(out, "hops", path.steps.size());
  write_days(out.key("departure"), path.departure);
  write_days(out.key("arrival"), path.arrival);
  out.member("certainty", word(path.certainty));
  out.key("days").begin_object();
  out.member("fewest", path.fewest_days);
  if (path.max_days == no_latest) {
    out.key("most").null();
  } else {
    out.member("most", path.max_days);
  }
  out.end_object();
  out.key("steps").begin_array();
  for (const query::PathStep& step : path.steps) {
    write_step(out, view, step);
  }
  out.end_array();
  out.end_object();
}

void write_reached(json::Writer& out, const RequestView& view, const query::Reached& reached) {
  out.begin_object();
  write_actor(out, view, reached.actor);
  write_days(out.key("arrival"), reached.arrival);
  out.member("certainty", word(reached.certainty));
  write_number(out, "hops", reached.hops);
  out.member("event", view.graph().event_id(reached.event));
  out.end_object();
}

/// What was asked for, with what holds when it was not given.
void write_question(json::Writer& out, const Call& call) {
  out.member("from", *call.parameters.single("from"));
  if (const auto to = call.parameters.single("to")) {
    out.member("to", *to);
  }
  out.member("kind", call.parameters.value("kind"));
}

void write_paths(json::Writer& out, const RequestView& view, const query::PathsResult& result) {
  write_number(out, "total", result.paths.size());
  out.key("hops");
  if (result.hops) {
    out.value(static_cast<std::uint64_t>(*result.hops));
  } else {
    out.null();
  }
  out.key("paths").begin_array();
  for (const query::Path& path : result.paths) {
    write_path(out, view, path);
  }
  out.end_array();
}

void write_arrivals(json::Writer& out, const RequestView& view, const query::PathsResult& result,
                    const Page& page) {
  const std::size_t total = result.reached.size();
  write_number(out, "reachable", total);
  write_number(out, "total", total);
  out.key("items").begin_array();
  for (std::size_t i = page.begin(total); i < page.end(total); ++i) {
    write_reached(out, view, result.reached[i]);
  }
  out.end_array();
}

}  // namespace

Answer paths(Call& call) {
  const RequestView view = read_view(call);
  const query::PathsQuery question = read_question(call, view);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend(size_of(view.graph()));
  const auto result = query::run(view.graph(), question, call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  call.effort.spend_items(result->paths.size());
  const Links links =
      question.to ? self_link(call) : page_links(call, page, result->reached.size());
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_question(out, call);
  if (question.to) {
    write_paths(out, view, *result);
  } else {
    call.effort.spend_items(page.end(result->reached.size()) - page.begin(result->reached.size()));
    write_arrivals(out, view, *result, page);
  }
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
