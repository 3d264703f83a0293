#include "docs/markdown.hpp"
#include "test_data.hpp"

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
      for (const json::Value& item : items) {
        whole[section].push_back(item);
      }
    }
    EXPECT_EQ(errors_in(whole), "") << all[i].dump();
  }
}

}  // namespace
}  // namespace parley::dataset
