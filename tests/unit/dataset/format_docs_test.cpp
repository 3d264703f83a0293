#include "parley/time/edtf.hpp"

#include "docs/markdown.hpp"
#include "test_data.hpp"

#include <regex>
#include <sstream>
#include <string>

namespace parley::dataset {
namespace {

std::vector<json::Value> examples() {
  const docs::Page page{test::root / "docs/data-format.md",
                        test::text_of(test::root / "docs/data-format.md")};
  std::vector<json::Value> found;
  for (const docs::Block& block : docs::blocks_of(page)) {
    if (block.language == "json") {
      auto parsed = json::parse(block.text);
      EXPECT_TRUE(parsed.value && parsed.faults.empty()) << block.text;
      found.push_back(parsed.value.value_or(json::Value::object()));
    }
  }
  return found;
}

std::string errors_in(const json::Value& dataset) {
  const test::TemporaryFolder folder;
  std::string errors;
  for (const Fault& fault : read(folder.write("d.json", dataset.dump())).faults) {
    if (fault.severity == Fault::Severity::error) {
      errors += to_string(fault) + '\n';
    }
  }
  return errors;
}

TEST(FormatDocumentationTest, TheFirstExampleIsADatasetAndTheOthersCanBeAddedToIt) {
  const std::vector<json::Value> all = examples();
  ASSERT_GE(all.size(), 5U);
  EXPECT_EQ(errors_in(all.front()), "");
  for (std::size_t i = 1; i < all.size(); ++i) {
    json::Value whole = all.front();
    for (const auto& [section, items] : all[i].items()) {
      if (items.is_object()) {  // the heading
        whole[section].update(items);
        continue;
      }
      for (const json::Value& item : items) {
        whole[section].push_back(item);
      }
    }
    EXPECT_EQ(errors_in(whole), "") << all[i].dump();
  }
}

TEST(FormatDocumentationTest, EveryDateInTheTableOfWordsIsOne) {
  const std::string text = test::text_of(test::root / "docs/data-format.md");
  const std::size_t begin = text.find("## Words and their dates");
  ASSERT_NE(begin, text.npos);
  std::istringstream lines(text.substr(begin, text.find("\n## ", begin) - begin));
  std::size_t dates = 0;
  const std::regex code("`([^`]*[0-9][^`]*)`");
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ")) {
      continue;
    }
    for (std::sregex_iterator at(line.begin(), line.end(), code), end; at != end; ++at) {
      EXPECT_TRUE(parse_edtf((*at)[1].str())) << line;
      ++dates;
    }
  }
  EXPECT_GE(dates, 16U);
}

}  // namespace
}  // namespace parley::dataset
