#include "parley/api/parameters.hpp"
#include "parley/formats/graph_formats.hpp"

#include "run_parley.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

namespace parley::app {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string shipped = PARLEY_ROOT "/data/iran-nuclear";

/// A graph of 12,000 edges, more than one answer over HTTP has.
class LargeExportTest : public testing::Test {
 protected:
  LargeExportTest()
      : folder_(std::filesystem::temp_directory_path() /
                ("parley-export-command-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream rows(folder_ / "rows.tsv");
    for (int i = 0; i < 6'000; ++i) {
      rows << "Iran " << i << "\tMake a visit\tOman\t2018-05-08\n";
    }
    rows.close();
    EXPECT_EQ(run({"import", "--from", "icews-tsv", folder_ / "rows.tsv", "-o", store()}).status,
              0);
  }
  ~LargeExportTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  std::string store() const { return folder_ / "x.db"; }

  std::filesystem::path folder_;
};

TEST_F(LargeExportTest, IsWholeUnlessALimitIsGiven) {
  for (const auto& [format, edges] : std::map<std::string, std::string>{
           {"json", "/edges"}, {"d3", "/links"}, {"cytoscape", "/elements/edges"}}) {
    const Outcome whole = run({"export", store(), "--format", format});
    EXPECT_EQ(whole.status, 0) << format;
    EXPECT_EQ(whole.err, "") << format;
    const auto graph = nlohmann::json::parse(whole.out);
    EXPECT_EQ(graph.at(nlohmann::json::json_pointer(edges)).size(), 12'000U) << format;

    const Outcome limited = run({"export", store(), "--format", format, "--limit", "10500"});
    EXPECT_EQ(limited.status, 0) << format;
    EXPECT_EQ(limited.err,
              "parley export: warning: --limit cuts the graph off, which has 12000 edges in all\n")
        << format;
    EXPECT_EQ(nlohmann::json::parse(limited.out).at(nlohmann::json::json_pointer(edges)).size(),
              10'500U)
        << format;
  }
}

TEST_F(LargeExportTest, AnAnswerOverHttpKeepsItsLimit) {
  const Outcome got = run({"get", store(), "/v1/datasets/x/graph?limit=10500"});
  EXPECT_EQ(nlohmann::json::parse(got.out).at("edges").size(), 10'000U);
}

TEST(ExportCommandTest, EveryOptionOfItsHelpIsAParameterOfTheGraph) {
  const std::map<std::string, std::string> values = {{"datetime", "2018"},
                                                     {"certainty", "certain"},
                                                     {"type", "meeting"},
                                                     {"actor", "iran"},
                                                     {"actorsAll", "iran"},
                                                     {"role", "initiator"},
                                                     {"place", "Vienna"},
                                                     {"source", "wikipedia"},
                                                     {"family", "talks"},
                                                     {"country", "IRN"},
                                                     {"partOf", "vienna-talks"},
                                                     {"before", "basij-letter"},
                                                     {"after", "basij-letter"},
                                                     {"during", "basij-letter"},
                                                     {"approx", "padded"},
                                                     {"status", "actual"},
                                                     {"q", "talks"},
                                                     {"claims", "all"},
                                                     {"view", "actors"},
                                                     {"limit", "3"},
                                                     {"lang", "en"}};
  const std::string help = run({"export", "--help"}).out;
  std::set<std::string_view> offered;
  for (const api::ParameterSpec& spec : api::all_parameters()) {
    const std::string option = "--" + std::string(spec.name) + " ";
    if (spec.name == "format" || spec.name == "revision" || help.find(option) == help.npos) {
      continue;
    }
    offered.insert(spec.name);
    const auto value = values.find(std::string(spec.name));
    ASSERT_NE(value, values.end()) << "no example of " << option;
    const Outcome outcome =
        run({"export", shipped, "--format", "d3", "--" + std::string(spec.name), value->second});
    EXPECT_THAT(outcome.err, Not(HasSubstr("expected one of"))) << option;
    EXPECT_THAT(outcome.err, Not(HasSubstr("not expected"))) << option;
  }
  EXPECT_EQ(offered.size(), values.size());
  for (const std::string absent : {"--sort", "--cursor", "--degrees"}) {
    EXPECT_THAT(help, Not(HasSubstr(absent)));
  }
}

TEST(ExportCommandTest, ItsHelpListsEveryFormatWithWhatItIsFor) {
  const std::string help = run({"export", "--help"}).out;
  for (const formats::GraphFormat& format : formats::graph_formats()) {
    EXPECT_THAT(help, HasSubstr(std::string(format.name) + ": " + std::string(format.summary)));
  }
  EXPECT_THAT(help, HasSubstr("parley: the whole dataset"));
  EXPECT_THAT(help, HasSubstr("json: the graph"));
}

TEST(ExportCommandTest, AFaultIsOnePlainLineInTheNamesOfTheOptions) {
  const std::map<std::vector<std::string>, std::string> faults = {
      {{"--format", "d3", "--limit", "0"},
       "--limit: expected a whole number of 1 or more, got \"0\""},
      {{"--format", "d3", "--datetime", "2019/2018"},
       "--datetime: expected a window that does not end before it begins, got \"2019/2018\""},
      {{"--format", "d3", "--type", "meting"},
       "--type: there is no event type \"meting\"; did you mean \"meeting\"?"}};
  for (const auto& [options, fault] : faults) {
    std::vector<std::string> arguments = {"export", shipped};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(arguments);
    const bool depends_on_dataset = options.back() == "meting";
    EXPECT_EQ(outcome.status, depends_on_dataset ? 1 : 2) << fault;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "parley export: " + fault + "\n");
  }
  const Outcome unknown = run({"export", shipped, "--format", "xls"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err,
              HasSubstr("parley export: --format: expected one of: json, cytoscape, d3"));
  EXPECT_THAT(unknown.err, HasSubstr("csv, ndjson"));
  EXPECT_THAT(unknown.err, HasSubstr(", parley, crate, site; got \"xls\"\n"));
  const Outcome gone =
      run({"export", shipped, "--format", "d3", "--revision", std::string(64, '0')});
  EXPECT_EQ(gone.status, 1);
  EXPECT_THAT(gone.err, testing::StartsWith("parley export: revision \"0000"));
  EXPECT_EQ(std::count(gone.err.begin(), gone.err.end(), '\n'), 1);
}

TEST_F(LargeExportTest, WritesAllRowsOfAListWithOneHeader) {
  const Outcome rows = run({"export", store(), "--format", "csv"});
  EXPECT_EQ(rows.status, 0);
  const auto lines = std::count(rows.out.begin(), rows.out.end(), '\n');
  const Outcome lists = run({"get", store(), "/v1/datasets/x/events?limit=1"});
  EXPECT_EQ(lines - 1, nlohmann::json::parse(lists.out).at("total").get<std::ptrdiff_t>());
  EXPECT_GT(lines, 5'001);
  EXPECT_EQ(rows.out.find("id,type,"), 0U);
  EXPECT_EQ(rows.out.find("id,type,", 1), rows.out.npos);
  EXPECT_THAT(rows.err, Not(HasSubstr("the rest follows")));
  const Outcome some = run({"export", store(), "--format", "ndjson", "--limit", "2"});
  EXPECT_EQ(std::count(some.out.begin(), some.out.end(), '\n'), 2);
  EXPECT_THAT(some.err, HasSubstr("parley export: lost: There is more than this answer has"));
}

TEST(ExportCommandTest, AnyAddressOfADatasetCanBeExported) {
  const Outcome rank =
      run({"export", shipped, "--of", "centrality?measure=pagerank&limit=1", "--format", "csv"});
  EXPECT_EQ(rank.status, 0) << rank.err;
  EXPECT_EQ(rank.out.find("actor,label,score\r\nunited-states,United States,0.09"), 0U) << rank.out;
  const Outcome json = run({"export", shipped, "--of", "sources", "--format", "json"});
  EXPECT_EQ(nlohmann::json::parse(json.out).at("total"), 99);
  const Outcome wrong = run({"export", shipped, "--of", "actors", "--format", "d3"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_EQ(
      wrong.err,
      "parley export: --format: expected one of: json, csv, ndjson; got \"d3\" with --of actors\n");
  EXPECT_THAT(run({"export", shipped, "--of", "actrs", "--format", "json"}).err,
              HasSubstr("there is no resource at"));
}

TEST_F(LargeExportTest, NeverWritesOverWhatItReads) {
  const auto size = std::filesystem::file_size(store());
  for (const std::string& spelling : {store(), (folder_ / "." / "x.db").string()}) {
    const Outcome outcome = run({"export", store(), "--format", "d3", "-o", spelling});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("-o: expected a file outside of the dataset"));
  }
  EXPECT_EQ(std::filesystem::file_size(store()), size);
  EXPECT_EQ(run({"export", shipped, "--format", "d3", "-o", shipped + "/graph.json"}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(shipped + "/graph.json"));
}

}  // namespace
}  // namespace parley::app
