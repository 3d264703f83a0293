#include "parley/time/edtf_report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace parley {
namespace {

using nlohmann::json;

json cases() {
  std::ifstream file(PARLEY_ROOT "/tests/data/edtf.json");
  return json::parse(file);
}

json as_json(const std::optional<Day>& day) {
  return day ? json(format_day(*day)) : json(nullptr);
}

json finite(Day day) {
  return day == no_earliest || day == no_latest ? json(nullptr) : json(format_day(day));
}

std::string kind_name(const Edtf& edtf) {
  switch (edtf.kind()) {
    case EdtfKind::date: return edtf.text().starts_with('Y') ? "year" : "date";
    case EdtfKind::datetime: return "datetime";
    case EdtfKind::season: return "season";
    case EdtfKind::interval: return "interval";
    case EdtfKind::one_of: return "one-of";
    case EdtfKind::all_of: return "all-of";
  }
  return "";
}

std::string end_name(EdtfEnd end) {
  return end == EdtfEnd::date ? "date" : end == EdtfEnd::open ? "open" : "unknown";
}

/// The part of a case that our own report can be compared with.
json wanted(const json& entry) {
  json out;
  for (const char* const key : {"valid", "level", "earliest", "latest"}) {
    out[key] = entry[key];
  }
  for (const char* const key : {"kind", "start", "end"}) {
    if (entry.contains(key)) {
      out[key] = entry[key];
    }
  }
  return out;
}

json reported(const std::string& text) {
  const EdtfReport report = report_edtf(text);
  json out = {{"valid", report.valid},
              {"level", report.level ? json(*report.level) : json(nullptr)},
              {"earliest", as_json(report.extent.earliest)},
              {"latest", as_json(report.extent.latest)}};
  const auto edtf = Edtf::parse(text);
  if (!edtf) {
    return out;
  }
  out["kind"] = kind_name(*edtf);
  if (edtf->kind() == EdtfKind::interval) {
    const Bounds bounds = edtf->bounds(Seasons::none);
    const Day first = bounds.end_earliest == no_earliest ? no_earliest : bounds.end_earliest - 1;
    const Day last = bounds.end_latest == no_latest ? no_latest : bounds.end_latest - 1;
    out["start"] = {{"kind", end_name(edtf->start_kind())},
                    {"earliest", finite(bounds.start_earliest)},
                    {"latest", finite(bounds.start_latest)}};
    out["end"] = {{"kind", end_name(edtf->end_kind())},
                  {"earliest", finite(first)},
                  {"latest", finite(last)}};
  }
  return out;
}

class EdtfCases : public testing::TestWithParam<const char*> {};

TEST_P(EdtfCases, AreReadByTheText) {
  std::size_t seen = 0;
  for (const json& entry : cases()) {
    if (entry["basis"] != GetParam()) {
      continue;
    }
    ++seen;
    const auto text = entry["edtf"].get<std::string>();
    EXPECT_EQ(reported(text), wanted(entry)) << text;
  }
  EXPECT_GT(seen, 0U);
}

INSTANTIATE_TEST_SUITE_P(Basis, EdtfCases,
                         testing::Values("loc-example", "loc-text", "draft-2012", "silent"),
                         [](const auto& tested) {
                           std::string name = tested.param;
                           name.erase(
                               name.find('-') == std::string::npos ? name.size() : name.find('-'),
                               1);
                           return name;
                         });

}  // namespace
}  // namespace parley
