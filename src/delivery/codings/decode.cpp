#include "parley/delivery/codings.hpp"

#include <bit>
#include <brotli/decode.h>
#include <libdeflate.h>
#include <memory>
#include <zstd.h>

namespace parley::delivery {
namespace {

// Each gives the octets that it wrote, or nothing when the body is none, is cut short, goes on
// behind its end or needs more room.

std::optional<std::size_t> gunzip(std::string_view octets, std::string& out) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decoder(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  std::size_t read = 0;
  std::size_t size = 0;
  if (!decoder ||
      libdeflate_gzip_decompress_ex(decoder.get(), octets.data(), octets.size(), out.data(),
                                    out.size(), &read, &size) != LIBDEFLATE_SUCCESS ||
      read != octets.size()) {
    return std::nullopt;
  }
  return size;
}

std::optional<std::size_t> unbrotli(std::string_view octets, std::string& out) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  if (!decoder) {
    return std::nullopt;
  }
  std::size_t unread = octets.size();
  const auto* from = std::bit_cast<const std::uint8_t*>(octets.data());
  std::size_t room = out.size();
  auto* into = std::bit_cast<std::uint8_t*>(out.data());
  const auto result =
      BrotliDecoderDecompressStream(decoder.get(), &unread, &from, &room, &into, nullptr);
  return result == BROTLI_DECODER_RESULT_SUCCESS && unread == 0 ? std::optional(out.size() - room)
                                                                : std::nullopt;
}

std::optional<std::size_t> unzstd(std::string_view octets, std::string& out) {
  const std::size_t size = ZSTD_decompress(out.data(), out.size(), octets.data(), octets.size());
  return ZSTD_isError(size) == 0 ? std::optional(size) : std::nullopt;
}

std::optional<std::size_t> decode(Coding coding, std::string_view octets, std::string& out) {
  switch (coding) {
    case Coding::brotli: return unbrotli(octets, out);
    case Coding::zstd: return unzstd(octets, out);
    case Coding::gzip: return gunzip(octets, out);
    case Coding::identity: break;
  }
  return std::nullopt;
}

}  // namespace

bool decodes_to(Coding coding, std::string_view octets, std::string_view plain) {
  std::string out(plain.size() + 1, '\0');  // room for one octet too many shows a longer body
  const std::optional<std::size_t> size = decode(coding, octets, out);
  return size && std::string_view(out).substr(0, *size) == plain;
}

}  // namespace parley::delivery
