#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

/// Ids of nodes and edges are unique together, and both ends of every edge are there.
void expect_whole(const Json& nodes, const Json& edges, const std::string& what) {
  std::set<std::string> node_ids;
  std::set<std::string> ids;
  for (const Json& node : nodes) {
    node_ids.insert(node.at("id").get<std::string>());
    EXPECT_TRUE(ids.insert(node.at("id").get<std::string>()).second) << what << " " << node;
  }
  for (const Json& edge : edges) {
    EXPECT_TRUE(ids.insert(edge.at("id").get<std::string>()).second) << what << " " << edge;
    EXPECT_TRUE(node_ids.contains(edge.at("source").get<std::string>())) << what << " " << edge;
    EXPECT_TRUE(node_ids.contains(edge.at("target").get<std::string>())) << what << " " << edge;
  }
}

TEST(GraphTest, TheDefaultViewIsParticipation) {
  const Client client;
  const Json answer = client.json("/graph");
  std::vector<std::string> keys;
  for (const auto& [key, value] : answer.items()) {
    keys.push_back(key);
  }
  EXPECT_THAT(keys, ElementsAre("dataset", "revision", "policy", "query", "total", "truncated",
                                "nodes", "edges", "links"));
  EXPECT_EQ(answer["query"], Json::parse(R"({"view": "participation", "certainty": "possible"})"));
  EXPECT_EQ(answer["nodes"], client.json("/graph?view=participation")["nodes"]);
  EXPECT_EQ(answer["total"]["edges"], 14);
  EXPECT_FALSE(answer["truncated"].get<bool>());
}

TEST(GraphTest, ParticipationJoinsActorsToEventsByRole) {
  const Json answer = Client().json("/graph?type=withdrawal");
  ASSERT_EQ(answer["nodes"].size(), 3U);
  EXPECT_EQ(answer["nodes"][0], Json::parse(R"({"id": "iran", "kind": "actor", "type": "state",
    "label": "Iran", "country": "IRN", "events": 1})"));
  EXPECT_EQ(answer["nodes"][2], Json::parse(R"({"id": "withdrawal", "kind": "event",
    "type": "withdrawal", "label": "The withdrawal",
    "date": {"edtf": "2018-05-08", "text": null, "basis": "resolved",
             "startEarliest": "2018-05-08", "startLatest": "2018-05-08",
             "endEarliest": "2018-05-08", "endLatest": "2018-05-08"}})"));
  std::set<std::string> edges;
  for (const Json& edge : answer["edges"]) {
    edges.insert(edge.dump());
  }
  EXPECT_TRUE(
      edges.contains(R"({"id":"e:withdrawal:usa:initiator","source":"usa","target":"withdrawal",)"
                     R"("kind":"participation","type":"initiator"})"));
}

TEST(GraphTest, ActorsAreJoinedByAllEventsInOneDirection) {
  const Json answer = Client().json("/graph?view=actors&actorsAll=iran,usa");
  const Json* directed = nullptr;
  const Json* undirected = nullptr;
  for (const Json& edge : answer["edges"]) {
    if (edge["directed"].get<bool>()) {
      directed = &edge;
    } else if (edge["source"] == "iran" && edge["target"] == "usa") {
      undirected = &edge;
    }
  }
  ASSERT_NE(directed, nullptr);
  EXPECT_EQ((*directed)["id"], "i:usa:iran:directed");
  EXPECT_EQ((*directed)["kind"], "interaction");
  EXPECT_EQ((*directed)["type"], "withdrawal");
  EXPECT_EQ((*directed)["events"], 1);
  ASSERT_NE(undirected, nullptr);
  EXPECT_EQ((*undirected)["events"], 2);
  EXPECT_EQ((*undirected)["byType"], Json::parse(R"({"agreement": 1, "round": 1})"));
  EXPECT_EQ((*undirected)["first"]["edtf"], "2013-11");
  EXPECT_EQ((*undirected)["last"]["edtf"], "2015-07-14");
}

TEST(GraphTest, EventsAreJoinedByRelationsAndWholes) {
  const Json answer = Client().json("/graph?view=events");
  std::set<std::string> ids;
  for (const Json& edge : answer["edges"]) {
    EXPECT_EQ(edge["kind"], "relation");
    ids.insert(edge["id"].get<std::string>());
  }
  EXPECT_EQ(ids,
            (std::set<std::string>{"r:vienna-r1:part-of:vienna", "r:withdrawal:responds-to:deal"}));
}

