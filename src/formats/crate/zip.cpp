#include "parley/formats/crate.hpp"

#include <memory>
#include <zip.h>

namespace parley::formats {
namespace {

constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t first_day = 0x21;  // 1 January 1980, day 1 of month 1 of year 0
constexpr zip_uint32_t compression = 6;   // the default of zlib, said here so that it stays

struct FreeSource {
  void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct DiscardArchive {
  void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

Error no_archive() {
  return {ErrorCode::internal, "expected memory for the archive, got too little", {}};
}

/// The text must stay where it is until the archive is closed.
bool add(zip_t* archive, const CrateFile& file) {
  zip_source_t* const source =
      zip_source_buffer(archive, file.text.data(), file.text.size(), /*freep=*/0);
  if (source == nullptr) {
    return false;
  }
  const zip_int64_t added = zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(added);
  return zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, compression) == 0 &&
         zip_file_set_dostime(archive, index, midnight, first_day, 0) == 0;
}

Result<std::string> octets_of(zip_source_t* written) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(written, &stat) != 0 || zip_source_open(written) != 0) {
    return no_archive();
  }
  std::string octets(stat.size, '\0');
  const zip_int64_t got = zip_source_read(written, octets.data(), octets.size());
  zip_source_close(written);
  if (got < 0 || static_cast<std::size_t>(got) != octets.size()) {
    return no_archive();
  }
  return octets;
}

}  // namespace

Result<std::string> zip_archive(std::span<const CrateFile> files) {
  zip_error_t error;
  zip_error_init(&error);
  const Source written(zip_source_buffer_create(nullptr, 0, /*freep=*/0, &error));
  Archive archive(written == nullptr ? nullptr
                                     : zip_open_from_source(written.get(), ZIP_TRUNCATE, &error));
  zip_error_fini(&error);
  if (archive == nullptr) {
    return no_archive();
  }
  zip_source_keep(written.get());  // closing the archive gives one hold on it back
  for (const CrateFile& file : files) {
    if (!add(archive.get(), file)) {
      return no_archive();
    }
  }
  if (zip_close(archive.get()) != 0) {
    return no_archive();
  }
  (void)archive.release();  // NOLINT(bugprone-unused-return-value): zip_close() freed it
  return octets_of(written.get());
}

}  // namespace parley::formats
