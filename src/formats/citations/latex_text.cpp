#include "citations/latex_text.hpp"

#include "parley/text/percent.hpp"

#include "citations/reference.hpp"

namespace parley::formats {
namespace {

/// Empty: the character stays.
std::string_view command_for(char c) noexcept {
  switch (c) {
    case '\\': return "\\textbackslash{}";
    // BibTeX counts braces, even those behind a backslash.
    case '{': return "\\textbraceleft{}";
    case '}': return "\\textbraceright{}";
    case '~': return "\\textasciitilde{}";
    case '^': return "\\textasciicircum{}";
    case '<': return "\\textless{}";
    case '>': return "\\textgreater{}";
    case '$': return "\\$";
    case '&': return "\\&";
    case '#': return "\\#";
    case '%': return "\\%";
    case '_': return "\\_";
    default: return {};
  }
}

}  // namespace

std::string latex_text(std::string_view text, std::string_view id, Losses& losses) {
  const std::string line = one_line(text, id, losses);
  std::string out;
  out.reserve(line.size() + 8);
  for (const char c : line) {
    const std::string_view command = command_for(c);
    if (command.empty()) {
      out += c;
    } else {
      out.append(command);
    }
  }
  return out;
}

std::string latex_url(std::string_view url) {
  return percent_encode(url, [](char c) {
    constexpr std::string_view unsafe = "{}\\\"<>^`|";
    return c > ' ' && c < 0x7F && unsafe.find(c) == std::string_view::npos;
  });
}

}  // namespace parley::formats
