#include "sqlite/file_header.hpp"

#include "sqlite/schema.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <system_error>

namespace parley::store {
namespace {

/// The first bytes of an SQLite file; its numbers are big-endian.
constexpr std::size_t header_size = 100;
using Header = std::array<char, header_size>;

std::uint32_t number_at(const Header& header, std::size_t offset, std::size_t length) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < length; ++i) {
    number = number << 8U | static_cast<unsigned char>(header[offset + i]);
  }
  return number;
}

}  // namespace

Error not_a_store(const std::filesystem::path& path, const std::string& got) {
  return {ErrorCode::invalid_argument, "expected a Parley store, got " + got, path.string()};
}

Result<void> check_file_header(const std::filesystem::path& path) {
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) {
    return not_a_store(path, "nothing there");
  }
  if (!std::filesystem::is_regular_file(path, failed)) {
    return not_a_store(path, "something that is no file");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return not_a_store(path, "a file that cannot be read");
  }
  Header header{};
  file.read(header.data(), static_cast<std::streamsize>(header.size()));
  const auto length = static_cast<std::size_t>(file.gcount());
  constexpr std::string_view magic("SQLite format 3\0", 16);
  if (length == 0) {
    return not_a_store(path, "an empty file");
  }
  if (length < header_size || std::string_view(header.data(), magic.size()) != magic) {
    return not_a_store(path, "a file that is no SQLite database");
  }
  if (number_at(header, 68, 4) != store_application_id) {
    return not_a_store(path, "an SQLite database of another program");
  }
  const std::uint32_t version = number_at(header, 60, 4);
  if (version != store_version) {
    return not_a_store(path, "one of version " + std::to_string(version) +
                                 ", where this program knows version " +
                                 std::to_string(store_version));
  }
  const std::uint32_t page = number_at(header, 16, 2);
  const std::uint64_t whole = std::uint64_t{page == 1 ? 65536U : page} * number_at(header, 28, 4);
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (failed || size < whole) {
    return not_a_store(path, "one that was cut short: " + std::to_string(size) + " of " +
                                 std::to_string(whole) + " bytes");
  }
  return {};
}

}  // namespace parley::store
