#include "request/filters/filter_parameters.hpp"

#include "request/enum_parameter.hpp"
#include "request/filters/listed_filters.hpp"
#include "request/filters/place_parameter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace parley::api {

std::optional<WindowUnion> read_window(Call& call, std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  if (!asked) {
    return std::nullopt;
  }
  const auto window = parse_window(*asked);
  if (window) {
    return *window;
  }
  std::string with_plus(*asked);
  std::replace(with_plus.begin(), with_plus.end(), ' ', '+');
  const bool lost_a_plus = with_plus != *asked && parse_window(with_plus).has_value();
  call.parameters.refuse(parameter, *asked,
                         lost_a_plus ? "expected `+` before the time shift, got a space; a bare "
                                       "`+` in a query is a space, write it as %2B"
                                     : window.error().message);
  return std::nullopt;
}

Approx read_approx(Call& call) {
  return read_enum<Approx>(call, "approx",
                           {{"strict", Approx::strict}, {"padded", Approx::padded}});
}

std::optional<query::TextMatches> read_text(Call& call, const RequestView& view) {
  const auto asked = call.parameters.single("q");
  if (!asked) {
    return std::nullopt;
  }
  call.effort.require(view.policy_graph->text->is_built());
  call.effort.spend(size_of(view.graph()) + view.dataset().claims.size() +
                    view.dataset().sources.size());
  auto found = view.policy_graph->text->find(view.dataset(), view.graph(), *asked);
  if (found) {
    return *std::move(found);
  }
  if (found.error().code == ErrorCode::invalid_argument) {
    call.parameters.refuse("q", *asked, found.error().message);
  } else {
    call.failed = found.error();
  }
  return std::nullopt;
}

void use_window(query::EventFilter& filter, std::optional<WindowUnion> window) {
  filter.window.reset();
  filter.window_parts.clear();
  if (window) {
    filter.window = window->hull;
    filter.window_parts = std::move(window->parts);
  }
}

FilterParameters read_filter(Call& call, const RequestView& view) {
  FilterParameters parameters;
  query::EventFilter& filter = parameters.filter;
  Among among = read_parts(call, view);
  use_window(filter, read_window(call, "datetime"));
  filter.certainty = read_enum<query::Certainty>(
      call, "certainty",
      {{"possible", query::Certainty::possible}, {"certain", query::Certainty::certain}});
  read_type_filters(call, view, filter, among);
  read_actor_filters(call, view, filter, among);
  filter.roles = read_terms<Role>(call, "role");
  filter.places = read_places(call);
  filter.sources = read_sources(call, view, "source");
  read_order_filters(call, view, filter, among);
  filter.approx = read_approx(call);
  filter.status = read_enum<query::Status>(
      call, "status", {{"all", query::Status::all}, {"actual", query::Status::actual}});
  parameters.given = call.parameters.has_any(group::filter) || filter.status != query::Status::all;
  if (among) {
    parameters.listed = std::make_shared<const std::vector<EventIndex>>(*among);
    filter.among = parameters.listed;
  }
  parameters.text = read_text(call, view);
  if (parameters.text) {
    narrow(among, parameters.text->events);
    filter.among = std::make_shared<const std::vector<EventIndex>>(*std::move(among));
  }
  return parameters;
}

}  // namespace parley::api
