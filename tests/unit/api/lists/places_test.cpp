#include "parley/api/percent.hpp"

#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The small dataset with three more events in Geneva, spelt in two ways.
Client client_with_spellings() {
  auto dataset = small_dataset();
  const Event talks = dataset->events[2];
  for (const std::string spelling : {"GENEVA", "Genéva", "Genéva"}) {
    Event another = talks;
    another.id = "again-" + std::to_string(dataset->events.size());
    another.own.place = spelling;
    dataset->events.push_back(another);
  }
  return Client(dataset);
}

TEST(PlacesTest, PlacesAreListedWithTheirEventsTheMostFirst) {
  const Json answer = Client().json("/places");
  EXPECT_EQ(answer["total"], 2);
  EXPECT_EQ(answer["items"], Json::parse(R"([{"place": "Geneva", "events": 1},
                                             {"place": "Vienna, Austria", "events": 1}])"));
  EXPECT_EQ(answer["policy"], "preferred");
  EXPECT_EQ(answer["links"]["next"], nullptr);
}

TEST(PlacesTest, SpellingsThatDifferInCaseAndAccentsAreOnePlace) {
  const Client client = client_with_spellings();
  const Json first = client.json("/places")["items"][0];
  EXPECT_EQ(first["place"], "Genéva") << "the most frequent spelling";
  EXPECT_EQ(first["events"], 4);
  EXPECT_EQ(first["spellings"], Json::parse(R"(["Genéva", "GENEVA", "Geneva"])"));
}

TEST(PlacesTest, AFilterAndAPolicyLeaveTheirEvents) {
  const Client client;
  EXPECT_THAT(client.listed("/places?type=round", "place"), ElementsAre("Geneva"));
  EXPECT_THAT(client.listed("/places?datetime=2015", "place"), ElementsAre("Vienna, Austria"));
  EXPECT_THAT(client.listed("/places?claims=source:article", "place"), IsEmpty());
}

TEST(PlacesTest, EveryPlaceFindsAsManyEventsAsItIsListedWith) {
  const Client client = client_with_spellings();
  const Json answer = client.json("/places");
  for (const Json& item : answer["items"]) {
    const auto name = item["place"].get<std::string>();
    const Json events = client.json("/events?place=" + encode_query_value(name));
    EXPECT_EQ(events["total"], item["events"]) << name;
  }
  EXPECT_EQ(answer["items"].size(), 2U);
}

TEST(PlacesTest, AFilterFindsAPlaceWhateverCaseAndAccents) {
  const Client client = client_with_spellings();
  for (const std::string spelling : {"geneva", "GENEVA", "G%C3%A9n%C3%A9va", "%20Geneva%20"}) {
    EXPECT_EQ(client.json("/events?place=" + spelling)["total"], 4) << spelling;
  }
  EXPECT_EQ(client.json("/events?place=vienna,%20AUSTRIA")["total"], 1);
}

TEST(PlacesTest, APlaceIsFoundAsPeopleTypeIt) {
  auto dataset = small_dataset();
  dataset->events[2].own.place = "Łódź";
  const Client client(dataset);
  EXPECT_EQ(client.json("/events?place=Lodz")["total"], 1);
  EXPECT_THAT(client.errors("/events?place=Lods"),
              ElementsAre("place: there is no place \"Lods\"; did you mean \"Łódź\"?"));
}

TEST(PlacesTest, AnUnknownPlaceIsRefusedWithTheOneThatWasMeant) {
  const Client client;
  EXPECT_THAT(client.errors("/events?place=Genva"),
              ElementsAre("place: there is no place \"Genva\"; did you mean \"Geneva\"?"));
  EXPECT_THAT(client.errors("/graph?place=geneva,Nowhere"),
              ElementsAre("place: there is no place \"Nowhere\"; `places` of this dataset lists "
                          "them"));
  auto without = small_dataset();
  for (Event& event : without->events) {
    event.own.place.reset();
  }
  EXPECT_THAT(Client(without).errors("/events?place=Geneva"),
              ElementsAre("place: there is no place \"Geneva\"; no event has a place"));
}

TEST(PlacesTest, APlaceThatOnlyAnotherPolicyHasIsKnown) {
  EXPECT_EQ(Client().json("/events?place=Geneva&claims=source:article")["total"], 0);
}

}  // namespace
}  // namespace parley::api
