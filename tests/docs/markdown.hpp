#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace parley::docs {

/// One Markdown file.
struct Page {
  std::filesystem::path path;
  std::string text;
};

/// A fenced block: "```json" … "```".
struct Block {
  std::string language;  ///< the word after the opening fence, may be empty
  std::string text;      ///< the lines between the fences
};

/// Every `.md` file in the folder itself, in order of its name.
std::vector<Page> pages_below(const std::filesystem::path& folder);

/// The fenced blocks of a page, in order.
std::vector<Block> blocks_of(const Page& page);

/// The targets of the page's links to files, relative to the page and without their fragments.
std::vector<std::string> links_of(const Page& page);

}  // namespace parley::docs
