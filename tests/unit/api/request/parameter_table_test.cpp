#include "parley/api/parameters.hpp"

#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace parley::api {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Every page of the documentation of the HTTP API: docs/http-api.md or docs/http-api/*.md.
std::string documentation() {
  namespace fs = std::filesystem;
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(PARLEY_ROOT "/docs")) {
    const fs::path& page = entry.path();
    const bool of_api = page.stem() == "http-api" || page.parent_path().stem() == "http-api";
    if (of_api && page.extension() == ".md") {
      std::ifstream file(page, std::ios::binary);
      text.append(std::istreambuf_iterator<char>(file), {});
    }
  }
  return text;
}

/// An address that takes the parameter, ready for one more.
std::string address_with(const ParameterSpec& spec) {
  // The groups whose names other groups have too.
  const std::map<ParameterGroups, std::string> homes{
      {group::structure, "/structure?"}, {group::actual, "/centrality?"},
      {group::claim, "/claims?"},        {group::source, "/sources?"},
      {group::measure, "/centrality?"},  {group::path, "/paths?from=usa&"}};
  if (const auto home = homes.find(spec.group); home != homes.end()) {
    return spec.name == "from" && spec.group == group::path ? "/paths?" : home->second;
  }
  for (const std::string address : {"/events?", "/graph?", "/series?",
                                    "/relation?a=deal&b=withdrawal&", "/diff?against=2015&"}) {
    const auto errors = Client().errors(address + std::string(spec.name) + "=x");
    const bool unknown = std::any_of(errors.begin(), errors.end(), [](const std::string& error) {
      return error.find("there is no such parameter") != std::string::npos;
    });
    if (!unknown) {
      return address;
    }
  }
  ADD_FAILURE() << "no address takes " << spec.name;
  return "/events?";
}

/// True for parameters of an address outside of a dataset, which oembed_test.cpp asks.
bool is_elsewhere(const ParameterSpec& spec) {
  return spec.group == group::oembed;
}

/// What a question needs besides the word of one parameter.
std::string needed_by(const ParameterSpec& spec, std::string_view word) {
  if (spec.group == group::structure && word == "min-cut") {
    return "&from=usa&to=iran";
  }
  return spec.group == group::structure && word == "hinges" ? "&event=deal" : "";
}

TEST(ParameterTableTest, EveryNameStandsOnceInAGroupAndBelongsToOneGroup) {
  std::set<std::pair<std::string_view, ParameterGroups>> names;
  for (const ParameterSpec& spec : all_parameters()) {
    EXPECT_TRUE(names.insert({spec.name, spec.group}).second) << spec.name;
    EXPECT_EQ(spec.group & (spec.group - 1), 0U) << spec.name;
    EXPECT_NE(spec.group, 0U) << spec.name;
    EXPECT_FALSE(spec.description.empty()) << spec.name;
    EXPECT_EQ(find_parameter(spec.name, spec.group), &spec);
  }
  EXPECT_EQ(find_parameter("datetimes", ~ParameterGroups{0}), nullptr);
  EXPECT_EQ(find_parameter("measure", group::filter | group::path), nullptr);
}

/// The words of a parameter would be a matter of luck where an address takes two of its name.
TEST(ParameterTableTest, NoAddressTakesTwoParametersOfOneName) {
  for (const std::string address :
       {"/events", "/graph", "/paths", "/centrality", "/structure", "/series", "/relation", "/diff",
        "/actors", "/claims", "/sources", "/places"}) {
    const auto errors = Client().errors(address + "?zzzzzzzz=1");
    ASSERT_FALSE(errors.empty()) << address;
    std::istringstream names(errors[0].substr(errors[0].find("there are ") + 10));
    std::set<std::string> seen;
    for (std::string name; std::getline(names >> std::ws, name, ',');) {
      EXPECT_TRUE(seen.insert(name).second) << address << " takes " << name << " twice";
    }
    EXPECT_GE(seen.size(), 6U) << address;
  }
}

TEST(ParameterTableTest, TheDocumentationNamesEveryParameter) {
  const std::string text = documentation();
  for (const ParameterSpec& spec : all_parameters()) {
    EXPECT_NE(text.find("`" + std::string(spec.name) + "`"), std::string::npos) << spec.name;
  }
}

TEST(ParameterTableTest, TheWordsOfAParameterAreThoseThatItsAddressAccepts) {
  for (const ParameterSpec& spec : all_parameters()) {
    if (is_elsewhere(spec)) {
      continue;
    }
    if (spec.words.empty()) {
      EXPECT_NE(spec.type, ParameterType::word) << spec.name;
      continue;
    }
    const std::string address = address_with(spec) + std::string(spec.name) + "=";
    const auto refused = Client().errors(address + "nonsense");
    for (const std::string_view word : spec.words) {
      EXPECT_TRUE(Client().errors(address + std::string(word) + needed_by(spec, word)).empty())
          << address << word;
      EXPECT_THAT(refused, Contains(AllOf(StartsWith(std::string(spec.name) + ": expected one of"),
                                          HasSubstr(std::string(word)))));
    }
  }
}

TEST(ParameterTableTest, AListMayBeGivenTwiceAndAnyOtherParameterOnce) {
  for (const ParameterSpec& spec : all_parameters()) {
    if (is_elsewhere(spec)) {
      continue;
    }
    const std::string one = std::string(spec.name) + "=x";
    const auto errors = Client().errors(address_with(spec) + one + "&" + one);
    const std::string again = std::string(spec.name) + ": expected once, got it again";
    EXPECT_EQ(std::find(errors.begin(), errors.end(), again) == errors.end(), spec.is_list())
        << spec.name;
  }
}

}  // namespace
}  // namespace parley::api
