#include "unit/formats/graph/nasty_graph.hpp"

#include <gmock/gmock.h>

#include <map>

namespace parley::formats {
namespace {

using test::actors_graph;
using test::lost;
using test::nasty_graph;
using test::ways;
using test::write_as;
using test::Written;
using ::testing::ElementsAre;
using ::testing::StartsWith;

/// The cells of RFC 4180, row by row.
std::vector<std::vector<std::string>> rows_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1, {std::string()});
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      const bool doubled = quoted && at + 1 < text.size() && text[at + 1] == '"';
      if (doubled) {
        rows.back().back() += text[at++];
      } else {
        quoted = !quoted;
      }
    } else if (!quoted && text[at] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && text.substr(at, 2) == "\r\n") {
      rows.emplace_back(1, std::string());
      ++at;
    } else {
      rows.back().back() += text[at];
    }
  }
  rows.pop_back();
  return rows;
}

/// The row whose column `Id` has that id, by the names of its columns.
std::map<std::string, std::string> row_of(const std::string& text, std::string_view id) {
  const auto rows = rows_of(text);
  std::map<std::string, std::string> found;
  for (const auto& row : rows) {
    std::map<std::string, std::string> named;
    EXPECT_EQ(row.size(), rows[0].size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      named[rows[0][i]] = row[i];
    }
    if (named["Id"] == id) {
      found = named;
    }
  }
  return found;
}

TEST(CsvNodesTest, HasOneRowForEachNodeUnderTheHeadsOfGephi) {
  const std::string text = write_as("csv-nodes", nasty_graph()).text;
  EXPECT_THAT(text, StartsWith("Id,Label,nodeKind,nodeType,country,events,edtf,"));
  EXPECT_EQ(rows_of(text).size(), 11U);
  EXPECT_EQ(row_of(text, "month").at("Label"), test::nasty_text) << "also control characters";
  EXPECT_EQ(row_of(text, "month").at("edtf"), "1990-11");
  EXPECT_EQ(row_of(text, "month").at("endLatest"), "1990-11-30");
  EXPECT_EQ(row_of(text, "bce").at("startEarliest"), "-0043-03-15");
  EXPECT_EQ(row_of(text, "open").at("endLatest"), "");
  EXPECT_EQ(row_of(text, "denied").at("flags"), "hypothetical;denied");
  EXPECT_THAT(row_of(text, "denied").at("Label"), StartsWith("[hypothetical, denied] "));
}

TEST(CsvNodesTest, NamesWhatTheTableLacks) {
  const Written written = write_as("csv-nodes", nasty_graph());
  EXPECT_THAT(ways(written), ElementsAre("edges", "formula", "nested-as-text", "provenance"));
  EXPECT_THAT(lost(written, "formula"), ElementsAre("10", "month"));
  EXPECT_EQ(row_of(written.text, "10").at("Label"), "'=1+1");
  EXPECT_EQ(row_of(written.text, "month").at("place"), "'@nowhere");
  EXPECT_THAT(lost(written, "nested-as-text"), ElementsAre("one-of"));
  EXPECT_THAT(row_of(written.text, "one-of").at("oneOf"), StartsWith("[{\"startEarliest\":"));
}

TEST(CsvEdgesTest, HasOneRowForEachEdgeUnderTheHeadsOfGephi) {
  const std::string text = write_as("csv-edges", actors_graph()).text;
  EXPECT_THAT(text, StartsWith("Source,Target,Type,Kind,Weight,Id,Label,edgeKind,edgeType,"));
  const auto directed = row_of(text, "i:iran:graph:directed");
  EXPECT_EQ(directed.at("Source"), "iran");
  EXPECT_EQ(directed.at("Type"), "Directed");
  EXPECT_EQ(directed.at("Weight"), "3");
  EXPECT_EQ(directed.at("byType"), R"({"letter":2,"10":1})");
  EXPECT_EQ(directed.at("first"), "1990-11");
  EXPECT_EQ(directed.at("startEarliest"), "1990-11-01");
  EXPECT_EQ(directed.at("endLatest"), "2022-01-25");
  const auto undirected = row_of(text, "i:graph:iran:undirected");
  EXPECT_EQ(undirected.at("Type"), "Undirected");
  EXPECT_NE(undirected.at("Kind"), directed.at("Kind")) << "Gephi joins edges of one kind";
}

TEST(CsvEdgesTest, NamesWhatTheTableLacks) {
  EXPECT_THAT(ways(write_as("csv-edges", nasty_graph())), ElementsAre("nodes", "provenance"));
  const Written written = write_as("csv-edges", actors_graph());
  EXPECT_THAT(ways(written), ElementsAre("nested-as-text", "nodes", "provenance"));
  EXPECT_THAT(lost(written, "nested-as-text"),
              ElementsAre("i:iran:graph:directed", "i:graph:iran:undirected"));
}

TEST(CsvTablesTest, AnEmptySliceHasItsHeads) {
  EXPECT_EQ(rows_of(write_as("csv-nodes", {}).text).size(), 1U);
  EXPECT_EQ(rows_of(write_as("csv-edges", {}).text).size(), 1U);
}

}  // namespace
}  // namespace parley::formats
