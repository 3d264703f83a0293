#include "parley/model/terms.hpp"

#include "parley/model/event_properties.hpp"
#include "parley/model/vocabulary.hpp"
#include "parley/time/allen.hpp"

#include <gtest/gtest.h>

#include <set>

namespace parley {
namespace {

template <class E>
class TermsTest : public testing::Test {};

using AllTerms =
    testing::Types<ActorKind, Role, RelationType, AffiliationType, Rank, Basis, ClaimForce,
                   ClaimStatus, Outcome, StatedOrder, EventFlag, EventProperty>;
TYPED_TEST_SUITE(TermsTest, AllTerms);

TYPED_TEST(TermsTest, EveryTermIsReadBackFromItsName) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < terms<TypeParam>().size(); ++i) {
    const auto value = static_cast<TypeParam>(i);
    EXPECT_EQ(parse_term<TypeParam>(term(value)), value);
    names.insert(term(value));
  }
  EXPECT_EQ(names.size(), terms<TypeParam>().size());
  EXPECT_EQ(parse_term<TypeParam>("no such term"), std::nullopt);
  EXPECT_EQ(parse_term<TypeParam>(""), std::nullopt);
}

TEST(TermsTest, StatedOrdersBeginWithAllensThirteenInAllensOrder) {
  for (std::size_t i = 0; i < allen_count; ++i) {
    EXPECT_EQ(terms<StatedOrder>()[i], to_string(static_cast<AllenRelation>(i)));
  }
}

TEST(TermsTest, NamesStandWhereTheirEnumeratorsSay) {
  EXPECT_EQ(term(Role::subject), "subject");
  EXPECT_EQ(term(RelationType::refers_to), "refers-to");
  EXPECT_EQ(term(Role::chief_negotiator), "chief-negotiator");
  EXPECT_EQ(term(Role::organiser), "organiser");
  EXPECT_EQ(term(RelationType::stage_of), "stage-of");
  EXPECT_EQ(term(AffiliationType::leads), "leads");
  EXPECT_EQ(term(ClaimForce::offers_if), "offers-if");
  EXPECT_EQ(term(ClaimForce::apologises), "apologises");
  EXPECT_EQ(term(ClaimStatus::broken), "broken");
  EXPECT_EQ(term(Outcome::rejected), "rejected");
  EXPECT_EQ(term(StatedOrder::starts_before_start_of), "starts-before-start-of");
  EXPECT_EQ(term(EventProperty::part_of), "partOf");
  EXPECT_EQ(term(EventProperty::relations), "relations");
}

TEST(EventFlagsTest, ABitForEachFlag) {
  const EventFlags flags = 0b0101;
  EXPECT_TRUE(has_flag(flags, EventFlag::future));
  EXPECT_FALSE(has_flag(flags, EventFlag::hypothetical));
  EXPECT_TRUE(has_flag(flags, EventFlag::denied));
  EXPECT_FALSE(has_flag(flags, EventFlag::negated));
}

TEST(EventPropertiesTest, EachIsCopiedAlone) {
  EventProperties all;
  all.type = "meeting";
  all.label.emplace();
  all.date.emplace();
  all.place = "here";
  all.participants.emplace();
  all.part_of = "whole";
  all.ordinal = 1;
  all.count = CountRange::exactly(2);
  all.flags = EventFlags{0};
  all.relations.emplace();
  all.outcome = Outcome::rejected;
  for (std::size_t i = 0; i < terms<EventProperty>().size(); ++i) {
    const auto property = static_cast<EventProperty>(i);
    EXPECT_TRUE(has(all, property)) << term(property);
    EventProperties one;
    EXPECT_FALSE(has(one, property)) << term(property);
    copy_property(all, one, property);
    for (std::size_t j = 0; j < terms<EventProperty>().size(); ++j) {
      EXPECT_EQ(has(one, static_cast<EventProperty>(j)), i == j) << i << ' ' << j;
    }
    copy_property(EventProperties{}, one, property);
    EXPECT_FALSE(has(one, property)) << term(property);
  }
}

TEST(VocabularyTest, FindsATypeByItsId) {
  Vocabulary vocabulary;
  vocabulary.event_types.resize(2);
  vocabulary.event_types[0].id = "call";
  vocabulary.event_types[1].id = "letter";
  EXPECT_EQ(vocabulary.find_type("letter"), &vocabulary.event_types[1]);
  EXPECT_EQ(vocabulary.find_type("visit"), nullptr);
}

}  // namespace
}  // namespace parley
