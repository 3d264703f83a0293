#include "import/graphs/xml/xml_walk.hpp"

#include <algorithm>
#include <utility>

namespace parley::formats {

std::string_view local_name(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Result<std::size_t> XmlWalk::end_of(const XmlScanner::Tag& tag) {
  std::size_t end = tag.end;
  if (tag.kind == XmlScanner::Kind::open) {
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
      const auto inner = scanner_.next();
      if (!inner) {
        return inner.error();
      }
      end = inner->end;
    }
  }
  return end;
}

Result<pugi::xml_node> XmlWalk::parse(std::string_view text, const XmlScanner::Tag& tag) {
  // The scanner has found it well-formed; what the library adds are trees and decoded texts.
  const pugi::xml_parse_result read =
      document_.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node element = document_.document_element();
  if (!read || !element) {
    return scanner_.fault(tag.begin, "an element that can be read", "<" + std::string(tag.name));
  }
  return element;
}

Result<pugi::xml_node> XmlWalk::tag(const XmlScanner::Tag& tag) {
  std::string alone(scanner_.text().substr(tag.begin, tag.end - tag.begin));
  if (tag.kind == XmlScanner::Kind::open) {
    alone.insert(alone.size() - 1, 1, '/');
  }
  return parse(alone, tag);
}

Result<pugi::xml_node> XmlWalk::take(const XmlScanner::Tag& tag) {
  const auto end = end_of(tag);
  if (!end) {
    return end.error();
  }
  if (*end - tag.begin > max_xml_element) {
    return scanner_.fault(*end, "elements of at most 64 MiB", "a longer one");
  }
  fragment_ = scanner_.text().substr(tag.begin, *end - tag.begin);
  line_ = tag.line;
  return parse(fragment_, tag);
}

Result<void> XmlWalk::skip(const XmlScanner::Tag& tag) {
  const auto end = end_of(tag);
  return end ? Result<void>() : Result<void>(end.error());
}

std::uint64_t XmlWalk::line_of(const pugi::xml_node& element) const {
  const std::ptrdiff_t offset = element.offset_debug();
  if (offset <= 0) {
    return line_;
  }
  const std::string_view before = fragment_.substr(0, static_cast<std::size_t>(offset));
  return line_ + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace parley::formats
