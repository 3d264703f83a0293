#include "request/filters/claim_filter.hpp"

#include "request/filters/filter_parameters.hpp"

#include <algorithm>

namespace parley::api {

bool ClaimFilter::passes(const Claim& claim) const {
  const auto is_named = [this](const std::string& id) { return events.contains(id); };
  return (events.empty() || is_named(claim.made_in) ||
          std::any_of(claim.about.begin(), claim.about.end(), is_named)) &&
         (speakers.empty() || speakers.contains(claim.asserted_by)) &&
         (forces.empty() || std::find(forces.begin(), forces.end(), claim.force) != forces.end());
}

ClaimFilter read_claim_filter(Call& call, const RequestView& view) {
  const EventGraph& graph = view.graph();
  ClaimFilter filter;
  for (const EventIndex event : read_events(call, view, "event")) {
    filter.events.insert(graph.event_id(event));
  }
  for (const std::string_view id : call.parameters.list("actor")) {
    if (view.served->find_source(id) != nullptr || read_actor(call, view, "actor", id)) {
      filter.speakers.insert(id);
    }
  }
  filter.forces = read_terms<ClaimForce>(call, "force");
  return filter;
}

}  // namespace parley::api
