#include "parley/query/structure.hpp"

#include "endpoints/structure/answers.hpp"
#include "endpoints/structure/id_lists.hpp"
#include "wire/envelope.hpp"
#include "wire/labels.hpp"

namespace parley::api::structure {

Result<Links> answer_components(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const auto result =
      query::run(view.graph(), query::ComponentsQuery{question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  return write_page(out, call, question.page, result->components, [&](const query::Component& one) {
    write_number(out, "size", one.actors.size());
    out.key("actors").begin_array();
    for (const ActorIndex actor : one.actors) {
      out.begin_object();
      write_actor(out, view, actor);
      out.end_object();
    }
    out.end_array();
    out.member("certain", one.certain);
  });
}

Result<Links> answer_cores(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const auto result = query::run(view.graph(), query::CoresQuery{question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  return write_page(out, call, question.page, result->actors, [&](const query::ActorCore& one) {
    write_actor(out, view, one.actor);
    write_number(out, "core", one.core);
    out.member("certain", one.certain);
  });
}

Result<Links> answer_cut_actors(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const Page& page = question.page;
  const auto result = query::run(
      view.graph(), query::CutActorsQuery{question.filter, page.offset, page.offset + page.limit},
      call.budget);
  if (!result) {
    return result.error();
  }
  write_number(out, "total", result->total);
  out.key("items").begin_array();
  for (const query::CutActor& one : result->actors) {
    out.begin_object();
    write_actor(out, view, one.actor);
    out.key("separates").begin_array();
    for (const std::vector<ActorIndex>& part : one.parts) {
      write_ids(out, view, part);
    }
    out.end_array();
    out.member("certain", one.certain);
    out.end_object();
  }
  out.end_array();
  return page_links(call, page, result->total);
}

Result<Links> answer_bridges(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const auto result = query::run(view.graph(), query::BridgesQuery{question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  return write_page(out, call, question.page, result->bridges, [&](const query::Bridge& one) {
    out.member("a", view.graph().actor_id(one.a));
    out.member("b", view.graph().actor_id(one.b));
    out.key("sizes").begin_array();
    out.value(static_cast<std::uint64_t>(one.size_a));
    out.value(static_cast<std::uint64_t>(one.size_b));
    out.end_array();
    write_ids(out.key("events"), view, one.events);
    out.member("certain", one.certain);
  });
}

Result<Links> answer_cliques(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const auto result = query::run(view.graph(), query::CliquesQuery{question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  return write_page(out, call, question.page, result->cliques, [&](const query::Clique& one) {
    write_number(out, "size", one.actors.size());
    write_ids(out.key("actors"), view, one.actors);
    write_number(out, "events", one.events);
    out.member("certain", one.certain);
  });
}

Result<Links> answer_clustering(const Call& call, const Question& question, json::Writer& out) {
  const RequestView& view = question.view;
  const auto result =
      query::run(view.graph(), query::ClusteringQuery{question.filter}, call.budget);
  if (!result) {
    return result.error();
  }
  out.key("mean");
  if (result->mean) {
    out.value(*result->mean);
  } else {
    out.null();
  }
  return write_page(out, call, question.page, result->actors,
                    [&](const query::ActorClustering& one) {
                      write_actor(out, view, one.actor);
                      out.member("coefficient", one.coefficient);
                      out.member("certain", one.certain);
                    });
}

}  // namespace parley::api::structure
