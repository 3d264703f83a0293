#include "export/output_folder.hpp"

#include "parley/dataset/output_file.hpp"
#include "parley/text/sha256.hpp"

#include "export/own_folder.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace parley::app {
namespace {

namespace fs = std::filesystem;

constexpr mode_t new_file_mode = 0666;    // less the umask
constexpr mode_t new_folder_mode = 0777;  // less the umask

Error cannot_write(const fs::path& path, int error) {
  return {ErrorCode::invalid_argument,
          "expected a folder that can be written, got " + dataset::write_failure(error),
          path.string()};
}

/// A new folder beside the target, which others may read as the umask says; nothing with `errno`.
fs::path make_part(const fs::path& target) {
  std::string name = target.string() + ".part-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) {
    return {};
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::chmod(name.c_str(), new_folder_mode & ~mask);
  return name;
}

/// Everything on the file system of the folder; 0 or an `errno`.
int sync_all(const fs::path& folder) noexcept {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return errno;
  }
  const int error = ::syncfs(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return error;
}

}  // namespace

Result<OutputFolder> OutputFolder::create(const fs::path& target, std::string_view marker) {
  std::error_code failed;
  fs::path whole = fs::absolute(target, failed).lexically_normal();
  if (!whole.has_filename()) {
    whole = whole.parent_path();  // `talks/` is `talks`
  }
  if (auto own = expect_own_folder(whole, marker); !own) {
    return own.error();
  }
  fs::create_directories(whole.parent_path(), failed);
  fs::path part = make_part(whole);
  if (part.empty()) {
    return cannot_write(whole, errno);
  }
  return OutputFolder(std::move(whole), std::move(part));
}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : target_(std::move(other.target_)),
      part_(std::exchange(other.part_, {})),
      manifest_(std::move(other.manifest_)) {}

OutputFolder::~OutputFolder() {
  if (!part_.empty()) {
    std::error_code ignored;
    fs::remove_all(part_, ignored);
  }
}

Result<void> OutputFolder::write(std::string_view name, std::string_view text) {
  auto done = write_file(name, text);
  if (done) {
    manifest_.append(sha256(text)).append("  ").append(name).append("\n");
  }
  return done;
}

Result<void> OutputFolder::write_file(std::string_view name, std::string_view text) {
  const fs::path path = part_ / name;
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, new_file_mode);
  if (descriptor < 0) {
    return cannot_write(target_ / name, errno);
  }
  int error = dataset::write_all(descriptor, text);
  if (::close(descriptor) != 0 && error == 0) {
    error = errno;
  }
  return error == 0 ? Result<void>() : Result<void>(cannot_write(target_ / name, error));
}

Result<void> OutputFolder::put_in_place() {
  if (auto done = write_file(manifest_name, manifest_); !done) {
    return done;
  }
  if (const int error = sync_all(part_); error != 0) {
    return cannot_write(target_, error);
  }
  // An empty folder, or none, gives way to a plain rename.
  if (::rename(part_.c_str(), target_.c_str()) == 0) {
    part_.clear();
    return {};
  }
  if (errno != ENOTEMPTY && errno != EEXIST) {
    return cannot_write(target_, errno);
  }
  // The one of an earlier run changes places with this one, and goes with the object.
  if (::renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0) {
    return {};
  }
  const fs::path old = part_.string() + ".old";
  if (::rename(target_.c_str(), old.c_str()) != 0 ||
      ::rename(part_.c_str(), target_.c_str()) != 0) {
    return cannot_write(target_, errno);
  }
  part_ = old;
  return {};
}

}  // namespace parley::app
