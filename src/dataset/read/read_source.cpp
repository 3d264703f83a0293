#include "parley/dataset/spelling.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"
#include "read/read_date.hpp"
#include "read/read_evidence.hpp"
#include "read/source_kinds.hpp"

#include <array>

namespace parley::dataset {
namespace {

constexpr std::array<std::string_view, 1> source_properties{"published"};

PublishedAlternative read_alternative(const json::Value& value, const JsonPath& path,
                                      Seasons seasons, Report& report) {
  PublishedAlternative other;
  Fields fields(value, path, report);
  fields.word("property", source_properties, Need::required);
  if (const json::Value* published = fields.find("value", Need::required)) {
    other.published =
        read_date(*published, JsonPath(path, "value"), seasons, report, RelativeDates::refused);
  }
  other.rank = fields.choice<Rank>("rank", Need::required).value_or(Rank::normal);
  other.asserted_by = fields.id("assertedBy");
  other.reason = fields.text("reason");
  other.evidence = read_evidence(fields, Need::optional, seasons, report);
  fields.finish();
  return other;
}

}  // namespace

Source read_source(const json::Value& value, const JsonPath& path, Seasons seasons,
                   Report& report) {
  Source source;
  Fields fields(value, path, report);
  source.id = fields.id("id", Need::required);
  source.title = fields.text("title", Need::required);
  if (const auto kind = fields.word("kind", source_kinds, Need::required)) {
    source.kind = source_kinds[*kind];
  }
  source.publisher = fields.text("publisher");
  source.author = fields.text("author");
  if (const json::Value* published = fields.find("published")) {
    source.published =
        read_date(*published, JsonPath(path, "published"), seasons, report, RelativeDates::refused);
  }
  source.url = fields.spelled("url", is_web_address,
                              "an address that begins with https:// or http:// and has no spaces");
  source.language = fields.spelled("language", is_language, "a language tag such as en or zh-Hant");
  if (const json::Value* retrieved = fields.find("retrieved")) {
    if (const auto edtf = read_edtf(*retrieved, JsonPath(path, "retrieved"), report)) {
      source.retrieved = edtf->text();
    }
  }
  source.note = fields.text("note");
  fields.list("alternatives", Need::optional, [&](const json::Value& item, const JsonPath& here) {
    source.alternatives.push_back(read_alternative(item, here, seasons, report));
  });
  fields.finish();
  return source;
}

}  // namespace parley::dataset
