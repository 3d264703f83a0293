#include "export/site_pages.hpp"

#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

namespace parley::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view server_begin = "<!--server-->";
constexpr std::string_view server_end = "<!--/server-->";
constexpr std::string_view site_begin = "<!--site ";
constexpr std::string_view site_end = "-->";

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  return in.bad() || !in.is_open() ? std::nullopt : std::optional(std::move(text));
}

/// The page, its icon and its assets, but not their compressed forms, which hosts make themselves,
/// nor pages that only a server can answer.
bool belongs_to_site(const std::string& name) {
  for (const std::string_view coded : {".br", ".gz", ".zst"}) {
    if (name.ends_with(coded)) {
      return false;
    }
  }
  return name == "index.html" || name == "favicon.svg" || name.starts_with("assets/");
}

Result<std::set<std::string, std::less<>>> list_files(const fs::path& pages) {
  std::set<std::string, std::less<>> names;
  std::error_code failed;
  fs::recursive_directory_iterator walk(pages, failed);
  for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
    std::string name = walk->path().lexically_relative(pages).generic_string();
    if (walk->is_regular_file(failed) && belongs_to_site(name)) {
      names.insert(std::move(name));
    }
  }
  if (failed || !names.contains("index.html")) {
    return Error{ErrorCode::not_found, "expected the built page with its index.html, got none",
                 pages.string()};
  }
  return names;
}

void cut_server_parts(std::string& html) {
  for (std::size_t begin = html.find(server_begin); begin != html.npos;
       begin = html.find(server_begin, begin)) {
    const std::size_t end = html.find(server_end, begin);
    if (end == html.npos) {
      return;
    }
    html.erase(begin, end + server_end.size() - begin);
  }
}

/// What is said only by a site stands in a comment.
void uncover_site_parts(std::string& html) {
  for (std::size_t begin = html.find(site_begin); begin != html.npos;
       begin = html.find(site_begin, begin)) {
    const std::size_t end = html.find(site_end, begin);
    if (end == html.npos) {
      return;
    }
    html.erase(end, site_end.size());
    html.erase(begin, site_begin.size());
  }
}

/// The policy of the server's pages, less what only a header can say.
constexpr std::string_view head_of_site =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
    "'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'\" />\n    "
    "<meta name=\"parley-site\" content=\"parley-site.json\" />\n    ";

}  // namespace

std::string page_of_site(std::string html, const std::set<std::string, std::less<>>& files) {
  cut_server_parts(html);
  uncover_site_parts(html);
  constexpr std::string_view quoted = "=\"/";
  for (std::size_t at = html.find(quoted); at != html.npos; at = html.find(quoted, at + 1)) {
    const std::size_t begin = at + quoted.size();
    const std::size_t end = html.find_first_of("\"?#", begin);
    if (end != html.npos && files.contains(html.substr(begin, end - begin))) {
      html.insert(begin - 1, ".");
    }
  }
  // Before anything is loaded, since a policy holds only for what follows it.
  const std::size_t charset = html.find("<meta name=\"viewport\"");
  const std::size_t head = charset != html.npos ? charset : html.find("</head>");
  if (head != html.npos) {
    html.insert(head, head_of_site);
  }
  return html;
}

Result<void> write_pages(const fs::path& pages, OutputFolder& site) {
  const auto files = list_files(pages);
  if (!files) {
    return files.error();
  }
  for (const std::string& name : *files) {
    auto text = read_file(pages / name);
    if (!text) {
      return Error{ErrorCode::not_found, "expected a file that can be read",
                   (pages / name).string()};
    }
    if (name == "index.html") {
      text = page_of_site(*std::move(text), *files);
    }
    if (auto done = site.write(name, *text); !done) {
      return done;
    }
  }
  return {};
}

}  // namespace parley::app
