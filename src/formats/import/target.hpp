#pragma once

#include "parley/dataset/store_writer.hpp"
#include "parley/formats/import.hpp"
#include "parley/model/dataset.hpp"
#include "parley/text/slug.hpp"

#include "import/duplicates.hpp"
#include "import/row.hpp"
#include "import/types.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Takes foreign rows into a store: gives ids and numbers to actors, types and sources, reads
/// dates, finds duplicates and counts what became of each row.
class ImportTarget {
 public:
  ImportTarget(dataset::StoreWriter& writer, const ImportWatch& watch)
      : writer_(writer), watch_(watch) {}

  void begin_file(const std::filesystem::path& path);

  /// A row begins. False when it is an exact duplicate of an earlier one, which is then merged.
  bool begin_row(std::string_view raw, std::uint64_t line);
  void refuse(const std::string& reason);
  /// Ends the row that was begun: kept, or refused when its date or id does not fit.
  /// Error: the store cannot be written.
  Result<void> keep(const ForeignRow& row);

  /// Adds what the events name, and the heading.
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
  Result<void> add_sources();

  dataset::StoreWriter& writer_;
  const ImportWatch& watch_;
  ImportCounts counts_;
  std::string file_;
  std::uint64_t line_ = 0;
  FingerprintSet rows_;
  FingerprintSet ids_;
  ForeignTypes types_;
  SlugTable actor_ids_{"actor"};
  TextMap<std::uint32_t> actor_numbers_;
  std::vector<Actor> actors_;
  TextMap<std::uint32_t> source_numbers_;
  std::vector<Source> sources_;  // ids are given when all actors are there
  TextMap<Date> dates_;
  std::string id_;
  std::vector<dataset::StoredPart> parts_;
};

}  // namespace parley::formats
