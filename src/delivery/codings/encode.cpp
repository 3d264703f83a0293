#include "parley/delivery/codings.hpp"

#include <bit>
#include <brotli/encode.h>
#include <libdeflate.h>
#include <memory>
#include <zstd.h>

namespace parley::delivery {
namespace {

struct Levels {
  int gzip;
  int brotli;
  int zstd;
};

/// Measured on answers of 12 and 373 KB (decision 18). Above brotli 6 and zstd 9 a per cent or two
/// costs ten times the time.
constexpr Levels levels_of(Effort effort) noexcept {
  return effort == Effort::answer ? Levels{6, 5, 6} : Levels{9, 6, 9};
}

using Compressor = std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)>;
using Context = std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)>;

/// Octets written to `out`, or 0 when they do not fit: whoever calls gives no more room than is
/// worth it.
std::size_t gzip(std::string_view octets, std::string& out, int level) {
  // Setting one up takes as long as coding a few kilobytes, so each thread keeps its own.
  thread_local Compressor kept(nullptr, &libdeflate_free_compressor);
  thread_local int kept_level = 0;
  if (!kept || kept_level != level) {
    kept.reset(libdeflate_alloc_compressor(level));
    kept_level = level;
  }
  return kept ? libdeflate_gzip_compress(kept.get(), octets.data(), octets.size(), out.data(),
                                         out.size())
              : 0;
}

std::size_t brotli(std::string_view octets, std::string& out, int quality) {
  std::size_t size = out.size();
  // A window as large as the body: a larger one only costs memory on both ends.
  const int window = std::clamp(static_cast<int>(std::bit_width(octets.size())),
                                BROTLI_MIN_WINDOW_BITS, BROTLI_DEFAULT_WINDOW);
  // Not the mode for text, which is for UTF-8 prose and did not help JSON.
  const auto done = BrotliEncoderCompress(quality, window, BROTLI_MODE_GENERIC, octets.size(),
                                          std::bit_cast<const std::uint8_t*>(octets.data()), &size,
                                          std::bit_cast<std::uint8_t*>(out.data()));
  return done == BROTLI_TRUE ? size : 0;
}

std::size_t zstd(std::string_view octets, std::string& out, int level) {
  thread_local const Context kept(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  if (!kept) {
    return 0;
  }
  const std::size_t size =
      ZSTD_compressCCtx(kept.get(), out.data(), out.size(), octets.data(), octets.size(), level);
  return ZSTD_isError(size) != 0 ? 0 : size;
}

}  // namespace

std::optional<std::string> encode(Coding coding, std::string_view octets, Effort effort) {
  if (coding == Coding::identity || octets.empty()) {
    return std::nullopt;
  }
  const Levels levels = levels_of(effort);
  std::string out(octets.size() - 1, '\0');  // no room for a body that is not smaller
  std::size_t size = 0;
  switch (coding) {
    case Coding::brotli: size = brotli(octets, out, levels.brotli); break;
    case Coding::zstd: size = zstd(octets, out, levels.zstd); break;
    case Coding::gzip: size = gzip(octets, out, levels.gzip); break;
    case Coding::identity: break;
  }
  if (size == 0) {
    return std::nullopt;
  }
  return std::string(out, 0, size);  // a copy as small as the body, so that a cache counts right
}

}  // namespace parley::delivery
