#include "docs/markdown.hpp"
#include "served_process.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace parley::app {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A command of the page, and what it prints there; `…` stands for any text.
struct Example {
  std::string command;
  std::string output;
};

std::vector<Example> examples_of(const fs::path& path) {
  std::vector<Example> examples;
  for (const docs::Block& block : docs::blocks_of({path, content(path)})) {
    if (block.language != "console") {
      continue;
    }
    std::istringstream lines(block.text);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("$ ")) {
        examples.push_back({line.substr(2), {}});
      } else {
        examples.back().output += line + '\n';
      }
    }
  }
  return examples;
}

/// The pieces of a text between those that are left out.
std::vector<std::string> pieces_of(const std::string& text) {
  const std::string left_out = "…";
  std::vector<std::string> pieces;
  std::size_t at = 0;
  for (std::size_t end = 0; (end = text.find(left_out, at)) != std::string::npos;) {
    pieces.push_back(text.substr(at, end - at));
    at = end + left_out.size();
  }
  pieces.push_back(text.substr(at));
  return pieces;
}

/// True when the text begins with the first piece, ends with the last and has all in their order.
bool has_pieces(const std::string& text, const std::vector<std::string>& pieces) {
  if (!text.starts_with(pieces.front())) {
    return false;
  }
  std::size_t at = pieces.front().size();
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    at = text.find(pieces[i], at);
    if (at == std::string::npos) {
      return false;
    }
    at += pieces[i].size();
  }
  return pieces.size() == 1
             ? text == pieces.front()
             : text.ends_with(pieces.back()) && text.size() - pieces.back().size() >= at;
}

/// Runs the commands of docs/first-dataset.md in their order in one folder, in a shell, as its
/// readers do.
class FirstDatasetPageTest : public testing::Test {
 protected:
  FirstDatasetPageTest()
      : folder_(fs::temp_directory_path() / ("parley-first-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
    fs::create_directory_symlink(PARLEY_ROOT "/docs", folder_ / "docs");
  }
  ~FirstDatasetPageTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  /// What the command prints, on both streams; its exit status must be 0.
  std::string shell(const std::string& command) const {
    const std::string output = (folder_ / ".output").string();
    const std::string path = fs::path(PARLEY_PROGRAM).parent_path().string();
    const int status = std::system(("cd '" + folder_.string() + "' && PATH='" + path +
                                    "':\"$PATH\" && { " + command + "; } > " + output + " 2>&1")
                                       .c_str());
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << command;
    return content(output);
  }

  /// Serves a dataset on a free port, where the page has the usual one.
  void serve(const Example& example) const {
    const std::string name = example.command.substr(example.command.rfind(' ') + 1);
    const ServedProcess served({(folder_ / name).string()});
    EXPECT_EQ(example.output, "listening on http://127.0.0.1:8080\n");
    EXPECT_EQ(served.first_line(),
              "listening on http://127.0.0.1:" + std::to_string(served.port()));
    EXPECT_THAT(served.get("/v1/datasets/" + name + "/events"), testing::HasSubstr("\"total\":3"));
  }

 private:
  fs::path folder_;
};

TEST_F(FirstDatasetPageTest, EveryCommandPrintsWhatThePageSays) {
  const std::vector<Example> examples = examples_of(PARLEY_ROOT "/docs/first-dataset.md");
  ASSERT_GE(examples.size(), 8U);
  for (const Example& example : examples) {
    if (example.command.starts_with("parley serve ")) {
      serve(example);
      continue;
    }
    const std::string printed = shell(example.command);
    EXPECT_TRUE(has_pieces(printed, pieces_of(example.output)))
        << "$ " << example.command << "\nexpected\n"
        << example.output << "\ngot\n"
        << printed;
  }
}

TEST_F(FirstDatasetPageTest, TheTemplateHasTheColumnsOfATimelineSheetAndMore) {
  std::istringstream rows(content(PARLEY_ROOT "/docs/template.csv"));
  std::string header;
  std::getline(rows, header);
  EXPECT_EQ(header,
            "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
            "Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Actors,Roles,"
            "Source,Quote,Place");
  int count = 0;
  for (std::string row; std::getline(rows, row);) {
    count += row.find(",Example: ") != row.npos ? 1 : 0;
  }
  EXPECT_EQ(count, 3);
}

TEST_F(FirstDatasetPageTest, WhatTheImportedSheetSaysPassesTheStrictCheck) {
  shell("cp docs/template.csv talks.csv && parley import talks.csv -o talks");
  EXPECT_EQ(shell("parley check --strict talks"),
            "talks: no fault; 3 events, 3 actors, 0 claims, 1 sources\n");
}

}  // namespace
}  // namespace parley::app
