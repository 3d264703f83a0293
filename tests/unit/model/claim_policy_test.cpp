#include "parley/model/claim_policy.hpp"

#include <gtest/gtest.h>

#include <random>

namespace parley {
namespace {

const ClaimPolicy preferred{};
const ClaimPolicy all{ClaimPolicy::Kind::all, {}};

ClaimPolicy only(std::string source) {
  return {ClaimPolicy::Kind::source, std::move(source)};
}

ClaimPolicy only_actor(std::string actor) {
  return {ClaimPolicy::Kind::actor, {}, std::move(actor)};
}

DateStatement date(std::string_view edtf) {
  DateStatement made;
  made.edtf = Edtf::parse(edtf).value();
  made.bounds = tighten(made.edtf->bounds()).value();
  return made;
}

Evidence evidence(std::string source) {
  Evidence made;
  made.source = std::move(source);
  return made;
}

Evidence states_date(std::string source, std::string_view edtf) {
  Evidence made = evidence(std::move(source));
  made.states.date = date(edtf);
  return made;
}

Alternative other_date(std::string_view edtf, Rank rank, std::string source = "other") {
  Alternative made;
  made.value.date = date(edtf);
  made.rank = rank;
  made.asserted_by = source;
  made.evidence.push_back(states_date(std::move(source), edtf));
  return made;
}

Participant part(std::string actor, Role role) {
  Participant made;
  made.actor = std::move(actor);
  made.role = role;
  return made;
}

/// An agreement of 2015-07-14; `news` says only 2015.
Event deal() {
  Event event;
  event.id = "deal";
  event.own.type = "agreement";
  event.own.label = LocalizedText{{"en", "The deal"}};
  event.own.date = date("2015-07-14");
  event.own.place = "Vienna";
  event.own.participants = {part("north", Role::signatory), part("south", Role::signatory)};
  event.evidence = {states_date("news", "2015"), states_date("ministry", "2015-07-14")};
  return event;
}

std::string edtf_of(const std::optional<ResolvedEvent>& event) {
  return event && event->properties.date && event->properties.date->edtf
             ? event->properties.date->edtf->text()
             : "none";
}

TEST(ClaimPolicyTest, IsReadBackFromItsName) {
  for (const ClaimPolicy& policy : {preferred, all, only("news"), only_actor("north")}) {
    EXPECT_EQ(parse_claim_policy(to_string(policy)).value(), policy);
  }
  EXPECT_EQ(to_string(only("news")), "source:news");
  EXPECT_EQ(to_string(only_actor("north")), "actor:north");
}

TEST(ClaimPolicyTest, RefusesOtherNames) {
  for (const char* text : {"", "best", "source:", "source", "actor:", "Preferred", "all "}) {
    const auto policy = parse_claim_policy(text);
    ASSERT_TRUE(policy.has_error()) << text;
    EXPECT_EQ(policy.error().message,
              "expected preferred, all, source:ID or actor:ID, got " + show(text));
    EXPECT_EQ(policy.error().code, ErrorCode::invalid_argument);
  }
}

TEST(ClaimPolicyTest, AdmitsEverySourceUnlessItIsOneSource) {
  for (const ClaimPolicy& policy : {preferred, all}) {
    EXPECT_TRUE(policy.admits("news"));
    EXPECT_TRUE(policy.admits_any({evidence("news")}));
    EXPECT_FALSE(policy.admits_any({}));
  }
  EXPECT_TRUE(only("news").admits("news"));
  EXPECT_FALSE(only("news").admits("ministry"));
  EXPECT_TRUE(only("news").admits_any({evidence("ministry"), evidence("news")}));
  EXPECT_FALSE(only("news").admits_any({evidence("ministry")}));
}

TEST(ClaimPolicyTest, AdmitsClaimsByRankOrByEvidence) {
  Claim claim;
  claim.evidence = {evidence("news")};
  for (const ClaimPolicy& policy : {preferred, all, only("news")}) {
    EXPECT_TRUE(policy.admits(claim));
  }
  EXPECT_FALSE(only("ministry").admits(claim));
  claim.rank = Rank::deprecated;
  EXPECT_FALSE(preferred.admits(claim));
  EXPECT_TRUE(all.admits(claim));
  EXPECT_TRUE(only("news").admits(claim));
}

TEST(PreferredTest, TheEventsOwnValueComesFirst) {
  Event event = deal();
  event.alternatives = {other_date("2015-07-20", Rank::normal)};
  EXPECT_EQ(edtf_of(resolve(event, preferred)), "2015-07-14");
}

TEST(PreferredTest, ThenThePreferredAlternativeThenTheOnlyNormalOneNeverADeprecatedOne) {
  Event event = deal();
  event.own.date.reset();
  event.alternatives = {other_date("2001", Rank::deprecated)};
  EXPECT_EQ(edtf_of(resolve(event, preferred)), "none");
  event.alternatives.push_back(other_date("2002", Rank::normal));
  EXPECT_EQ(edtf_of(resolve(event, preferred)), "2002");
  event.alternatives.push_back(other_date("2003", Rank::preferred));
  EXPECT_EQ(edtf_of(resolve(event, preferred)), "2003");
  EXPECT_EQ(resolve(event, preferred)->bounds, date("2003").bounds);
}

TEST(PreferredTest, ParticipantsOfSeveralBestAlternativesAreTakenTogether) {
  Event event = deal();
  event.own.participants.reset();
  for (const char* actor : {"east", "west", "east"}) {
    Alternative other;
    other.property = EventProperty::participants;
    other.value.participants = {part(actor, Role::host)};
    event.alternatives.push_back(other);
  }
  const auto resolved = resolve(event, preferred);
  ASSERT_EQ(resolved->properties.participants->size(), 2U);
  EXPECT_TRUE(contested_properties(event).empty());
}

TEST(AllTest, EveryDateIsThereWithItsRankAndWhoAssertsIt) {
  Event event = deal();
  event.alternatives = {other_date("2015-07-20", Rank::normal, "agency"),
                        other_date("2014", Rank::deprecated, "blog")};
  const auto resolved = resolve(event, all);
  ASSERT_EQ(resolved->dates.size(), 3U);
  EXPECT_EQ(resolved->dates[0].rank, Rank::preferred);
  EXPECT_EQ(resolved->dates[0].asserted_by, "");
  EXPECT_EQ(resolved->dates[1].asserted_by, "agency");
  EXPECT_EQ(resolved->dates[2].rank, Rank::deprecated);
  EXPECT_EQ(resolved->bounds, hull(date("2014").bounds, date("2015-07-20").bounds));
}

TEST(AllTest, AValueThatSaysNothingDoesNotWidenTheBounds) {
  Event event = deal();
  event.alternatives = {other_date("2015", Rank::normal)};
  event.alternatives[0].value.date = DateStatement{};
  event.alternatives[0].value.date->text = "recently";
  EXPECT_EQ(resolve(event, all)->bounds, date("2015-07-14").bounds);
}

TEST(AllTest, AlternativeParticipantsStandBesideTheOwnOnes) {
  Event event = deal();
  Alternative other;
  other.property = EventProperty::participants;
  other.value.participants = {part("north", Role::signatory), part("east", Role::signatory)};
  other.rank = Rank::normal;
  other.asserted_by = "agency";
  event.alternatives = {other};
  const auto parts = *resolve(event, all)->properties.participants;
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[2].actor, "east");
  EXPECT_EQ(parts[2].rank, Rank::normal);
  EXPECT_EQ(parts[2].asserted_by, "agency");
}

TEST(AllTest, AlternativeRelationsKeepTheirRankAndWhoAssertsThem) {
  Event event = deal();
  event.own.relations = std::vector<EventRelation>{{RelationType::responds_to, "war", {}, {}}};
  Alternative other;
  other.property = EventProperty::relations;
  other.value.relations = {{RelationType::responds_to, "war", {}, {}},
                           {RelationType::violates, "truce", {}, {}}};
  other.rank = Rank::normal;
  other.asserted_by = "north";
  event.alternatives = {other};
  const auto relations = *resolve(event, all)->properties.relations;
  ASSERT_EQ(relations.size(), 2U);
  EXPECT_EQ(relations[0].rank, Rank::preferred);
  EXPECT_EQ(relations[0].asserted_by, "");
  EXPECT_EQ(relations[1].type, RelationType::violates);
  EXPECT_EQ(relations[1].rank, Rank::normal);
  EXPECT_EQ(relations[1].asserted_by, "north");
}

TEST(AllTest, WhatOnlyAlternativesListIsAssertedToo) {
  Event event = deal();
  event.own.participants.reset();
  for (const char* source : {"agency", "blog"}) {
    Alternative other;
    other.property = EventProperty::participants;
    other.value.participants = {part(source, Role::host)};
    other.asserted_by = source;
    event.alternatives.push_back(other);
  }
  const auto parts = *resolve(event, all)->properties.participants;
  ASSERT_EQ(parts.size(), 2U);
  for (const Participant& part : parts) {
    EXPECT_EQ(part.rank, Rank::normal);
    EXPECT_EQ(part.asserted_by, part.actor);
  }
}

TEST(ActorTest, HasExactlyTheAlternativesThatTheActorAsserts) {
  Event event = deal();
  event.alternatives = {other_date("2015-07-20", Rank::deprecated, "north"),
                        other_date("2015-07-21", Rank::normal, "south")};
  const auto resolved = resolve(event, only_actor("north"));
  ASSERT_TRUE(resolved);
  EXPECT_EQ(edtf_of(resolved), "2015-07-20");
  EXPECT_EQ(resolved->properties.type, "agreement");
  EXPECT_EQ(resolved->properties.label, deal().own.label);
  EXPECT_FALSE(resolved->properties.place);
  EXPECT_FALSE(resolved->properties.participants);
  EXPECT_EQ(sources_of(event, only_actor("north")), std::vector<std::string>{"north"});
}

TEST(ActorTest, TakingPartIsNotAsserting) {
  EXPECT_FALSE(resolve(deal(), only_actor("north")));
}

TEST(ActorTest, AQuantityOrAClaimMakesTheEventBeThere) {
  Event event = deal();
  const auto claimed = resolve(event, only_actor("north"), true);
  ASSERT_TRUE(claimed);
  EXPECT_EQ(edtf_of(claimed), "none");
  event.quantities.emplace_back().asserted_by = "north";
  EXPECT_TRUE(resolve(event, only_actor("north")));
  EXPECT_FALSE(resolve(event, only_actor("south")));
}

TEST(ActorTest, ClaimsNameTheEventsOfTheirSpeakerAlone) {
  Dataset dataset;
  Claim claim;
  claim.asserted_by = "north";
  claim.made_in = "letter";
  claim.about = {"deal", "war"};
  dataset.claims = {claim, claim};
  dataset.claims[1].asserted_by = "south";
  dataset.claims[1].about = {"peace"};
  const auto named = events_claimed_by(dataset, only_actor("north"));
  EXPECT_EQ(named.size(), 3U);
  EXPECT_TRUE(named.contains("letter") && named.contains("deal") && named.contains("war"));
  EXPECT_TRUE(events_claimed_by(dataset, all).empty());
}

TEST(ActorTest, AdmitsItsOwnClaimsQuantitiesAndAlternatives) {
  const ClaimPolicy north = only_actor("north");
  Claim claim;
  claim.asserted_by = "north";
  claim.rank = Rank::deprecated;
  EXPECT_TRUE(north.admits(claim));
  EXPECT_FALSE(only_actor("south").admits(claim));
  Quantity quantity;
  quantity.asserted_by = "north";
  EXPECT_TRUE(north.admits(quantity));
  EXPECT_FALSE(only_actor("south").admits(quantity));
  EXPECT_TRUE(north.admits(other_date("2001", Rank::normal, "north")));
  EXPECT_FALSE(north.admits(other_date("2001", Rank::normal, "south")));
  Affiliation affiliation;
  affiliation.evidence = {evidence("news")};
  EXPECT_FALSE(north.admits(affiliation));
  affiliation.alternatives.emplace_back().asserted_by = "north";
  EXPECT_TRUE(north.admits(affiliation));
}

TEST(PreferredTest, LeavesOutDeprecatedQuantities) {
  Quantity quantity;
  quantity.evidence = {evidence("news")};
  EXPECT_TRUE(preferred.admits(quantity));
  quantity.rank = Rank::deprecated;
  EXPECT_FALSE(preferred.admits(quantity));
  EXPECT_TRUE(all.admits(quantity));
  EXPECT_TRUE(only("news").admits(quantity));
  EXPECT_FALSE(only("paper").admits(quantity));
}

TEST(SourceTest, EvidenceForAQuantityMakesTheEventBeThere) {
  Event event = deal();
  event.quantities.emplace_back().evidence = {evidence("paper")};
  EXPECT_TRUE(resolve(event, only("paper")));
  EXPECT_EQ(sources_of(event, only("paper")), std::vector<std::string>{"paper"});
}

TEST(SourceTest, HasExactlyWhatThatSourceStates) {
  const auto resolved = resolve(deal(), only("news"));
  ASSERT_TRUE(resolved);
  EXPECT_EQ(edtf_of(resolved), "2015");
  EXPECT_EQ(resolved->bounds, date("2015").bounds);
  EXPECT_EQ(resolved->properties.type, "agreement");
  EXPECT_EQ(resolved->properties.label, deal().own.label);
  EXPECT_FALSE(resolved->properties.place);
  EXPECT_FALSE(resolved->properties.participants);
}

TEST(SourceTest, LeavesOutEventsThatItGivesNoEvidenceFor) {
  EXPECT_FALSE(resolve(deal(), only("paper")));
}

TEST(SourceTest, ADateThatItDoesNotStateIsAbsent) {
  Event event = deal();
  event.evidence = {evidence("news")};
  const auto resolved = resolve(event, only("news"));
  ASSERT_TRUE(resolved);
  EXPECT_EQ(edtf_of(resolved), "none");
  EXPECT_TRUE(is_undated(resolved->bounds));
}

TEST(SourceTest, AnAlternativeOfAnyRankCounts) {
  Event event = deal();
  event.alternatives = {other_date("2014", Rank::deprecated, "blog")};
  EXPECT_EQ(edtf_of(resolve(event, only("blog"))), "2014");
}

TEST(SourceTest, TypeAndLabelMayBeItsOwn) {
  Event event = deal();
  event.evidence[0].states.type = "statement";
  event.evidence[0].states.label = LocalizedText{{"en", "The pact"}};
  const auto resolved = resolve(event, only("news"));
  EXPECT_EQ(resolved->properties.type, "statement");
  EXPECT_EQ(resolved->properties.label, (LocalizedText{{"en", "The pact"}}));
}

TEST(SourceTest, ParticipantsOfSeveralStatementsAreTakenTogether) {
  Event event = deal();
  event.evidence = {evidence("news"), evidence("news"), evidence("ministry")};
  event.evidence[0].states.participants = {part("north", Role::host)};
  event.evidence[1].states.participants = {part("north", Role::host), part("east", Role::host)};
  event.evidence[2].states.participants = {part("west", Role::host)};
  EXPECT_EQ(resolve(event, only("news"))->properties.participants->size(), 2U);
}

TEST(SourcesTest, AreInOrderOfMentionEachOnce) {
  Event event = deal();
  event.evidence.push_back(evidence("news"));
  event.alternatives = {other_date("2014", Rank::deprecated, "blog")};
  using Ids = std::vector<std::string>;
  EXPECT_EQ(sources_of(event, preferred), (Ids{"news", "ministry"}));
  EXPECT_EQ(sources_of(event, all), (Ids{"news", "ministry", "blog"}));
  EXPECT_EQ(sources_of(event, only("blog")), (Ids{"blog"}));
}

TEST(ContestedTest, TwoBestValuesOfOneProperty) {
  using Properties = std::vector<EventProperty>;
  Event event = deal();
  event.alternatives = {other_date("2014", Rank::normal), other_date("2013", Rank::normal)};
  EXPECT_TRUE(contested_properties(event).empty());
  event.own.date.reset();
  EXPECT_EQ(contested_properties(event), (Properties{EventProperty::date}));
  EXPECT_EQ(best_value(event, EventProperty::date), nullptr);
  event.alternatives.push_back(other_date("2012", Rank::preferred));
  EXPECT_TRUE(contested_properties(event).empty());
  EXPECT_EQ(best_value(event, EventProperty::date), &event.alternatives[2].value);
  event.own.date = date("2011");
  EXPECT_EQ(contested_properties(event), (Properties{EventProperty::date}));
  EXPECT_EQ(best_value(event, EventProperty::date), &event.own);
}

TEST(PolicyPropertyTest, WhateverTheValuesTheBoundsOfAllHoldThoseOfPreferredAndOfEachSource) {
  std::mt19937 random(3);  // NOLINT: the seed is fixed so that a failure repeats
  const char* const dates[] = {"2001", "2001-05", "2001-05-08", "[2001-02..2003-04]",
                               "1999/2002-06"};
  for (int round = 0; round < 2'000; ++round) {
    Event event = deal();
    event.own.date.reset();
    event.evidence = {evidence("news")};
    if (random() % 2 == 0) {
      event.own.date = date(dates[random() % std::size(dates)]);
    }
    for (unsigned i = random() % 4; i > 0; --i) {
      event.alternatives.push_back(other_date(dates[random() % std::size(dates)],
                                              static_cast<Rank>(random() % 3),
                                              random() % 2 == 0 ? "blog" : "agency"));
    }
    for (const ClaimPolicy& policy : {preferred, all, only("blog"), only("news")}) {
      const auto resolved = resolve(event, policy);
      for (const EventProperty property : {EventProperty::type, EventProperty::date}) {
        const EventProperties* holder = resolved_property(event, policy, property);
        if (resolved) {
          ASSERT_EQ(holder != nullptr, has(resolved->properties, property));
        }
        if (resolved && holder != nullptr && holder->date && property == EventProperty::date) {
          EXPECT_EQ(holder->date->bounds, resolved->properties.date->bounds);
        }
      }
    }
    const Bounds widest = resolve(event, all)->bounds;
    for (const ClaimPolicy& policy : {preferred, only("blog"), only("agency")}) {
      const auto resolved = resolve(event, policy);
      if (resolved && resolved->properties.date) {
        EXPECT_EQ(hull(widest, resolved->bounds), widest);
      }
    }
    EXPECT_LE(edtf_of(resolve(event, preferred)) == "none" ? 0U : 1U,
              event.alternatives.size() + (event.own.date ? 1U : 0U));
  }
}

}  // namespace
}  // namespace parley
