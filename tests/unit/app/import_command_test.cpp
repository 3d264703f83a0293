#include "run_parley.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace parley::app {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string revision(const std::string& dataset) {
  const Outcome checked = run({"check", "--json", dataset});
  EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
  const auto at = checked.out.find("\"revision\":\"");
  return at == std::string::npos ? checked.out : checked.out.substr(at + 12, 64);
}

const std::string shipped = PARLEY_ROOT "/data/iran-nuclear";

class ImportCommandTest : public testing::Test {
 protected:
  ImportCommandTest()
      : folder_(std::filesystem::temp_directory_path() /
                ("parley-import-command-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~ImportCommandTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return path(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream file(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::string rows() const {
    return write("rows.tsv",
                 "Iran\tMake a visit\tOman\t2018-05-08\n"
                 "Iran\tMake a visit\tOman\t2018-05-08\n"
                 "Iran\tMake a visit\tOman\tsoon\n"
                 "Oman\tHost a visit\tIran\t2018-05-09\n");
  }

  std::filesystem::path folder_;
};

TEST_F(ImportCommandTest, OfAGraphTheReportNamesWhatWasLost) {
  const std::string graph =
      write("graph.gexf",
            "<gexf xmlns=\"http://www.gexf.net/1.3\"><graph defaultedgetype=\"directed\"><nodes>\n"
            "<node id=\"0\" label=\"Iran\"/><node id=\"1\" label=\"Oman\" "
            "colour=\"red\"/></nodes><edges>\n"
            "<edge source=\"0\" target=\"1\" weight=\"2\" start=\"2015-07-14\"/>\n"
            "<edge source=\"0\" target=\"9\"/></edges></graph></gexf>");
  const Outcome imported =
      run({"import", graph, "-o", path("graph.json"), "--report", path("report.json")});
  EXPECT_EQ(imported.status, 0) << imported.err;
  EXPECT_EQ(imported.out, path("graph.json") +
                              ": 4 rows: 3 kept, 0 merged, 1 refused; 1 events, 2 actors, 1 "
                              "types; 2 remarks\n");
  EXPECT_THAT(imported.err, HasSubstr(graph + ": format gexf: the root element is gexf"));
  EXPECT_THAT(imported.err, HasSubstr(graph + ":4: refused: expected nodes of the file at the ends "
                                              "of an edge, got \"9\", which is none\n"));
  EXPECT_THAT(imported.err, HasSubstr("are left out: \"colour\" (1)"));
  EXPECT_THAT(imported.err, HasSubstr("are left out: \"weight\" (1)"));
  EXPECT_THAT(read("report.json"), HasSubstr("are left out: \\\"weight\\\" (1)\"}"));
  EXPECT_EQ(run({"check", path("graph.json")}).status, 0);
}

TEST_F(ImportCommandTest, AGraphThatIsExportedComesBackWithAsManyActorsAndEvents) {
  for (const char* format : {"graphml", "gexf", "cytoscape", "networkx"}) {
    const std::string file = path(format);
    ASSERT_EQ(run({"export", shipped, "--format", format, "-o", file}).status, 0);
    const std::string store = path(std::string(format) + ".db");
    const Outcome imported = run({"import", file, "-o", store});
    EXPECT_EQ(imported.status, 0) << imported.err;
    const Outcome before = run({"get", shipped, "/v1/datasets/iran-nuclear/graph?limit=1"});
    const Outcome after =
        run({"get", store, "/v1/datasets/" + std::string(format) + "/graph?limit=1"});
    const auto total = [](const std::string& answer) {
      const auto at = answer.find("\"total\":");
      return answer.substr(at, answer.find('}', at) - at);
    };
    EXPECT_EQ(total(before.out), total(after.out)) << format;
  }
}

TEST_F(ImportCommandTest, WithDryRunTheFirstNodesAndEdgesOfAGraphAreShown) {
  const std::string graph = write("graph.json", R"({"nodes":[{"id":"a","size":3},{"id":"b"}],
"links":[{"source":"a","target":"b","date":"2015"}]})");
  const Outcome shown = run({"import", graph, "--dry-run"});
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_EQ(shown.out, "");
  EXPECT_THAT(shown.err, HasSubstr("line 1: id = a | size = 3\n  -> actor a\n"));
  EXPECT_THAT(shown.err, HasSubstr("  -> 2015 · link · a (initiator), b (recipient)\n"));
  EXPECT_THAT(shown.err, HasSubstr("No recipe is needed: --from node-link reads the file.\n"));
}

