#include "parley/service/kept_revisions.hpp"

#include "parley/dataset/output_file.hpp"
#include "parley/dataset/spelling.hpp"
#include "parley/store/convert.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/hex.hpp"

#include "open_file.hpp"

#include <algorithm>
#include <exception>
#include <system_error>
#include <utility>

namespace parley::service {
namespace {

namespace fs = std::filesystem;

/// Whether the shorter text is the beginning of the longer one; digits of either case are the same.
bool agree(std::string_view a, std::string_view b) noexcept {
  const std::size_t common = std::min(a.size(), b.size());
  return equals_ignoring_case(a.substr(0, common), b.substr(0, common));
}

bool is_digits_of_revision(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_hex_digit(c); });
}

/// A store is copied as it is, which keeps also what its reader does not hold in memory.
Result<void> copy_store(const OpenFile& store, const fs::path& target) {
  auto file = dataset::UnfinishedFile::create(target);
  if (!file) {
    return file.error();
  }
  if (auto done = store.copy_to(file->descriptor()); !done) {
    return done;
  }
  return file->put_in_place();
}

}  // namespace

KeptRevisions::KeptRevisions(fs::path folder, const KeepLimits& limits, AttachmentMaker attach,
                             LineSink log)
    : folder_(std::move(folder)),
      limits_(limits),
      attach_(std::move(attach)),
      log_(std::move(log)) {
  std::error_code failure;
  fs::create_directories(folder_, failure);
  if (!fs::is_directory(folder_, failure)) {
    log_(folder_.string() + ": expected a folder for kept revisions, got none and cannot make it");
  }
  const std::lock_guard lock(mutex_);
  read_folder();
  trim();
}

/// Lists what is there; other files are let be.
void KeptRevisions::read_folder() {
  files_.clear();
  std::error_code failure;
  for (fs::directory_iterator entry(folder_, failure);
       !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    const fs::path& path = entry->path();
    const std::string stem = path.stem().string();
    if (path.extension() != ".db" || stem.size() < named_digits + 2) {
      continue;
    }
    const std::size_t hyphen = stem.size() - named_digits - 1;
    KeptFile file{stem.substr(0, hyphen), stem.substr(hyphen + 1), 0, {}};
    std::error_code gone;
    file.octets = fs::file_size(path, gone);
    file.kept_at = gone ? fs::file_time_type() : fs::last_write_time(path, gone);
    if (!gone && stem[hyphen] == '-' && dataset::is_id(file.dataset) &&
        is_digits_of_revision(file.digits)) {
      files_.push_back(std::move(file));
    }
  }
  std::sort(files_.begin(), files_.end(), [](const KeptFile& a, const KeptFile& b) {
    return a.kept_at != b.kept_at ? a.kept_at > b.kept_at : a.name() < b.name();
  });
}

void KeptRevisions::trim() {
  std::uint64_t octets = 0;
  std::size_t fit = 0;
  while (fit < files_.size() && fit < limits_.files &&
         octets + files_[fit].octets <= limits_.octets) {
    octets += files_[fit++].octets;
  }
  for (std::size_t i = fit; i < files_.size(); ++i) {
    std::error_code failure;
    fs::remove(folder_ / files_[i].name(), failure);
    if (failure) {
      log_((folder_ / files_[i].name()).string() + ": cannot be removed");
    }
  }
  files_.resize(fit);
}

Result<void> KeptRevisions::write(const ServedDataset& served, const fs::path& target) const {
  if (const OpenFile* file = served.store_file()) {
    if (auto done = copy_store(*file, target); !done) {
      return done;
    }
  } else if (auto written = store::write(served.dataset(), target); !written) {
    return written.error();
  }
  // A store that was changed in its place, against the rules, is not what was served.
  const auto store = store::open(target);
  if (!store || (*store)->revision() != served.dataset().revision) {
    std::error_code ignored;
    fs::remove(target, ignored);
    return Error{ErrorCode::internal,
                 "expected revision " + served.dataset().revision + ", got another one",
                 {}};
  }
  return {};
}

