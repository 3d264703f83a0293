#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(BadRequestsTest, AnUnknownParameterIsNamedWithTheOneThatWasMeant) {
  const Client client;
  EXPECT_EQ(client.status("/events?actr=usa"), 400);
  EXPECT_THAT(client.errors("/events?actr=usa"),
              ElementsAre("actr: there is no such parameter here; did you mean \"actor\"?"));
  EXPECT_THAT(client.errors("/events/deal?datetime=2015"),
              ElementsAre("datetime: there is no such parameter here; there are claims, lang, "
                          "revision, format, report, fields, pretty"));
}

TEST(BadRequestsTest, ARepeatedSingleParameterIsRefused) {
  const Client client;
  EXPECT_THAT(client.errors("/events?limit=1&limit=2"),
              ElementsAre("limit: expected once, got it again"));
  EXPECT_THAT(client.errors("/events?datetime=2015&datetime=2015"),
              ElementsAre("datetime: expected once, got it again"));
}

TEST(BadRequestsTest, AllFaultsAreReportedAtOnce) {
  const Json problem = Client().json("/events?actor=usb&role=king&limit=0&sort=name&foo=1");
  EXPECT_EQ(problem["type"], "/problems/invalid-parameter");
  EXPECT_EQ(problem["title"], "A parameter is at fault");
  EXPECT_EQ(problem["status"], 400);
  EXPECT_THAT(problem["detail"].get<std::string>(), HasSubstr("(and 4 more, see `errors`)"));
  EXPECT_THAT(problem["instance"].get<std::string>(), StartsWith("urn:uuid:"));
  EXPECT_EQ(problem["errors"].size(), 5U);
  EXPECT_THAT(
      Client().errors("/events?actor=usb&role=king&limit=0&sort=name"),
      ElementsAre("actor: there is no actor \"usb\"; did you mean \"usa\"?",
                  "role: expected one of: initiator, recipient, participant, mediator, "
                  "host, signatory, guarantor, observer, subject, facilitator, chief-negotiator, "
                  "accompanying, spokesperson, organiser; got \"king\"",
                  "sort: expected one of: date, -date; got \"name\"",
                  "limit: expected a whole number of 1 or more, got \"0\""));
}

TEST(BadRequestsTest, OnlyTheFirstFiftyFaultsAreExplained) {
  std::string names = "/events?";
  std::string actors = "/events?actor=";
  std::string words = "/events?role=";
  for (int i = 0; i < 1'000; ++i) {
    names.append("x").append(std::to_string(i)).append("&");
    actors.append("x").append(std::to_string(i)).append(",");
    words.append("x").append(std::to_string(i)).append(",");
  }
  for (const std::string& target : {names, actors + "usa", words + "host"}) {
    const Json problem = Client().json(target);
    EXPECT_EQ(problem["status"], 400);
    EXPECT_EQ(problem["errors"].size(), 50U);
  }
}

TEST(BadRequestsTest, ARepeatedParameterIsFoundBehindAListGivenPieceByPiece) {
  const Client client;
  EXPECT_EQ(client.status("/events?actor=usa&limit=1&actor=iran&actor=usa"), 200);
  EXPECT_THAT(client.errors("/events?actor=usa&limit=1&actor=iran&limit=1"),
              ElementsAre("limit: expected once, got it again"));
}

TEST(BadRequestsTest, UnknownIdsInFiltersAreNamed) {
  const Client client;
  EXPECT_THAT(
      client.errors("/events?type=agrement"),
      ElementsAre("type: there is no event type \"agrement\"; did you mean \"agreement\"?"));
  EXPECT_THAT(client.errors("/events?source=nobody"),
              ElementsAre("source: there is no source \"nobody\""));
  EXPECT_THAT(
      client.errors("/events?actorsAll=usa,mars"),
      ElementsAre("actorsAll: there is no actor \"mars\"; `actors` of this dataset lists them"));
  EXPECT_THAT(client.errors("/events?claims=source:artcle"),
              ElementsAre("claims: there is no source \"artcle\"; did you mean \"article\"?"));
  EXPECT_THAT(client.errors("/events?claims=best"),
              ElementsAre("claims: expected preferred, all, source:ID or actor:ID, got \"best\""));
}

