#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace parley {

/// Which statements count: the preferred ones, all of them, those of one source, or those of one
/// actor.
struct ClaimPolicy {
  enum class Kind { preferred, all, source, actor };
  Kind kind = Kind::preferred;
  std::string source;      ///< of Kind::source only
  std::string actor = {};  ///< of Kind::actor only

  bool is_one_source() const noexcept { return kind == Kind::source; }
  bool is_one_actor() const noexcept { return kind == Kind::actor; }
  /// True when only what one source or one actor says counts, and nothing of the event's own.
  bool is_one_voice() const noexcept { return is_one_source() || is_one_actor(); }

  /// True when the source of that id counts.
  bool admits(std::string_view id) const noexcept { return !is_one_source() || source == id; }
  /// True when a source of any of the evidence counts.
  bool admits_any(const std::vector<Evidence>& evidence) const noexcept;
  /// True when the claim belongs in lists: `preferred` excludes deprecated claims, `source:ID`
  /// those that the source gives no evidence for, `actor:ID` those that another makes.
  bool admits(const Claim& claim) const noexcept;
  /// True when the alternative counts beside the event's own values: under `source:ID` when that
  /// source gives evidence for it, under `actor:ID` when that actor asserts it.
  bool admits(const Alternative& other) const noexcept;
  /// The same of an alternative of an affiliation.
  bool admits(const AffiliationAlternative& other) const noexcept;
  /// True when the quantity of an event belongs in answers: as of a claim and an alternative.
  bool admits(const Quantity& quantity) const noexcept;
  /// True when an affiliation does: under `actor:ID` only when that actor asserts an alternative.
  bool admits(const Affiliation& affiliation) const noexcept;
  /// True when what stands in the event itself, its evidence and its note, belongs in answers.
  bool admits_own_evidence() const noexcept { return !is_one_actor(); }

  friend bool operator==(const ClaimPolicy&, const ClaimPolicy&) = default;
};

/// `preferred`, `all`, `source:ID` or `actor:ID`, as on the wire.
std::string to_string(const ClaimPolicy& policy);

/// Reads the same. Error: `expected preferred, all, source:ID or actor:ID, got "…"`.
Result<ClaimPolicy> parse_claim_policy(std::string_view text);

/// One of several values of a date, under the policy `all`.
struct RankedDate {
  DateStatement date;
  Rank rank = Rank::preferred;
  std::string asserted_by;  ///< actor or source id; empty for the event's own value
};

/// An event with the values that count under one policy.
struct ResolvedEvent {
  EventProperties properties;     ///< type and label are always present
  Bounds bounds;                  ///< of the date; under `all` the hull of every value
  std::vector<RankedDate> dates;  ///< under `all` with more than one value; else empty
};

/// - preferred: the event's own value, else the alternative of rank preferred, else the only one
///   of rank normal; never a deprecated one. Participants and relations of several best
///   alternatives are taken together.
/// - all: own values, and every alternative beside them with its rank and who asserts it.
/// - source: nothing when that source gives no evidence for the event; else exactly what its
///   evidence (that of alternatives too, whatever their rank) states, participants and relations
///   of several statements taken together; only type and label fall back to the event's own.
/// - actor: nothing unless the actor asserts an alternative or a quantity of the event, or a claim
///   names the event (`is_claimed`, see events_claimed_by()); else exactly the values of the
///   alternatives that the actor asserts, whatever their rank; only type and label fall back to
///   the event's own.
std::optional<ResolvedEvent> resolve(const Event& event, const ClaimPolicy& policy,
                                     bool is_claimed = false);

/// The ids that the actor's claims name: of the events in which they are made, and of everything
/// that they are about. They refer to the strings of the dataset. Empty under any policy but
/// `actor:ID`.
std::unordered_set<std::string_view> events_claimed_by(const Dataset& dataset,
                                                       const ClaimPolicy& policy);

/// The value of one single-valued property (all but participants and relations) under a policy,
/// without a copy: the properties in the model that resolve() takes it from. Null when the event
/// has no value for it under that policy.
const EventProperties* resolved_property(const Event& event, const ClaimPolicy& policy,
                                         EventProperty property);

/// The properties that hold the best value of one property: the event's own, or those of the one
/// best alternative; null when there is none, or no single one.
const EventProperties* best_value(const Event& event, EventProperty property);

/// The properties that hold the best values of one property: the event's own, or those of every
/// alternative that shares the best rank; more than one only of participants and relations, whose
/// values are taken together.
std::vector<const EventProperties*> best_values(const Event& event, EventProperty property);

/// What a piece of an event's evidence states: its own list, or all that the event itself has.
const EventProperties& stated_properties(const Event& event, const Evidence& evidence) noexcept;

/// The sources an event rests on under a policy: of its evidence, and under `all` of its
/// alternatives' evidence; under `actor:ID` those of what the actor asserts of it, claims apart. In
/// order of mention, each once.
std::vector<std::string> sources_of(const Event& event, const ClaimPolicy& policy);

/// The single-valued properties (all but participants and relations) for which `preferred` finds
/// two best values: each is a fault of the dataset.
std::vector<EventProperty> contested_properties(const Event& event);

}  // namespace parley
