#pragma once

#include "parley/service/load.hpp"
#include "parley/service/served_dataset.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::service {

/// Beyond a limit, what was kept longest ago goes first.
struct KeepLimits {
  std::size_t files = 20;
  std::uint64_t octets = std::uint64_t{2} << 30U;  ///< of all files
  /// Revisions in memory at once: each takes what a served one does, for as long as it is asked for
  /// more often than others.
  std::size_t loaded = 4;
};

/// Revisions that are no longer served, each as a store `DATASET-REVISION.db` in one folder, where
/// REVISION has 16 digits. One is loaded when it is asked for. Only one process may use a folder.
/// Safe from any thread.
class KeptRevisions {
 public:
  /// Digits of a revision in the name of a file.
  static constexpr std::size_t named_digits = 16;

  /// The folder is made when there is none. What goes wrong with a file, now or later, goes to
  /// `log`, one line each.
  KeptRevisions(std::filesystem::path folder, const KeepLimits& limits, AttachmentMaker attach,
                LineSink log);
  KeptRevisions(const KeptRevisions&) = delete;
  KeptRevisions& operator=(const KeptRevisions&) = delete;

  /// Writes the revision, and removes others beyond the limits. One that is there already counts as
  /// the newest. False: it is not kept, and the log says why.
  bool keep(const ServedDataset& served);

  // `revision` has 12 to 64 hexadecimal digits, of either case: the beginning of the one meant.

  /// True when there is a file of that revision.
  bool has(std::string_view dataset, std::string_view revision) const;

  /// The revision, if it is in memory; never waits for a file.
  std::shared_ptr<const ServedDataset> find_loaded(std::string_view dataset,
                                                   std::string_view revision);

  /// The revision, loaded if it has to be, one at a time. Null: it is not kept, or its file is
  /// damaged, which then counts as not kept.
  std::shared_ptr<const ServedDataset> find(std::string_view dataset, std::string_view revision);

  /// The kept revisions of a dataset, their first 16 digits, the newest first.
  std::vector<std::string> revisions(std::string_view dataset) const;

 private:
  struct KeptFile {
    std::string dataset;
    std::string digits;  ///< of the revision
    std::uint64_t octets = 0;
    std::filesystem::file_time_type kept_at;

    std::string name() const { return dataset + "-" + digits + ".db"; }
  };
  using Loaded = std::pair<std::string, std::shared_ptr<const ServedDataset>>;  ///< name, dataset

  void read_folder();
  void trim();
  Result<void> write(const ServedDataset& served, const std::filesystem::path& target) const;
  std::optional<KeptFile> file_of(std::string_view dataset, std::string_view revision) const;
  bool is_worth_loading(const KeptFile& file, std::string_view revision) const;
  std::shared_ptr<const ServedDataset> load(const KeptFile& file);
  void forget(const KeptFile& file);

  const std::filesystem::path folder_;
  const KeepLimits limits_;
  const AttachmentMaker attach_;
  const LineSink log_;
  std::mutex keeping_;           ///< one file is written at a time
  std::mutex loading_;           ///< one file is read at a time
  mutable std::mutex mutex_;     ///< guards all below; never held while a file is read or written
  std::vector<KeptFile> files_;  ///< the newest first
  std::list<Loaded> loaded_;     ///< the one used last first
};

}  // namespace parley::service
