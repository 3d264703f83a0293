#include "parley/time/edtf.hpp"
#include "parley/time/written_dates.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

// docs/dates-in-tables.md is executed, row by row.

namespace parley {
namespace {

using Row = std::vector<std::string>;

std::string bare(std::string text) {
  const auto drop = [&text](const std::string& ends) {
    text.erase(0, std::min(text.find_first_not_of(ends), text.size()));
    text.erase(text.find_last_not_of(ends) + 1);
  };
  drop(" ");
  if (std::count(text.begin(), text.end(), '`') == 2) {
    drop("`");
  }
  return text;
}

/// The rows of all tables of the page whose first column is so named.
std::vector<Row> rows_of(const std::string& header) {
  std::ifstream page(PARLEY_ROOT "/docs/dates-in-tables.md");
  std::vector<Row> rows;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| ")) {
      inside = inside && line.starts_with("|--");
      continue;
    }
    if (line.starts_with(header)) {
      inside = true;
      continue;
    }
    if (inside) {
      std::istringstream fields(line.substr(1));
      Row row;
      for (std::string field; std::getline(fields, field, '|');) {
        row.push_back(bare(field));
      }
      rows.push_back(row);
    }
  }
  return rows;
}

DateManner manner_of(const std::string& member) {
  static const std::map<std::string, DateManner> known = [] {
    std::map<std::string, DateManner> all;
    all[""] = {};
    all[R"("order": "D/M/Y")"].order = DateOrder::day_month_year;
    all[R"("order": "M/D/Y")"].order = DateOrder::month_day_year;
    all[R"("pivot": 30)"].pivot = 30;
    all[R"("serials": true)"].serials = true;
    all[R"("seasons": "southern")"].northern_seasons = false;
    all[R"("calendar": "jalali")"].calendar = Calendar::jalali;
    all[R"("calendar": "hijri")"].calendar = Calendar::hijri;
    all[R"("calendar": "julian")"].calendar = Calendar::julian;
    all[R"("unknown": ["99/99"])"].unknown = {"99/99"};
    return all;
  }();
  const auto found = known.find(member);
  EXPECT_NE(found, known.end()) << member;
  return found == known.end() ? DateManner{} : found->second;
}

TEST(WrittenDateDocsTest, EveryCellOfThePageIsReadAsItSays) {
  const std::vector<Row> rows = rows_of("| cell | EDTF | text kept | needs |");
  EXPECT_GE(rows.size(), 90U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 4U) << row.front();
    const auto date = read_written_date(row[0], manner_of(row[3]));
    ASSERT_TRUE(date.has_value()) << row[0] << ": " << date.error().message;
    if (row[1] == "undated" || row[1] == "open") {
      EXPECT_EQ(date->edtf, "") << row[0];
      EXPECT_EQ(date->is_open, row[1] == "open") << row[0];
    } else {
      EXPECT_EQ(date->edtf, row[1]) << row[0];
      EXPECT_TRUE(Edtf::parse(row[1])) << row[1];
      EXPECT_FALSE(date->is_open) << row[0];
    }
    EXPECT_EQ(date->keeps_text, row[2] == "yes") << row[0];
  }
}

TEST(WrittenDateDocsTest, WhatARowNeedsIsNeeded) {
  for (const Row& row : rows_of("| cell | EDTF | text kept | needs |")) {
    const auto date = read_written_date(row[0], {});
    EXPECT_TRUE(row[3].empty() || !date || date->edtf != row[1]) << row[0];
  }
}

TEST(WrittenDateDocsTest, EveryRefusalNamesItsReadings) {
  const std::vector<Row> rows = rows_of("| cell | readings |");
  EXPECT_GE(rows.size(), 10U);
  for (const Row& row : rows) {
    const auto date = read_written_date(row[0], {});
    ASSERT_FALSE(date.has_value()) << row[0] << ": " << date->edtf;
    EXPECT_EQ(date.error().code, ErrorCode::invalid_argument);
    EXPECT_TRUE(date.error().message.starts_with("expected ")) << date.error().message;
    std::string readings = row[1];
    std::erase(readings, '`');
    EXPECT_NE(date.error().message.find(readings), std::string::npos) << date.error().message;
  }
}

}  // namespace
}  // namespace parley
