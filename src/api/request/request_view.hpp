#pragma once

#include "parley/model/claim_policy.hpp"

#include "request/call.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace parley::api {

class Fragments;

/// What an answer is made from: a dataset, a claim policy with its graph, and a language.
struct RequestView {
  std::shared_ptr<const service::ServedDataset> served;
  ClaimPolicy policy;
  std::shared_ptr<const service::PolicyGraph> policy_graph;
  const Fragments* fragments = nullptr;  ///< of policy_graph, never null
  std::string language;
  std::string base;         ///< see formats::Origin
  bool translated = false;  ///< another language than the dataset's own

  const EventGraph& graph() const noexcept { return policy_graph->graph; }
  const Dataset& dataset() const noexcept { return served->dataset(); }
  std::string_view text(const LocalizedText& text) const noexcept {
    return text_in(text, language, dataset().language);
  }
};

/// Reads `claims`, `lang` and `revision`. Faults are left in the call's parameters; the view can be
/// used either way.
RequestView read_view(Call& call);

/// The events and actors of a graph: what a question costs at least that numbers all of them.
std::size_t size_of(const EventGraph& graph) noexcept;

/// Gives the view another policy and its graph.
void use_policy(const Call& call, RequestView& view, ClaimPolicy policy);

/// Reads a parameter that is a claim policy, such as `claims`; `preferred` when it was not given.
ClaimPolicy read_policy(Call& call, std::string_view parameter);

/// Reads `lang`, for routes outside of a dataset; empty when it was not given.
std::string read_language(Call& call);

}  // namespace parley::api
