#include "../test_data.hpp"

#include <gmock/gmock.h>

#include <set>
#include <sstream>

namespace parley::dataset {
namespace {

/// The names that the program knows, as it lists them where another one is accepted.
std::set<std::string> names_of_the_program() {
  json::Value dataset = test::small_dataset();
  dataset["events"][0]["accepts"] = test::value_of(R"([{"remark":"no such","reason":"none"}])");
  const std::string message = test::messages_about(dataset);
  std::set<std::string> names{"needless-acceptance"};  // which nothing accepts
  const std::string before = "expected one of ";
  const std::size_t begin = message.find(before) + before.size();
  std::istringstream list(message.substr(begin, message.find(", got ", begin) - begin));
  for (std::string name; list >> name;) {
    name.erase(name.find_last_not_of(',') + 1);
    if (name != "or" && name != "and") {
      names.insert(name);
    }
  }
  return names;
}

TEST(RemarksPageTest, HasASectionForEveryRemarkOfTheProgramAndNoOther) {
  std::istringstream page(test::text_of(test::root / "docs/remarks.md"));
  std::set<std::string> sections;
  std::set<std::string> rows;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("## `")) {
      sections.insert(line.substr(4, line.find('`', 4) - 4));
    } else if (line.starts_with("| [`")) {
      rows.insert(line.substr(4, line.find('`', 4) - 4));
    }
  }
  const std::set<std::string> names = names_of_the_program();
  EXPECT_GE(names.size(), 18U);
  EXPECT_EQ(sections, names);
  EXPECT_EQ(rows, names);
}

TEST(RemarksPageTest, TheSchemaAcceptsTheSameNames) {
  const json::Value schema = test::json_of(test::root / "data/schema/dataset.schema.json");
  const json::Value& remark = schema["$defs"]["accepts"]["items"]["properties"]["remark"]["enum"];
  std::set<std::string> names{"needless-acceptance"};
  for (const json::Value& name : remark) {
    names.insert(name.get<std::string>());
  }
  EXPECT_EQ(names, names_of_the_program());
}

}  // namespace
}  // namespace parley::dataset
