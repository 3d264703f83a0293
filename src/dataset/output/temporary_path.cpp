#include "parley/dataset/output_file.hpp"

#include <array>
#include <atomic>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace parley::dataset {
namespace {

/// Enough for the files of one command; one beyond it is removed by its object alone.
constexpr std::size_t slots = 64;

/// A signal handler may read nothing but lock-free atomics.
std::array<std::atomic<const char*>, slots> registered{};
static_assert(std::atomic<const char*>::is_always_lock_free);

std::size_t enter(const char* path) noexcept {
  for (std::size_t slot = 0; slot < slots; ++slot) {
    const char* none = nullptr;
    if (registered[slot].compare_exchange_strong(none, path)) {
      return slot;
    }
  }
  return slots;
}

void remove(const char* path) noexcept {
  if (::unlink(path) != 0) {
    ::rmdir(path);
  }
}

}  // namespace

TemporaryPath::TemporaryPath(const std::filesystem::path& path) {
  const std::string& text = path.native();
  text_ = std::make_unique<char[]>(text.size() + 1);  // NOLINT(*-avoid-c-arrays)
  std::memcpy(text_.get(), text.c_str(), text.size() + 1);
  slot_ = enter(text_.get());
}

TemporaryPath::TemporaryPath(TemporaryPath&& other) noexcept
    : text_(std::move(other.text_)), slot_(std::exchange(other.slot_, slots)) {}

void TemporaryPath::drop(bool remove_it) noexcept {
  if (!text_) {
    return;
  }
  if (remove_it) {
    remove(text_.get());
  }
  if (slot_ < slots) {
    registered[slot_] = nullptr;
  }
  text_.reset();
}

void remove_temporary_paths() noexcept {
  for (std::size_t slot = slots; slot-- > 0;) {
    if (const char* path = registered[slot].load()) {
      remove(path);
    }
  }
}

}  // namespace parley::dataset