TEST(BadRequestsTest, ValuesOutsideTheirListAreRefused) {
  const Client client;
  EXPECT_THAT(client.errors("/events?certainty=maybe"),
              ElementsAre("certainty: expected one of: possible, certain; got \"maybe\""));
  EXPECT_THAT(client.errors("/graph?view=people"),
              ElementsAre("view: expected one of: participation, actors, events; got \"people\""));
  EXPECT_THAT(client.errors("/events?lang=en_US"),
              ElementsAre("lang: expected a BCP 47 language tag, got \"en_US\""));
  EXPECT_THAT(client.errors("/events?type="),
              ElementsAre("type: expected a value, got an empty one"));
  EXPECT_THAT(client.errors("/events?type=round,,letter"),
              ElementsAre("type: expected a value, got an empty one"));
  EXPECT_THAT(client.errors("/events?revision="),
              ElementsAre(StartsWith("revision: expected a revision as `/v1/datasets` lists it")));
}

TEST(BadRequestsTest, AnUnknownFormatIsAnsweredWithThoseThereAre) {
  const Client client;
  EXPECT_THAT(client.errors("/graph?format=gif"),
              ElementsAre(AllOf(StartsWith("format: expected one of: json, cytoscape, d3"),
                                HasSubstr("; got \"gif\""))));
  EXPECT_THAT(client.errors("/events?format=d3"),
              ElementsAre(AllOf(StartsWith("format: expected one of: json, csv, ndjson"),
                                HasSubstr("; got \"d3\", which other addresses have"))));
}

TEST(BadRequestsTest, LimitsMustBeWholeNumbersFromOne) {
  const Client client;
  for (const std::string value : {"", "0", "-1", "1.5", "0x10", "%2B5", "+5", "five", "%EF%BC%95",
                                  "99999999999999999999", "1%20", "1e2"}) {
    EXPECT_EQ(client.status("/events?limit=" + value), 400) << value;
    EXPECT_EQ(client.json("/events?limit=" + value)["errors"][0]["parameter"], "limit") << value;
  }
  EXPECT_EQ(client.status("/events?limit=10001"), 200) << "larger limits are clamped";
  EXPECT_EQ(client.status("/events?limit=18446744073709551615"), 200);
}

TEST(BadRequestsTest, BadAndReversedWindowsAreRefused) {
  const Client client;
  for (const std::string value : {"", "yesterday", "2020-13-01", "2020/2021/2022", "2021/2020",
                                  "2019-02-29", "2020-06-31", "1.5"}) {
    const Response response = client.get(client.base + "/events?datetime=" + value);
    EXPECT_EQ(response.status, 400) << value;
    EXPECT_EQ(Json::parse(response.body)["errors"][0]["parameter"], "datetime") << value;
  }
}

TEST(BadRequestsTest, ADateWrittenAnotherWayIsRefusedWithTheOneThatWasMeant) {
  const Client client;
  const auto reason = [&](const std::string& question) {
    const std::vector<std::string> errors = client.errors(question);
    return errors.size() == 1 ? errors[0] : std::string("no single error");
  };
  EXPECT_THAT(reason("/events?datetime=May+2018"),
              ::testing::EndsWith("got \"May 2018\"; did you mean 2018-05?"));
  EXPECT_THAT(reason("/events?datetime=5/8/2018"),
              ::testing::EndsWith("did you mean 2018-05-08 or 2018-08-05?"));
  EXPECT_THAT(reason("/diff?against=2018-5"), ::testing::EndsWith("did you mean 2018-05?"));
  EXPECT_THAT(reason("/events?datetime=%DB%B2%DB%B0%DB%B1%DB%B8"),
              ::testing::EndsWith("did you mean 2018?"));
}

TEST(BadRequestsTest, ABarePlusIsASpaceAndTheAnswerSaysSo) {
  const Client client;
  EXPECT_THAT(
      client.errors("/events?datetime=2020-01-01T00:00:00+02:00"),
      ElementsAre(
          "datetime: expected `+` before the time shift, got a space; a bare `+` in a query "
          "is a space, write it as %2B"));
  EXPECT_EQ(client.status("/events?datetime=2020-01-01T00:00:00%2B02:00"), 200);
}

