#include "parley/error/error.hpp"

#include "endpoints/endpoints.hpp"
#include "matches.hpp"
#include "page.hpp"
#include "telling.hpp"
#include "wire/envelope.hpp"
#include "wire/event_writer.hpp"

namespace parley::api::endpoints {
namespace {

/// True for the latest first.
bool read_reversed(Call& call) {
  const auto asked = call.parameters.single("sort");
  if (asked && *asked != "date" && *asked != "-date") {
    call.parameters.refuse("sort", *asked, "expected one of: date, -date; got " + show(*asked));
  }
  return asked == "-date";
}

}  // namespace

Answer events(Call& call) {
  const Telling telling = read_telling(call);
  const Narrowing narrowing = read_narrowing(call, telling);
  const bool reversed = read_reversed(call);
  const Page page = read_page(call);
  if (auto settled = settle(call)) {
    return *settled;
  }
  query::Meter meter(call.budget);
  const Matches matches(telling, narrowing, meter);
  if (meter.is_over()) {
    return problem_of_question(call, meter.error());
  }
  const std::size_t total = matches.size();
  const Links links = page_links(call, page, total);
  json::Writer out;
  out.reserve(512 + (page.end(total) - page.begin(total)) * bytes_per_event);
  out.begin_object();
  write_origin(out, telling);
  write_number(out, "total", total);
  out.key("items").begin_array();
  for (std::size_t i = page.begin(total); i < page.end(total); ++i) {
    write_event(out, telling, matches[reversed ? total - 1 - i : i]);
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
