#include "oembed/markup.hpp"

namespace parley::api {

std::string escape_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string frame_markup(std::string_view address, std::string_view title, int width, int height) {
  std::string html = "<iframe src=\"" + escape_markup(address) + "\" title=\"";
  html.append(escape_markup(title)).append("\" width=\"").append(std::to_string(width));
  html.append("\" height=\"").append(std::to_string(height));
  html.append(R"(" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>)");
  return html;
}

}  // namespace parley::api
