#include "parley/dataset/spelling.hpp"
#include "parley/model/source_kinds.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"
#include "read/read_accepts.hpp"
#include "read/read_date.hpp"
#include "read/read_evidence.hpp"
#include "read/read_quantity.hpp"
#include "read/read_translations.hpp"

#include <array>

namespace parley::dataset {
namespace {

constexpr std::array<std::string_view, 3> season_conventions{"union", "northern", "southern"};

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

/// One title without a language, or titles by language.
void read_title(const json::Value& value, const JsonPath& path, Source& source, Report& report) {
  if (value.is_object()) {
    source.titles = read_localized(value, path, report);
  } else {
    source.title = read_string(value, path, report, is_not_empty,
                               "a text of at least one character, or texts by language tag");
  }
}

}  // namespace

void read_heading(const json::Value& value, const JsonPath& path, Dataset& dataset,
                  Report& report) {
  Fields fields(value, path, report);
  dataset.id = fields.id("id", Need::required);
  dataset.title = fields.localized("title");
  dataset.description = fields.localized("description");
  dataset.license = fields.text("license");
  if (auto language = fields.language(); !language.empty()) {
    dataset.language = std::move(language);
  }
  if (const auto seasons = fields.word("seasons", season_conventions)) {
    // `union` names the default: what holds in either hemisphere.
    dataset.seasons = std::array{Seasons::unstated, Seasons::northern, Seasons::southern}[*seasons];
  }
  dataset.vocabulary.id = fields.id("vocabulary");
  dataset.citation = fields.text("citation");
  dataset.version = fields.text("version");
  dataset.translations = read_translations(fields, report);
  fields.finish();
  if (dataset.title.empty()) {
    dataset.title.emplace_back(dataset.language, dataset.id);
  }
  if (dataset.license.empty()) {
    dataset.license = "unknown";
  }
}

Source read_source(const json::Value& value, const JsonPath& path, Seasons seasons,
                   Report& report) {
  Source source;
  Fields fields(value, path, report);
  source.id = fields.id("id", Need::required);
  if (const json::Value* title = fields.find("title", Need::required)) {
    read_title(*title, JsonPath(path, "title"), source, report);
  }
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
  source.language = fields.language();
  if (const json::Value* retrieved = fields.find("retrieved")) {
    if (const auto edtf = read_edtf(*retrieved, JsonPath(path, "retrieved"), report)) {
      source.retrieved = edtf->text();
    }
  }
  if (!source.titles.empty()) {
    source.title = text_in(source.titles, source.language, {});
  }
  source.note = fields.text("note");
  fields.list("alternatives", Need::optional, [&](const json::Value& item, const JsonPath& here) {
    source.alternatives.push_back(read_alternative(item, here, seasons, report));
  });
  source.accepts = read_accepts(fields, report);
  fields.finish();
  return source;
}

Order read_order(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Order order;
  Fields fields(value, path, report);
  order.a = fields.id("a", Need::required);
  order.is = fields.choice<StatedOrder>("is", Need::required).value_or(StatedOrder::before);
  order.b = fields.id("b", Need::required);
  order.evidence = read_evidence(fields, Need::required, seasons, report);
  fields.finish();
  return order;
}

Claim read_claim(const json::Value& value, const JsonPath& path, Seasons seasons, Report& report) {
  Claim claim;
  Fields fields(value, path, report);
  claim.id = fields.id("id", Need::required);
  claim.asserted_by = fields.id("assertedBy", Need::required);
  claim.relayed_by = fields.ids("relayedBy");
  claim.made_in = fields.id("madeIn");
  claim.force = fields.choice<ClaimForce>("force", Need::required).value_or(ClaimForce::asserts);
  claim.about = fields.ids("about", Need::required);
  claim.text = fields.localized("text");
  claim.wording = fields.texts("wording");
  claim.status = fields.choice<ClaimStatus>("status");
  claim.rank = fields.choice<Rank>("rank").value_or(Rank::normal);
  claim.evidence = read_evidence(fields, Need::required, seasons, report);
  claim.note = fields.text("note");
  claim.accepts = read_accepts(fields, report);
  if (const json::Value* date = fields.find("date")) {
    claim.date = read_date(*date, JsonPath(path, "date"), seasons, report, RelativeDates::refused);
  }
  claim.place = fields.text("place");
  claim.contradicts = fields.ids("contradicts");
  claim.corrects = fields.ids("corrects");
  claim.quantities = read_quantities(fields, Need::optional, seasons, report);
  fields.finish();
  return claim;
}

}  // namespace parley::dataset
