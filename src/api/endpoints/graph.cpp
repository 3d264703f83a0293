#include "parley/formats/graph_formats.hpp"
#include "parley/formats/graph_places.hpp"
#include "parley/query/graph_view.hpp"

#include "dialects/dialect_answer.hpp"
#include "document/graph_document.hpp"
#include "request/enum_parameter.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"

namespace parley::api::endpoints {
namespace {

query::View read_projection(Call& call) {
  using query::View;
  return read_enum<View>(
      call, "view",
      {{"participation", View::participation}, {"actors", View::actors}, {"events", View::events}});
}

void write_values(json::Writer& out, Call& call, const ParameterSpec& spec) {
  out.key(spec.name).begin_array();
  if (spec.keeps_commas) {
    for (const RawParameter* given : call.parameters.given(spec.name)) {
      out.value(given->value);
    }
  } else {
    for (const std::string_view value : call.parameters.list(spec.name)) {
      out.value(value);
    }
  }
  out.end_array();
}

/// The question, with the default view and certainty where they were not given; not which page.
void write_query(json::Writer& out, Call& call) {
  out.key("query").begin_object();
  out.member("view", call.parameters.value("view"));
  out.member("certainty", call.parameters.value("certainty"));
  for (const ParameterSpec& spec : all_parameters()) {
    if (!call.parameters.has(spec.name) || spec.name == "view" || spec.name == "certainty" ||
        spec.name == "cursor" || (spec.group & (group::fields | group::pretty)) != 0) {
      continue;
    }
    if (spec.is_list()) {
      write_values(out, call, spec);
    } else if (spec.name == "limit") {
      write_number(out, spec.name, read_limit(call, call.largest_graph, call.largest_graph));
    } else {
      out.member(spec.name, *call.parameters.single(spec.name));
    }
  }
  out.end_object();
}

std::string write_native(Call& call, const RequestView& view,
                         const formats::GraphDocument& document, const Links& links) {
  json::Writer out;
  out.reserve(512 + document.nodes.size() * 256 + document.edges.size() * 192);
  out.begin_object();
  write_origin(out, view);
  write_query(out, call);
  formats::write_total_members(out, document);
  out.key("nodes").begin_array();
  for (const formats::GraphNode& node : document.nodes) {
    out.begin_object();
    formats::write_node_members(out, node);
    out.end_object();
  }
  out.end_array();
  out.key("edges").begin_array();
  for (const formats::GraphEdge& edge : document.edges) {
    out.begin_object();
    formats::write_edge_members(out, edge);
    out.end_object();
  }
  out.end_array();
  write_links(out, links);
  out.end_object();
  return out.take();
}

}  // namespace

Answer graph(Call& call) {
  const RequestView view = read_view(call);
  const FilterParameters parameters = read_filter(call, view);
  query::GraphViewQuery question;
  question.view = read_projection(call);
  const Page page = read_page(call, call.largest_graph, call.largest_graph);
  question.limit = page.limit;
  question.offset = page.offset;
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  question.filter = parameters.filter;
  const auto result = query::run(view.graph(), question, call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  call.effort.spend_items(result->actors.size() + result->events.size() +
                          result->participation_edges.size() + result->actor_edges.size() +
                          result->event_edges.size());
  const Links links = page_links(call, page, result->total_edges);
  formats::GraphDocument document = make_document(view, *result, call.dialect != nullptr);
  if (const formats::GraphFormat* format = formats::find_graph_format(call.format())) {
    if (format->drawn) {
      if (const auto placed = formats::place_nodes(document, call.budget); !placed) {
        return problem_of_question(call, placed.error());
      }
    }
    return dialect_answer(call, *format, document, links);
  }
  return answer(call, write_native(call, view, document, links), "application/json", links);
}

}  // namespace parley::api::endpoints
