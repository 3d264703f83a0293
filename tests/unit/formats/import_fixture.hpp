#pragma once

#include "parley/formats/import.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace parley::formats::testing {

/// What an import made, read back from its store.
struct Imported {
  ImportCounts counts;
  std::string error;
  std::vector<std::string> refused;  ///< `line: reason`
  std::vector<std::string> merged;
  std::vector<std::string> remarks;
  std::vector<std::string> reading;  ///< how the files are read
  std::shared_ptr<const Dataset> dataset;

  const Event* find(const std::string& id) const {
    const auto found = std::find_if(dataset->events.begin(), dataset->events.end(),
                                    [&](const Event& event) { return event.id == id; });
    return found == dataset->events.end() ? nullptr : &*found;
  }
  const Actor* actor(const std::string& id) const {
    const auto found = std::find_if(dataset->actors.begin(), dataset->actors.end(),
                                    [&](const Actor& actor) { return actor.id == id; });
    return found == dataset->actors.end() ? nullptr : &*found;
  }
  std::vector<std::string> actors() const {
    std::vector<std::string> ids;
    for (const Actor& actor : dataset->actors) {
      ids.push_back(actor.id);
    }
    return ids;
  }
  /// `id date` of each event in time order; `-` for no date.
  std::vector<std::string> dates() const {
    std::vector<std::string> all;
    for (const Event& event : dataset->events) {
      all.push_back(event.id + ' ' + date_of(event));
    }
    return all;
  }

  static std::string date_of(const Event& event) {
    return event.own.date && event.own.date->edtf ? std::string(event.own.date->edtf->text()) : "-";
  }
  static std::string words_of(const Event& event) {
    return event.own.date ? event.own.date->text : std::string();
  }
  static std::string label_of(const Event& event) {
    return std::string(text_in(*event.own.label, "en", "en"));
  }
  /// `actor role` of each participant.
  static std::vector<std::string> parts_of(const Event& event) {
    std::vector<std::string> parts;
    if (event.own.participants) {
      for (const Participant& part : *event.own.participants) {
        parts.push_back(part.actor + ' ' + std::string(term(part.role)));
      }
    }
    return parts;
  }
};

/// Imports small tables in a folder of its own.
class ImportFixture : public ::testing::Test {
 protected:
  ImportFixture() {
    static std::atomic<int> count = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("parley-import-" + std::to_string(::getpid()) + '-' + std::to_string(count++));
    std::filesystem::create_directories(folder_);
  }
  ~ImportFixture() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  /// Expects that the result is a valid dataset, unless nothing is kept.
  Imported import(ImportOptions options) const {
    Imported imported;
    ImportWatch watch;
    watch.remark = [&](const RowRemark& row) {
      auto& to = row.kind == RowRemark::Kind::refused  ? imported.refused
                 : row.kind == RowRemark::Kind::merged ? imported.merged
                                                       : imported.remarks;
      to.push_back(std::to_string(row.line) + ": " + row.reason);
    };
    watch.reading = [&](const FileReading& file) {
      imported.reading.insert(imported.reading.end(), file.lines.begin(), file.lines.end());
    };
    options.name = options.name.empty() ? "test" : options.name;
    options.recipes = std::filesystem::path(PARLEY_ROOT) / "data/recipes";
    options.known_actors = std::filesystem::path(PARLEY_ROOT) / "data/actors/states.csv";
    const auto counts = import_tables(options, folder_ / "out.db", watch);
    if (!counts) {
      imported.error = counts.error().message;
      return imported;
    }
    imported.counts = *counts;
    EXPECT_EQ(counts->rows, counts->kept + counts->merged + counts->refused + counts->left_out);
    imported.dataset = counts->kept > 0 ? read_back() : nullptr;
    if (!imported.dataset) {
      imported.dataset = std::make_shared<const Dataset>();
    }
    return imported;
  }

  /// A table of that text, without a word on what it is.
  Imported import_text(const std::string& text, const std::string& name = "t.csv") const {
    ImportOptions options;
    options.files = {write(name, text)};
    return import(options);
  }

  Imported import_with(const std::string& recipe, const std::string& text,
                       const std::string& name = "t.csv") const {
    ImportOptions options;
    options.files = {write(name, text)};
    options.recipe = write("recipe.json", recipe).string();
    return import(options);
  }

 private:
  std::shared_ptr<const Dataset> read_back() const {
    const store::ReadResult read = store::read(folder_ / "out.db");
    for (const dataset::Fault& fault : read.faults) {
      EXPECT_NE(fault.severity, dataset::Fault::Severity::error) << to_string(fault);
    }
    EXPECT_TRUE(read.ok());
    if (!read.ok()) {
      return nullptr;
    }
    auto whole = store::whole_dataset(*read.dataset, *read.store);
    EXPECT_TRUE(whole);
    return whole ? *std::move(whole) : nullptr;
  }

  std::filesystem::path folder_;
};

/// The tables and cases that stand beside a checkout, where there are any.
inline const std::filesystem::path shared = std::filesystem::path(PARLEY_ROOT) / "../shared";

}  // namespace parley::formats::testing

#define PARLEY_NEEDS_SHARED()                                                \
  if (!std::filesystem::exists(parley::formats::testing::shared)) {          \
    GTEST_SKIP() << "the samples in ../shared are not beside this checkout"; \
  }
