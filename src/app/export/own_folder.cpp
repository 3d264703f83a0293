#include "export/own_folder.hpp"

#include "parley/text/sha256.hpp"

#include "export/output_folder.hpp"

#include <array>
#include <cstddef>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <system_error>

namespace parley::app {
namespace {

namespace fs = std::filesystem;

/// Nobody's page or table; what a desktop or a host puts into every folder is no reason to refuse.
constexpr std::array<std::string_view, 2> of_no_account{".DS_Store", "Thumbs.db"};

using Sums = std::map<std::string, std::string, std::less<>>;

Error in_the_way(const fs::path& path, const std::string& got) {
  return {ErrorCode::invalid_argument,
          "expected a folder that is empty, not there yet, or as an earlier run left it, got " +
              got + "; choose another one, or move this one away",
          path.string()};
}

std::optional<Sums> read_manifest(const fs::path& folder) {
  constexpr std::size_t digits = 64;
  constexpr std::size_t name_at = digits + 2;  // two blanks between
  std::ifstream in(folder / manifest_name);
  Sums sums;
  for (std::string line; std::getline(in, line);) {
    if (line.size() <= name_at) {
      return std::nullopt;
    }
    sums.emplace(line.substr(name_at), line.substr(0, digits));
  }
  return sums.empty() ? std::nullopt : std::optional(std::move(sums));
}

std::optional<std::string> sum_of(const fs::path& file) {
  constexpr std::size_t piece = std::size_t{1} << 16U;
  std::ifstream in(file, std::ios::binary);
  std::string buffer(piece, '\0');
  Sha256 sum;
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    sum.add(std::string_view(buffer).substr(0, static_cast<std::size_t>(in.gcount())));
  }
  return in.eof() ? std::optional(sum.finish()) : std::nullopt;
}

bool is_of_no_account(const fs::path& name) {
  for (const std::string_view known : of_no_account) {
    if (name == known) {
      return true;
    }
  }
  return false;
}

/// Empty when the entry is as the manifest has it; else what it is.
std::string foreign_thing(const fs::directory_entry& entry, const fs::path& folder,
                          const Sums& sums) {
  const std::string name = entry.path().lexically_relative(folder).generic_string();
  std::error_code failed;
  if (entry.symlink_status(failed).type() == fs::file_type::directory) {
    return {};
  }
  if (name == manifest_name || is_of_no_account(entry.path().filename())) {
    return {};
  }
  const auto known = sums.find(name);
  if (known == sums.end() || entry.symlink_status(failed).type() != fs::file_type::regular) {
    return "one with " + show(name) + ", which no earlier run wrote";
  }
  return sum_of(entry.path()) == known->second
             ? std::string()
             : "one with " + show(name) + ", which has been changed since it was written";
}

}  // namespace

Result<void> expect_own_folder(const fs::path& folder, std::string_view marker) {
  std::error_code failed;
  const fs::file_status status = fs::symlink_status(folder, failed);
  if (status.type() == fs::file_type::not_found) {
    return {};
  }
  if (status.type() != fs::file_type::directory) {
    return in_the_way(folder, "something that is no folder");
  }
  if (fs::is_empty(folder, failed) && !failed) {
    return {};
  }
  const auto sums = read_manifest(folder);
  if (!sums || !sums->contains(marker)) {
    return in_the_way(folder, "one with files of another kind");
  }
  fs::recursive_directory_iterator walk(folder, failed);
  for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
    if (const std::string got = foreign_thing(*walk, folder, *sums); !got.empty()) {
      return in_the_way(folder, got);
    }
  }
  return failed ? Result<void>(in_the_way(folder, "one that cannot be read")) : Result<void>();
}

}  // namespace parley::app
