#include "markdown.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace parley::docs {
namespace {

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

std::vector<Page> pages_below(const std::filesystem::path& folder) {
  std::vector<Page> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".md") {
      pages.push_back({entry.path(), read_text(entry.path())});
    }
  }
  std::sort(pages.begin(), pages.end(),
            [](const Page& left, const Page& right) { return left.path < right.path; });
  return pages;
}

std::vector<Block> blocks_of(const Page& page) {
  const std::string fence = "```";
  std::vector<Block> blocks;
  bool inside = false;
  std::istringstream lines(page.text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(fence)) {
      inside = !inside;
      if (inside) {
        blocks.push_back({line.substr(fence.size()), {}});
      }
    } else if (inside) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

std::vector<std::string> links_of(const Page& page) {
  std::vector<std::string> links;
  std::size_t at = 0;
  while ((at = page.text.find("](", at)) != std::string::npos) {
    at += 2;
    const std::string target = page.text.substr(at, page.text.find(')', at) - at);
    const std::string file = target.substr(0, target.find('#'));
    if (!file.empty() && file.find("://") == std::string::npos) {
      links.push_back(file);
    }
  }
  return links;
}

}  // namespace parley::docs