TEST(GraphTest, EveryViewAndEveryLimitIsWhole) {
  const Client client;
  for (const std::string view : {"participation", "actors", "events"}) {
    for (const std::string limit : {"1", "2", "3", "5", "10000"}) {
      for (const std::string policy : {"preferred", "all", "source:article"}) {
        const std::string rest = "/graph?view=" + view + "&limit=" + limit + "&claims=" + policy;
        const Json answer = client.json(rest);
        expect_whole(answer["nodes"], answer["edges"], rest);
        EXPECT_LE(answer["edges"].size(), std::stoul(limit));
        EXPECT_EQ(answer["truncated"].get<bool>(),
                  answer["edges"].size() < answer["total"]["edges"].get<std::size_t>());
      }
    }
  }
}

/// Nodes and edges of all pages, each by its id; an edge must stand on one page only.
struct Gathered {
  std::map<std::string, Json> nodes;
  std::map<std::string, Json> edges;
};

Gathered gather(const Client& client, std::string address) {
  Gathered all;
  while (!address.empty()) {
    const Response response = client.get(address);
    const Json page = Json::parse(response.body);
    for (const Json& node : page["nodes"]) {
      all.nodes[node["id"].get<std::string>()] = node;
    }
    for (const Json& edge : page["edges"]) {
      EXPECT_TRUE(all.edges.emplace(edge["id"].get<std::string>(), edge).second) << edge;
    }
    const Json next = page["links"]["next"];
    EXPECT_EQ(next.is_null(), !page["truncated"].get<bool>());
    address = next.is_null() ? std::string() : next.get<std::string>();
    EXPECT_EQ(header(response, "Link").find("<" + address + ">; rel=\"next\"") != std::string::npos,
              !address.empty());
  }
  return all;
}

TEST(GraphTest, AllPagesTogetherAreTheWholeGraph) {
  const Client client;
  for (const std::string view : {"participation", "actors", "events"}) {
    for (const std::string rest : {"", "&claims=all", "&type=letter,withdrawal,process"}) {
      const Gathered whole = gather(client, client.base + "/graph?view=" + view + rest);
      for (const std::string limit : {"1", "2", "3", "7"}) {
        const Gathered pages =
            gather(client, client.base + "/graph?view=" + view + rest + "&limit=" + limit);
        EXPECT_EQ(pages.nodes, whole.nodes) << view << rest << " by " << limit;
        EXPECT_EQ(pages.edges, whole.edges) << view << rest << " by " << limit;
      }
    }
  }
}

TEST(GraphTest, EveryDialectIsPagedByTheLinkInTheHeader) {
  const Client client;
  for (const std::string format : {"json", "cytoscape", "d3"}) {
    const Response response = client.get(client.base + "/graph?limit=2&format=" + format);
    EXPECT_THAT(header(response, "Link"), ::testing::HasSubstr("rel=\"next\"")) << format;
  }
}

TEST(GraphTest, TheQueryComesBackAsItWasUnderstood) {
  const Json query =
      Client().json("/graph?type=round,letter&datetime=2013/..&limit=5&actor=iran")["query"];
  EXPECT_EQ(query, Json::parse(R"({"view": "participation", "certainty": "possible",
    "datetime": "2013/..", "type": ["round", "letter"], "actor": ["iran"], "limit": 5})"));
}

TEST(GraphTest, EveryDialectHasTheSameNodesAndEdges) {
  const Client client;
  for (const std::string view : {"participation", "actors", "events"}) {
    const Json native = client.json("/graph?view=" + view);
    const Json d3 = client.json("/graph?format=d3&view=" + view);
    EXPECT_EQ(d3["nodes"], native["nodes"]);
    EXPECT_EQ(d3["links"], native["edges"]);
    EXPECT_EQ(d3["revision"], native["revision"]);
    const Json cytoscape = client.json("/graph?format=cytoscape&view=" + view);
    Json nodes = Json::array();
    for (const Json& node : cytoscape["elements"]["nodes"]) {
      nodes.push_back(node["data"]);
    }
    Json edges = Json::array();
    for (const Json& edge : cytoscape["elements"]["edges"]) {
      edges.push_back(edge["data"]);
    }
    EXPECT_EQ(nodes, native["nodes"]);
    EXPECT_EQ(edges, native["edges"]);
    EXPECT_EQ(cytoscape["data"]["total"], native["total"]);
  }
}

TEST(GraphTest, LabelsFollowTheLanguage) {
  EXPECT_EQ(Client().json("/graph?type=agreement&lang=de")["nodes"][1]["label"], "Der Iran");
}

}  // namespace
}  // namespace parley::api
