#pragma once

#include "parley/dataset/read.hpp"
#include "parley/time/day.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace parley::api {

/// A day of the worked cases, counted from the beginning of 2000.
inline std::string case_day(Day day) {
  return format_day(to_day({2000, 1, 1}) + day);
}

/// A date of four bounds as the cases give them: half-open days; on the wire the ends are the last
/// days themselves.
inline nlohmann::ordered_json case_date(const nlohmann::json& bounds) {
  return {{"startEarliest", case_day(bounds[0].get<Day>())},
          {"startLatest", case_day(bounds[1].get<Day>())},
          {"endEarliest", case_day(bounds[2].get<Day>() - 1)},
          {"endLatest", case_day(bounds[3].get<Day>() - 1)}};
}

/// Names of the cases are in camel case, those of the API in kebab case.
inline std::string kebab(const std::string& name) {
  std::string result;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      result += '-';
      result += static_cast<char>(c - 'A' + 'a');
    } else {
      result += c;
    }
  }
  return result;
}

inline nlohmann::json case_file(const std::string& name) {
  std::ifstream file(PARLEY_ROOT "/tests/data/allen/" + name);
  return nlohmann::json::parse(file);
}

/// A dataset in the making: one source, events of the type `statement`, orders.
struct CaseDataset {
  nlohmann::ordered_json sections = {
      {"dataset",
       {{"id", "small"},
        {"title", {{"en", "A case"}}},
        {"license", "CC0-1.0"},
        {"language", "en"},
        {"vocabulary", "negotiation"}}},
      {"sources", {{{"id", "case"}, {"title", "A worked case"}, {"kind", "news"}}}},
      {"events", nlohmann::ordered_json::array()},
      {"orders", nlohmann::ordered_json::array()}};

  nlohmann::ordered_json& add_event(const std::string& id) {
    sections["events"].push_back({{"id", id},
                                  {"type", "statement"},
                                  {"label", {{"en", id}}},
                                  {"evidence", {{{"source", "case"}}}}});
    return sections["events"].back();
  }
  void add_order(const std::string& a, const std::string& is, const std::string& b) {
    sections["orders"].push_back(
        {{"a", a}, {"is", is}, {"b", b}, {"evidence", {{{"source", "case"}}}}});
  }

  dataset::ReadResult read() const {
    const std::filesystem::path path =
        std::filesystem::path(::testing::TempDir()) /
        (std::string("parley-case-") +
         ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".json");
    std::ofstream(path) << sections.dump();
    dataset::ReadResult result = dataset::read(path);
    std::filesystem::remove(path);
    return result;
  }
};

}  // namespace parley::api
