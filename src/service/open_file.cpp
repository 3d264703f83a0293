#include "open_file.hpp"

#include "parley/dataset/output_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace parley::service {

std::shared_ptr<const OpenFile> OpenFile::open(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  return descriptor < 0 ? nullptr : std::shared_ptr<const OpenFile>(new OpenFile(descriptor));
}

OpenFile::~OpenFile() {
  ::close(descriptor_);
}

std::filesystem::path OpenFile::name_of_descriptor() const {
  return "/proc/self/fd/" + std::to_string(descriptor_);
}

Result<void> OpenFile::copy_to(int descriptor) const {
  constexpr std::size_t piece = std::size_t{1} << 20U;
  std::vector<char> buffer(piece);
  for (off_t at = 0;;) {
    const ssize_t got = ::pread(descriptor_, buffer.data(), buffer.size(), at);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return Error{
          ErrorCode::internal, "expected to read the store, got a failure of the disk", {}};
    }
    if (got == 0) {
      return {};
    }
    const std::string_view text(buffer.data(), static_cast<std::size_t>(got));
    if (const int error = dataset::write_all(descriptor, text); error != 0) {
      return Error{ErrorCode::internal,
                   "expected to write the store, got " + dataset::write_failure(error),
                   {}};
    }
    at += got;
  }
}

}  // namespace parley::service
