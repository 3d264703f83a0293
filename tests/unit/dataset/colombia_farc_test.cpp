#include "test_data.hpp"

#include <gmock/gmock.h>

#include <set>

namespace parley::dataset {
namespace {

/// What data/colombia-farc/README.md says of the dataset.
class ColombiaFarcTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    result_ = new ReadResult(read(test::root / "data/colombia-farc"));
  }
  static void TearDownTestSuite() { delete result_; }

  void SetUp() override { ASSERT_TRUE(result_->ok()) << test::messages(*result_); }

  static const Dataset& dataset() { return *result_->dataset; }
  template <class Items>
  static auto* find(const Items& items, const std::string& id) {
    const auto item =
        std::find_if(items.begin(), items.end(), [&id](const auto& each) { return each.id == id; });
    return item == items.end() ? nullptr : &*item;
  }
  static const Event& event(const std::string& id) { return *find(dataset().events, id); }
  static std::string date_of(const std::string& id) { return event(id).own.date->edtf->text(); }

  /// The dates that an event may have, its own first.
  static std::vector<std::string> dates_of(const std::string& id) {
    std::vector<std::string> dates{date_of(id)};
    for (const Alternative& other : event(id).alternatives) {
      if (other.property == EventProperty::date) {
        dates.push_back(other.value.date->edtf->text());
      }
    }
    return dates;
  }

  static ReadResult* result_;
};

ReadResult* ColombiaFarcTest::result_ = nullptr;

TEST_F(ColombiaFarcTest, HasNoFaultAndNoRemarkThatItDoesNotAccept) {
  std::string messages;
  for (const Fault& fault : result_->faults) {
    messages += to_string(fault) + '\n';
  }
  EXPECT_EQ(messages, "");
}

TEST_F(ColombiaFarcTest, HasAsManyRecordsAsItWasCodedWith) {
  EXPECT_EQ(dataset().events.size(), 92U);
  EXPECT_EQ(dataset().actors.size(), 51U);
  EXPECT_EQ(dataset().claims.size(), 47U);
  std::size_t alternatives = 0;
  for (const Event& each : dataset().events) {
    alternatives += each.alternatives.size();
  }
  EXPECT_EQ(alternatives, 39U);
}

TEST_F(ColombiaFarcTest, UsesBuiltInTypesAlone) {
  for (const EventType& type : dataset().vocabulary.event_types) {
    EXPECT_EQ(type.specialises, "") << type.id;
  }
  EXPECT_EQ(event("farc-truce-2012").own.type, "ceasefire");
  EXPECT_EQ(event("plebiscite").own.type, "vote");
}

TEST_F(ColombiaFarcTest, KeepsTheDatesThatAreInDispute) {
  using testing::ElementsAre;
  EXPECT_THAT(dates_of("general-agreement"), ElementsAre("2012-08-26", "2012-08-27"));
  EXPECT_THAT(dates_of("santa-rosa"), ElementsAre("2016-11-13", "2016-11-16"));
  EXPECT_THAT(dates_of("unsc-2261"), ElementsAre("2016-01-25", "2016-01-26"));
}

TEST_F(ColombiaFarcTest, KeepsTwoNumbersOfTheDeadOfGuapi) {
  const Claim& fewer = *find(dataset().claims, "c18-26-dead");
  const Claim& more = *find(dataset().claims, "c19-27-dead");
  for (const Claim* claim : {&fewer, &more}) {
    EXPECT_EQ(claim->about, std::vector<std::string>{"guapi-bombing"});
    EXPECT_EQ(claim->status, ClaimStatus::disputed);
  }
  EXPECT_EQ(text_in(fewer.text, "en", "en"), "26 guerrillas died at Guapi.");
  EXPECT_EQ(text_in(more.text, "en", "en"), "27 guerrillas died at Guapi.");
  ASSERT_EQ(fewer.quantities.size(), 1U);
  ASSERT_EQ(more.quantities.size(), 1U);
  EXPECT_EQ(fewer.quantities[0].what, more.quantities[0].what);
  EXPECT_EQ(fewer.quantities[0].unit, more.quantities[0].unit);
}

TEST_F(ColombiaFarcTest, APlebisciteThatRejectsIsCodedAsARejection) {
  const Event& plebiscite = event("plebiscite");
  EXPECT_EQ(plebiscite.own.outcome, Outcome::rejected);
  EXPECT_EQ(event("senate-vote").own.outcome, Outcome::accepted);
  for (const std::string type : {"vote", "ratification"}) {
    const EventType& known = *find(dataset().vocabulary.event_types, type);
    ASSERT_EQ(known.outcomes.size(), 1U) << type;
    EXPECT_EQ(known.outcomes[0].outcome, Outcome::rejected);
    EXPECT_EQ(known.outcomes[0].codes.cameo, "120");
    EXPECT_EQ(known.outcomes[0].codes.goldstein, -4);
  }
}

TEST_F(ColombiaFarcTest, VenezuelaAndChileAccompanyTheTalks) {
  std::set<std::string> accompanying;
  for (const Participant& part : *event("havana-talks").own.participants) {
    if (part.role == Role::accompanying) {
      accompanying.insert(part.actor);
    }
  }
  EXPECT_EQ(accompanying, (std::set<std::string>{"chile", "venezuela"}));
}

TEST_F(ColombiaFarcTest, NumbersTwelveOfMoreThanFiftyRounds) {
  std::set<int> numbers;
  for (const Event& each : dataset().events) {
    if (each.own.type == "round") {
      EXPECT_EQ(each.own.part_of, "havana-talks") << each.id;
      numbers.insert(*each.own.ordinal);
    }
  }
  EXPECT_EQ(numbers.size(), 12U);
  EXPECT_EQ(*numbers.rbegin(), 39);
}

TEST_F(ColombiaFarcTest, TheDeadlineThatWasMissedDidNotHappen) {
  EXPECT_EQ(date_of("deadline-2016"), "2016-03-23");
  EXPECT_TRUE(has_flag(*event("deadline-2016").own.flags, EventFlag::negated));
}

}  // namespace
}  // namespace parley::dataset
