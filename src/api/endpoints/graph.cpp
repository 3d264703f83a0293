#include "parley/formats/graph_formats.hpp"
#include "parley/query/graph_view.hpp"

#include "request/enum_parameter.hpp"
#include "request/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"
#include "wire/graph_document.hpp"

namespace parley::api::endpoints {
namespace {

query::View read_projection(Call& call) {
  using query::View;
  return read_enum<View>(
      call, "view",
      {{"participation", View::participation}, {"actors", View::actors}, {"events", View::events}},
      View::participation);
}

void write_values(json::Writer& out, Call& call, std::string_view name) {
  out.key(name).begin_array();
  if (name == "place") {  // a place may contain commas
    for (const RawParameter* given : call.parameters.given(name)) {
      out.value(given->value);
    }
  } else {
    for (const std::string_view value : call.parameters.list(name)) {
      out.value(value);
    }
  }
  out.end_array();
}

/// The question, with the default view and certainty where they were not given.
void write_query(json::Writer& out, Call& call) {
  out.key("query").begin_object();
  out.member("view", call.parameters.single("view").value_or("participation"));
  out.member("certainty", call.parameters.single("certainty").value_or("possible"));
  for (const ParameterSpec& spec : all_parameters()) {
    if (!call.parameters.has(spec.name) || spec.name == "view" || spec.name == "certainty") {
      continue;
    }
    if (spec.is_list()) {
      write_values(out, call, spec.name);
    } else if (spec.name == "limit") {
      write_number(out, spec.name, read_limit(call, call.largest_graph, call.largest_graph));
    } else {
      out.member(spec.name, *call.parameters.single(spec.name));
    }
  }
  out.end_object();
}

std::string write_native(Call& call, const RequestView& view,
                         const formats::GraphDocument& document) {
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
  out.end_object();
  return out.take();
}

}  // namespace

Answer graph(Call& call) {
  const RequestView view = read_view(call, true);
  const FilterParameters parameters = read_filter(call, view);
  query::GraphViewQuery question;
  question.view = read_projection(call);
  question.limit = read_limit(call, call.largest_graph, call.largest_graph);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  question.filter = parameters.filter;
  const auto result = query::run(view.graph(), question, call.budget);
  if (!result) {
    return problem_of_question(call, result.error());
  }
  const formats::GraphDocument document = make_document(view, *result);
  const auto name = call.parameters.single("format").value_or("json");
  if (const formats::GraphFormat* format = formats::find_graph_format(name)) {
    return answer(call, format->write(document), format->media_type, self_link(call));
  }
  return answer(call, write_native(call, view, document), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
