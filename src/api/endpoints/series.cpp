#include "parley/query/series.hpp"

#include "parley/time/day.hpp"

#include "request/enum_parameter.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"
#include "wire/stated/flagged_events.hpp"

#include <string>
#include <vector>

namespace parley::api::endpoints {
namespace {

using query::SeriesCoverage;
using query::SeriesSplit;

CalendarStep read_step(Call& call) {
  const std::string_view asked = call.parameters.value("step");
  const auto step = parse_calendar_step(asked);
  if (!step) {
    call.parameters.refuse("step", asked, step.error().message);
    return CalendarStep::month;
  }
  return *step;
}

/// One band of one line.
struct Row {
  const query::SeriesLine* line = nullptr;
  const query::SeriesBand* band = nullptr;
};

/// Line by line. In a split series most bands are empty: those are left out, and so are steps
/// without a day of the window.
std::vector<Row> rows_of(const query::SeriesResult& result, SeriesSplit split) {
  std::vector<Row> rows;
  for (const query::SeriesLine& line : result.lines) {
    for (const query::SeriesBand& band : line.bands) {
      const bool is_shown =
          split == SeriesSplit::none ? band.coverage != SeriesCoverage::none : band.possible > 0;
      if (is_shown) {
        rows.push_back({&line, &band});
      }
    }
  }
  return rows;
}

void write_row(json::Writer& out, const RequestView& view, SeriesSplit split, const Row& row) {
  out.begin_object();
  if (split == SeriesSplit::type) {
    out.member("type", view.graph().type_id(row.line->type));
  } else if (split == SeriesSplit::actor) {
    write_actor(out, view, row.line->actor);
  }
  out.member("start", format_day(row.band->start));
  write_number(out, "certain", row.band->certain);
  write_number(out, "possible", row.band->possible);
  if (row.band->coverage == SeriesCoverage::part) {
    out.member("partial", true);
  }
  out.end_object();
}

}  // namespace

Answer series(Call& call) {
  const RequestView view = read_view(call);
  const FilterParameters parameters = read_filter(call, view);
  const CalendarStep step = read_step(call);
  const SeriesSplit split = read_enum<SeriesSplit>(
      call, "by", {{"type", SeriesSplit::type}, {"actor", SeriesSplit::actor}}, SeriesSplit::none);
  const Page page = read_page(call, max_limit);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  if (split != SeriesSplit::none) {
    call.effort.spend(
        size_of(view.graph()));  // a line for each type or actor, a band for each step
  }
  const auto flagged = count_flagged(call, view, parameters.filter);
  if (!flagged) {
    return problem_of_question(call, flagged.error());
  }
  const auto result =
      query::run(view.graph(), query::SeriesQuery{step, split, parameters.filter}, call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  const std::vector<Row> rows = rows_of(*result, split);
  call.effort.spend_items(page.end(rows.size()) - page.begin(rows.size()));
  const Links links = page_links(call, page, rows.size());
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  out.member("step", call.parameters.value("step"));
  if (const auto by = call.parameters.single("by")) {
    out.member("by", *by);
  }
  write_number(out, "total", rows.size());
  write_flagged(out, *flagged);
  out.key("items").begin_array();
  for (std::size_t i = page.begin(rows.size()); i < page.end(rows.size()); ++i) {
    write_row(out, view, split, rows[i]);
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
