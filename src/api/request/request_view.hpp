#pragma once

#include "parley/model/claim_policy.hpp"
#include "parley/query/selection.hpp"
#include "parley/query/text_search.hpp"

#include "request/call.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace parley::api {

/// Whose telling of the events an answer gives, and in which language.
struct RequestView {
  std::shared_ptr<const ServedDataset> served;
  ClaimPolicy policy;
  std::shared_ptr<const PolicyGraph> policy_graph;
  std::string language;
  bool translated = false;  ///< another language than the dataset's own

  const EventGraph& graph() const noexcept { return policy_graph->graph; }
  const Dataset& dataset() const noexcept { return served->dataset(); }
  std::string_view text(const LocalizedText& text) const noexcept {
    return text_in(text, language, dataset().language);
  }
  /// True when that source counts under the policy.
  bool hears(std::string_view source) const noexcept {
    return policy.kind != ClaimPolicy::Kind::source || policy.source == source;
  }
};

/// Reads `claims`, `lang`, `revision` and `format` (json only, unless `dialects` is set). Faults
/// are left in the call's parameters; the telling is usable either way.
RequestView read_view(Call& call, bool dialects = false);

/// Reads a parameter that is a claim policy, as `claims` is one; `preferred` when not given.
ClaimPolicy read_policy(Call& call, std::string_view parameter);

/// Reads `lang` alone, for routes outside of one dataset; empty when not given.
std::string read_language(Call& call);

/// Reads `format`: json, and with `dialects` those of the formats layer.
void read_format(Call& call, bool dialects);

/// What narrows a question over events, as one graph numbers it.
struct FilterParameters {
  query::EventFilter filter;
  bool given = false;  ///< any of the filters was given, `q` apart
  std::optional<query::TextMatches>
      text;  ///< what has the words of `q`; filter.among is its events
};

/// Reads datetime, certainty, type, actor, actorsAll, role, place, source, q, before, after, during
/// and approx; faults as above.
FilterParameters read_filter(Call& call, const RequestView& view);

/// Reads before, after, during and approx into a filter; faults as above.
void read_order(Call& call, const RequestView& view, query::EventFilter& filter);

/// Reads a parameter that is one event's id; nothing when it was not given or is at fault.
std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter);

/// Reads `approx`: strict unless padded was asked for.
Approx read_approx(Call& call);

/// Reads `q`: what has its words; nothing when it was not given or is at fault.
std::optional<query::TextMatches> read_text(Call& call, const RequestView& view);

/// Reads a parameter that is a window, as `datetime` is one.
std::optional<Window> read_window(Call& call, std::string_view parameter);

/// Reads a parameter that is one actor's id; nothing when it was not given or is at fault.
std::optional<ActorIndex> read_one_actor(Call& call, const RequestView& view,
                                         std::string_view parameter);

}  // namespace parley::api
