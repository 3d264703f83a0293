#pragma once

#include "parley/formats/import.hpp"
#include "parley/store/writer.hpp"

#include "import/actors/actor_list.hpp"
#include "import/actors/authority.hpp"
#include "import/fingerprint_set.hpp"
#include "import/foreign_row.hpp"
#include "import/foreign_types.hpp"
#include "import/id_space.hpp"
#include "import/input/records.hpp"
#include "import/later_rows.hpp"
#include "import/source_list.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Writes foreign rows into a store: assigns ids and numbers to actors, types and sources, parses
/// dates, merges duplicates and counts the rows.
class ImportTarget {
 public:
  ImportTarget(store::Writer& writer, const ImportOptions& options, const ImportWatch& watch)
      : writer_(writer), options_(options), watch_(watch) {}

  /// Reads the tables of known actors that the options name. Error: one cannot be read.
  Result<void> read_authorities();

  /// `remarks_repeats`: rows of the same day, type and actors are worth a remark.
  void begin_file(const std::filesystem::path& path, bool remarks_repeats);

  /// Begins a row. False when it is an exact duplicate of an earlier one; it is then merged.
  bool begin_row(const Record& record);
  /// Begins a row that is kept even where an earlier one is the same, as parallel edges are. It is
  /// refused, left out, or kept with keep(), which takes a row too that another one speaks for.
  void begin_own_row(std::uint64_t line);
  /// What is to be said of a whole file.
  void remark_on_file(std::uint64_t line, const std::string& text);
  /// The id of an event that the rows of a file name: as wanted, or with a number behind it.
  std::string take_event(const std::string& wanted) { return ids_.take_stated_event(wanted); }
  void count_lines(std::uint64_t lines) noexcept { counts_.row_lines += lines; }
  void count_header(std::uint64_t lines) noexcept { counts_.header_lines += lines; }
  void count_blank(std::uint64_t lines = 1) noexcept { counts_.blank_lines += lines; }
  void refuse(const std::string& reason);
  void leave_out() noexcept { ++counts_.left_out; }
  /// Why keep() would refuse the rows: a wrong date, or a remark where the options are strict;
  /// empty: it would not.
  std::string fault_of(const ForeignRows& rows);
  /// Ends the row that was begun: keeps it, or refuses it when a date is wrong, and when there are
  /// remarks on it and the options are strict. Error: the store cannot be written.
  Result<void> keep(const ForeignRows& rows);

  /// Writes actors, types, sources, the heading, and what later rows say of earlier events.
  Result<void> finish(const std::string& name);

  const ImportCounts& counts() const noexcept { return counts_; }

 private:
  struct Date {
    std::string fault;
    Bounds bounds;
  };

  const Date& date_of(std::string_view text);
  std::uint32_t source_of(const ForeignRow& row);
  bool is_report(const ForeignRow& row);
  bool is_other_date(const ForeignRow& row, const Date& date);
  Result<void> add_event(const ForeignRow& row);
  Result<void> add_later_rows();
  Result<void> add_belongings();
  void name_authority();
  void remark(RowRemark::Kind kind, const std::string& text);

  store::Writer& writer_;
  const ImportOptions& options_;
  const ImportWatch& watch_;
  ImportCounts counts_;
  std::string file_;
  std::string file_name_;
  bool remarks_repeats_ = false;
  std::uint64_t line_ = 0;
  FingerprintSet rows_;
  FingerprintSet own_ids_;         // as the tables have them
  FingerprintSet but_the_date_;    // rows with an id of their own, without their dates
  FingerprintSet statements_;      // the same rows with their dates
  FingerprintSet full_events_;     // ids of events that hold more than a row of a store
  TextMap<std::string> renamed_;   // own ids whose event got another one
  FingerprintSet happenings_;      // days, actors and codes of reports
  TextMap<std::string> reported_;  // the same with --collapse day, with the id of the event
  std::optional<Authority> names_authority_;
  std::optional<Authority> codes_authority_;
  std::optional<std::uint32_t> authority_source_;  // its number
  IdSpace ids_;
  ForeignTypes types_;
  ActorList actors_{ids_};
  SourceList sources_{ids_};
  LaterRows later_;
  TextMap<Date> dates_;
  std::string key_;
  std::vector<store::StoredPart> parts_;
  std::vector<std::string> remarks_;  // of the row that is being kept
};

}  // namespace parley::formats
