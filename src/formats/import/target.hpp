#pragma once

#include "parley/formats/import.hpp"
#include "parley/model/dataset.hpp"
#include "parley/store/writer.hpp"
#include "parley/text/slug.hpp"

#include "import/actor_names.hpp"
#include "import/fingerprint_set.hpp"
#include "import/foreign_types.hpp"
#include "import/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Writes foreign rows into a store: assigns ids and numbers to actors, types and sources, parses
/// dates, merges duplicates and counts the rows.
class ImportTarget {
 public:
  ImportTarget(store::Writer& writer, const ImportWatch& watch) : writer_(writer), watch_(watch) {}

  void begin_file(const std::filesystem::path& path);

  /// Begins a row. False when it is an exact duplicate of an earlier one; it is then merged.
  bool begin_row(const Record& record);
  void count_header(std::uint64_t lines) noexcept { counts_.header_lines += lines; }
  void count_blank() noexcept { ++counts_.blank_lines; }
  void refuse(const std::string& reason);
  /// Says something about a row that is kept.
  void remark(const std::string& reason);
  /// Ends the row that was begun: keeps it, or refuses it when its date or id is wrong. Error: the
  /// store cannot be written.
  Result<void> keep(const ForeignRow& row);

  /// Writes actors, types, sources and the heading.
  Result<void> finish(const std::string& name);

  const ImportCounts& counts() const noexcept { return counts_; }

 private:
  struct Date {
    std::string fault;
    Bounds bounds;
  };

  const Date& date_of(std::string_view text);
  std::uint32_t actor_number(const ForeignPart& part);
  std::uint32_t source_number(std::string_view title, bool is_file);
  std::string_view event_id(const ForeignRow& row);
  bool is_event_id(std::string_view id) const noexcept;
  bool is_taken(const std::string& id) const;
  std::string take_id(std::string_view name);
  Result<void> add_sources();

  store::Writer& writer_;
  const ImportWatch& watch_;
  ImportCounts counts_;
  std::string file_;
  std::uint64_t line_ = 0;
  FingerprintSet rows_;
  FingerprintSet own_ids_;  // as the tables have them
  FingerprintSet ids_;      // of the events that have one of their own
  ForeignTypes types_;
  SlugTable actor_ids_;
  ActorNames actor_names_;
  std::vector<Actor> actors_;
  TextMap<std::uint32_t> source_numbers_;
  std::vector<Source> sources_;  // finish() assigns their ids, when all actors are known
  TextMap<Date> dates_;
  std::string id_;
  std::vector<store::StoredPart> parts_;
};

}  // namespace parley::formats
