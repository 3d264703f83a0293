#include "../test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::event;
using test::messages_about;
using test::small_dataset;
using test::value_of;
using testing::HasSubstr;

/// A dataset with one remark, and the record that gets it.
struct Case {
  std::string remark;
  json::Value dataset;
  std::string record;  ///< JSON pointer
};

json::Value with(const std::vector<json::Value>& events) {
  json::Value dataset = small_dataset();
  dataset["events"] = json::Value(events);
  return dataset;
}

json::Value with_two_norths() {
  json::Value dataset = small_dataset();
  dataset["actors"][1]["name"] = {{"en", "north"}};
  return dataset;
}

json::Value with_talks_twice() {
  json::Value again = event("b", "2001-05-01");
  again["label"] = {{"en", "a"}};
  return with({event("a", "2001-05-01"), again});
}

json::Value with_a_claim_of_the_dead() {
  json::Value dataset = small_dataset();
  dataset["actors"][1]["existed"] = "1960/1999";
  dataset["claims"] = value_of(R"([{"id":"c","assertedBy":"south","force":"asserts","date":"2001",
    "about":["talks"],"evidence":[{"source":"paper"}]}])");
  return dataset;
}

std::vector<Case> cases() {
  const char* const causes = R"({"relations":[{"type":"causes","to":"b"}]})";
  const char* const responds = R"({"relations":[{"type":"responds-to","to":"b"}]})";
  return {
      {"season-or-range", with({event("a", "2021-22")}), "/events/0"},
      {"other-calendar",
       with({event("a", "1400-11-05"), event("b", "2021-11-05"), event("c", "2022")}), "/events/0"},
      {"sentinel-date", with({event("a", "9999-12-31")}), "/events/0"},
      {"near-duplicate-actor", with_two_norths(), "/actors/1"},
      {"same-event", with_talks_twice(), "/events/1"},
      {"effect-before-cause",
       with({event("a", "2001-05-01T10:00:00", causes), event("b", "2001-05-01T09:00:00")}),
       "/events/0"},
      {"answer-before-question",
       with({event("a", "2001-05-01T09:00:00", responds), event("b", "2001-05-01T10:00:00")}),
       "/events/0"},
      {"actor-outside-lifetime", with_a_claim_of_the_dead(), "/claims/0"},
  };
}

TEST(AcceptsTest, EveryRemarkOnOddThingsCanBeAccepted) {
  for (Case& one : cases()) {
    EXPECT_THAT(messages_about(one.dataset), HasSubstr('[' + one.remark + "]\n"));
    json::Value& record = one.dataset[json::Value::json_pointer(one.record)];
    record["accepts"] = {{{"remark", one.remark}, {"reason", "It is as the source has it."}}};
    EXPECT_EQ(messages_about(one.dataset), "") << one.remark;
  }
}

TEST(AcceptsTest, TheValidDatasetsHaveNoneOfTheseRemarks) {
  std::size_t datasets = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::root / "tests/data/valid")) {
    ++datasets;
    const std::string messages = test::messages(read(entry.path()));
    for (const Case& one : cases()) {
      EXPECT_THAT(messages, testing::Not(HasSubstr('[' + one.remark + ']'))) << entry.path();
    }
  }
  EXPECT_GE(datasets, 4U);
}

TEST(AcceptsTest, ARemarkThatIsNotMadeIsAcceptedForNoReason) {
  for (Case& one : cases()) {
    json::Value dataset = small_dataset();
    dataset["events"][0]["accepts"] = {{{"remark", one.remark}, {"reason", "None."}}};
    EXPECT_THAT(messages_about(dataset), HasSubstr("[needless-acceptance]")) << one.remark;
  }
}

}  // namespace
}  // namespace parley::dataset