TEST_F(ImportCommandTest, RemarksOnRowsThatItKeptAreReported) {
  const std::string table =
      write("names.csv", "date,type,actor\n2022,statement,علی\n2023,statement,علي\n");
  const Outcome imported = run(
      {"import", "--from", "csv", table, "-o", path("names.db"), "--report", path("report.json")});
  EXPECT_EQ(imported.status, 0) << imported.err;
  EXPECT_EQ(
      imported.out,
      path("names.db") + ": 2 rows: 2 kept, 0 merged, 0 refused; 1 actors, 1 types; 1 remark\n");
  EXPECT_EQ(imported.err, table +
                              ":3: remark: expected one spelling of the actor ly, got \"علي\" "
                              "beside \"علی\"; the one used most is its name, the others are "
                              "aliases\n");
  EXPECT_THAT(read("report.json"), HasSubstr(R"("line":3,"outcome":"remark","reason":"expected)"));
  EXPECT_THAT(read("report.json"),
              HasSubstr(R"("refused":0,"leftOut":0,"remarks":1,"events":2,"actors":1)"));
}

TEST_F(ImportCommandTest, OfRemarksOfOneKindTheFirstIsShownWithTheirNumber) {
  std::string table = "date,type,actor\n";
  for (int i = 0; i < 22; ++i) {
    const std::string number = std::to_string(i);
    table += "2022,statement,علی " + number + "\n2022,statement,علي " + number + "\n";
  }
  const Outcome imported =
      run({"import", "--from", "csv", write("names.csv", table), "-o", path("names.db")});
  EXPECT_THAT(imported.err, HasSubstr("are aliases (and 21 like it)\n"));
  EXPECT_THAT(imported.out, HasSubstr("; 22 remarks\n"));
}

TEST_F(ImportCommandTest, ReportsEveryRowAndServesWhatItKept) {
  const Outcome imported = run({"import", "--from", "icews-tsv", rows(), "-o", path("Öl & Gas.db"),
                                "--report", path("report.json")});
  EXPECT_EQ(imported.status, 0) << imported.err;
  EXPECT_EQ(imported.out,
            path("Öl & Gas.db") + ": 4 rows: 2 kept, 1 merged, 1 refused; 2 actors, 2 types\n");
  EXPECT_EQ(imported.err,
            path("rows.tsv") + ":3: refused: expected a day as YYYY-MM-DD, got \"soon\"\n");
  std::ifstream file(path("report.json"));
  std::stringstream report;
  report << file.rdbuf();
  EXPECT_THAT(report.str(), HasSubstr(R"("line":2,"outcome":"merged")"));
  EXPECT_THAT(
      report.str(),
      HasSubstr(
          R"("rows":4,"kept":2,"merged":1,"refused":1,"leftOut":0,"remarks":0,"events":2,"actors":2,"types":2,"lines":{"rows":4,"header":0,"blank":0}})"));
  const Outcome events = run({"get", path("Öl & Gas.db"), "/v1/datasets/ol-gas/events"});
  EXPECT_EQ(events.status, 0) << events.err;
  EXPECT_THAT(events.out, HasSubstr(R"("total":2)"));
  EXPECT_THAT(events.out,
              HasSubstr(R"("evidence":[{"source":"rows-tsv","title":"rows.tsv","states":"all"}])"));
}

TEST_F(ImportCommandTest, AStoreIsAskedUnderEveryPolicy) {
  ASSERT_EQ(run({"import", "--from", "icews-tsv", rows(), "-o", path("x.db")}).status, 0);
  for (const std::string policy : {"preferred", "all", "source:rows-tsv"}) {
    const Outcome got = run({"get", path("x.db"), "/v1/datasets/x/events?claims=" + policy});
    EXPECT_THAT(got.out, HasSubstr(R"("total":2)")) << policy;
    EXPECT_THAT(got.out, HasSubstr(R"("edtf":"2018-05-08")")) << policy;
  }
}

TEST_F(ImportCommandTest, AllThreeFormsOfAnImportAreTheSameDataset) {
  for (const std::string name : {"same.db", "same.json", "folder/same"}) {
    const Outcome imported = run({"import", "--from", "icews-tsv", rows(), "-o", path(name)});
    EXPECT_EQ(imported.status, 0) << imported.err;
  }
  EXPECT_EQ(revision(path("same.db")), revision(path("same.json")));
  EXPECT_EQ(revision(path("same.db")), revision(path("folder/same")));
}

/// Labels of built-in types are part of the revision: those added later must not count.
TEST_F(ImportCommandTest, AStoreKeepsItsRevisionWhenTheVocabularyGrows) {
  const std::string table =
      write("rows.csv", "date,type,actor\n2018-05-01,meeting,Iran\n2018-05-02,Make a visit,Oman\n");
  ASSERT_EQ(run({"import", "--from", "csv", table, "-o", path("kept.db")}).status, 0);
  EXPECT_EQ(revision(path("kept.db")),
            "7aa4622aec2e0b26c6cdf3d109369c2617cc7dd98fcc96ecddadc9b2841c9e28")
      << "as when the vocabulary had labels in two languages";
}

TEST_F(ImportCommandTest, AFolderConvertsToAStoreAndBackWithoutLoss) {
  ASSERT_EQ(run({"import", "--from", "parley", shipped, "-o", path("iran.db")}).status, 0);
  ASSERT_EQ(run({"import", "--from", "parley", path("iran.db"), "-o", path("iran")}).status, 0);
  EXPECT_EQ(revision(path("iran.db")), revision(shipped));
  EXPECT_EQ(revision(path("iran")), revision(shipped));
  for (const std::string part : {"", "/actors?limit=500", "/graph", "/claims", "/sources"}) {
    const std::string target = "/v1/datasets/iran-nuclear" + part;
    EXPECT_EQ(run({"get", path("iran.db"), target}).out, run({"get", shipped, target}).out);
  }
}

TEST_F(ImportCommandTest, NothingIsWrittenWhenNoRowCanBeKept) {
  const std::string bad = write("bad.tsv", "one\ntwo\n");
  const std::string there = write("out.db", "what was there");
  const Outcome imported = run({"import", "--from", "icews-tsv", bad, "-o", there});
  EXPECT_EQ(imported.status, 1);
  EXPECT_THAT(imported.err,
              HasSubstr("expected at least one row that can be kept, got none; nothing written"));
  std::ifstream file(there);
  std::string text;
  std::getline(file, text);
  EXPECT_EQ(text, "what was there");
}

TEST_F(ImportCommandTest, NoFileOfARunIsWrittenOverAnother) {
  const std::string table = write("t.csv", "date,type,actor\n2018,x,A\n");
  const std::string mapping =
      write("m.json", R"({"date":"date","type":"type","actors":["actor"]})");
  const auto here = [this](const std::string& name) { return (folder_ / "." / name).string(); };
  const std::vector<std::vector<std::string>> clashes{
      {"-o", path("x.json"), "--report", here("x.json")},
      {"-o", path("x.json"), "--report", here("t.csv")},
      {"-o", path("x.json"), "--mapping", mapping, "--report", here("m.json")},
      {"-o", here("t.csv")},
      {"-o", path("x"), "--report", path("x/report.json")}};
  const std::string there = write("x.json", "what was there");
  for (const auto& options : clashes) {
    std::vector<std::string> arguments{"import", "--from", "csv", table};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome refused = run(arguments);
    EXPECT_EQ(refused.status, 2) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr(": expected "));
  }
  EXPECT_EQ(read("x.json"), "what was there");
  EXPECT_EQ(read("t.csv"), "date,type,actor\n2018,x,A\n");
  EXPECT_FALSE(std::filesystem::exists(path("x")));
}