TEST(BadRequestsTest, BadPercentEncodingAndBadUtf8AreRefused) {
  const Client client;
  for (const std::string target : {"/events?type=%", "/events?type=%zz", "/events?type=%FF",
                                   "/events?type=%C0%80", "/events?type=%00", "/events?%80=1",
                                   "/events/%FF", "/events/%2", "/events?type=%ED%A0%80"}) {
    EXPECT_EQ(client.status(target), 400) << target;
  }
  const Json problem = client.json("/events?type=%FF");
  EXPECT_EQ(problem["errors"][0]["parameter"], "type");
  EXPECT_EQ(client.json("/events/%2")["type"], "/problems/malformed-target");
}

TEST(BadRequestsTest, BracketsMayStandBareInAQuery) {
  EXPECT_EQ(Client().status("/events?datetime=[2018..2019]"),
            Client().status("/events?datetime=%5B2018..2019%5D"));
}

TEST(BadRequestsTest, UnknownThingsInThePathAreNotFound) {
  const Client client;
  EXPECT_EQ(client.status("/events/deel"), 404);
  EXPECT_EQ(client.json("/events/deel")["detail"],
            "there is no event \"deel\" in dataset \"small\"; did you mean \"deal\"?");
  EXPECT_EQ(client.json("/actors/mars")["detail"],
            "there is no actor \"mars\" in dataset \"small\"");
  EXPECT_EQ(client.status("/actors/mars/neighbours"), 404);
  EXPECT_EQ(client.json("/actors/usa/with/irann")["detail"],
            "there is no actor \"irann\" in dataset \"small\"; did you mean \"iran\"?");
  EXPECT_EQ(client.status("/claims/none"), 404);
  EXPECT_EQ(client.status("/sources/none"), 404);
  EXPECT_EQ(Json::parse(client.get("/v1/datasets/smal/events").body)["detail"],
            "there is no dataset \"smal\"; did you mean \"small\"?");
}

TEST(BadRequestsTest, WhatOneSourceDoesNotTellIsNotFoundThere) {
  const Client client;
  EXPECT_EQ(client.status("/events/talks-2013?claims=source:article"), 404);
  EXPECT_EQ(client.json("/events/talks-2013?claims=source:article")["detail"],
            "source \"article\" does not mention event \"talks-2013\"");
  EXPECT_EQ(client.status("/claims/c-old?claims=source:article"), 404);
  EXPECT_EQ(client.status("/sources/paper?claims=source:article"), 404);
}

TEST(BadRequestsTest, UnknownAddressesAndTrailingSlashesAreNotFound) {
  const Client client;
  for (const std::string target :
       {"/", "/v1/", "/v2/datasets", "/v1/datasets/", "/v1/datasets/small/",
        "/v1/datasets/small/events/", "/v1/datasets//events", "/v1/datasets/small/event",
        "/v1/datasets/small/events/deal/more", "/livez/"}) {
    EXPECT_EQ(client.get(target).status, 404) << target;
  }
  EXPECT_EQ(Json::parse(client.get("/v1/datasets/").body)["detail"],
            "there is no resource at \"/v1/datasets/\"; addresses do not end with a slash");
}

TEST(BadRequestsTest, NothingAskedComesBackAsMarkup) {
  const Client client;
  for (const std::string target :
       {"/%3Cscript%3Ealert(1)%3C/script%3E", "/v1/datasets/%3Cscript%3E",
        "/v1/datasets/small/events?actor=%3Cscript%3E", "/v1/datasets/small/events/%3Cscript%3E"}) {
    const Response response = client.get(target);
    EXPECT_THAT(response.body, Not(HasSubstr("<script"))) << target;
    EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff");
    EXPECT_TRUE(Json::accept(response.body)) << target;
  }
}

TEST(BadRequestsTest, LongValuesAreShownCut) {
  const std::string value(5000, 'a');
  const Json problem = Client().json("/events?actor=" + value);
  EXPECT_EQ(problem["errors"][0]["value"].get<std::string>(), std::string(200, 'a'));
}

