#include "parley/model/claim_policy.hpp"

#include <algorithm>

namespace parley {
namespace {

constexpr std::string_view source_prefix = "source:";
constexpr std::string_view actor_prefix = "actor:";

}  // namespace

bool ClaimPolicy::admits_any(const std::vector<Evidence>& evidence) const noexcept {
  return std::any_of(evidence.begin(), evidence.end(),
                     [this](const Evidence& item) { return admits(item.source); });
}

bool ClaimPolicy::admits(const Claim& claim) const noexcept {
  switch (kind) {
    case Kind::preferred: return claim.rank != Rank::deprecated;
    case Kind::all: return true;
    case Kind::source: return admits_any(claim.evidence);
    case Kind::actor: return claim.asserted_by == actor;
  }
  return true;
}

bool ClaimPolicy::admits(const Alternative& other) const noexcept {
  return is_one_actor() ? other.asserted_by == actor
                        : !is_one_source() || admits_any(other.evidence);
}

bool ClaimPolicy::admits(const AffiliationAlternative& other) const noexcept {
  return is_one_actor() ? other.asserted_by == actor
                        : !is_one_source() || admits_any(other.evidence);
}

bool ClaimPolicy::admits(const Quantity& quantity) const noexcept {
  switch (kind) {
    case Kind::preferred: return quantity.rank != Rank::deprecated;
    case Kind::all: return true;
    case Kind::source: return admits_any(quantity.evidence);
    case Kind::actor: return quantity.asserted_by == actor;
  }
  return true;
}

bool ClaimPolicy::admits(const Affiliation& affiliation) const noexcept {
  return is_one_actor()
             ? std::any_of(affiliation.alternatives.begin(), affiliation.alternatives.end(),
                           [this](const auto& other) { return admits(other); })
             : admits_any(affiliation.evidence);
}

std::string to_string(const ClaimPolicy& policy) {
  switch (policy.kind) {
    case ClaimPolicy::Kind::preferred: return "preferred";
    case ClaimPolicy::Kind::all: return "all";
    case ClaimPolicy::Kind::source: return std::string(source_prefix) + policy.source;
    case ClaimPolicy::Kind::actor: return std::string(actor_prefix) + policy.actor;
  }
  return "preferred";
}

Result<ClaimPolicy> parse_claim_policy(std::string_view text) {
  if (text == "preferred") {
    return ClaimPolicy{};
  }
  if (text == "all") {
    return ClaimPolicy{.kind = ClaimPolicy::Kind::all, .source = {}};
  }
  if (text.starts_with(source_prefix) && text.size() > source_prefix.size()) {
    return ClaimPolicy{.kind = ClaimPolicy::Kind::source,
                       .source = std::string(text.substr(source_prefix.size()))};
  }
  if (text.starts_with(actor_prefix) && text.size() > actor_prefix.size()) {
    return ClaimPolicy{.kind = ClaimPolicy::Kind::actor,
                       .source = {},
                       .actor = std::string(text.substr(actor_prefix.size()))};
  }
  return Error{ErrorCode::invalid_argument,
               "expected preferred, all, source:ID or actor:ID, got " + show(text),
               {}};
}

std::unordered_set<std::string_view> events_claimed_by(const Dataset& dataset,
                                                       const ClaimPolicy& policy) {
  std::unordered_set<std::string_view> named;
  if (!policy.is_one_actor()) {
    return named;
  }
  for (const Claim& claim : dataset.claims) {
    if (policy.admits(claim)) {
      named.insert(claim.made_in);
      named.insert(claim.about.begin(), claim.about.end());
    }
  }
  return named;
}

}  // namespace parley
