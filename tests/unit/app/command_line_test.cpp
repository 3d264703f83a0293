#include "parley/app/command_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace parley::app {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome run(const std::vector<std::string>& arguments, const std::string& input = {}) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int status = run_command_line(arguments, {in, out, err});
  return {status, out.str(), err.str()};
}

const std::string shipped = PARLEY_ROOT "/data/iran-nuclear";

TEST(EdtfCommandTest, ExplainsANegativeYearGivenAsAnArgument) {
  const Outcome outcome = run({"edtf", "-0985"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, R"({"input":"-0985","valid":true,"level":1,"earliest":"-0985-01-01",)"
                         R"("latest":"-0985-12-31","bounds":{"startEarliest":"-0985-01-01",)"
                         R"("startLatest":"-0985-12-31","endEarliest":"-0985-01-01",)"
                         R"("endLatest":"-0985-12-31"},"error":null})"
                         "\n");
}

TEST(EdtfCommandTest, TakesEachArgumentAsItStands) {
  const std::vector<std::string> expressions = {"2015",   "[2015,2018]", "-0985", "[2016]",
                                                "{2015}", "-XXXX",       "",      "[,]"};
  std::vector<std::string> arguments = expressions;
  arguments.insert(arguments.begin(), "edtf");
  std::string lines;
  for (const std::string& expression : expressions) {
    lines += expression + "\n";
  }
  const Outcome given = run(arguments);
  EXPECT_EQ(given.out, run({"edtf"}, lines).out);
  EXPECT_EQ(given.err, "");
  EXPECT_THAT(given.out, HasSubstr(R"({"input":"[2015,2018]","valid":true,"level":2,)"));
  EXPECT_EQ(run({"edtf", "--", "--help"}).out, run({"edtf"}, "--help\n").out);
  EXPECT_THAT(run({"edtf", "2015", "--help"}).out, HasSubstr("EXPR"));
}

TEST(EdtfCommandTest, AnUnknownOptionIsWrongUsage) {
  const Outcome outcome = run({"edtf", "2015", "--level"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("--level"));
}

TEST(EdtfCommandTest, ReadsOneExpressionPerLineAndTrimsNothing) {
  const Outcome outcome = run({"edtf"}, "2015\n 2016\n");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, StartsWith(R"({"input":"2015","valid":true,"level":0,)"));
  EXPECT_THAT(outcome.out, HasSubstr(R"({"input":" 2016","valid":false,"level":null,)"
                                     R"("earliest":null,"latest":null,"bounds":null,)"
                                     R"("error":{"offset":0,"expected":)"));
}

TEST(EdtfCommandTest, AYearBeyondRangeIsValidButHasNoDays) {
  const Outcome outcome = run({"edtf", "Y17E20"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr(R"("valid":true,"level":2,"earliest":null,"latest":null,)"
                                     R"("bounds":null,"error":{"offset":0,"expected":"a year from )"
                                     R"(-20000000000000000 to 20000000000000000"})"));
}

TEST(EdtfCommandTest, AnIntervalKeepsTheBoundsThatItsTextGives) {
  const Outcome outcome = run({"edtf", "2015/2018-05"});
  EXPECT_THAT(outcome.out, HasSubstr(R"("bounds":{"startEarliest":"2015-01-01",)"
                                     R"("startLatest":"2015-12-31","endEarliest":"2018-05-01",)"
                                     R"("endLatest":"2018-05-31"})"));
}

TEST(EdtfCommandTest, AnOpenEndIsBoundedByItsStartAsInAnswers) {
  const Outcome outcome = run({"edtf", "1993/.."});
  EXPECT_THAT(outcome.out, HasSubstr(R"("bounds":{"startEarliest":"1993-01-01",)"
                                     R"("startLatest":"1993-12-31","endEarliest":"1993-01-01",)"
                                     R"("endLatest":null},"error":null})"));
}

TEST(EdtfCommandTest, ASeasonNamesWhatWouldGiveItDays) {
  const Outcome outcome = run({"edtf", "1993-21"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr(R"("error":null,"hint":"EDTF defines no days for a season;)"));
  EXPECT_THAT(outcome.out, HasSubstr("`seasons`"));
  EXPECT_THAT(run({"edtf", "1993-04"}).out, testing::Not(HasSubstr("hint")));
}

TEST(CommandLineTest, WrongUsageIsStatusTwoAndOneLine) {
  const Outcome outcome = run({"frobnicate"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
}

TEST(CommandLineTest, WrongUsageSaysWhatWasExpectedAndWhatWasGot) {
  using Case = std::pair<std::vector<std::string>, std::string>;
  const std::string commands =
      "parley: expected one of the commands serve, check, get, import, new, actors, export, edtf; "
      "got ";
  for (const auto& [arguments, line] : std::vector<Case>{
           {{}, commands + "none (see parley --help)"},
           {{"chekc"}, commands + "\"chekc\" (see parley --help)"},
           {{"--json"}, commands + "\"--json\" (see parley --help)"},
           {{"check"}, "parley check: expected DATASET, got none (see parley check --help)"},
           {{"check", "--jsn", shipped},
            "parley check: expected one of its options, got \"--jsn\" (see parley check --help)"},
           {{"check", shipped, "--text"},
            "parley check: --text: expected a value, got none (see parley check --help)"},
           {{"export", shipped, "x", "--format", "d3"},
            "parley export: expected one dataset, or --format site, got 2 datasets"},
           {{"export", shipped, "--format", "d3", "--sort", "date"},
            "parley export: expected one of its options, got \"--sort\" (see parley export "
            "--help)"},
           {{"export", shipped, "--format", "d3", "--format", "json"},
            "parley export: --format: expected once, got it again (see parley export --help)"},
           {{"export", shipped, "--format", "d3", "-o", ""},
            "parley export: --output: expected a name of a file or folder, got \"\" (see parley "
            "export --help)"},
           {{"serve", "--port", "99999"},
            "parley serve: --port: expected a whole number from 0 to 65535, got \"99999\" (see "
            "parley serve --help)"},
           {{"serve", "--threads", "many"},
            "parley serve: --threads: expected a whole number from 0 to 1024, got \"many\" (see "
            "parley serve --help)"},
           {{"import", "--from", "xls", "x", "-o", "y"},
            "parley import: --from: expected one of: icews-tsv, icews, gdelt, csv, gexf, graphml, "
            "node-link, cytoscape, jgf, timelinejs, csv-nodes, csv-edges, parley; got \"xls\" (see "
            "parley import --help)"},
           {{"import", "--from", "csv", "x", "-o", "y", "--relations", "z"},
            "parley import: --relations: expected only with --from icews-tsv, got it with --from "
            "csv"},
           {{"import", "--from", "icews", "x", "-o", "y", "--mapping", "z"},
            "parley import: --mapping: expected only with --from csv, got it with --from icews"},
           {{"import", "--from", "csv", "x", "-o", "y", "--report", "y"},
            "parley import: --report: expected another file than that of -o, got \"y\" for "
            "both"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 2) << line;
    EXPECT_EQ(outcome.out, "") << line;
    EXPECT_EQ(outcome.err, line + "\n");
  }
}

TEST(CommandLineTest, EveryCommandHasHelp) {
  for (const std::string command : {"serve", "check", "get", "import", "new", "export", "edtf"}) {
    const Outcome outcome = run({command, "--help"});
    EXPECT_EQ(outcome.status, 0) << command;
    EXPECT_THAT(outcome.out, HasSubstr("Usage: parley " + command));
  }
}

TEST(CheckCommandTest, TheShippedDatasetsHaveNoFaultAndNoRemark) {
  const Outcome outcome = run({"check", "--strict", shipped, PARLEY_ROOT "/data/colombia-farc"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("iran-nuclear: no fault; "));
  EXPECT_THAT(outcome.out, HasSubstr("colombia-farc: no fault; 92 events, "));
}

/// A dataset in one file, valid but for a remark: an actor that nothing names.
std::string remarkable_dataset() {
  const std::string path = testing::TempDir() + "/parley-remarkable.json";
  std::ofstream(path) << R"({
    "dataset": {"id": "tiny"},
    "sources": [{"id": "paper", "title": "Paper", "kind": "news"}],
    "actors": [{"id": "north", "name": {"en": "North"}, "kind": "state"}],
    "events": [{"id": "talks", "type": "meeting", "label": {"en": "Talks"},
                "evidence": [{"source": "paper", "quote": {"exact": "they met"}}]}]})";
  return path;
}

TEST(CheckCommandTest, RemarksCountForTheExitStatusWhenStrict) {
  const std::string path = remarkable_dataset();
  const std::string remark = "warning: " + path +
                             ":/actors/0 (actor \"north\"), line 4: expected an actor that "
                             "something names, got one that is not used [unused-actor]\n";
  const Outcome usual = run({"check", path});
  EXPECT_EQ(usual.status, 0);
  EXPECT_EQ(usual.err, remark);
  EXPECT_THAT(usual.out, HasSubstr("; 1 warning\n"));
  const Outcome strict = run({"check", "--strict", path});
  EXPECT_EQ(strict.status, 1);
  EXPECT_EQ(strict.err, remark);
  EXPECT_THAT(run({"check", "--strict", "--json", path}).out,
              HasSubstr(R"("item":"actor \"north\"","remark":"unused-actor")"));
}

TEST(CheckCommandTest, LooksForQuotesInExcerptsAndNotesThoseThatAreNotThere) {
  const std::string path = remarkable_dataset();
  const std::string excerpt = testing::TempDir() + "/parley-excerpt.txt";
  std::ofstream(excerpt) << "On Monday they met again";
  EXPECT_THAT(run({"check", path, "--excerpt", "paper=" + excerpt}).err,
              testing::Not(HasSubstr("note: ")));
  std::ofstream(excerpt) << "On Monday";
  const Outcome outcome = run({"check", path, "--excerpt", "paper=" + excerpt});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("note: " + path +
                                     ":/events/0/evidence/0/quote/exact (event "
                                     "\"talks\"), line 6: expected words in the excerpt of paper"));
  EXPECT_THAT(outcome.out, HasSubstr("; 1 warning; 1 note\n"));
  const Outcome twice =
      run({"check", path, "--excerpt", "paper=" + excerpt, "--text", "paper=" + excerpt});
  EXPECT_EQ(twice.status, 2);
  EXPECT_EQ(twice.err,
            "parley check: --excerpt: expected one file for a source, got a second for "
            "\"paper\"\n");
}

TEST(CheckCommandTest, PrintsOneLineForEachPlantedFault) {
  const Outcome outcome = run({"check", PARLEY_ROOT "/tests/data/faulty", "--text",
                               "harbour-news=" PARLEY_ROOT "/tests/data/faulty/source.txt"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 10) << outcome.err;
}

TEST(CheckCommandTest, TheExamplesOfTheDataFormatPageHaveNoFault) {
  std::ifstream page(PARLEY_ROOT "/docs/data-format.md");
  const std::string text((std::istreambuf_iterator<char>(page)), std::istreambuf_iterator<char>());
  const std::string fence = "```json\n";
  std::string out;
  for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
    at += fence.size();
    const std::string path = testing::TempDir() + "/parley-example.json";
    const std::string example = text.substr(at, text.find("```", at) - at);
    if (example.find("\"dataset\": {") == std::string::npos) {
      continue;  // a part of a dataset: FormatDocumentationTest
    }
    std::ofstream(path) << example;
    const Outcome outcome = run({"check", "--strict", path});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    out += outcome.out;
  }
  EXPECT_THAT(out, HasSubstr("no fault; 3 events, 3 actors, 1 claims, 1 sources"));
  EXPECT_THAT(out, HasSubstr("no fault; 0 events"));
}

TEST(CheckCommandTest, NamesAMissingDataset) {
  const Outcome outcome = run({"check", "no-such-folder"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, StartsWith("no-such-folder: expected "));
}

TEST(CheckCommandTest, ATextWithoutAnIdIsWrongUsage) {
  const Outcome outcome = run({"check", shipped, "--text", "article.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "parley check: --text: expected ID=FILE, got \"article.txt\"\n");
}

TEST(GetCommandTest, PrintsTheBodyThatTheServerWouldAnswer) {
  const Outcome outcome = run({"get", shipped, "/v1/datasets/iran-nuclear/events/basij-letter"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr(R"("edtf":"[2022-01-25..2022-02-08]")"));
}

TEST(GetCommandTest, AnErrorGoesToStandardErrorWithStatusOne) {
  const Outcome outcome = run({"get", shipped, "/v1/datasets/iran-nuclear/events/nowhere"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr(R"("status":404)"));
}

TEST(GetCommandTest, ATargetThatIsNoPathIsWrongUsage) {
  const Outcome outcome = run({"get", shipped, "v1/datasets"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err,
            "parley get: expected a target that starts with '/', got \"v1/datasets\"\n");
}

}  // namespace
}  // namespace parley::app
