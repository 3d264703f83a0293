#pragma once

#include "parley/error/error.hpp"
#include "parley/model/dataset.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// Which of the sources' statements count: the preferred ones, all of them, or those of one source.
struct ClaimPolicy {
  enum class Kind { preferred, all, source };
  Kind kind = Kind::preferred;
  std::string source;  ///< of Kind::source only

  bool is_one_source() const noexcept { return kind == Kind::source; }

  /// True when the source of that id counts.
  bool admits(std::string_view id) const noexcept { return !is_one_source() || source == id; }
  /// True when a source of any of the evidence counts.
  bool admits_any(const std::vector<Evidence>& evidence) const noexcept;
  /// True when the claim belongs in lists: `preferred` excludes deprecated claims, `source:ID`
  /// those that the source gives no evidence for.
  bool admits(const Claim& claim) const noexcept;

  friend bool operator==(const ClaimPolicy&, const ClaimPolicy&) = default;
};

/// `preferred`, `all` or `source:ID`, as on the wire.
std::string to_string(const ClaimPolicy& policy);

/// Reads the same. Error: `expected preferred, all or source:ID, got "…"`.
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
std::optional<ResolvedEvent> resolve(const Event& event, const ClaimPolicy& policy);

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
/// alternatives' evidence. In order of mention, each once.
std::vector<std::string> sources_of(const Event& event, const ClaimPolicy& policy);

/// The single-valued properties (all but participants and relations) for which `preferred` finds
/// two best values: each is a fault of the dataset.
std::vector<EventProperty> contested_properties(const Event& event);

}  // namespace parley