TEST_F(ImportCommandTest, WithoutItsReportNothingIsWritten) {
  const std::string table = write("t.csv", "date,type,actor\n2018,x,A\n");
  for (const std::string name : {"x.db", "x.json"}) {
    write(name, "what was there");
    const Outcome failed =
        run({"import", "--from", "csv", table, "-o", path(name), "--report", "/dev/full"});
    EXPECT_EQ(failed.status, 1);
    EXPECT_THAT(failed.err, HasSubstr("/dev/full: expected a file that can be written"));
    EXPECT_EQ(failed.out, "");
    EXPECT_EQ(read(name), "what was there");
  }
  EXPECT_EQ(
      run({"import", "--from", "csv", table, "-o", path("y"), "--report", "/dev/full"}).status, 1);
  EXPECT_FALSE(std::filesystem::exists(path("y")));
}

TEST_F(ImportCommandTest, AnEmptyFileHasNoHeader) {
  const Outcome failed = run({"import", "--from", "csv", write("e.csv", ""), "-o", path("x.db")});
  EXPECT_EQ(failed.status, 1);
  EXPECT_THAT(failed.err, HasSubstr("e.csv: expected a header, got an empty file"));
}

TEST_F(ImportCommandTest, AMessageNamesTheFileThatWasAskedFor) {
  const std::string table = write("t.csv", "date,type,actor\n2018,x,A\n");
  const Outcome failed = run({"import", "--from", "csv", table, "-o", "/nowhere/x.json"});
  EXPECT_EQ(failed.err,
            "parley import: /nowhere/x.json: expected a file that can be written, got a folder "
            "that is not there\n");
}

