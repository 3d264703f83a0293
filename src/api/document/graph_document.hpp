#pragma once

#include "parley/formats/graph_document.hpp"
#include "parley/query/graph_view.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// The slice as nodes and edges with their labels; for a dialect also with the sources of events
/// and the labels of types. The document points into the view and the result, which must outlive
/// it.
formats::GraphDocument make_document(const RequestView& view, const query::GraphViewResult& result,
                                     bool for_dialect);

}  // namespace parley::api