TEST(BadRequestsTest, AnotherRevisionIsGone) {
  const Client client;
  const std::string other(64, '0');
  EXPECT_EQ(client.status("/events?revision=" + other), 410);
  EXPECT_EQ(client.json("/events?revision=" + other)["type"], "/problems/revision-gone");
  EXPECT_EQ(client.status(std::string("/events?revision=") + small_revision), 200);
  EXPECT_EQ(client.status("/events?revision=0123456789ab"), 200) << "twelve digits name it too";
  EXPECT_EQ(client.status("/events?revision=0123456789ac"), 410);
  EXPECT_EQ(client.status("/events?revision=0123456789AB"), 200) << "digits of either case";
}

TEST(BadRequestsTest, WhatIsNoRevisionIsRefused) {
  const Client client;
  for (const std::string& value :
       {std::string("abc"), std::string("0123456789a"), std::string("latest"),
        std::string("g123456789ab"), std::string(65, '0')}) {
    EXPECT_EQ(client.status("/events?revision=" + value), 400) << value;
  }
  EXPECT_THAT(client.errors("/events?revision=abc"),
              ElementsAre("revision: expected a revision as `/v1/datasets` lists it, or its first "
                          "12 or more of 64 hexadecimal digits, got \"abc\""));
}

TEST(BadRequestsTest, NoFarFetchedParameterIsSuggested) {
  EXPECT_THAT(
      Client().errors("/claims?_=1"),
      ElementsAre(StartsWith("_: there is no such parameter here; there are event, actor")));
}

TEST(BadRequestsTest, AnActorIsFoundByTheNamesThatPeopleUse) {
  const Client client;
  EXPECT_THAT(client.errors("/events?actor=Der+Iran"),
              ElementsAre("actor: there is no actor \"Der Iran\"; did you mean \"iran\"?"));
  EXPECT_THAT(client.errors("/events?actor=IRN"),
              ElementsAre("actor: there is no actor \"IRN\"; did you mean \"iran\"?"));
  EXPECT_THAT(client.errors("/events?actor=islamic+republic+of+iran"),
              ElementsAre(HasSubstr("did you mean \"iran\"?")));
  EXPECT_THAT(client.errors("/events?actor=atlantis"),
              ElementsAre("actor: there is no actor \"atlantis\"; `actors` of this dataset lists "
                          "them"));
}

TEST(BadRequestsTest, ANumberBeyondAllNumbersIsNoLimit) {
  EXPECT_THAT(Client().errors("/events?limit=18446744073709551617"),
              ElementsAre("limit: expected a whole number below 2^64, got "
                          "\"18446744073709551617\""));
}

TEST(BadRequestsTest, WhatAPolicyLacksIsNotUnknown) {
  const Client client;
  EXPECT_EQ(client.json("/events?before=talks-2013&claims=source:article")["total"], 0);
  EXPECT_THAT(client.errors("/relation?a=talks-2013&b=deal&claims=source:article"),
              ElementsAre("a: source \"article\" does not mention event \"talks-2013\""));
}

TEST(BadRequestsTest, EveryProblemHasErrors) {
  const Client client;
  for (const std::string rest : {"/nothing", "/events/nothing", "/events?limit=0",
                                 "/events?revision=000000000000", "/events/"}) {
    EXPECT_TRUE(client.json(rest)["errors"].is_array()) << rest;
  }
  EXPECT_EQ(Json::parse(client.send("POST", client.base).body)["errors"], Json::array());
  EXPECT_EQ(Json::parse(client.get("/v1/datasets/%zz").body)["errors"], Json::array());
}

TEST(BadRequestsTest, AProblemNamesTheIdOfItsRequest) {
  const Client client;
  const auto instance = [&](const std::string& id) {
    return Json::parse(client.get("/v1/nothing", {{"X-Request-Id", id}}).body)["instance"];
  };
  EXPECT_EQ(instance("trace-1"), "trace-1");
  EXPECT_EQ(instance("4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a11"),
            "urn:uuid:4a0f5c0e-5d3c-4a83-9d51-0c3f5b8e6a11");
}

}  // namespace
}  // namespace parley::api
