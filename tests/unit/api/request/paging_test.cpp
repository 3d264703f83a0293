#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// Follows `next` to the end and gives the ids of all pages.
std::vector<std::string> walk(const Client& client, std::string target) {
  std::vector<std::string> ids;
  while (!target.empty()) {
    const Json page = Json::parse(client.get(target).body);
    for (const Json& item : page.at("items")) {
      ids.push_back(item.at("id").get<std::string>());
    }
    const Json& next = page.at("links").at("next");
    target = next.is_null() ? std::string() : next.get<std::string>();
  }
  return ids;
}

std::string cursor_of(const Client& client, const std::string& rest) {
  const std::string next = client.json(rest)["links"]["next"].get<std::string>();
  return next.substr(next.find("cursor=") + 7);
}

TEST(PagingTest, WalkingTheLinksGivesEveryItemOnceInOrder) {
  const Client client;
  for (const std::string query : {"", "&sort=-date", "&actor=iran", "&claims=all"}) {
    const std::vector<std::string> all = client.listed("/events?limit=100" + query);
    for (const std::string limit : {"1", "2", "3", "6", "7", "8"}) {
      EXPECT_EQ(walk(client, client.base + "/events?limit=" + limit + query), all)
          << limit << query;
    }
  }
  EXPECT_EQ(walk(client, client.base + "/actors?limit=1"), client.listed("/actors"));
  EXPECT_EQ(walk(client, client.base + "/claims?claims=all&limit=1"),
            client.listed("/claims?claims=all"));
  EXPECT_EQ(walk(client, client.base + "/sources?limit=1"), client.listed("/sources"));
}

TEST(PagingTest, TheNextLinkKeepsTheQuestionAndStandsInTheHeaderToo) {
  const Client client;
  const Response response = client.get(client.base + "/events?datetime=2000-01-01/..&limit=2");
  const std::string next = Json::parse(response.body)["links"]["next"].get<std::string>();
  EXPECT_THAT(next, HasSubstr("/v1/datasets/small/events?datetime=2000-01-01/..&limit=2&cursor="));
  EXPECT_THAT(header(response, "Link"),
              StartsWith("</v1/datasets/small/events?datetime=2000-01-01/..&limit=2>; "
                         "rel=\"self\", <" +
                         next + ">; rel=\"next\""));
}

TEST(PagingTest, TheLastPageHasNoNextLink) {
  const Client client;
  for (const std::string limit : {"7", "8", "10000"}) {
    const Response response = client.get(client.base + "/events?limit=" + limit);
    EXPECT_TRUE(Json::parse(response.body)["links"]["next"].is_null()) << limit;
    EXPECT_THAT(header(response, "Link"), Not(HasSubstr("next")));
  }
}

TEST(PagingTest, TheTotalIsThatOfAllPages) {
  const Client client;
  const std::string next =
      client.json("/events?actor=iran&limit=2")["links"]["next"].get<std::string>();
  EXPECT_EQ(client.json("/events?actor=iran&limit=2")["total"], 6);
  EXPECT_EQ(Json::parse(client.get(next).body)["total"], 6);
}

TEST(PagingTest, ABadCursorIsRefused) {
  const Client client;
  const std::string good = cursor_of(client, "/events?limit=2");
  std::string damaged = good;
  damaged[25] = damaged[25] == 'A' ? 'B' : 'A';
  for (const std::string& value : {std::string(), std::string("AAAA"), damaged, good + "A",
                                   good.substr(1), std::string(43, '!'), std::string(600, 'A')}) {
    EXPECT_EQ(client.status("/events?limit=2&cursor=" + value), 400) << value;
    EXPECT_EQ(client.json("/events?cursor=" + value)["errors"][0]["parameter"], "cursor");
  }
  EXPECT_THAT(client.errors("/events?cursor=" + std::string(600, 'A')),
              ElementsAre("cursor: expected a cursor of at most 512 characters, got 600"));
}

TEST(PagingTest, NoDamageToACursorIsTakenForAnother) {
  const Client client;
  const std::string good = cursor_of(client, "/events?limit=2");
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string damaged = good;
    damaged[at] = damaged[at] == 'x' ? 'y' : 'x';
    EXPECT_EQ(client.status("/events?limit=2&cursor=" + damaged), 400) << at;
  }
}

TEST(PagingTest, ACursorBelongsToItsQuestion) {
  const Client client;
  const std::string cursor = cursor_of(client, "/events?limit=2&actor=iran");
  EXPECT_EQ(client.status("/events?actor=iran&limit=3&lang=de&cursor=" + cursor), 200)
      << "how a list is shown may change";
  EXPECT_EQ(client.status("/events?actor=usa&cursor=" + cursor), 400);
  EXPECT_EQ(client.status("/events?actor=iran&sort=-date&cursor=" + cursor), 400);
  EXPECT_EQ(client.status("/actors?actor=iran&cursor=" + cursor), 400);
  EXPECT_THAT(client.errors("/events?cursor=" + cursor),
              ElementsAre("cursor: expected a cursor of this question, got one of another"));
}

TEST(PagingTest, ACursorOfAnotherRevisionIsGone) {
  Client client;
  const std::string cursor = cursor_of(client, "/events?limit=2");
  auto changed = small_dataset();
  changed->revision[0] = 'f';
  client.catalogue().swap(
      {std::make_shared<const service::ServedDataset>(changed, make_attachment)});
  EXPECT_EQ(client.status("/events?limit=2&cursor=" + cursor), 410);
  EXPECT_EQ(client.json("/events?limit=2&cursor=" + cursor)["detail"],
            "the cursor belongs to another revision; begin again without it");
}

TEST(PagingTest, AnExplicitDefaultIsTheSameQuestion) {
  const Client client;
  const std::string cursor = "&cursor=" + cursor_of(client, "/events?limit=2");
  for (const std::string usual : {"&certainty=possible", "&status=all", "&approx=strict",
                                  "&claims=preferred", "&sort=date", "&format=json"}) {
    EXPECT_EQ(client.status("/events?limit=2" + cursor + usual), 200) << usual;
  }
  for (const std::string other :
       {"&certainty=certain", "&status=actual", "&approx=padded", "&claims=all", "&sort=-date"}) {
    EXPECT_EQ(client.status("/events?limit=2" + cursor + other), 400) << other;
  }
  const std::string ranking = "&cursor=" + cursor_of(client, "/centrality?limit=1");
  EXPECT_EQ(client.status("/centrality?measure=degree&status=actual&limit=1" + ranking), 200);
  EXPECT_EQ(client.status("/centrality?status=all&limit=1" + ranking), 400);
}

TEST(PagingTest, AnExplicitDefaultHasATagOfItsOwn) {
  const Client client;
  const Response without = client.get(client.base + "/events");
  const Response with = client.get(client.base + "/events?certainty=possible");
  EXPECT_NE(without.body, with.body) << "`self` differs";
  EXPECT_NE(header(without, "ETag"), header(with, "ETag"));
}

}  // namespace
}  // namespace parley::api
