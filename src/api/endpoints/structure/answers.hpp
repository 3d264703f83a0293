#pragma once

#include "parley/json/writer.hpp"
#include "parley/query/selection.hpp"

#include "request/call.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"

#include <optional>

namespace parley::api::structure {

/// A question about the structure of a slice, whatever its measure.
struct Question {
  const RequestView& view;
  query::EventFilter filter;
  std::optional<ActorIndex> from;   ///< of min-cut
  std::optional<ActorIndex> to;     ///< of min-cut, another than `from`
  std::optional<EventIndex> event;  ///< of hinges
  Page page;
};

/// Asks one measure and writes its own members into an open object, up to the links. Returns those
/// links, or why there is no answer.
using AnswerMeasure = Result<Links> (*)(const Call&, const Question&, json::Writer&);

// Of the network of actors.
Result<Links> answer_components(const Call& call, const Question& question, json::Writer& out);
Result<Links> answer_cores(const Call& call, const Question& question, json::Writer& out);
Result<Links> answer_cut_actors(const Call& call, const Question& question, json::Writer& out);
Result<Links> answer_bridges(const Call& call, const Question& question, json::Writer& out);
Result<Links> answer_cliques(const Call& call, const Question& question, json::Writer& out);
Result<Links> answer_clustering(const Call& call, const Question& question, json::Writer& out);

// Of events.
Result<Links> answer_min_cut(const Call& call, const Question& question, json::Writer& out);
Result<Links> answer_hinges(const Call& call, const Question& question, json::Writer& out);
Result<Links> answer_layers(const Call& call, const Question& question, json::Writer& out);

}  // namespace parley::api::structure
