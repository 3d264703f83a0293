#include "parley/query/centrality.hpp"

#include "request/enum_parameter.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"

namespace parley::api::endpoints {

Answer centrality(Call& call) {
  using query::Measure;
  const RequestView view = read_view(call);
  // A rank should not rest on what did not happen.
  const FilterParameters parameters = read_filter(call, view);
  const Measure measure = read_enum<Measure>(call, "measure",
                                             {{"degree", Measure::degree},
                                              {"pagerank", Measure::pagerank},
                                              {"betweenness", Measure::betweenness},
                                              {"closeness", Measure::closeness},
                                              {"eigenvector", Measure::eigenvector}});
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend(size_of(view.graph()));
  const auto result =
      query::run(view.graph(), query::CentralityQuery{measure, parameters.filter}, call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  const std::size_t total = result->ranking.size();
  call.effort.spend_items(page.end(total) - page.begin(total));
  const Links links = page_links(call, page, total);
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  out.member("measure", call.parameters.value("measure"));
  out.member("status", parameters.filter.status == query::Status::actual ? "actual" : "all");
  write_number(out, "total", total);
  out.key("items").begin_array();
  for (std::size_t i = page.begin(total); i < page.end(total); ++i) {
    const query::ActorScore& one = result->ranking[i];
    out.begin_object();
    write_actor(out, view, one.actor);
    out.member("score", one.score);
    out.end_object();
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

}  // namespace parley::api::endpoints