TEST_F(ImportCommandTest, ABrokenStoreIsRefusedByEveryCommand) {
  ASSERT_EQ(run({"import", "--from", "icews-tsv", rows(), "-o", path("x.db")}).status, 0);
  std::filesystem::resize_file(path("x.db"), 20000);
  const std::vector<std::vector<std::string>> commands{{"check", path("x.db")},
                                                       {"get", path("x.db"), "/v1/datasets"},
                                                       {"export", path("x.db"), "--format", "d3"}};
  for (const auto& command : commands) {
    const Outcome got = run(command);
    EXPECT_EQ(got.status, 1);
    EXPECT_THAT(got.err, HasSubstr("expected a Parley store, got one that was cut short"));
  }
}

TEST_F(ImportCommandTest, AMappingThatCannotBeReadSaysWhy) {
  const std::string table = write("t.csv", "date,type,actor\n2018,x,A\n");
  const auto fault = [&](const std::string& mapping) {
    const Outcome got =
        run({"import", "--from", "csv", table, "-o", path("x.db"), "--mapping", mapping});
    EXPECT_EQ(got.status, 1) << mapping;
    return got.err;
  };
  EXPECT_THAT(fault(path("none")), HasSubstr("that can be read, got nothing there"));
  EXPECT_THAT(fault(folder_.string()), HasSubstr("can be read, got a folder"));
  const std::string deep = write("deep.json", std::string(50'000, '['));
  EXPECT_EQ(fault(deep),
            "parley import: " + deep + ": expected nesting of at most 64 levels, got one more\n");
}

TEST_F(ImportCommandTest, AnUnknownFormatIsWrongUsage) {
  EXPECT_EQ(run({"import", "--from", "xls", rows(), "-o", path("x.db")}).status, 2);
}

TEST_F(ImportCommandTest, ExportWritesWhatHttpAnswers) {
  const Outcome exported = run({"export", shipped, "--format", "cytoscape", "--datetime", "2018",
                                "--actor", "united-states"});
  EXPECT_EQ(exported.status, 0) << exported.err;
  const Outcome got =
      run({"get", shipped,
           "/v1/datasets/iran-nuclear/graph?format=cytoscape&datetime=2018&actor=united-states"});
  EXPECT_EQ(exported.out, got.out);
  const Outcome to_file = run({"export", shipped, "--format", "d3", "-o", path("d3.json")});
  EXPECT_EQ(to_file.status, 0);
  EXPECT_EQ(to_file.out, "");
  EXPECT_TRUE(std::filesystem::file_size(path("d3.json")) > 100);
}

TEST_F(ImportCommandTest, ExportLeavesOutWhatDidNotHappenWhenAskedForActualEvents) {
  const char* const denied = R"("id":"reports-of-direct-talks","kind":"event")";
  EXPECT_THAT(run({"export", shipped, "--format", "d3"}).out, HasSubstr(denied));
  const Outcome actual = run({"export", shipped, "--format", "d3", "--status", "actual"});
  EXPECT_EQ(actual.status, 0) << actual.err;
  EXPECT_THAT(actual.out, HasSubstr(R"("id":"basij-letter","kind":"event")"));
  EXPECT_THAT(actual.out, testing::Not(HasSubstr(denied)));
  EXPECT_THAT(run({"export", shipped, "--format", "d3", "--status", "real"}).err,
              HasSubstr("expected one of: all, actual"));
}

TEST_F(ImportCommandTest, ExportRefusesWhatHttpRefuses) {
  const Outcome unknown = run({"export", shipped, "--format", "xls"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("expected one of: json"));
  EXPECT_EQ(run({"export", shipped, "--format", "d3", "--datetime", "2019/2018"}).status, 2);
}

TEST_F(ImportCommandTest, ExportInTheNativeFormatIsTheWholeDataset) {
  const Outcome exported = run({"export", shipped, "--format", "parley", "-o", path("n.json")});
  EXPECT_EQ(exported.status, 0) << exported.err;
  EXPECT_EQ(revision(path("n.json")), revision(shipped));
}

}  // namespace
}  // namespace parley::app
