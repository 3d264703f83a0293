#include "elided_json.hpp"
#include "markdown.hpp"
#include "unit/api/client.hpp"
#include "unit/api/shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Checks docs/http-api against the program: every request that a page shows is sent, and every
/// answer that it shows is compared with the real one.
namespace parley::api {
namespace {

namespace fs = std::filesystem;

const fs::path reference = PARLEY_ROOT "/docs/http-api";
/// Pages beside the reference whose examples are executed too.
const std::set<fs::path> other_pages = {"citing.md", "dialects.md"};
const fs::path golden_folder = PARLEY_ROOT "/tests/golden";

/// `GET /target` in a block of the language `http`.
std::string target_in(const std::string& block) {
  std::istringstream line(block);
  std::string method;
  std::string target;
  line >> method >> target;
  EXPECT_EQ(method, "GET") << block;
  return target;
}

/// The target of a `curl` or `parley get` line: its last quoted word, without scheme and host.
std::string target_of_command(const std::string& line) {
  const std::size_t end = line.rfind('\'');
  const std::size_t begin = end == std::string::npos ? end : line.rfind('\'', end - 1);
  if (begin == std::string::npos) {
    return {};
  }
  const std::string word = line.substr(begin + 1, end - begin - 1);
  const std::string server = "http://127.0.0.1:8080";
  return word.starts_with(server) ? word.substr(server.size()) : word;
}

/// True when the answer has the lines that a page shows, where `…` stands for anything.
bool shows(const std::string& shown, std::string answer) {
  std::erase(answer, '\r');
  const std::string ellipsis = "…";
  std::size_t at = 0;
  for (std::size_t begin = 0; begin < shown.size();) {
    const std::size_t end = std::min(shown.find(ellipsis, begin), shown.size());
    const std::string piece = shown.substr(begin, end - begin);
    at = answer.find(piece, at);
    if (at == std::string::npos) {
      return false;
    }
    at += piece.size();
    begin = end + ellipsis.size();
  }
  return true;
}

/// The status of the answer that a page shows: problem documents contain theirs.
int status_in(const Json& shown) {
  const auto status = shown.find("status");
  return status != shown.end() && status->is_number() ? status->get<int>() : 200;
}

class HttpApiDocumentationTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const auto& dataset : all_shipped_data()) {
      ASSERT_NE(dataset, nullptr) << "a folder of data/ has faults";
    }
    pages_ = docs::pages_below(reference);
    ASSERT_GE(pages_.size(), 15U);
    for (docs::Page& page : docs::pages_below(reference.parent_path())) {
      if (other_pages.contains(page.path.filename())) {
        pages_.push_back(std::move(page));
      }
    }
  }

  /// A fresh router gives every problem the same id, as in the golden answers.
  static Response get(const std::string& target) { return Client(all_shipped_data()).get(target); }

  /// The block shows a part of the answer to the target.
  static void compare(const docs::Page& page, const docs::Block& block, const std::string& target) {
    const Response response = get(target);
    if (block.language != "json") {
      EXPECT_TRUE(shows(block.text, response.body)) << page.path << ": " << target << "\n"
                                                    << response.body;
      return;
    }
    const Json shown = docs::parse_elided(block.text);
    ASSERT_FALSE(shown.is_discarded()) << page.path << ": not JSON:\n" << block.text;
    EXPECT_EQ(response.status, status_in(shown)) << page.path << ": " << target;
    EXPECT_EQ(docs::difference(shown, Json::parse(response.body)), "")
        << page.path << ": " << target;
  }

  std::vector<docs::Page> pages_;
};

TEST_F(HttpApiDocumentationTest, EveryExampleShowsAPartOfTheRealAnswer) {
  std::size_t compared = 0;
  for (const docs::Page& page : pages_) {
    std::string target;
    for (const docs::Block& block : docs::blocks_of(page)) {
      if (block.language == "http") {
        target = target_in(block.text);
      } else if (block.language == "json" || !target.empty()) {
        ASSERT_NE(target, "") << page.path << ": an answer without a request before it";
        compare(page, block, target);
        target.clear();
        ++compared;
      }
    }
    EXPECT_EQ(target, "") << page.path << ": a request without an answer after it";
  }
  EXPECT_GE(compared, 30U);
}

TEST_F(HttpApiDocumentationTest, EveryCommandLineAnswers200) {
  std::size_t sent = 0;
  for (const docs::Page& page : pages_) {
    std::istringstream lines(page.text);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("    curl ") || line.starts_with("    parley get ")) {
        const std::string target = target_of_command(line);
        EXPECT_EQ(get(target).status, 200) << page.path << ": " << line;
        ++sent;
      }
    }
  }
  EXPECT_GE(sent, 5U);
}

TEST_F(HttpApiDocumentationTest, EveryGoldenAnswerIsLinkedFromAPage) {
  std::set<std::string> linked;
  for (const docs::Page& page : pages_) {
    for (const std::string& link : docs::links_of(page)) {
      linked.insert((page.path.parent_path() / link).lexically_normal().string());
    }
  }
  for (const auto& entry : fs::directory_iterator(golden_folder)) {
    if (entry.path().extension() == ".json") {
      EXPECT_TRUE(linked.contains(entry.path().string())) << entry.path().filename();
    }
  }
}

/// An address that is served answers a wrong id with the name of what is missing.
TEST_F(HttpApiDocumentationTest, EveryAddressOfTheTableIsServed) {
  const auto index = std::find_if(pages_.begin(), pages_.end(), [](const docs::Page& page) {
    return page.path.filename() == "README.md";
  });
  ASSERT_NE(index, pages_.end());
  const std::regex address(R"(\n\| `(/v1/[^`]*)`)");
  const std::string& text = index->text;
  std::size_t served = 0;
  for (std::sregex_iterator row(text.begin(), text.end(), address), end; row != end; ++row) {
    const std::string dataset =
        std::regex_replace((*row)[1].str(), std::regex(R"(\{d\})"), "iran-nuclear");
    const std::string target = std::regex_replace(dataset, std::regex(R"(\{\w+\})"), "nobody");
    EXPECT_THAT(get(target).body, ::testing::Not(::testing::HasSubstr("there is no resource")))
        << target;
    ++served;
  }
  EXPECT_GE(served, 20U);
}

/// A refusal of an unknown parameter lists every parameter that the address takes.
TEST_F(HttpApiDocumentationTest, EveryParameterIsDocumented) {
  std::string documentation;
  for (const docs::Page& page : pages_) {
    documentation += page.text;
  }
  for (const std::string rest : {"", "/events", "/graph", "/actors", "/vocabulary", "/paths",
                                 "/centrality", "/structure", "/series", "/diff", "/relation"}) {
    const Json problem = Json::parse(get("/v1/datasets/iran-nuclear" + rest + "?zzzzzzzz=1").body);
    const std::string reason = problem["errors"][0]["reason"].get<std::string>();
    std::istringstream names(reason.substr(reason.find("there are ") + 10));
    std::string name;
    while (std::getline(names >> std::ws, name, ',')) {
      EXPECT_THAT(documentation, ::testing::HasSubstr("`" + name + "`")) << rest;
    }
  }
}

}  // namespace
}  // namespace parley::api