bool KeptRevisions::keep(const ServedDataset& served) {
  const Dataset& dataset = served.dataset();
  if (!dataset::is_id(dataset.id) || dataset.revision.size() < named_digits ||
      !is_digits_of_revision(dataset.revision)) {
    log_(show(dataset.id) + ": has no revision that can be kept");
    return false;
  }
  const std::lock_guard keeping(keeping_);
  const KeptFile wanted{dataset.id, dataset.revision.substr(0, named_digits), 0, {}};
  const fs::path target = folder_ / wanted.name();
  std::error_code failure;
  if (!fs::exists(target, failure)) {
    fs::create_directories(folder_, failure);
    if (const auto done = write(served, target); !done) {
      log_(target.string() + ": the revision is not kept: " + done.error().message);
      return false;
    }
  }
  fs::last_write_time(target, fs::file_time_type::clock::now(), failure);
  const std::lock_guard lock(mutex_);
  read_folder();
  trim();
  const bool kept = std::any_of(files_.begin(), files_.end(),
                                [&](const KeptFile& file) { return file.name() == wanted.name(); });
  if (!kept) {
    log_(target.string() + ": the revision is not kept: it is larger than all may be together");
  }
  return kept;
}

std::optional<KeptRevisions::KeptFile> KeptRevisions::file_of(std::string_view dataset,
                                                              std::string_view revision) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(files_.begin(), files_.end(), [&](const KeptFile& file) {
    return file.dataset == dataset && agree(file.digits, revision);
  });
  return found == files_.end() ? std::nullopt : std::optional(*found);
}

bool KeptRevisions::has(std::string_view dataset, std::string_view revision) const {
  return file_of(dataset, revision).has_value();
}

std::shared_ptr<const ServedDataset> KeptRevisions::find_loaded(std::string_view dataset,
                                                                std::string_view revision) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(loaded_.begin(), loaded_.end(), [&](const Loaded& loaded) {
    return loaded.second->dataset().id == dataset &&
           agree(loaded.second->dataset().revision, revision);
  });
  if (found == loaded_.end()) {
    return nullptr;
  }
  loaded_.splice(loaded_.begin(), loaded_, found);
  return found->second;
}

std::shared_ptr<const ServedDataset> KeptRevisions::find(std::string_view dataset,
                                                         std::string_view revision) {
  if (auto loaded = find_loaded(dataset, revision)) {
    return loaded;
  }
  const std::lock_guard loading(loading_);
  if (auto loaded = find_loaded(dataset, revision)) {
    return loaded;  // by another thread, meanwhile
  }
  const auto file = file_of(dataset, revision);
  auto loaded = file && is_worth_loading(*file, revision) ? load(*file) : nullptr;
  if (!loaded || !agree(loaded->dataset().revision, revision)) {
    return nullptr;
  }
  std::list<Loaded> dropped;  // freed after the lock
  const std::lock_guard lock(mutex_);
  loaded_.emplace_front(file->name(), loaded);
  while (loaded_.size() > limits_.loaded) {
    dropped.splice(dropped.begin(), loaded_, std::prev(loaded_.end()));
  }
  return loaded;
}

/// False when only the digits in the name agree. The others are read from the file, which takes
/// much less than loading it: whoever asks for such a revision again and again must not keep us
/// busy.
bool KeptRevisions::is_worth_loading(const KeptFile& file, std::string_view revision) const {
  if (revision.size() <= named_digits) {
    return true;
  }
  const auto store = store::open(folder_ / file.name());
  // load() says what is wrong with a file that cannot be opened or has another name than it should.
  return !store || !agree((*store)->revision(), file.digits) ||
         agree((*store)->revision(), revision);
}

/// Null when the file is damaged, or there is no memory for it, which another time may have.
std::shared_ptr<const ServedDataset> KeptRevisions::load(const KeptFile& file) {
  const fs::path path = folder_ / file.name();
  try {
    std::string fault = "it is another revision";
    const auto served = service::load({path}, attach_, [&fault](const std::string& line) {
      if (!line.starts_with("warning: ") && !line.starts_with("note: ")) {
        fault = line;
      }
    });
    if (served && served->front()->dataset().id == file.dataset &&
        agree(served->front()->dataset().revision, file.digits)) {
      return served->front();
    }
    log_(path.string() + ": the kept revision cannot be used: " + fault);
    forget(file);
  } catch (const std::exception&) {
    log_(path.string() + ": the kept revision cannot be loaded now");
  }
  return nullptr;
}

/// The file stays for whoever looks into the matter.
void KeptRevisions::forget(const KeptFile& file) {
  const std::lock_guard lock(mutex_);
  std::erase_if(files_, [&](const KeptFile& other) { return other.name() == file.name(); });
}

std::vector<std::string> KeptRevisions::revisions(std::string_view dataset) const {
  std::vector<std::string> found;
  const std::lock_guard lock(mutex_);
  for (const KeptFile& file : files_) {
    if (file.dataset == dataset) {
      found.push_back(file.digits);
    }
  }
  return found;
}

}  // namespace parley::service
