#include "parley/dataset/output_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace parley::dataset {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = 1U << 16U;
constexpr mode_t new_file_mode = 0666;  // less the umask

Error cannot_write(const fs::path& target, const std::string& got) {
  return {ErrorCode::invalid_argument, "expected a file that can be written, got " + got,
          target.string()};
}

fs::path part_of(fs::path target) {
  target += ".part";
  return target;
}

/// What a link points to: replacing the link itself would leave the file behind it as it was.
fs::path behind_links(const fs::path& target) {
  std::error_code failed;
  fs::path real = fs::is_symlink(target, failed) ? fs::weakly_canonical(target, failed) : target;
  return failed ? target : real;
}

/// Opens a file that nobody else writes and locks it; -1 with `errno` when that fails.
int open_locked(const fs::path& part) {
  for (;;) {
    const int file = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, new_file_mode);
    if (file < 0) {
      return -1;
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
      ::close(file);
      errno = EWOULDBLOCK;
      return -1;
    }
    // Between the two calls the run before may have put the file in its place or removed it.
    struct stat opened {};
    struct stat named {};
    if (::fstat(file, &opened) == 0 && ::stat(part.c_str(), &named) == 0 &&
        opened.st_ino == named.st_ino) {
      return file;
    }
    ::close(file);
  }
}

}  // namespace

std::string write_failure(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT: return "no space left for it";
    case EFBIG: return "a limit on the size of files";
    case EACCES:
    case EPERM: return "one without permission to write it";
    case EROFS: return "a file system that is only read";
    case EISDIR: return "a folder";
    case ENOENT: return "a folder that is not there";
    case ENOTDIR: return "a file where a folder has to be";
    case ENAMETOOLONG: return "a name that is too long";
    case ELOOP: return "links that lead nowhere";
    case EPIPE: return "a pipe that nobody reads";
    case EBADF: return "one that is closed";
    case EWOULDBLOCK: return "one that another run is writing";
    case EIO: return "a device that fails";
    default: return "one that cannot (error " + std::to_string(error) + " of the system)";
  }
}

int write_all(int descriptor, std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t done = ::write(descriptor, text.data(), text.size());
    if (done < 0 && errno != EINTR) {
      return errno;
    }
    text.remove_prefix(done < 0 ? 0 : static_cast<std::size_t>(done));
  }
  return 0;
}

Result<UnfinishedFile> UnfinishedFile::create(const fs::path& target) {
  fs::path real = behind_links(target);
  std::error_code ignored;
  if (fs::is_directory(real, ignored)) {
    return cannot_write(target, write_failure(EISDIR));
  }
  const int file = open_locked(part_of(real));
  if (file < 0) {
    return cannot_write(target, write_failure(errno));
  }
  TemporaryPath part(part_of(real));
  struct stat there {};
  if (::stat(real.c_str(), &there) == 0) {
    (void)::fchmod(file, there.st_mode & 0777U);  // the file keeps who may read it
  }
  UnfinishedFile created(std::move(real), std::move(part), file);
  if (::ftruncate(file, 0) != 0) {
    return cannot_write(target, write_failure(errno));
  }
  return created;
}

UnfinishedFile::UnfinishedFile(UnfinishedFile&& other) noexcept
    : target_(std::move(other.target_)),
      part_(std::move(other.part_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

UnfinishedFile::~UnfinishedFile() {
  // Removed while it is locked: afterwards the name may belong to another run.
  { const TemporaryPath gone(std::move(part_)); }
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

Result<void> UnfinishedFile::put_in_place() {
  if (::fsync(descriptor_) != 0 && errno != EINVAL) {
    return cannot_write(target_, write_failure(errno));
  }
  if (::rename(path().c_str(), target_.c_str()) != 0) {
    return cannot_write(target_, write_failure(errno));
  }
  part_.keep();
  return {};
}

bool has_left_over(const fs::path& target) {
  const int file = ::open(part_of(behind_links(target)).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  const bool free = ::flock(file, LOCK_EX | LOCK_NB) == 0;
  ::close(file);
  return free;
}

Result<OutputFile> OutputFile::open(const fs::path& target) {
  OutputFile file(target);
  std::error_code failed;
  const fs::file_status there = fs::status(target, failed);
  if (fs::exists(there) && !fs::is_regular_file(there) && !fs::is_directory(there)) {
    file.descriptor_ = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (file.descriptor_ < 0) {
      return cannot_write(target, write_failure(errno));
    }
    return file;
  }
  auto unfinished = UnfinishedFile::create(target);
  if (!unfinished) {
    return unfinished.error();
  }
  file.unfinished_ = std::make_unique<UnfinishedFile>(*std::move(unfinished));
  file.descriptor_ = file.unfinished_->descriptor();
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : target_(std::move(other.target_)),
      unfinished_(std::move(other.unfinished_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)),
      error_(other.error_) {}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0 && !unfinished_) {
    ::close(descriptor_);
  }
}

void OutputFile::flush() {
  if (error_ == 0) {
    error_ = write_all(descriptor_, buffer_);
  }
  buffer_.clear();
}

void OutputFile::write(std::string_view text) {
  if (buffer_.size() + text.size() > buffer_size) {
    flush();
  }
  if (text.size() > buffer_size) {
    error_ = error_ == 0 ? write_all(descriptor_, text) : error_;
  } else {
    buffer_ += text;
  }
}

Result<void> OutputFile::finish() {
  flush();
  if (error_ != 0) {
    return cannot_write(target_, write_failure(error_));
  }
  return unfinished_ ? unfinished_->put_in_place() : Result<void>();
}

}  // namespace parley::dataset
