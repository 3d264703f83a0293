#include "parley/dataset/spelling.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"

#include <array>

namespace parley::dataset {
namespace {

constexpr std::array<std::string_view, 3> season_conventions{"union", "northern", "southern"};

}  // namespace

void read_heading(const json::Value& value, const JsonPath& path, Dataset& dataset,
                  Report& report) {
  Fields fields(value, path, report);
  dataset.id = fields.id("id", Need::required);
  dataset.title = fields.localized("title");
  dataset.description = fields.localized("description");
  dataset.license = fields.text("license");
  if (auto language =
          fields.spelled("language", is_language, "a language tag such as en or zh-Hant");
      !language.empty()) {
    dataset.language = std::move(language);
  }
  if (const auto seasons = fields.word("seasons", season_conventions)) {
    // `union` names the default: what holds in either hemisphere.
    dataset.seasons = std::array{Seasons::unstated, Seasons::northern, Seasons::southern}[*seasons];
  }
  dataset.vocabulary.id = fields.id("vocabulary");
  dataset.citation = fields.text("citation");
  dataset.version = fields.text("version");
  fields.finish();
  if (dataset.title.empty()) {
    dataset.title.emplace_back(dataset.language, dataset.id);
  }
  if (dataset.license.empty()) {
    dataset.license = "unknown";
  }
}

}  // namespace parley::dataset
