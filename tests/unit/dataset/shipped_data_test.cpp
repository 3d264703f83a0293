#include "parley/model/claim_policy.hpp"

#include "test_data.hpp"

#include <algorithm>

namespace parley::dataset {
namespace {

const ClaimPolicy the_article{ClaimPolicy::Kind::source, "ifp-basij-letter"};

class ShippedDataTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { result_ = new ReadResult(read(test::root / "data/iran-nuclear")); }
  static void TearDownTestSuite() { delete result_; }

  void SetUp() override { ASSERT_TRUE(result_->ok()) << test::messages(*result_); }

  static const Dataset& dataset() { return *result_->dataset; }
  static const Event* find(const std::string& id) {
    for (const Event& event : dataset().events) {
      if (event.id == id) {
        return &event;
      }
    }
    ADD_FAILURE() << "no event " << id;
    return nullptr;
  }
  static std::string date_of(const std::optional<ResolvedEvent>& event) {
    if (!event) {
      return "not stated";
    }
    const auto& date = event->properties.date;
    return date && date->edtf ? date->edtf->text() : "undated";
  }

  static ReadResult* result_;
};

ReadResult* ShippedDataTest::result_ = nullptr;

TEST_F(ShippedDataTest, LoadsWithoutAFaultOrAWarning) {
  std::string messages;
  for (const Fault& fault : result_->faults) {
    messages += to_string(fault) + '\n';
  }
  EXPECT_EQ(messages, "");
}

TEST_F(ShippedDataTest, IsLargeEnough) {
  EXPECT_GE(dataset().events.size(), 75U);
  EXPECT_GE(dataset().claims.size(), 20U);
}

TEST_F(ShippedDataTest, FitsTheArticleWhereItIsAtHand) {
  const auto article = test::root / "../shared/facts/article.txt";
  if (!std::filesystem::exists(article)) {
    GTEST_SKIP() << "the article's text is not beside the repository (../shared/facts)";
  }
  const ReadResult result = read(test::root / "data/iran-nuclear", {{"ifp-basij-letter", article}});
  EXPECT_EQ(test::messages(result), "");
}

TEST_F(ShippedDataTest, PreferredStatesTheDatesThatAreKnown) {
  const auto date = [](const char* id) { return date_of(resolve(*find(id), {})); };
  EXPECT_EQ(find("jcpoa")->own.type, "agreement");
  EXPECT_EQ(date("jcpoa"), "2015-07-14");
  EXPECT_EQ(find("us-withdrawal")->own.type, "withdrawal");
  EXPECT_EQ(date("us-withdrawal"), "2018-05-08");
  EXPECT_EQ(date("remark"), "2022-01-24");
  EXPECT_EQ(date("basij-letter"), "[2022-01-25..2022-02-08]");
}

TEST_F(ShippedDataTest, HasEightRoundsOfOneProcessWithTheirFirstDays) {
  std::vector<const Event*> rounds;
  for (const Event& event : dataset().events) {
    if (event.own.type == "round") {
      rounds.push_back(&event);
    }
  }
  std::sort(rounds.begin(), rounds.end(),
            [](const Event* a, const Event* b) { return *a->own.ordinal < *b->own.ordinal; });
  const char* const first_days[] = {"2021-04-06", "2021-04-15", "2021-04-27", "2021-05-07",
                                    "2021-05-25", "2021-06-12", "2021-11-29", "2021-12-27"};
  ASSERT_EQ(rounds.size(), std::size(first_days));
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    EXPECT_EQ(rounds[i]->own.ordinal, static_cast<int>(i) + 1);
    EXPECT_EQ(rounds[i]->own.part_of, rounds[0]->own.part_of);
    EXPECT_EQ(format_day(rounds[i]->own.date->bounds.start_earliest), first_days[i]);
    EXPECT_EQ(format_day(rounds[i]->own.date->bounds.start_latest), first_days[i]);
  }
  EXPECT_EQ(find(*rounds[0]->own.part_of)->own.type, "process");
}

TEST_F(ShippedDataTest, TheArticleStatesOnlyWhatItSays) {
  const auto date = [](const char* id) { return date_of(resolve(*find(id), the_article)); };
  EXPECT_EQ(date("jcpoa"), "2015");
  EXPECT_EQ(date("us-withdrawal"), "2018-05");
  EXPECT_EQ(date("basij-letter"), "[2018-05..]");
  EXPECT_EQ(date("remark"), "undated");
  EXPECT_EQ(date("soleimani-killing"), "undated");
  int processes = 0;
  int stated = 0;
  for (const Event& event : dataset().events) {
    const auto view = resolve(event, the_article);
    if (!view) {
      continue;
    }
    ++stated;
    EXPECT_NE(view->properties.type, "round") << event.id;
    if (view->properties.type == "process") {
      ++processes;
      EXPECT_EQ(view->properties.count, CountRange::exactly(8));
      EXPECT_EQ(view->properties.date->text, "over the past year");
    }
  }
  EXPECT_EQ(processes, 1);
  EXPECT_GE(stated, 10);
}

TEST_F(ShippedDataTest, KeepsThePageHeaderAsADeprecatedDateOfTheSource) {
  const auto source = std::find_if(dataset().sources.begin(), dataset().sources.end(),
                                   [](const Source& one) { return one.id == "ifp-basij-letter"; });
  ASSERT_NE(source, dataset().sources.end());
  ASSERT_EQ(source->alternatives.size(), 1U);
  EXPECT_EQ(source->alternatives[0].published.edtf->text(), "2023-12-10");
  EXPECT_EQ(source->alternatives[0].rank, Rank::deprecated);
  EXPECT_FALSE(source->alternatives[0].reason.empty());
}

TEST_F(ShippedDataTest, KeepsTheDisputeOverTheSender) {
  const Event* letter = find("basij-letter");
  EXPECT_TRUE(std::any_of(
      letter->alternatives.begin(), letter->alternatives.end(),
      [](const Alternative& other) { return other.property == EventProperty::participants; }));
}

TEST_F(ShippedDataTest, KnowsWhenThePartnersWereFewer) {
  EXPECT_TRUE(std::any_of(
      dataset().affiliations.begin(), dataset().affiliations.end(), [](const Affiliation& one) {
        return one.actor == "united-states" && one.type == AffiliationType::member_of &&
               one.during && one.during->text().find("2018-05-08") != std::string::npos;
      }));
}

}  // namespace
}  // namespace parley::dataset
