#include "site/site_files.hpp"

#include "parley/delivery/static_site.hpp"
#include "parley/text/sha256.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

namespace parley::delivery {
namespace {

namespace fs = std::filesystem;

std::string content_type_of(const fs::path& file) {
  using Row = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Row, 21> types = {{
      {".css", "text/css; charset=utf-8"},
      {".csv", "text/csv; charset=utf-8"},
      {".gif", "image/gif"},
      {".htm", "text/html; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
      {".ico", "image/x-icon"},
      {".jpeg", "image/jpeg"},
      {".jpg", "image/jpeg"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".png", "image/png"},
      {".svg", "image/svg+xml"},
      {".ts", "text/plain; charset=utf-8"},  // declarations, for editors and people
      {".txt", "text/plain; charset=utf-8"},
      {".wasm", "application/wasm"},
      {".webmanifest", "application/manifest+json"},
      {".webp", "image/webp"},
      {".woff2", "font/woff2"},
      {".xml", "application/xml"},
  }};
  const std::string ending = file.extension().string();
  const auto row = std::find_if(types.begin(), types.end(),
                                [&](const Row& candidate) { return candidate.first == ending; });
  return std::string(row == types.end() ? "application/octet-stream" : row->second);
}

/// True when `file`, its links resolved, lies below `root`, which must be canonical.
bool lies_below(const fs::path& file, const fs::path& root) {
  std::error_code error;
  const fs::path real = fs::canonical(file, error);
  return !error &&
         std::mismatch(root.begin(), root.end(), real.begin(), real.end()).first == root.end();
}

Error unreadable(const std::string& path) {
  return {ErrorCode::not_found, "cannot read a file of the folder of pages", path};
}

/// Adds one entry of the folder; false when it is no regular file.
Result<bool> add(const fs::path& entry, const fs::path& root, std::size_t& total,
                 std::vector<SiteFile>& files) {
  const std::string path = entry.lexically_relative(root).generic_string();
  std::error_code error;
  if (fs::is_symlink(entry, error) && !lies_below(entry, root)) {
    return Error{ErrorCode::invalid_argument, "expected no link that leads out of the folder",
                 path};
  }
  if (!fs::is_regular_file(entry, error)) {
    return false;
  }
  total += fs::file_size(entry, error);
  if (error || total > max_site_octets) {
    return error ? unreadable(path)
                 : Error{ErrorCode::too_large,
                         "expected at most " + std::to_string(max_site_octets) +
                             " octets in the folder of pages",
                         path};
  }
  std::ifstream in(entry, std::ios::binary);
  SiteFile file;
  file.octets.assign(std::istreambuf_iterator<char>(in), {});
  if (!in) {
    return unreadable(path);
  }
  file.path = path;
  file.content_type = content_type_of(entry);
  file.etag = etag_of(file.octets);
  files.push_back(std::move(file));
  return true;
}

using Files = std::vector<SiteFile>;

Files::iterator find(Files& files, std::string_view path) {
  const auto found = std::lower_bound(
      files.begin(), files.end(), path,
      [](const SiteFile& file, std::string_view wanted) { return file.path < wanted; });
  return found != files.end() && found->path == path ? found : files.end();
}

/// Takes the codings of each file from the files beside it, which leave the list. A sibling that
/// was made of other octets, such as one that an editor did not make again, is not used.
void take_siblings(Files& files) {
  std::vector<std::string> siblings;
  for (SiteFile& file : files) {
    for (std::size_t i = 0; i < coded.size(); ++i) {
      const auto sibling = find(files, file.path + std::string(ending_of(coded.at(i))));
      if (sibling == files.end()) {
        continue;
      }
      siblings.push_back(sibling->path);
      if (decodes_to(coded.at(i), sibling->octets, file.octets)) {
        file.coded_octets.at(i) = sibling->octets;
      }
    }
  }
  std::erase_if(files, [&siblings](const SiteFile& file) {
    return std::find(siblings.begin(), siblings.end(), file.path) != siblings.end();
  });
}

/// Codes what is worth it and has no sibling.
void code_the_rest(Files& files) {
  for (SiteFile& file : files) {
    const bool worth_it =
        file.octets.size() >= smallest_coded_body && is_compressible(file.content_type);
    for (std::size_t i = 0; i < coded.size(); ++i) {
      std::string& octets = file.coded_octets.at(i);
      if (!worth_it || octets.size() >= file.octets.size()) {
        octets.clear();
      } else if (octets.empty()) {
        octets = encode(coded.at(i), file.octets, Effort::file).value_or("");
      }
    }
  }
}

}  // namespace

std::string etag_of(const std::string& octets) {
  constexpr std::size_t digits = 32;
  return '"' + sha256(octets).substr(0, digits) + '"';
}

std::string_view ending_of(Coding coding) noexcept {
  switch (coding) {
    case Coding::brotli: return ".br";
    case Coding::zstd: return ".zst";
    case Coding::gzip: return ".gz";
    case Coding::identity: break;
  }
  return "";
}

Result<std::vector<SiteFile>> read_site_files(const fs::path& given_root) {
  std::error_code error;
  const fs::path root = fs::canonical(given_root, error);
  fs::recursive_directory_iterator walk;
  if (!error) {
    walk = fs::recursive_directory_iterator(root, error);
  }
  if (error) {
    return Error{ErrorCode::not_found, "expected a folder of built pages",
                 given_root.generic_string()};
  }
  std::vector<SiteFile> files;
  std::size_t total = 0;
  while (walk != fs::recursive_directory_iterator()) {
    if (walk->path().filename().string().front() == '.') {
      walk.disable_recursion_pending();
    } else if (const auto added = add(walk->path(), root, total, files); !added) {
      return added.error();
    }
    walk.increment(error);
    if (error) {
      return unreadable("");
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SiteFile& a, const SiteFile& b) { return a.path < b.path; });
  take_siblings(files);
  code_the_rest(files);
  return files;
}

}  // namespace parley::delivery
